import type { Collection } from './collection.svelte.ts';
import { namesSomething } from './search/parse-query.ts';
import type { Opened, PaperSet } from './types.ts';

/** A set of papers as a short text: `topic:3`, `query:moe`, `term:12:3:inside`, `author:Ada Lovelace`, `papers:0-4.9`, `papers:0-4.9:12` of a term. */
export function encodeSet(set: PaperSet): string {
  switch (set.kind) {
    case 'topic':
      return `topic:${set.topic}`;
    case 'query':
      return `query:${set.query}`;
    case 'term':
      return `term:${set.term}:${set.topic ?? ''}:${set.where}`;
    case 'author':
      return `author:${set.author}`;
    case 'picked':
      return `papers:${encodeNumbers(set.papers)}${set.term === undefined ? '' : `:${set.term}`}`;
  }
}

const SET_TEXT = /^(?:author:|(?:topic:-?\d+|term:\d+:(?:-?\d+)?(?::\w+)?|papers:(?:~[\w-]*|[\d.-]*)(?::\d+)?)$)/;

/** Whether a text is a set, of this map or another, rather than a query: `topic: models` is one. */
export function isSetText(text: string): boolean {
  return SET_TEXT.test(text);
}

/** Two sets beside one another; where they are the same, or `right` is null, the other side is still to be chosen. */
export function comparisonOf(left: PaperSet, right: PaperSet | null): Opened {
  const isSame = right !== null && encodeSet(right) === encodeSet(left);
  return { kind: 'comparison', left, right: isSame ? null : right };
}

/** The set that a text names; `null` for none, or for one that is not in this map. */
export function decodeSet(text: string, collection: Collection): PaperSet | null {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon);
  const rest = text.slice(colon + 1);
  const isTopic = (topic: number | null): topic is number =>
    topic !== null && (topic === -1 || collection.topic(topic) !== null);
  const isTerm = (term: number | null): term is number =>
    term !== null && term >= 0 && term < collection.manifest.counts.terms;
  if (kind === 'topic') {
    const topic = integer(rest);
    return isTopic(topic) ? { kind, topic } : null;
  }
  if (kind === 'query') return namesSomething(rest) ? { kind, query: rest } : null;
  if (kind === 'author') return rest === '' ? null : { kind, author: rest };
  if (kind === 'term') {
    const [first, second, where] = rest.split(':');
    const term = integer(first);
    const topic = second === '' ? null : integer(second ?? 'x');
    if (!isTerm(term)) return null;
    if (second !== '' && !isTopic(topic)) return null;
    return { kind, term, topic, where: where === 'outside' ? 'outside' : 'inside' };
  }
  if (kind === 'papers') {
    const [numbers, first = ''] = rest.split(':');
    const papers = decodeNumbers(numbers, collection.paperCount);
    const term = integer(first);
    if (papers.length === 0) return null;
    return { kind: 'picked', papers, ...(isTerm(term) ? { term } : {}) };
  }
  return null;
}

const prints = new WeakMap<readonly string[], string>();

/** A short text that tells the papers of a map, and their numbers, from those of another: FNV-1a of their ids. */
export function fingerprint({ papers: { id } }: Collection): string {
  let print = prints.get(id);
  if (print === undefined) {
    let hash = 0x811c9dc5;
    for (const letter of id.join('\n')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
    prints.set(id, (print = (hash >>> 0).toString(36)));
  }
  return print;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
/** Letters up to which ranges stay: an address that can be read is worth more than a short one. */
const READABLE = 120;

/** Ascending numbers as ranges, `0-4.9`, or where that is long a bit for each number from 0 on: `~` and base64url. */
export function encodeNumbers(numbers: readonly number[]): string {
  const ranges = encodeRanges(numbers);
  const digits = new Uint8Array(1 + Math.floor((numbers.at(-1) ?? 0) / BITS));
  if (ranges.length <= Math.max(READABLE, 1 + digits.length)) return ranges;
  for (const number of numbers) digits[Math.floor(number / BITS)] |= 1 << (number % BITS);
  return `~${Array.from(digits, (digit) => DIGITS[digit]).join('')}`;
}

function encodeRanges(numbers: readonly number[]): string {
  const ranges: string[] = [];
  for (let at = 0; at < numbers.length;) {
    let end = at;
    while (end + 1 < numbers.length && numbers[end + 1] === numbers[end] + 1) end++;
    ranges.push(end === at ? String(numbers[at]) : `${numbers[at]}-${numbers[end]}`);
    at = end + 1;
  }
  return ranges.join('.');
}

/** The numbers below `limit` that `encodeNumbers` wrote, ascending, each once. */
export function decodeNumbers(text: string, limit: number): number[] {
  const numbers = new Set<number>();
  if (text.startsWith('~')) {
    const isIn = (number: number): boolean =>
      ((Math.max(0, DIGITS.indexOf(text[1 + Math.floor(number / BITS)])) >> (number % BITS)) & 1) === 1;
    const most = Math.min(limit, (text.length - 1) * BITS);
    return Array.from({ length: most }, (_, number) => number).filter(isIn);
  }
  for (const range of text.split('.')) {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(range);
    if (!match) continue;
    const last = Math.min(Number(match[2] ?? match[1]), limit - 1);
    for (let number = Number(match[1]); number <= last; number++) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** A whole number of at most nine digits, `null` for anything else. */
export function integer(text: string): number | null {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}
