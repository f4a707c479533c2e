import {
  authorsOf,
  isAffiliation,
  isAffiliationLine,
  isByline,
  isNameList,
  isPerson,
  namesBehindBy,
  referenceOf,
} from './bylines.ts';
import { splitCells } from './cells.ts';
import { citationOf } from './citations.ts';
import { FULL_LINE, OVERLONG_LINE } from './fill.ts';
import { frameOf, LONG_LINE, refrainsOf } from './frame.ts';
import { headingOf, isBiography, labelOf } from './labels.ts';
import type { Label } from './labels.ts';
import { isAside, isFurniture, isProse, isText, mayBeButton } from './lines.ts';
import type { TextLine } from './lines.ts';
import { isPaperItem, unmarked, withoutBullet, withoutFold } from './marks.ts';
import { endsSentence } from '../text/measure.ts';
import { splitLinks } from './link-rows.ts';
import { isLinkRow, PAPER_LINK } from './markup.ts';
import { partOf } from './parts.ts';
import { withoutQuoteMark } from './quotes.ts';
import { splitReferences } from './references.ts';
import { countedItems } from './numbering.ts';
import { splitNamesAndWhere } from './title-first.ts';
import { isBrokenTitle, isHeadline } from './signs.ts';
import { withSources } from './source-lines.ts';
import { splitTitleCitations } from './title-citations.ts';
import { areTitleWords } from './title-words.ts';
import { isTurned } from './turned-names.ts';

