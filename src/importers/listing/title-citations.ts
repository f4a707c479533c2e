import { endsSentence, wordCount } from '../text/measure.ts';
import { isByline, isNameList, isPersonWithPlace, referenceOf } from './bylines.ts';
import { citationOf, venueOf } from './citations.ts';
import type { Citation } from './citations.ts';
import { joinFilled } from './fill.ts';
import { LONG_LINE } from './frame.ts';
import { labelOf } from './labels.ts';
import { isFurniture, isProse } from './lines.ts';
import type { TextLine } from './lines.ts';
import { endOfHead, isListItem, withoutBullet, withoutNumber } from './marks.ts';
import { bareText, PAPER_LINK, withoutLinks } from './markup.ts';
import { goesOn, isBrokenTitle } from './signs.ts';
import { NAME_STOPS } from './separators.ts';
import { nameTest } from './small-words.ts';
import type { NameTest } from './small-words.ts';
import { areTitleWords } from './title-words.ts';

/** A title and the short citation that stands behind it on its line. */
interface CitedTitle {
  readonly title: string;
  readonly citation: Citation;
}

/** What stands between title and citation; a link or bold type sets the title `apart` whatever does. */
type Mark = 'apart' | 'bracket' | 'dash' | 'by' | 'stop' | 'comma';

interface Found extends CitedTitle {
  readonly mark: Mark;
  /** `sure` by itself; `likely` beside a sure one, for its year; else told by most titles of the page alone. */
  readonly trust: 'sure' | 'likely' | 'little';
}

/** Characters of the longest title with its citation. */
const LONGEST = 1_000;
/** Lines of a title and its citation. */
const MOST_LINES = 5;
/** Titles with a citation that none tells by itself, and their share of all lines that may begin one, from which they have. */
const FEWEST = 3;
const LEAST_SHARE = 0.3;
/** Words of the shortest title that is told from a name where names are set apart as it is. */
const FEWEST_WORDS = 3;
/** Share of the family names that the page does not write as words in small letters. */
const LEAST_NAMES = 0.5;

const DASH = /\s[-–—|]\s/u;
const BRACKET = /\s*[([]([^()[\]]+)[)\]]$/u;
/** The surer first. Commas stand between names as well. */
const SEPARATORS: readonly (readonly [Mark, RegExp])[] = [
  ['dash', new RegExp(DASH, 'gu')],
  ['by', /,?\sby:?\s/gu],
  ['stop', new RegExp(String.raw`(?<=[\p{L}\p{N})]{2})(?<!${NAME_STOPS})(?:\.|(?<=[?!]))\s`, 'gu')],
  ['comma', /,\s(?!by\s)/gu],
];

/**
 * The lines, with what stands behind a title set apart: `Title (Vaswani et al., NeurIPS 2017)`, `Title — Ann Lee, Bo Chen
 * (2022)`. Where little tells that, other titles of the page must have theirs there too.
 */
export function splitTitleCitations(lines: readonly TextLine[]): TextLine[] {
  const begins = lines.map((_, index) => beginOfTitle(lines, index));
  const titles = begins.flatMap((begin, end) =>
    begin === undefined ? [] : [{ begin, end, text: textOf(lines.slice(begin, end + 1)) }],
  );
  const apart = new Set(begins.filter((begin) => begin !== undefined && !lines[begin]!.adjacent));
  const cited = new Map(
    [...citedTitles(titles, lines, apart.size)].map(([{ begin, end }, found]) => [begin, { end, found }]),
  );
  const split: TextLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const title = cited.get(at);
    if (title === undefined) split.push(line);
    else {
      const url = line.text.includes('](') ? PAPER_LINK.exec(line.text)?.[0] : undefined;
      split.push(
        { ...asItem(line, title.found), adjacent: false, ...(url === undefined ? {} : { url }) },
        ...rowsOf(line, title.found.citation),
      );
      at = title.end;
    }
  }
  return split;
}

/**
 * The citations behind the `titles` of a `page`, which tells by its small letters what words are no names; `count` is how many
 * titles it may have.
 */
