import { isAmbiguous, isPerson, isVenueLine, withoutMarks } from './bylines.ts';
import { DOTS, NAME_STOPS } from './separators.ts';
import { isNoVenue, sourceOn } from './sources.ts';
import { isTurned, partsOf } from './turned-names.ts';

/** The short form in which lists name a paper below its title: `Vaswani et al., NeurIPS 2017`, `Khattab & Zaharia (2020)`. */
export interface Citation {
  readonly authors: readonly string[];
  readonly venue: string;
  readonly year: string;
  /** It says that there are more authors, as no title does. */
  readonly isSure: boolean;
}

/** The venue and year that a line is: `NeurIPS 2023`, `ACL 2022 (Findings)`. */
export function venueOf(line: string): { readonly venue: string; readonly year: string } | undefined {
  const dated = DATED.exec(line.replace(/\s*(?:[([][^()[\]]*[)\]]|\b(?:oral|poster|spotlight))$/iu, ''));
  return dated === null || !isVenueLine(line) || isNoVenue(line) ? undefined : { venue: dated[1]!, year: dated[2]! };
}

/** Where and when a paper appeared, where a line says nothing else. */
export function sourceIn(line: string): { readonly venue: string; readonly year: string } | undefined {
  const source = sourceOn(line);
  return source?.isSure === true ? source : venueOf(line);
}

/** Characters of the longest citation. */
const LONGEST = 1_000;
/** That there are more authors. */
const MORE = /,?\s*(?:\bet al\b\.?|\band others\b|\+\s?\d{1,4} (?:more|(?:more )?(?:authors?|others?))\b)/iu;
/** `Findings of ACL 2023`. */
const DATED = /^(\p{Lu}\S*(?: \S+){0,5}) ((?:19|20)\d\d)$/u;
const YEAR = /(?:19|20)\d\d/u;
/** Where people work, in brackets behind their names; what has a digit may be venue and year. */
const PLACE = /(?<=\p{L}) \([^()\d]{0,300}\)/gu;
/** Words of a sentence: no name and no venue begins with as many in small letters. */
const SENTENCE = /^(?:\p{Ll}[\p{L}-]*,? ){3}/u;
const FAMILY = /^\p{Lu}[\p{L}'’-]+$/u;
const INITIALS = /^(?:\p{Lu}[.-]{1,2} ?){1,4}$/u;
/** `3 min read`, `⭐ 17`: what pages count beside a name. */
const COUNT = /^\P{L}*\d[\d.,]*k?(?: \p{Ll}+){0,3}$/u;

const BETWEEN = new RegExp(`[,;|${DOTS}\\t()[\\]]| (?:and|&|-|–|—) |(?<=\\p{L}{2})(?<!${NAME_STOPS})\\. `, 'u');

/** What a line says that holds names and perhaps venue, year and counts; undefined where it holds anything else. */
export function citationOf(line: string): Citation | undefined {
  if (line.length > LONGEST || SENTENCE.test(line)) return undefined;
  const text = line.replace(/^by:?\s+|(?<=\d)\.$/giu, '');
  const more = MORE.exec(text);
  const end = more === null ? text.length : more.index;
  const authors: string[] = [];
  let [venue, year] = ['', ''];
  const cells = cellsOf(text.slice(0, end).replace(PLACE, ''));
  const read = (cell: string, isName: boolean): boolean => {
    const dated = DATED.exec(cell);
    if (/^(?:19|20)\d\d[a-z]?$/u.test(cell)) year = cell.slice(0, 4);
    else if (dated !== null) [, venue = '', year = ''] = dated;
    else if (isName && INITIALS.test(cell) && authors.length > 0) authors.push(`${authors.pop()!}, ${cell}`);
    else if (isName && isNameOf(withoutMarks(cell), more !== null || cells.length > 2))
      authors.push(withoutMarks(cell));
    else if (!isName && /^\p{Lu}[^.!?]{1,60}$/u.test(cell)) venue = cell;
    else return COUNT.test(cell);
    return true;
  };
  if (!cells.every((cell) => read(cell, true))) return undefined;
  const isSure = more !== null && authors.length > 0;
  const behind = more === null ? [] : cellsOf(text.slice(end + more[0].length));
  // Semantic Scholar names the last author behind the count of the others.
  const last = more?.[0].includes('+') === true && isPerson(behind[0] ?? '') ? behind.shift()! : undefined;
  if (!behind.every((cell) => read(cell, false))) return undefined;
  // One word alone may be anything, unless a year stands behind it.
  const isBare = authors.length === 1 && FAMILY.test(authors[0]!) && !isSure && !/\d{4}$/u.test(cells[1] ?? '');
  if (authors.length === 0 || isBare) return undefined;
  return { authors: last === undefined ? authors : [...authors, last], venue, year, isSure };
}

function isNameOf(name: string, hasOthers: boolean): boolean {
  return isPerson(name) || FAMILY.test(name) || isTurned(name) || (hasOthers && isAmbiguous(name));
}

/** What stands between commas, brackets, bars and the like; a year behind the last of several names is one of its own. */
function cellsOf(text: string): string[] {
  // Few texts have a year, and looking back from every blank takes long.
  const parted = YEAR.test(text) ? text.replace(/(?<=(?:&|\band) \p{Lu}[\p{L}'’-]+) (?=(?:19|20)\d\d\b)/gu, ',') : text;
  const cells = (part: string): string[] =>
    part
      .split(BETWEEN)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '' && cell !== '.');
  const parts = partsOf(parted).map((part) => withTurned(cells(part)));
  return parts.length > 1 && parts.every(([name = '']) => isTurned(name)) ? parts.flat() : cells(parted);
}

/** The cells between two of several names, `Lee` and `Ann` as the one name that they are. */
function withTurned([family = '', given = '', ...others]: readonly string[]): string[] {
  const name = `${family}, ${given}`;
  return isTurned(name) ? [name, ...others] : [family, given, ...others].filter((cell) => cell !== '');
}
