import type { Audit } from './audit.ts';
import type { MapFile } from './files.ts';
import {
  AUDIT_FILE,
  LINKS_FILE,
  MANIFEST_FILE,
  PAPERS_FILE,
  termShardPath,
  textShardPath,
  WORDS_FILE,
} from './files.ts';
import type { TermShard, TextShard, TopicMap } from './types.ts';

/** Bytes a file in `terms/` or `texts/` may have, unless a single entry is larger: one click fetches one such file. */
export const SHARD_BYTES = 200_000;

/**
 * The files of a map, one after the other so that a host can write each and let it go. `map.json` comes last: a folder
 * that has it is whole. The same map gives the same texts. The shard lists of the given manifest are not read; the
 * written manifest holds those of the files.
 */
export function* encodeMap(map: TopicMap, audit: Audit, shardBytes: number = SHARD_BYTES): Generator<MapFile> {
  const termShards = cutTerms(map, shardBytes);
  const textShards = cutTexts(map, shardBytes);
  yield { path: PAPERS_FILE, text: JSON.stringify(map.papers) };
  yield { path: LINKS_FILE, text: JSON.stringify(map.links) };
  yield { path: WORDS_FILE, text: JSON.stringify(map.words) };
  yield { path: AUDIT_FILE, text: JSON.stringify(audit) };
  for (const [shard, first] of termShards.entries()) {
    const end = termShards[shard + 1] ?? map.terms.key.length;
    yield { path: termShardPath(shard), text: JSON.stringify(termShard(map, first, end)) };
  }
  for (const [shard, first] of textShards.entries()) {
    const end = textShards[shard + 1] ?? map.texts.abstract.length;
    yield { path: textShardPath(shard), text: JSON.stringify(textShard(map, first, end)) };
  }
  yield { path: MANIFEST_FILE, text: JSON.stringify({ ...map.manifest, termShards, textShards }) };
}

function termShard({ terms }: TopicMap, first: number, end: number): TermShard {
  return {
    first,
    key: terms.key.slice(first, end),
    label: terms.label.slice(first, end),
    papers: terms.papers.slice(first, end),
    weights: terms.weights.slice(first, end),
  };
}

function textShard({ texts, terms }: TopicMap, first: number, end: number): TextShard {
  const used = new Set<number>();
  for (let paper = first; paper < end; paper++) for (const term of texts.terms[paper]!) used.add(term);
  const termNumbers = [...used].sort((a, b) => a - b);
  return {
    first,
    abstract: texts.abstract.slice(first, end),
    terms: texts.terms.slice(first, end),
    weights: texts.weights.slice(first, end),
    givenKeywords: texts.givenKeywords.slice(first, end),
    termNumbers,
    termLabels: termNumbers.map((term) => terms.label[term]!),
  };
}

/** First term numbers of the files in `terms/`. */
function cutTerms({ terms }: TopicMap, shardBytes: number): number[] {
  return cut(terms.key.length, shardBytes, (term) => {
    const numbers = jsonBytes(terms.papers[term]!) + jsonBytes(terms.weights[term]!);
    return jsonBytes(terms.key[term]!) + jsonBytes(terms.label[term]!) + numbers + COMMAS;
  });
}

/** First paper numbers of the files in `texts/`. A term's label counts for the first paper of a file that uses it. */
function cutTexts({ texts, terms }: TopicMap, shardBytes: number): number[] {
  let labelled = new Set<number>();
  return cut(texts.abstract.length, shardBytes, (paper, isFirst) => {
    if (isFirst) labelled = new Set();
    let bytes = COMMAS + jsonBytes(texts.abstract[paper]!) + jsonBytes(texts.givenKeywords[paper]!);
    bytes += jsonBytes(texts.terms[paper]!) + jsonBytes(texts.weights[paper]!);
    for (const term of texts.terms[paper]!) {
      if (labelled.has(term)) continue;
      labelled.add(term);
      bytes += jsonBytes(term) + jsonBytes(terms.label[term]!) + 2;
    }
    return bytes;
  });
}

/** Commas beside one entry: one in each column. */
const COMMAS = 4;

/**
 * Cuts `count` entries into runs of at most `limit` bytes (at least one entry each); returns the first entry of each run.
 * `size` is asked again for an entry that opens a new run.
 */
function cut(count: number, limit: number, size: (entry: number, isFirst: boolean) => number): number[] {
  const firsts: number[] = [];
  let bytes = 0;
  for (let entry = 0; entry < count; entry++) {
    const more = size(entry, entry === 0);
    if (entry > 0 && bytes + more <= limit) {
      bytes += more;
      continue;
    }
    firsts.push(entry);
    bytes = entry === 0 ? more : size(entry, true);
  }
  return firsts;
}

/** Bytes of the value's JSON in UTF-8. */
function jsonBytes(value: unknown): number {
  const json = JSON.stringify(value);
  let bytes = json.length;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    // Half of a surrogate pair is two of the pair's four bytes.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}
