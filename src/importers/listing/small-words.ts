import type { TextLine } from './lines.ts';

/** Tells whether all of some names, or a share of them, may be names. */
export type NameTest = (names: readonly string[], leastShare?: number) => boolean;

/** Whether names may be such on a page: what it also writes in small letters, as `Machine Translation`, is none. */
export function nameTest(page: readonly TextLine[]): NameTest {
  let words: ReadonlySet<string> | undefined;
  return (names, leastShare = 1) => {
    words ??= smallWords(page);
    const known = names.filter((name) => !words!.has(/[\p{L}-]+$/u.exec(name)?.[0].toLowerCase() ?? ''));
    return known.length >= names.length * leastShare;
  };
}

/** Words that a page writes in small letters, but for its addresses. */
function smallWords(page: readonly TextLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of page) for (const word of text.replace(ADDRESS, '').match(SMALL) ?? []) words.add(word);
  return words;
}

const ADDRESS = /https?:\S+|\S+@\S+/gu;
const SMALL = /(?<![\p{L}-])\p{Ll}[\p{Ll}-]{2,}/gu;