export function citedTitles<Title extends { readonly text: string }>(
  titles: readonly Title[],
  page: readonly TextLine[],
  count = titles.length,
): ReadonlyMap<Title, Found> {
  const mayBeNames = nameTest(page);
  const areNames: NameTest = (names, share) => !areTitleWords(names) && mayBeNames(names, share);
  const found = titles.flatMap((title) => {
    const citation = citationBehind(title.text, areNames);
    return citation === undefined ? [] : [[title, citation] as const];
  });
  const alike = (mark: Mark): readonly Found[] => found.flatMap(([, other]) => (other.mark === mark ? [other] : []));
  const known = new Set(
    [...SEPARATORS.map(([mark]) => mark), 'bracket' as const, 'apart' as const].flatMap((mark) => {
      const others = alike(mark);
      const isMost = others.length >= Math.max(FEWEST, count * LEAST_SHARE);
      const isSure = others.some(({ trust }) => trust === 'sure');
      return others.filter(({ trust }) => isMost || trust === 'sure' || (trust === 'likely' && isSure));
    }),
  );
  return new Map(found.filter(([, citation]) => known.has(citation)));
}

/** A bracket is opened and not closed. */
function isOpen(title: string): boolean {
  return /[([][^)\]]*$/u.test(title);
}

function citationBehind(line: string, areNames: NameTest): Found | undefined {
  // Emphasis and links beside a title that is neither.
  const alone = withoutLinks(line);
  const isMarked = (alone !== line || /[*_]/u.test(line)) && !alone.includes('](') && endOfHead(line) === undefined;
  const text = isMarked ? bareText(alone).replace(/\s*[.,;|–—-]$/u, '') : line;
  if (text.length > LONGEST || /[,;]$/u.test(text) || isByline(text) || isNameList(text) || isPersonWithPlace(text))
    return undefined;
  const apart = citationApart(text, areNames);
  if (apart !== undefined) return apart;
  const reference = referenceOf(text);
  if (reference !== undefined && areNames(reference.authors)) return undefined;
  // `Lee & Chen (2021)`, but a title of few words in capitals looks like a name as well.
  const whole = citationOf(withoutBullet(text));
  const mayBeNames = whole !== undefined && areNames(whole.authors);
  const found = (mark: Mark, at: number, citation: Citation | undefined): Found | undefined => {
    const title = text.slice(0, at).replace(/[\s,;:–—-]+$/u, '');
    const isNone = !/\p{L}{2}/u.test(title) || /^\p{Ll}+\s/u.test(title) || isProse(title) || isOpen(title);
    if (citation === undefined || isNone) return undefined;
    const { authors, year, isSure } = citation;
    const isNamed = authors.length === 0 || areNames(authors, LEAST_NAMES);
    const hasMany = authors.length > 1 || authors.some((name) => /\p{Lu}\./u.test(name));
    const isTold = isSure || (isNamed && year !== '' && hasMany && mark !== 'comma');
    if (!isTold && (!isNamed || mark === 'stop')) return undefined;
    if (mark === 'comma' && (!isNamed || mayBeNames || (!isSure && year === ''))) return undefined;
    if ((mark === 'comma' || mark === 'stop') && wordCount(title) < FEWEST_WORDS) return undefined;
    return { title, citation, mark, trust: isTold ? 'sure' : year === '' ? 'little' : 'likely' };
  };
  const bracket = BRACKET.exec(text);
  const within = bracket === null ? undefined : found('bracket', bracket.index, citationOf(bracket[1]!));
  if (within !== undefined) return within;
  for (const [mark, separator] of SEPARATORS) {
    const ends = [...text.matchAll(separator)];
    for (const end of mark === 'comma' ? ends : ends.toReversed()) {
      const behind = found(mark, end.index, citationOf(text.slice(end.index + end[0].length)));
      if (behind !== undefined) return behind;
    }
  }
  return bracket === null || mayBeNames ? undefined : found('bracket', bracket.index, dated(bracket[1]!));
}

