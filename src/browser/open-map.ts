import type { Audit } from '../map/audit.ts';
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
import { readAudit, readAuthors, readLinks, readPapers, readWords } from '../map/read-columns.ts';
import { readManifest } from '../map/read-manifest.ts';
import { readLinkShard, readTermShard, readTextShard } from '../map/read-shards.ts';
import type {
  AuthorColumns,
  FirstColumns,
  LinkColumns,
  LinkShard,
  Manifest,
  TermShard,
  TextShard,
  WordFile,
} from '../map/types.ts';

/** An opened map: what the first picture needs, and the ways to the rest. */
export interface OpenMap {
  readonly manifest: Manifest;
  readonly papers: FirstColumns;
  readonly links: LinkColumns;
  authors(): Promise<AuthorColumns>;
  words(): Promise<WordFile>;
  linkRows(shard: number): Promise<LinkShard>;
  terms(shard: number): Promise<TermShard>;
  texts(shard: number): Promise<TextShard>;
  audit(): Promise<Audit | null>;
}

/**
 * Opens a map whose files `read` gives as text, wherever they are. Every file is checked as it comes; a broken one rejects
 * with a `UserError` that names it. `name` stands for the map's own name where the reader gave it another.
 */
export async function openMap(read: (path: string) => Promise<string>, name?: string): Promise<OpenMap> {
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