/** True where lines are labelled as titles, and headings are none: they repeat below each title, or there are fewer of them. */
export function hasTitleLabels(lines: readonly TextLine[]): boolean {
  const isTitle = (label: Label | undefined): boolean => label?.role === 'title';
  const alone = lines.filter(({ text }) => isTitle(headingOf(text))).length;
  const titles = lines.filter(({ text }) => isTitle(labelOf(text))).length + (alone > 1 ? alone : 0);
  const headings = new Set(lines.flatMap(({ text }) => (/^#{1,6}\s/u.test(text) ? [text] : [])));
  return titles > 0 && titles >= headings.size;
}

/**
 * The lines, and what each is where that is sure: by its label, by the names and the venue on it, by being repeated beside
 * each paper. A labelled line goes on where its words or blanks before the next line say so. Titles and abstracts side by
 * side are two lines.
 */
export function giveRoles(lines: readonly TextLine[]): TextLine[] {
  const split = splitTitleCitations(withSources(splitLinks(splitReferences(lines)).flatMap(splitNamesAndWhere)))
    .flatMap(splitCells)
    .map((line) => ({ ...line, text: withoutFold(withoutQuoteMark(line.text)) }))
    .map((line, index, all) => {
      if (line.role === 'link') return line;
      if (line.role === undefined && isLinkRow(line.text)) return { ...line, role: 'link' as const };
      return isPaperItem(line) || mayBeItem(all, index) ? unmarked(line) : line;
    });
  const repeated = repeatedIn(split);
  const known = { refrains: refrainsOf(split), items: countedItems(split) };
  const given: TextLine[] = [];
  for (let index = 0; index < split.length; index++) {
    const line = split[index]!;
    if (line.role !== undefined) {
      given.push(line);
      continue;
    }
    const before = given.at(-1);
    const isWithin = isWithinText(line, given);
    const label = labelAt(split, index, repeated);
    if (label !== undefined && !(isWithin && UNSURE.has(label.role))) {
      const isBelow = label.value === '';
      const value = isBelow ? split[index + 1] : line;
      if (value === undefined) continue;
      if (isBelow) index++;
      const role = label.role === 'summary' ? summaryRole(split, index) : label.role;
      const text = isBelow ? value.text : label.value;
      const whole = UNSURE.has(role) || /^tags/iu.test(line.text) ? { whole: line.text } : {};
      const language = label.foreign === undefined ? {} : { foreignLabel: label.foreign };
      given.push({
        ...line,
        ...whole,
        ...language,
        isLabelled: true,
        adjacent: isBelow ? false : line.adjacent,
        role,
        text,
      });
    } else if (
      before?.role !== undefined &&
      before.role !== 'abstract' &&
      goesOn(before, split[index - 1]!, line, split[index + 1])
    ) {
      given[given.length - 1] = { ...before, text: before.text + joint(before, split[index - 1]!, line) + line.text };
    } else given.push(isWithin ? line : withRole(line, given, split[index + 1], known));
  }
  return given;
}

/** Labels that a sentence may hold where a line begins. */
const UNSURE: ReadonlySet<string> = new Set(['summary', 'venue', 'date', 'link', 'aside']);

/** Whether a line goes on from a text that was broken into lines: two full ones right above. */
function isWithinText(line: TextLine, given: readonly TextLine[]): boolean {
  const [first, second] = given.slice(-2);
  const isFull = ({ role, text }: TextLine): boolean =>
    role === undefined && text.length >= FULL_LINE && text.length < OVERLONG_LINE && !isNameList(text);
  if (second === undefined || !line.adjacent || !isFull(second)) return false;
  const isBegun = first!.role === 'abstract' || isFull(first!);
  return isBegun && second.adjacent && !endsSentence(second.text);
}

/** Whether an item of a list may begin in the line: no line of a filled text that goes on stands right above. */
function mayBeItem(lines: readonly TextLine[], index: number): boolean {
  const before = lines[index - 1];
  const { text } = lines[index]!;
  if (/^(\*\*|__|[*_])\S.*\1$/u.test(text)) return true;
  const isItem = (line: string): boolean => withoutBullet(line) !== line;
  if (before !== undefined && isItem(text) && (isItem(before.text) || endsSentence(before.text))) return true;
  return before === undefined || !lines[index]!.adjacent || isProse(before.text) || before.text.length < LONG_LINE / 2;
}

/** The label of a line, also one alone above its value; `Abstract` is one there only above something that is no button. */
function labelAt(lines: readonly TextLine[], index: number, repeated: ReadonlySet<string>): Label | undefined {
  const { text } = lines[index]!;
  const next = lines[index + 1];
  const label = labelOf(text);
  const heading = label === undefined ? headingOf(text) : undefined;
  // A number alone is none of a paper's texts, but its year.
  const isYear = (label ?? heading)?.role === 'date' && next?.role === undefined && YEAR.test(next?.text ?? '');
  const isValue =
    next !== undefined &&
    (isYear || !isAside(next)) &&
    labelOf(next.text) === undefined &&
    headingOf(next.text) === undefined;
  // What is none of a paper's texts was left empty where a line without text follows.
  const isBelow = isValue && (next.adjacent || !UNSURE.has(label?.role ?? ''));
  if (label !== undefined) return label.value !== '' || isBelow ? label : { role: 'aside', value: text };
  if (heading === undefined || !isValue) return undefined;
  // A word alone is a label where it is one time and again, or what is below cannot be a title.
  const isSure =
    (isText(next) && !UNSURE.has(heading.role)) ||
    heading.role === 'summary' ||
    isYear ||
    (heading.role === 'authors' && isNameList(next.text)) ||
    (heading.role === 'abstract' && lines[index + 2]?.adjacent === true && next.text.length >= LONG_LINE / 2) ||
    repeated.has(text);
  return isSure ? heading : undefined;
}

const YEAR = /^(?:19|20)\d\d(?:[-/. ].{0,20})?$/u;

function repeatedIn(lines: readonly TextLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(lines.flatMap(({ text }) => (seen.has(text) ? [text] : (seen.add(text), []))));
}

/** A summary of a sentence is one aside where an abstract follows; else it is all there is. */
function summaryRole(lines: readonly TextLine[], index: number): 'aside' | 'abstract' {
  const next = lines.slice(index + 1).find((line) => {
    const label = labelOf(line.text);
    return (label === undefined || label.role === 'abstract' || label.role === 'title') && !isAside(line);
  });
  return next !== undefined &&
    (isProse(next.text) || labelOf(next.text)?.role === 'abstract' || headingOf(next.text)?.role === 'abstract')
    ? 'aside'
    : 'abstract';
}

/** Whether a labelled line goes on in the next one of the file. */
function goesOn(labelled: TextLine, last: TextLine, line: TextLine, next: TextLine | undefined): boolean {
  // One that was set apart from others on its line is whole.
  if (last.role !== undefined) return false;
  if (!line.adjacent) return false;
  if (isBiography(labelled.whole ?? '')) return last.text.length >= FULL_LINE;
  if (isText(line)) return false;
  const isBehindLabel = line.isIndented === true && last.isIndented !== true;
  if (isBehindLabel && labelled.role === 'authors' && labelled.isLabelled === true) return true;
  if (isByline(line.text)) return false;
  if (isBehindLabel) return true;
  // Names one a line, below the label.
  if (labelled.role === 'authors' && labelled.isLabelled === true && labelOf(last.text) === undefined)
    return (isPerson(line.text) || isTurned(line.text)) && next !== undefined && !isText(next);
  if (labelled.role === 'title') return isBrokenTitle(last.text, line.text);
  return labelled.role !== 'link' && labelled.role !== 'aside' && /[,;]$|\band$/u.test(last.text);
}

/** Keywords and names may stand one a line; names in a row behind their label are filled text, broken also within a name. */
function joint({ role, text }: TextLine, last: TextLine, line: TextLine): string {
  const isFilled = line.isIndented === true && last.text.length >= FULL_LINE && /[,;]/u.test(text);
  if (role === 'authors' && isFilled) return ' ';
  if (role === 'authors' && !/[,;]$|\band$/u.test(text)) return '; ';
  return role === 'keywords' && line.isIndented === true && !/[,;]/u.test(text + line.text) ? '; ' : ' ';
}

/** What the whole page tells of its lines. */
interface Known {
  /** Lines, numbers aside, that stand beside each paper. */
  readonly refrains: ReadonlySet<string>;
  /** Lines that count the papers. */
  readonly items: ReadonlySet<TextLine>;
}

function withRole(
  line: TextLine,
  given: readonly TextLine[],
  next: TextLine | undefined,
  { refrains, items }: Known,
): TextLine {
  const { text } = line;
  const before = given.at(-1);
  if (isLink(line, before)) return { ...line, role: 'link' };
  // Who wrote all papers of a page stands beside each.
  const areOfAll = (): boolean => isByline(text) && !areTitleWords(authorsOf(text));
  if ((refrains.has(frameOf(text)) && !areOfAll()) || (isAside(line) && !/^https?:/u.test(text)))
    return { ...line, role: 'aside' };
  if (line.adjacent && mayBeButton(text) && before?.role === 'aside' && isFurniture(before.text))
    return { ...line, role: 'aside' };
  if (COPYRIGHT.test(text)) return { ...line, role: 'aside' };
  if (isAffiliationLine(text) && !items.has(line) && (isBelowPeople(line, before) || !isWrittenSmall(text)))
    return { ...line, role: 'aside' };
  const part = partOf(text);
  if (part !== undefined && (part.opens || isBelowText(given)) && isPartText(part.text, next))
    return { ...line, role: 'abstract' };
  // Below a heading alone.
  if (before?.role === 'abstract' && partOf(before.text)?.text === '' && isProseEnd(text))
    return { ...line, role: 'abstract' };
  const names = namesBehindBy(text);
  if (names !== undefined) return { ...line, role: 'authors', text: names };
  // Many names with an initial among them are as long as prose, and have a stop.
  const isLongList = isProse(text) && (isNameList(text) || citationOf(text) !== undefined);
  if (isLongList || isByline(text) || referenceOf(text) !== undefined || citationOf(text)?.isSure === true)
    return { ...line, role: 'authors' };
  return line;
}

/** Whether a line is written as titles are: no part of it in capitals throughout, as places and institutions are. */
function isWrittenSmall(text: string): boolean {
  return !text
    .replace(/^\W*\d*\W*/u, '')
    .split(/,\s*/u)
    .some(isAffiliation);
}

/** Whether names, or where their people work, stand right above. */
function isBelowPeople(line: TextLine, before: TextLine | undefined): boolean {
  if (before === undefined || !line.adjacent) return false;
  return before.role === 'authors' || isNameList(before.text) || isAffiliationLine(before.text);
}

/** Lines of one part of an abstract. */
const MOST_LINES = 30;

/** Whether a text ends right above, or one broken into lines that has begun as such. */
function isBelowText(given: readonly TextLine[]): boolean {
  let at = given.length - 1;
  while (given[at]?.role === undefined && given[at]?.adjacent === true && given.length - at < MOST_LINES) at--;
  return given.at(-1) !== undefined && (isText(given.at(-1)!) || given[at]?.role === 'abstract');
}

const COPYRIGHT = /^(?:©|copyright (?:©|\(c\)|\d{4}))/iu;

/** Whether that is the text of a part, or its first line. */
function isPartText(text: string, next: TextLine | undefined): boolean {
  if (text === '') return next !== undefined && isProseEnd(next.text);
  return isProseEnd(text) || (text.length >= FULL_LINE && next?.adjacent === true && !isHeadline(text));
}

/** An identifier or an address alone; one that is not of a paper may be the last word of the text above. */
function isLink({ text, adjacent }: TextLine, before: TextLine | undefined): boolean {
  if (/^(?:\[?\d+\]?\s*)?arxiv:\s?\S*\d{4,}/iu.test(text)) return true;
  if (/\bdoi:\s?10\.\d/iu.test(text) && text.length < OVERLONG_LINE) return true;
  const isAlone = !adjacent || before?.role !== undefined || PAPER_LINK.test(text);
  return isAlone && /^(?:[^:]{0,40}:\s)?\W*https?:\S+(?:\W.{0,20})?$/u.test(text);
}

function isProseEnd(text: string): boolean {
  return isProse(text) || endsSentence(text);
}
