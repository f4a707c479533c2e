import { AND, EASTERN_NAME } from '../text/authors.ts';
import { isPerson } from './bylines.ts';
import { FAMILY_WORDS, GIVEN_WORDS } from './turned-names.ts';

/** Characters of the longest list of names. */
const LONGEST = 1_000;

const INITIAL_LETTERS = String.raw`(?:(?:\p{Lu}\p{Ll}?\.[- ]?){1,4}|\p{Lu}{1,3}\.?|\p{Lu}[- ]\p{Lu}\.?)`;
/** `D. L.`, which looks like a name and is the begin of one. */
const ALL_INITIALS = /^(?:\p{Lu}\.[- ]?)+\p{Lu}?$/u;
const FAMILY = new RegExp(`^${FAMILY_WORDS}$`, 'u');
const INITIALS = new RegExp(`^${INITIAL_LETTERS}$`, 'u');
const WHOLE = new RegExp(
  `^(?:${FAMILY_WORDS} ${INITIAL_LETTERS}|${INITIAL_LETTERS} ${FAMILY_WORDS}|(?:\\p{Lu}\\.){1,4}${FAMILY_WORDS})$`,
  'u',
);
const GIVEN = new RegExp(`^${GIVEN_WORDS}$`, 'u');

/** That there are more, and that they are editors. */
const MORE =
  /[,;]?\s*(?:\(?\b(?:eds?|hrsg)\b\.?\)?|\[?\bet al\b\.?\]?|\band others\b|(?<!\p{L})(?:и др|u\. ?a)\.?|[,，、]?\s?(?:等|他|ほか|외))\s*$/iu;
const COMMAS = new RegExp(`[,，、]|(?<=[\\s,])(?:${AND}|и|en)\\s`, 'iu');

/**
 * The names that a text is, as references list them: `Lee A, Chen BC`, `Lee, A., & Chen, B.`, `Lee, Ann, and Bo Chen`,
 * `Lee, Ann/Chen, Bo`, `王伟, 李娜`; undefined where it holds anything else.
 */
export function namesIn(text: string): string[] | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.trim().replace(MORE, '').trim();
  if (FAMILY.test(bare) && endsInMore(text)) return [bare];
  const parts = bare.split(/[;；]/u.test(bare) ? /[;；]/u : /\//u);
  const names = parts.map((part) => namesOf(part.trim()));
  return names.every((found) => found !== undefined) && names.length > 0 ? names.flat() : undefined;
}

/** True where a text says at its end that there are more names: `Lee et al.` */
export function endsInMore(text: string): boolean {
  return MORE.test(text.trim());
}

/** True where a list of names is none of a title's words: it has initials or names turned round, or more than one name. */
export function areSureNames(names: readonly string[]): boolean {
  return names.length > 1 || names.some((name) => name.includes(',') || WHOLE.test(name) || EASTERN_NAME.test(name));
}

function namesOf(text: string): string[] | undefined {
  const spaced = text.split(' ');
  if (spaced.length > 1 && spaced.every((word) => /^\p{Script=Han}{2,4}$/u.test(word))) return spaced;
  const cells = text
    .split(COMMAS)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  // Only a comma turns a name round: "Mind Your Margin and Boundary" is none.
  const mayTurn = /[,，]/u.test(text);
  // Between semicolons, what is behind the comma is the given name.
  const [first = '', second = ''] = cells;
  if (mayTurn && cells.length === 2 && first.includes(' ') && FAMILY.test(first) && /^\p{Lu}[\p{L}'’-]+$/u.test(second))
    return [`${first}, ${second}`];
  const names: string[] = [];
  let family = '';
  for (const cell of cells) {
    if (family !== '' && GIVEN.test(cell)) {
      names.push(`${family}, ${cell}`);
      family = '';
    } else if (family !== '') return undefined;
    else if (EASTERN_NAME.test(cell) || WHOLE.test(cell)) names.push(cell);
    else if (INITIALS.test(cell) && FAMILY.test(names.at(-1) ?? '')) names.push(`${names.pop()!}, ${cell}`);
    else if (isPerson(cell) && !ALL_INITIALS.test(cell)) names.push(cell);
    else if (mayTurn && FAMILY.test(cell)) family = cell;
    else return undefined;
  }
  return family === '' && names.length > 0 ? names : undefined;
}
