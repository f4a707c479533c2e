import type { Audit } from './audit.ts';
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
} from './files.ts';
import { readAudit } from './read-audit.ts';
import { readAuthors, readLinks, readPapers, readTitles, readWords, wordColumns } from './read-columns.ts';
import { readKeywords, readNeighbours } from './read-digest.ts';
import { readManifest } from './read-manifest.ts';
import { readLinkShard, readTermShard, readTextShard } from './read-shards.ts';
import { shardColumns } from './shard-columns.ts';
import type { TopicMap } from './types.ts';
import { UserError } from './user-error.ts';

/**
 * A whole map from its files. `read` gives the text of a path, `undefined` where there is none. Throws a `UserError`
 * that names the missing or broken file and the place in it. The page reads single files instead, as it needs them.
 */
export function decodeMap(read: (path: string) => string | undefined): { map: TopicMap; audit: Audit } {
  const text = (path: string): string => {
    const found = read(path);
    if (found === undefined) throw new UserError(`${path}: this file of the map is missing. Build the map again.`);
    return found;
  };
  const manifest = readManifest(text(MANIFEST_FILE));
  const termShards = manifest.termShards.map((_, i) => readTermShard(text(termShardPath(i)), manifest, i));
  const textShards = manifest.textShards.map((_, i) => readTextShard(text(textShardPath(i)), manifest, i));
  const linkShards = manifest.linkShards.map((_, i) => readLinkShard(text(linkShardPath(i)), manifest, i));
  const authors = readAuthors(text(AUTHORS_FILE), manifest);
  const links = readLinks(text(LINKS_FILE), manifest);
  const words = wordColumns(readWords(text(WORDS_FILE), manifest));
  // Made of the rest of the map, so only looked at.
  if (manifest.digest) readKeywords(text(KEYWORDS_FILE), manifest);
  if (manifest.digest && linkShards.length > 0) readNeighbours(text(NEIGHBOURS_FILE), manifest);
  const map: TopicMap = {
    manifest,
    papers: {
      ...readPapers(text(PAPERS_FILE), manifest),
      ...readTitles(text(TITLES_FILE), manifest),
      authors: authors.papers.map((row) => row.map((name) => authors.names[name]!)),
      keywords: textShards.flatMap((shard) => shard.keywords),
      doi: textShards.flatMap((shard) => shard.doi),
      url: textShards.flatMap((shard) => shard.url),
    },
    words,
    ...shardColumns(links, linkShards, termShards, textShards),
  };
  return { map, audit: readAudit(text(AUDIT_FILE)) };
}
