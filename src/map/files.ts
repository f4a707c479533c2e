import type { Manifest } from './types.ts';

/** One file of a map: its path inside the map's folder, with `/`, and its text (UTF-8 on disk). */
export interface MapFile {
  readonly path: string;
  readonly text: string;
}

export const MANIFEST_FILE = 'map.json';
export const PAPERS_FILE = 'papers.json';
export const TITLES_FILE = 'titles.json';
export const AUTHORS_FILE = 'authors.json';
export const LINKS_FILE = 'links.json';
export const WORDS_FILE = 'words.json';
export const AUDIT_FILE = 'audit.json';
export const KEYWORDS_FILE = 'keywords.json';
export const NEIGHBOURS_FILE = 'neighbours.json';

/** Files beside its folders that every map has, `map.json` first. */
export const EVERY_MAPS_FILES = [
  MANIFEST_FILE,
  PAPERS_FILE,
  TITLES_FILE,
  AUTHORS_FILE,
  LINKS_FILE,
  WORDS_FILE,
  AUDIT_FILE,
];
/** Those that tell of many papers of a large map at once. */
export const DIGEST_FILES = [KEYWORDS_FILE, NEIGHBOURS_FILE];

/** Bytes that a file in `terms/` may have, unless a single entry is larger. */
export const TERM_FILE_BYTES = 15_000;

/** Maps of at most this many papers are read whole after the first picture, larger ones file by file. */
export const WHOLE_UP_TO = 2000;

const number = (shard: number): string => String(shard).padStart(3, '0');

/** Path of the `shard`-th file of the inverted index. */
export const termShardPath = (shard: number): string => `terms/${number(shard)}.json`;

/** Path of the `shard`-th file of abstracts and paper vectors. */
export const textShardPath = (shard: number): string => `texts/${number(shard)}.json`;

/** Path of the `shard`-th file of links by paper. */
export const linkShardPath = (shard: number): string => `links/${number(shard)}.json`;

/** Number of the file in `links/` that holds the paper's links. */
export const linkShardOf = (manifest: Manifest, paper: number): number => shardOf(manifest.linkShards, paper);

/** Number of the file in `terms/` that holds the term. */
export const termShardOf = (manifest: Manifest, term: number): number => shardOf(manifest.termShards, term);

/** Number of the file in `texts/` that holds the paper. */
export const textShardOf = (manifest: Manifest, paper: number): number => shardOf(manifest.textShards, paper);

function digestPaths({ digest, linkShards }: Manifest): string[] {
  if (!digest) return [];
  return linkShards.length > 0 ? DIGEST_FILES : [KEYWORDS_FILE];
}

/** Every path of a map, `map.json` first. */
export function mapPaths(manifest: Manifest): string[] {
  return [
    ...EVERY_MAPS_FILES,
    ...digestPaths(manifest),
    ...manifest.linkShards.map((_, shard) => linkShardPath(shard)),
    ...manifest.termShards.map((_, shard) => termShardPath(shard)),
    ...manifest.textShards.map((_, shard) => textShardPath(shard)),
  ];
}

/** Number of the file in `terms/` that would hold a term with this key. */
export const termShardOfKey = (manifest: Manifest, key: string): number => shardOf(manifest.termKeys, key);

/** Index of the last of the ascending `firsts` that is not above `item`; 0 where all are. */
function shardOf<T extends number | string>(firsts: readonly T[], item: T): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle]! <= item) low = middle;
    else high = middle - 1;
  }
  return low;
}
