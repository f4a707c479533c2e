import type { Paper } from '../map/paper.ts';
import { SCHEMA_VERSION, type ProposedTheme, type TermColumns, type TextColumns, type TopicMap } from '../map/types.ts';
import { flattenOptions, type BuildOptions } from './options.ts';
import { similarityScale } from './similarity/similarity.ts';
import type { SimilarityParts } from './similarity/neighbours.ts';
import type { TextAnalysis } from './text/analyse-texts.ts';
import type { DescribedTopics } from './topics/describe-topics.ts';
import type { Stability } from './topics/settle-topics.ts';
import type { Collection, Layout, LinkTable, PaperVectors, TermTable } from './types.ts';
import { GENERATOR } from './version.ts';

/** What the stages found, ready to be written down as a map. */
export interface Findings {
  readonly collection: Collection;
  readonly options: BuildOptions;
  readonly analysis: TextAnalysis;
  readonly similarity: SimilarityParts;
  readonly links: LinkTable;
  readonly stability: Stability;
  readonly layout: Layout;
  readonly topics: DescribedTopics;
  readonly themes: readonly ProposedTheme[];
}

/** The findings as the columns of a map. */
export function writeMap(found: Findings): TopicMap {
  const { collection, options, analysis, links, topics, layout } = found;
  const { papers } = collection;
  return {
    manifest: {
      schemaVersion: SCHEMA_VERSION,
      name: collection.name,
      receipt: { generator: GENERATOR, inputs: collection.inputs, options: flattenOptions(options) },
      audit: collection.audit,
      counts: {
        papers: papers.length,
        terms: analysis.terms.keys.length,
        links: links.source.length,
        regions: topics.regions,
        districts: topics.districts,
      },
      similarity: similarityScale(options.similarity),
      topics: topics.topics,
      themes: found.themes,
      stabilityRuns: found.stability.runs,
      extent: extentOf(layout),
      termShards: analysis.terms.keys.length > 0 ? [0] : [],
      textShards: [0],
      linkShards: [],
      termKeys: analysis.terms.keys.slice(0, 1),
      notes: [...chosenNote(papers.length, collection.audit.kept), ...topics.notes],
    },
    papers: {
      id: papers.map((paper) => paper.id),
      title: papers.map((paper) => paper.title),
      authors: papers.map((paper) => paper.authors.map((author) => `${author.given} ${author.family}`.trim())),
      year: papers.map((paper) => paper.year),
      venue: papers.map((paper) => paper.venue),
      doi: papers.map((paper) => paper.doi),
      url: papers.map((paper) => paper.url),
      hasAbstract: papers.map((paper) => paper.abstract !== ''),
      topic: Array.from(topics.ofPaper),
      stability: Array.from(found.stability.kept),
      otherTopic: Array.from(found.stability.other, (district) => (district < 0 ? -1 : topics.ofDistrict[district])),
      x: Array.from(layout.x),
      y: Array.from(layout.y),
      size: Array.from(layout.radius),
      keywords: keywordLabels(analysis),
    },
    links: { source: Array.from(links.source), target: Array.from(links.target), weight: Array.from(links.weight) },
    terms: termColumns(analysis.terms, found.similarity.vectors),
    words: { forms: analysis.terms.forms, terms: analysis.terms.formTerms },
    texts: textColumns(papers, found.similarity.vectors),
  };
}

function keywordLabels({ terms, keywords }: TextAnalysis): string[][] {
  return Array.from({ length: terms.paperCount }, (_, paper) =>
    Array.from(
      keywords.terms.subarray(keywords.offsets[paper], keywords.offsets[paper + 1]),
      (term) => terms.labels[term],
    ),
  );
}

/** The inverted index over all terms; a term that does not count for similarity has weight 0 everywhere. */
function termColumns(table: TermTable, vectors: PaperVectors): TermColumns {
  const papers: number[][] = Array.from(table.keys, () => []);
  const weights: number[][] = Array.from(table.keys, () => []);
  for (let paper = 0; paper < table.paperCount; paper += 1) {
    let at = vectors.offsets[paper];
    const end = vectors.offsets[paper + 1];
    for (let place = table.offsets[paper]; place < table.offsets[paper + 1]; place += 1) {
      const term = table.terms[place];
      papers[term].push(paper);
      weights[term].push(at < end && vectors.terms[at] === term ? vectors.weights[at++] : 0);
    }
  }
  return { key: table.keys, label: table.labels, papers, weights };
}

function textColumns(papers: readonly Paper[], vectors: PaperVectors): TextColumns {
  const row = (values: Uint32Array | Uint16Array, paper: number): number[] =>
    Array.from(values.subarray(vectors.offsets[paper], vectors.offsets[paper + 1]));
  return {
    abstract: papers.map((paper) => paper.abstract),
    terms: papers.map((_, paper) => row(vectors.terms, paper)),
    weights: papers.map((_, paper) => row(vectors.weights, paper)),
    givenKeywords: papers.map((paper) => paper.keywords),
  };
}

/** The smallest box around all dots. */
function extentOf(layout: Layout): { minX: number; minY: number; maxX: number; maxY: number } {
  const extent = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  layout.x.forEach((x, paper) => {
    const y = layout.y[paper];
    const radius = layout.radius[paper];
    extent.minX = Math.min(extent.minX, x - radius);
    extent.minY = Math.min(extent.minY, y - radius);
    extent.maxX = Math.max(extent.maxX, x + radius);
    extent.maxY = Math.max(extent.maxY, y + radius);
  });
  return extent;
}

/** Says that a map holds some of the collection's papers only. */
function chosenNote(papers: number, kept: number): string[] {
  if (papers >= kept) return [];
  return [`Made of ${papers} of the collection's ${kept} papers, chosen evenly, as the build was told.`];
}
