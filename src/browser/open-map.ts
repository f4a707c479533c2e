import type { Audit } from '../map/audit.ts';
import {
  AUDIT_FILE,
  AUTHORS_FILE,
  KEYWORDS_FILE,
  LINKS_FILE,
  linkShardPath,
  MANIFEST_FILE,
  NEIGHBOURS_FILE,
  PAPERS_FILE,
  termShardPath,
  textShardPath,
  TITLES_FILE,
  WORDS_FILE,
} from '../map/files.ts';
import type { MapReader } from '../map/map-reader.ts';
import { readAuthors, readLinks, readPapers, readTitles, readWords } from '../map/read-columns.ts';
import type { TitleColumn } from '../map/types.ts';
import { readKeywords, readNeighbours } from '../map/read-digest.ts';
import { readManifest } from '../map/read-manifest.ts';
import { readLinkShard, readTermShard, readTextShard } from '../map/read-shards.ts';

/** Papers of a map whose titles are read before it is shown. */
const TITLES_AT_ONCE = 5000;

/**
 * Opens a map whose files `read` gives as text, wherever they are. Every file is checked as it comes; a broken one rejects
 * with a `UserError` that names it. `name` stands for the map's own name where the reader gave it another; `papers`: how many
 * they are, where that is known, so that a small map's titles need not wait for its manifest.
 */
export async function openMap(
  read: (path: string) => Promise<string>,
  name?: string,
  papers = Infinity,
): Promise<MapReader> {
  const first = Promise.all([PAPERS_FILE, LINKS_FILE].map(read));
  const ahead = papers <= TITLES_AT_ONCE ? read(TITLES_FILE) : null;
  // A broken manifest is told first; what else fails meanwhile is not left unheard.
  for (const one of [first, ahead]) one?.catch(() => {});
  const written = readManifest(await read(MANIFEST_FILE));
  const manifest = name === undefined ? written : { ...written, name };
  const titles = async (): Promise<TitleColumn> => readTitles(await (ahead ?? read(TITLES_FILE)), manifest);
  // The titles of many papers are most of what there is to read, and the picture shows none of them.
  const early = manifest.counts.papers <= TITLES_AT_ONCE ? titles() : null;
  const [[papersText, linksText], title] = await Promise.all([first, early?.then((column) => column.title) ?? null]);
  return {
    manifest,
    papers: readPapers(papersText!, manifest),
    links: readLinks(linksText!, manifest),
    title,
    titles,
    authors: async () => readAuthors(await read(AUTHORS_FILE), manifest),
    words: async () => readWords(await read(WORDS_FILE), manifest),
    keywords: async () => readKeywords(await read(KEYWORDS_FILE), manifest),
    neighbours: async () => readNeighbours(await read(NEIGHBOURS_FILE), manifest),
    linkRows: async (shard) => readLinkShard(await read(linkShardPath(shard)), manifest, shard),
    terms: async (shard) => readTermShard(await read(termShardPath(shard)), manifest, shard),
    texts: async (shard) => readTextShard(await read(textShardPath(shard)), manifest, shard),
    // A map without its audit is still a map.
    audit: async () => {
      try {
        return await openAudit(read);
      } catch {
        return null;
      }
    },
  };
}

/** The audit of a map whose files `read` gives; its code comes when it is asked for. */
export async function openAudit(read: (path: string) => Promise<string>): Promise<Audit> {
  const { readAudit } = await import('../map/read-audit.ts');
  return readAudit(await read(AUDIT_FILE));
}
