import type { TopicMap } from '../map/types.ts';
import { toGraph } from './to-graph.ts';
import { hasDistricts, topicsOfPaper } from './topics-of-paper.ts';

/** The papers as a table, a row a paper. */
export function writeCsv(map: TopicMap): string {
  const rows = map.papers.id.map((_, paper) => paperRow(map, paper));
  // A map has a paper at least.
  return table(
    Object.keys(rows[0]!),
    rows.map((row) => Object.values(row)),
  );
}

/** The links as a table, a row a link. */
export function writeCsvLinks(map: TopicMap): string {
  return table(
    ['source', 'target', 'similarity', 'terms'],
    toGraph(map).edges.map(({ source, target, attributes }) => [
      source,
      target,
      attributes.weight,
      attributes.terms.join('; '),
    ]),
  );
}

type Cell = string | number | null;

/** By column. */
function paperRow(map: TopicMap, paper: number): Readonly<Record<string, Cell>> {
  const { papers, texts } = map;
  const { topic, district } = topicsOfPaper(map, paper);
  return {
    id: papers.id[paper]!,
    title: papers.title[paper]!,
    authors: papers.authors[paper]!.join('; '),
    year: papers.year[paper]!,
    venue: papers.venue[paper]!,
    doi: papers.doi[paper]!,
    url: papers.url[paper]!,
    topic: topic?.name ?? '',
    ...(hasDistricts(map) ? { district: district?.name ?? '' } : {}),
    keywords: papers.keywords[paper]!.join('; '),
    x: papers.x[paper]!,
    y: papers.y[paper]!,
    abstract: texts.abstract[paper]!,
  };
}

/** RFC 4180: comma, quotes where needed, CRLF. */
function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  // A spreadsheet would run a text that begins so as a formula; the apostrophe says that it is text.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
