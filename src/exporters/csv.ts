import type { TopicMap } from '../map/types.ts';
import { toGraph } from './to-graph.ts';

/** The papers as a table, a row a paper. */
export function writeCsv(map: TopicMap): string {
  return table(
    ['id', 'title', 'authors', 'year', 'venue', 'doi', 'url', 'topic', 'keywords', 'x', 'y', 'abstract'],
    map.papers.id.map((_, paper) => paperRow(map, paper)),
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

function paperRow({ manifest, papers, texts }: TopicMap, paper: number): Cell[] {
  return [
    papers.id[paper]!,
    papers.title[paper]!,
    papers.authors[paper]!.join('; '),
    papers.year[paper]!,
    papers.venue[paper]!,
    papers.doi[paper]!,
    papers.url[paper]!,
    manifest.topics[papers.topic[paper]!]?.name ?? '',
    papers.keywords[paper]!.join('; '),
    papers.x[paper]!,
    papers.y[paper]!,
    texts.abstract[paper]!,
  ];
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
