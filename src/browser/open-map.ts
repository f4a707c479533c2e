import {
  AUDIT_FILE,
  AUTHORS_FILE,
  LINKS_FILE,
  linkShardPath,
  MANIFEST_FILE,
  PAPERS_FILE,
  termShardPath,
  textShardPath,
  WORDS_FILE,
} from '../map/files.ts';
import type { MapReader } from '../map/map-reader.ts';
import { readAudit, readAuthors, readLinks, readPapers, readWords } from '../map/read-columns.ts';
import { readManifest } from '../map/read-manifest.ts';
import { readLinkShard, readTermShard, readTextShard } from '../map/read-shards.ts';

/**
 * Opens a map whose files `read` gives as text, wherever they are. Every file is checked as it comes; a broken one rejects
 * with a `UserError` that names it. `name` stands for the map's own name where the reader gave it another.
 */
export async function openMap(read: (path: string) => Promise<string>, name?: string): Promise<MapReader> {
  const [manifestText, papersText, linksText] = await Promise.all([MANIFEST_FILE, PAPERS_FILE, LINKS_FILE].map(read));
  const written = readManifest(manifestText);
  const manifest = name === undefined ? written : { ...written, name };
  return {
    manifest,
    papers: readPapers(papersText, manifest),
    links: readLinks(linksText, manifest),
    authors: async () => readAuthors(await read(AUTHORS_FILE), manifest),
    words: async () => readWords(await read(WORDS_FILE), manifest),
    linkRows: async (shard) => readLinkShard(await read(linkShardPath(shard)), manifest, shard),
    terms: async (shard) => readTermShard(await read(termShardPath(shard)), manifest, shard),
    texts: async (shard) => readTextShard(await read(textShardPath(shard)), manifest, shard),
    // A map without its audit is still a map.
    audit: async () => {
      try {
        return readAudit(await read(AUDIT_FILE));
      } catch {
        return null;
      }
    },
  };
}
