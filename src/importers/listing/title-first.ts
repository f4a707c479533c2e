import { withoutMarks } from './bylines.ts';
import { sourceIn } from './citations.ts';
import type { Role } from './labels.ts';
import type { TextLine } from './lines.ts';
import { namesIn } from './reference-names.ts';
import { NAME_STOPS } from './separators.ts';
import { isNoVenue, yearIn } from './sources.ts';
import { areTitleWords } from './title-words.ts';
import { findArxivId, yearOfArxivId } from '../text/identifiers.ts';

/** Stops of a line up to which a title or its names may end. */
const MOST_STOPS = 12;
/** No stop within a name: `Sophia A. Malamud`, `Md. Rahman`. */
const STOP = new RegExp(String.raw`(?<!(?<!\p{L})\p{Lu}|${NAME_STOPS})[.?!](?=\s\S)|\.$`, 'gu');

/** Names end there too: `Ann Lee, 2019.` */
const COMMA_OF_YEAR = /,(?=\s(?:19|20)\d\d\b)/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** What stands behind the names, without a place: that a paper is not out, and prizes. */
const STATUS =
  /^(?:under (?:review|submission)|in (?:submission|preparation|press|review)|submitted(?: to)?|forthcoming|preprint|working paper|manuscript|accepted(?: (?:at|to|by|in))?|to appear(?: (?:at|in))?)(?:[,:]?\s|$)/iu;
const PRIZE =
  /[,;:]?\s*[([]?(?:(?:oral|spotlight|poster|highlight|long|short|demo|workshop|findings|(?:best|outstanding) .{0,20}(?:award|nominee|candidate|mention|runner-up))(?: (?:paper|presentation))?)[)\]]?$/iu;
/** `'24`, as venues are called by. */
const SHORT_YEAR = /\s?['’](?<=\p{Lu}{2}\p{L}{0,8}\s?['’])(?=\d\d$)/u;
/** A name ends within some words; most lines of a text are told by that alone. */
const BEGINS_WITH_NAME = /^(?:\S+\s+){0,7}?\S*(?:[,;.]|\s(?:and|&)\s|$)/u;
/** Characters of the longest names, and characters and words of the longest venue. */
const LONGEST_NAMES = 1_500;
const LONGEST = 200;
const MOST_WORDS = 12;

/** Where and when a paper appeared. */
interface Where {
  readonly venue: string;
  readonly year: string;
}

interface Named extends Where {
  readonly authors: readonly string[];
  /** Something is said behind the names, if only that the paper is not out. */
  readonly isPlaced: boolean;
}

/** Cuts `Title. Ann Lee, Bo Chen. ACL 2020.` behind its title and behind its names; nothing else may stand there. */
export function titleFirst(text: string): (Named & { readonly title: string }) | undefined {
  for (const end of stopsOf(text)) {
    const behind = namesAndWhere(text.slice(end).trim());
    if (behind !== undefined) return { title: text.slice(0, end), ...behind };
  }
  return undefined;
}

/** The names that a text is, with where and when behind a stop: `Ann Lee, Bo Chen. ACL 2020.` */
export function namesAndWhere(text: string): Named | undefined {
  if (text.length > LONGEST_NAMES || !BEGINS_WITH_NAME.test(text)) return undefined;
  const comma = text.search(COMMA_OF_YEAR) + 1;
  for (const stop of comma === 0 ? stopsOf(text) : [...stopsOf(text), comma]) {
    const rest = text.slice(stop).trim();
    const where = whereOf(rest);
    // `Olga Yu. Shemanaeva`
    const isWithinName = /(?<!\p{L})\p{Lu}\p{Ll}\.$/u.test(text.slice(0, stop)) && /^\p{Lu}\p{Ll}+$/u.test(rest);
    if (where === undefined || isWithinName) continue;
    const names = text
      .slice(0, stop)
      .replace(/[.,]$/u, '')
      .split(',')
      .map((name) => name.trim());
    const authors = namesIn(names.map((name) => (YEAR.test(name) ? name : withoutMarks(name))).join(', '));
    if (authors !== undefined && !areTitleWords(authors)) return { authors, ...where, isPlaced: rest !== '' };
  }
  return undefined;
}

/** A line of several names with where and when behind them as lines of their own. */
export function splitNamesAndWhere(line: TextLine): TextLine[] {
  const found = line.role === undefined ? namesAndWhere(line.text) : undefined;
  if (found === undefined || found.authors.length === 1 || !found.isPlaced) return [line];
  const { authors, venue, year } = found;
  const row = (role: Role, text: string): TextLine[] =>
    text === '' ? [] : [{ number: line.number, adjacent: true, role, text }];
  return [
    { ...line, role: 'authors', text: authors.join('; '), people: authors },
    ...row('venue', venue),
    ...row('date', year),
  ];
}

function stopsOf(text: string): number[] {
  return [...text.matchAll(STOP)].slice(0, MOST_STOPS).map(({ index }) => index + 1);
}

/** Where and when, as said behind names: a venue with its year or without, a year, a prize, or nothing. */
function whereOf(text: string): Where | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text
    .replace(/[.,;]+$/u, '')
    .replace(PRIZE, '')
    .replace(STATUS, '')
    .replace(SHORT_YEAR, ' 20');
  if (/^(?:(?:19|20)\d\d)?$/u.test(bare)) return { venue: '', year: bare };
  if (/^arxiv(?!\p{L})/iu.test(bare)) return { venue: 'arXiv', year: yearOfArxivId(findArxivId(bare)) || yearIn(bare) };
  return sourceIn(bare) ?? (isVenueAlone(bare) ? { venue: bare.replace(/^In:? /u, ''), year: '' } : undefined);
}

/** `NeurIPS`, `Transactions of the ACL`: words in capitals but for small ones. */
function isVenueAlone(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length <= MOST_WORDS &&
    !/[?!:;]|\.\s/u.test(text) &&
    !isNoVenue(text) &&
    words.every((word) => word.length < 4 || /^\p{Ll}{0,2}\p{Lu}/u.test(word)) &&
    /^\p{Ll}{0,2}\p{Lu}/u.test(text)
  );
}
