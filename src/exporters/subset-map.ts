import { grouped } from '../map/number.ts';
import type { Manifest, PaperColumns, TermColumns, Topic, TopicMap } from '../map/types.ts';
import { pictureOfMap } from '../visual/picture-of-map.ts';

/**
 * The map of some of its papers (ascending, each once): the links between them, the topics that they are in, with every
 * number counted anew; terms and words keep theirs. Papers and topics keep their places, names and colours. Its own name says that it
 * is a part: `acl2000: 95 of 2,000 papers`.
 */
export function subsetMap(map: TopicMap, papers: readonly number[]): TopicMap {
  const number = new Map(papers.map((paper, at) => [paper, at]));
  const pick = <T>(column: readonly T[]): T[] => papers.map((paper) => column[paper]);
  const links = [...map.links.source.keys()].filter(
    (link) => number.has(map.links.source[link]) && number.has(map.links.target[link]),
  );
  const terms: TermColumns = {
    ...map.terms,
    papers: map.terms.papers.map((row) => row.flatMap((paper) => number.get(paper) ?? [])),
    weights: map.terms.weights.map((row, term) => row.filter((_, at) => number.has(map.terms.papers[term][at]))),
  };
  const { kept, columns, colours } = keptTopics(map, pick);
  return {
    ...map,
    manifest: manifestOf(map, { columns, terms, kept, colours, links: links.length, number }),
    papers: columns,
    links: {
      source: links.map((link) => number.get(map.links.source[link])!),
      target: links.map((link) => number.get(map.links.target[link])!),
      weight: links.map((link) => map.links.weight[link]),
    },
    texts: {
      abstract: pick(map.texts.abstract),
      terms: pick(map.texts.terms),
      weights: pick(map.texts.weights),
      givenKeywords: pick(map.texts.givenKeywords),
    },
    terms,
  };
}

/** Topics with papers here, in the old order, the colours of their regions, and the columns of the papers with the topics' new numbers. */
function keptTopics(
  map: TopicMap,
  pick: <T>(column: readonly T[]) => T[],
): { kept: readonly Topic[]; colours: readonly number[]; columns: PaperColumns } {
  const { manifest, papers } = map;
  const picked = Object.fromEntries(
    Object.entries(papers).map(([name, column]) => [name, pick(column as readonly unknown[])]),
  ) as unknown as PaperColumns;
  const used = new Set(picked.topic.flatMap((topic) => [topic, manifest.topics[topic]?.parent ?? -1]));
  const old = manifest.topics.filter(({ id }) => used.has(id));
  const renumbered = new Map(old.map(({ id }, at) => [id, at]));
  const renumber = (topic: number): number => renumbered.get(topic) ?? -1;
  const { regions, colours } = pictureOfMap(map);
  return {
    colours: colours.filter((_, region) => used.has(regions[region].topic)),
    kept: old.map((topic, id) => ({ ...topic, id, parent: topic.parent === null ? null : renumber(topic.parent) })),
    columns: { ...picked, topic: picked.topic.map(renumber), otherTopic: picked.otherTopic.map(renumber) },
  };
}

interface Part {
  readonly columns: PaperColumns;
  readonly terms: TermColumns;
  readonly kept: readonly Topic[];
  readonly colours: readonly number[];
  readonly links: number;
  /** New number of each paper. */
  readonly number: ReadonlyMap<number, number>;
}

function manifestOf({ manifest }: TopicMap, { columns, terms, kept, colours, links, number }: Part): Manifest {
  const topics = kept.map((topic): Topic => {
    const isIn = (paper: number): boolean =>
      columns.topic[paper] === topic.id || kept[columns.topic[paper]]?.parent === topic.id;
    const evidence = (found: Topic['terms']): Topic['terms'] =>
      found.map((one) => {
        const inside = terms.papers[one.term].filter(isIn).length;
        return { ...one, inside, outside: terms.papers[one.term].length - inside };
      });
    return {
      ...topic,
      papers: [...columns.topic.keys()].filter(isIn).length,
      central: topic.central.flatMap((paper) => number.get(paper) ?? []),
      nameTerms: evidence(topic.nameTerms),
      terms: evidence(topic.terms),
    };
  });
  const regions = topics.filter(({ parent }) => parent === null).length;
  const [part, all] = [number.size, manifest.counts.papers].map(grouped);
  return {
    ...manifest,
    name: part === all ? manifest.name : `${manifest.name}: ${part} of ${all} papers`,
    counts: { ...manifest.counts, papers: number.size, links, regions, districts: topics.length - regions },
    topics,
    colours,
    themes: manifest.themes
      .map((theme) => ({ ...theme, papers: terms.papers[theme.term].length }))
      .filter(({ papers }) => papers > 0),
  };
}