/** The citation behind a title that is a link or bold: nothing but names, venue, year and links may stand there. */
function citationApart(text: string, areNames: NameTest): Found | undefined {
  const end = endOfHead(text);
  if (end === undefined) return undefined;
  const rest = bareText(withoutLinks(text.slice(end))).replace(/^[\s,.:;|–—-]+|[\s,;|–—-]+$/gu, '');
  const citation = citationOf(rest) ?? dated(rest.replace(/^\((.*)\)$/u, '$1'));
  if (citation === undefined) return undefined;
  const { authors, year, isSure } = citation;
  if (authors.length > 0 && !areNames(authors, LEAST_NAMES)) return undefined;
  // `[Title](…): Question Answering`
  if (authors.length === 1 && year === '' && !isSure && /^\s*:/u.test(text.slice(end))) return undefined;
  const isTold = isSure || (year !== '' && authors[0]?.includes(' ') !== false);
  return {
    title: text.slice(0, end),
    citation,
    mark: 'apart',
    trust: isTold ? 'sure' : year === '' ? 'little' : 'likely',
  };
}

/** `NeurIPS 2017` or `2017`, as a citation without names. */
function dated(text: string): Citation | undefined {
  const isYear = /^(?:19|20)\d\d$/u.test(text);
  const source = isYear ? { venue: '', year: text } : venueOf(text);
  return source === undefined ? undefined : { authors: [], ...source, isSure: false };
}

/** The line of a title; what a list cites is a paper wherever its abstract is. */
function asItem(line: TextLine, { title, trust, mark }: Found): TextLine {
  const isItem = line.isIndented !== true && isListItem(line.text) && (trust === 'sure' || mark === 'apart');
  return isItem ? { ...line, text: withoutNumber(withoutBullet(title)), isItem } : { ...line, text: title };
}

function rowsOf(line: TextLine, { authors, venue, year, isSure }: Citation): TextLine[] {
  const rows: [role: 'authors' | 'venue' | 'date', text: string][] = [
    ['authors', authors.join('; ') + (isSure ? ' et al.' : '')],
    ['venue', venue],
    ['date', year],
  ];
  return rows.flatMap(([role, text]) => (text === '' ? [] : [{ number: line.number, adjacent: true, role, text }]));
}

/** Where the title begins that may end in a line with its citation: no text below goes on from it. */
function beginOfTitle(lines: readonly TextLine[], end: number): number | undefined {
  const [line, next] = [lines[end]!, lines[end + 1]];
  if (isOther(line) || isFurniture(line.text)) return undefined;
  if (next?.adjacent === true && goesOn(line.text, next.text)) return undefined;
  let begin = end;
  while (begin > end - MOST_LINES && !mayBeginTitle(lines[begin]!, lines[begin - 1])) begin--;
  if (begin === end - MOST_LINES) return undefined;
  if (isOther(lines[begin]!)) return undefined;
  for (let at = begin + 1; at <= end; at++)
    if (isCitationAlone(textOf(lines.slice(begin, at)), lines[at]!.text)) return undefined;
  return begin;
}

/** Whether a line is something else than a title: `Comments: 5 pages. Ecology and Society (2025)`. */
function isOther({ role, text }: TextLine): boolean {
  return [role, labelOf(text)?.role].some((known) => known !== undefined && known !== 'title');
}

/** Whether a line is a citation by itself, and none begins in the title above it. */
function isCitationAlone(above: string, line: string): boolean {
  const isNamed = referenceOf(line) !== undefined || isNameList(line) || isPersonWithPlace(line);
  const isCited = citationOf(line) !== undefined && citationOf(BRACKET.exec(line)?.[1] ?? '') === undefined;
  if (!isNamed && (!isCited || DASH.test(line))) return false;
  // Names behind a dash may have begun above, or begin within.
  const tail = above.split(DASH).slice(1).at(-1) ?? '';
  const isBegun = tail !== '' && tail.split(' ').every((word) => /^(?:[\p{Lu}&]|and$)/u.test(word));
  return !isBegun && !/[,;&–—-]$|\s(?:and|by)$/u.test(above) && !isOpen(above);
}

function textOf(lines: readonly TextLine[]): string {
  return joinFilled(lines.map(({ text }) => text));
}

function mayBeginTitle({ text, adjacent }: TextLine, before: TextLine | undefined): boolean {
  if (before === undefined || !adjacent || (isListItem(text) && !/^[–—]/u.test(text))) return true;
  if (isProse(before.text) || endsSentence(before.text)) return true;
  // Below another citation, or a heading.
  const isApart = /[)\]\d]$/u.test(before.text) || before.text.length < LONG_LINE / 2;
  return isApart && !isBrokenTitle(before.text, text);
}
