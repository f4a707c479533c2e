import { grouped, toHundredths } from '../map/number.ts';
import type { Paper } from '../map/paper.ts';
import {
  SCHEMA_VERSION,
  type ProposedTheme,
  type SimilarityScale,
  type TermColumns,
  type TextColumns,
  type TopicMap,
} from '../map/types.ts';
import { flattenOptions, type BuildOptions } from './options.ts';
import type { TextAnalysis } from './text/analyse-texts.ts';
import { placeTopics, type DescribedTopics } from './topics/naming/describe-topics.ts';
import type { Stability } from './topics/stability.ts';
import type { Collection, Layout, LinkTable, PaperVectors, TermTable } from './types.ts';
import { GENERATOR } from './version.ts';

/** What the stages found, ready to be written down as a map. */
interface Findings {
  readonly collection: Collection;
  readonly options: BuildOptions;
  readonly analysis: TextAnalysis;
  readonly links: LinkTable;
  readonly scale: SimilarityScale;
  readonly stability: Stability;
  readonly layout: Layout;
  readonly topics: DescribedTopics;
  readonly themes: readonly ProposedTheme[];
  readonly columns: LargeColumns;
}

/** The columns that hold most of a map, and need nothing of what is found after the similarity. */
type LargeColumns = Pick<TopicMap, 'terms' | 'texts'>;

export function largeColumns(papers: readonly Paper[], table: TermTable, vectors: PaperVectors): LargeColumns {
  return { terms: termColumns(table, vectors), texts: textColumns(papers, vectors) };
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
      similarity: found.scale,
      topics: placeTopics(topics.topics, layout),
      themes: found.themes,
      stabilityRuns: found.stability.runs,
      extent: extentOf(layout),
      termShards: analysis.terms.keys.length > 0 ? [0] : [],
      textShards: [0],
      linkShards: [],
      termKeys: analysis.terms.keys.slice(0, 1),
      notes: [
        ...chosenNote(papers.length, collection.audit.kept),
        ...termsNote(analysis.terms.keys.length, options.text.mostTerms),
        ...topics.notes,
      ],
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
    words: {
      forms: analysis.terms.forms,
      terms: analysis.terms.formTerms,
      compounds: analysis.terms.compounds,
    },
    ...found.columns,
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
  const starts = new Uint32Array(table.keys.length + 1);
  for (const term of table.terms) starts[term + 1] += 1;
  for (let term = 0; term < table.keys.length; term += 1) starts[term + 1] += starts[term];
  const next = starts.slice();
  const papers = new Uint32Array(table.terms.length);
  const weights = new Uint16Array(table.terms.length);
  for (let paper = 0; paper < table.paperCount; paper += 1) {
    let at = vectors.offsets[paper];
    const end = vectors.offsets[paper + 1];
    for (let place = table.offsets[paper]; place < table.offsets[paper + 1]; place += 1) {
      const term = table.terms[place];
      papers[next[term]] = paper;
      weights[next[term]++] = at < end && vectors.terms[at] === term ? vectors.weights[at++] : 0;
    }
  }
  const row = (values: Uint32Array | Uint16Array, term: number): number[] =>
    Array.from(values.subarray(starts[term], starts[term + 1]));
  return {
    key: table.keys,
    label: table.labels,
    papers: table.keys.map((_, term) => row(papers, term)),
    weights: table.keys.map((_, term) => row(weights, term)),
  };
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
  for (const side of ['minX', 'minY', 'maxX', 'maxY'] as const) extent[side] = toHundredths(extent[side]);
  return extent;
}

/** Says that a map holds some of the collection's papers only. */
function chosenNote(papers: number, kept: number): string[] {
  if (papers >= kept) return [];
  return [
    `Made of ${grouped(papers)} of the collection's ${grouped(kept)} papers, chosen evenly, as the build was told.`,
  ];
}

/** Says that a map holds the most frequent terms only, and why it holds more than were asked for. */
function termsNote(terms: number, most: number): string[] {
  if (most === 0 || terms <= most) return [];
  const [all, told, others] = [terms, most, terms - most].map(grouped);
  return [
    `Holds ${all} terms: the ${told} found in the most papers, as the build was told, and ${others} keywords and abbreviated names, which always stay.`,
  ];
}
