import { AND, PARTICLES } from '../text/authors.ts';

const PARTICLE = `(?:${PARTICLES})`;
/** `Lee`, `O’Neil`, `d’Aubigné`, with the particles before it. */
const FAMILY_WORD = String.raw`(?:${PARTICLE} )*(?:\p{Ll}{1,4}['’])?\p{Lu}[\p{L}'’-]+`;
/** One to three words of a family name, as a part of a pattern. */
export const FAMILY_WORDS = `${FAMILY_WORD}(?: ${FAMILY_WORD}){0,2}`;
/** Given names and initials, as a part of a pattern. */
export const GIVEN_WORDS = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:${PARTICLE}|\p{Lu}[\p{L}'’.-]*)){0,4}`;

const SUFFIX = String.raw`(?:,? (?:Jr|Sr|I{2,3}|IV)\.?)?`;
const TURNED = new RegExp(`^${FAMILY_WORDS}${SUFFIX}, ?${GIVEN_WORDS}$`, 'u');
const TURNED_SHORT = new RegExp(`^${FAMILY_WORD}${SUFFIX}, ?${GIVEN_WORDS}$`, 'u');
/** With one word before the comma or behind it, as two whole names would not have. */
const SHORT = new RegExp(String.raw`^${FAMILY_WORD},|, ?\S+$`, 'u');
/** One that is none of two families: its given name has an initial, or a particle stands before its family name. */
const SURELY_ONE = new RegExp(`^(?:${PARTICLE} .*|[^,]+,.*(?<!\\p{L})\\p{Lu}\\.?)$`, 'u');
const FORWARD = /^\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,4}$/u;
const FORWARD_LONG = /^\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,4}$/u;
const MARKS = /(?:[\d*†‡§¶#✉∗⋆¹²³⁰-⁹]|,(?=\d)|\s?\([^()]{0,300}\))+$/u;
const MORE = /[,;]? ?(?:\bet al\b\.?|\band others\b)$/iu;
const BETWEEN = / ?[;；] ?(?:(?:and|&) )?/u;
const BETWEEN_WORDS = new RegExp(`,? (?:${AND}) `, 'u');
/** Characters of the longest line of names, and of the longest name. */
const LONGEST_LIST = 100_000;
const LONGEST_NAME = 300;

/** True for `Lee, Ann` and `van der Berg, Jan`, and for `Paris, France`: what stands beside it tells. */
export function isTurned(name: string): boolean {
  return name.length <= LONGEST_NAME && TURNED.test(name);
}

/**
 * The names of a line that has family names first: `Lee, Ann; Chen, Bo` and `Lee, Ann and Chen, Bo`, at least half of them
 * turned round so, and one alone where it cannot be two; undefined for all other lines.
 */
export function turnedNames(line: string): string[] | undefined {
  if (line.length > LONGEST_LIST || !line.includes(',')) return undefined;
  const parts = partsOf(line.replace(MORE, ''));
  if (parts.some((part) => part.length > LONGEST_NAME)) return undefined;
  const names = parts.map((part) => part.replace(MARKS, '').replace(/[,\s]+$/u, ''));
  if (names.length === 1) return SURELY_ONE.test(names[0]!) && isTurned(names[0]!) ? names : undefined;
  // Between words, `Ann Lee, Bo Chen and Cy Doe` has commas too, and `Lee, Chen and Doe` families alone.
  const [turned, other] = BETWEEN.test(line) ? [TURNED, FORWARD] : [TURNED_SHORT, FORWARD_LONG];
  const count = names.filter((name) => turned.test(name)).length;
  const areNames = names.every((name) => turned.test(name) || other.test(name)) && turned.test(names[0]!);
  return areNames && count * 2 >= names.length && names.some((name) => SHORT.test(name)) ? names : undefined;
}

/** True for such a line of several names, with a semicolon between them: no title is one. */
export function isTurnedList(line: string): boolean {
  return BETWEEN.test(line) && (turnedNames(line)?.length ?? 0) > 1;
}

/** What stands between semicolons, else between words for `and`. */
export function partsOf(line: string): string[] {
  return line.split(BETWEEN.test(line) ? BETWEEN : BETWEEN_WORDS).filter((part) => part.trim() !== '');
}
