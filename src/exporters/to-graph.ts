import type { PaperColumns, TopicMap } from '../map/types.ts';
import { sharedTerms } from './shared-terms.ts';
import { hasDistricts, topicsOfPaper } from './topics-of-paper.ts';

interface NodeAttributes extends Details {
  readonly label: string;
  /** Number of the paper's topic, the upper level, -1 for none. */
  readonly topic: number;
  readonly topicName: string;
  /** The same of its district, absent where the map has none. */
  readonly district?: number;
  readonly districtName?: string;
  readonly keywords: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly year: number | null;
}

/** What a paper may lack: then `null`, and absent where no paper of the map has it. */
interface Details {
  /** All names, joined by `; `. */
  readonly authors?: string | null;
  readonly venue?: string | null;
  readonly doi?: string | null;
  readonly url?: string | null;
}

interface EdgeAttributes {
  /** Similarity, 0 to 1, four decimals. */
  readonly weight: number;
  /** What the two papers share, strongest first. */
  readonly terms: readonly string[];
}

export interface GraphNode {
  /** The paper's id. */
  readonly key: string;
  readonly attributes: NodeAttributes;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** The map as nodes and edges, in the map's order: what every graph format is written from. */
export function toGraph(map: TopicMap): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const { manifest, papers, links } = map;
  const detailsOf = readDetails(papers);
  const nodes = papers.id.map((key, paper) => ({
    key,
    attributes: { ...nodeAttributes(map, paper), ...detailsOf(paper) },
  }));
  const { scale } = manifest.similarity;
  const edges = links.source.map((source, link) => {
    const target = links.target[link]!;
    const weight = Math.round((links.weight[link]! / scale) * 10_000) / 10_000;
    const attributes = { weight, terms: sharedTerms(map, source, target) };
    return { source: papers.id[source]!, target: papers.id[target]!, attributes };
  });
  return { nodes, edges };
}

function readDetails({ authors, venue, doi, url }: PaperColumns): (paper: number) => Details {
  const columns = { authors: authors.map((names) => names.join('; ')), venue, doi, url };
  const filled = Object.entries(columns).filter(([, column]) => column.some((value) => value !== ''));
  return (paper) => Object.fromEntries(filled.map(([name, column]) => [name, column[paper] || null]));
}

/** Those of a format's columns that the nodes have. */
export function filledColumns<Type>(
  columns: Readonly<Record<string, Type>>,
  nodes: readonly GraphNode[],
): Readonly<Record<string, Type>> {
  const [first] = nodes;
  return Object.fromEntries(
    Object.entries(columns).filter(([name]) => first !== undefined && name in first.attributes),
  );
}

function nodeAttributes(map: TopicMap, paper: number): Omit<NodeAttributes, keyof Details> {
  const { papers } = map;
  const { topic, district } = topicsOfPaper(map, paper);
  return {
    label: papers.title[paper]!,
    topic: topic?.id ?? -1,
    topicName: topic?.name ?? '',
    ...(hasDistricts(map) ? { district: district?.id ?? -1, districtName: district?.name ?? '' } : {}),
    keywords: papers.keywords[paper]!,
    x: papers.x[paper]!,
    y: papers.y[paper]!,
    size: papers.size[paper]!,
    year: papers.year[paper]!,
  };
}
