import { authorsOf, isByline, referenceOf } from './bylines.ts';
import { headingOf, labelOf, partOf } from './labels.ts';
import type { Label, Role } from './labels.ts';
import { isAside, isProse, isText } from './lines.ts';
import type { TextLine } from './lines.ts';
import { unmarked } from './marks.ts';
import { PAPER_LINK } from './markup.ts';
import { isBrokenTitle } from './signs.ts';
import { isTitle } from './titles.ts';

/** Times that a line must stand on a page to be a part of each paper's frame, and for each block of the page: two or more make a paper. */
const REFRAIN = 3;
const REFRAIN_SHARE = 0.15;
/** Characters from which a line is one of an abstract rather than of a frame. */
const LONG_LINE = 80;
/** Characters of a line that no text is wrapped to. */
const LONG_TEXT = 200;

/** True where lines are labelled as titles. */
export function hasTitleLabels(lines: readonly TextLine[]): boolean {
  const titles = lines.filter((line) => labelOf(line.text)?.role === 'title').length;
  return titles > 0 && titles >= lines.filter((line) => /^#{1,6}\s/u.test(line.text)).length;
}

/**
 * The lines, and what each is where that is sure: by its label, by the names and the venue on it, by being repeated beside
 * each paper. A labelled line goes on where its words or blanks before the next line say so. Titles and abstracts side by
 * side are two lines.
 */
export function giveRoles(lines: readonly TextLine[]): TextLine[] {
  const split = lines.flatMap(splitCells).map((line, index, all) => (mayBeItem(all, index) ? unmarked(line) : line));
  const refrains = refrainsOf(split);
  const given: TextLine[] = [];
  for (let index = 0; index < split.length; index++) {
    const line = split[index]!;
    const before = given.at(-1);
    const isWithin = isWithinText(line, given);
    const label = labelAt(split, index);
    if (label !== undefined && !(isWithin && UNSURE.has(label.role))) {
      const isBelow = label.value === '';
      const value = isBelow ? split[index + 1] : line;
      if (value === undefined) continue;
      if (isBelow) index++;
      const role = label.role === 'summary' ? summaryRole(split, index) : label.role;
      const text = isBelow ? value.text : label.value;
      given.push({ ...line, adjacent: isBelow ? false : line.adjacent, role, text });
    } else if (before?.role !== undefined && before.role !== 'abstract' && goesOn(before, split[index - 1]!, line)) {
      given[given.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    } else given.push(isWithin ? line : withRole(line, before, split[index + 1], refrains));
  }
  return given;
}

/** Labels that a sentence may hold where a line begins. */
const UNSURE: ReadonlySet<string> = new Set(['summary', 'venue', 'date', 'link', 'aside']);
/** Characters of a line that was broken because it was full. */
const FULL_LINE = 50;

/** Whether a line goes on from a text that was broken into lines: two full ones right above. */
function isWithinText(line: TextLine, given: readonly TextLine[]): boolean {
  const [first, second] = given.slice(-2);
  const isFull = ({ role, text }: TextLine): boolean =>
    role === undefined && text.length >= FULL_LINE && text.length < LONG_TEXT;
  if (second === undefined || !line.adjacent || !isFull(second)) return false;
  const isBegun = first!.role === 'abstract' || isFull(first!);
  return isBegun && second.adjacent && !/[.!?。…]["”')]?$/u.test(second.text);
}

/** Whether an item of a list may begin in the line: no line of a filled text stands right above. */
function mayBeItem(lines: readonly TextLine[], index: number): boolean {
  const before = lines[index - 1];
  return before === undefined || !lines[index]!.adjacent || isProse(before.text) || before.text.length < LONG_LINE / 2;
}

/** The label of a line, also one alone above its value; `Abstract` is one there only above something that is no button. */
function labelAt(lines: readonly TextLine[], index: number): Label | undefined {
  const { text } = lines[index]!;
  const next = lines[index + 1];
  const isValue =
    next !== undefined && !isAside(next) && labelOf(next.text) === undefined && headingOf(next.text) === undefined;
  const label = labelOf(text);
  if (label !== undefined) return label.value !== '' || isValue ? label : { role: 'aside', value: text };
  const heading = headingOf(text);
  if (heading === undefined || !isValue) return undefined;
  // A word alone is a label where it is one time and again, or what is below cannot be a title.
  const isSure =
    isProse(next.text) ||
    (heading.role === 'abstract' && lines[index + 2]?.adjacent === true && next.text.length >= LONG_LINE / 2) ||
    lines.filter((line) => line.text === text).length > 1;
  return isSure ? heading : undefined;
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
function goesOn(labelled: TextLine, last: TextLine, line: TextLine): boolean {
  if (!line.adjacent || isText(line) || isByline(line.text)) return false;
  if (line.isIndented === true && last.isIndented !== true) return true;
  if (labelled.role === 'title') return isBrokenTitle(last.text, line.text);
  return labelled.role !== 'link' && labelled.role !== 'aside' && /[,;]$|\band$/u.test(last.text);
}

function withRole(
  line: TextLine,
  before: TextLine | undefined,
  next: TextLine | undefined,
  refrains: ReadonlySet<string>,
): TextLine {
  const { text } = line;
  if (isLink(line, before)) return { ...line, role: 'link' };
  if (refrains.has(frameOf(text))) return { ...line, role: 'aside' };
  const part = partOf(text);
  const isBelowText = before !== undefined && isText(before);
  if (
    part !== undefined &&
    (part.opens || isBelowText) &&
    (part.text === '' ? next !== undefined && isProseEnd(next.text) : isProseEnd(text))
  )
    return { ...line, role: 'abstract' };
  // Below a heading alone.
  if (before?.role === 'abstract' && partOf(before.text)?.text === '' && isProseEnd(text))
    return { ...line, role: 'abstract' };
  if (isByline(text) || referenceOf(text) !== undefined) return { ...line, role: 'authors' };
  return line;
}

/** An identifier or an address alone; one that is not of a paper may be the last word of the text above. */
function isLink({ text, adjacent }: TextLine, before: TextLine | undefined): boolean {
  if (/^(?:\[?\d+\]?\s*)?arxiv:\s?\S*\d{4,}/iu.test(text)) return true;
  const isAlone = !adjacent || before?.role !== undefined || PAPER_LINK.test(text);
  return isAlone && /^\W*https?:\S+(?:\W.{0,20})?$/u.test(text);
}

function isProseEnd(text: string): boolean {
  return isProse(text) || /[.!?。…]["”')]?$/u.test(text);
}

/**
 * Lines that stand beside each paper, numbers aside. A page that was pasted several times repeats its abstracts as well, and
 * then says nothing by it; nor does the end of a sentence.
 */
function refrainsOf(lines: readonly TextLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const long = new Map<string, number>();
  for (const { text } of lines) {
    if (text.length >= LONG_LINE) long.set(text, (long.get(text) ?? 0) + 1);
    else if (/^[^\p{Ll}]/u.test(text) && !/[.!?。]$/u.test(text))
      counts.set(frameOf(text), (counts.get(frameOf(text)) ?? 0) + 1);
  }
  let least = Math.max(REFRAIN, lines.filter(({ adjacent }) => !adjacent).length * REFRAIN_SHARE);
  for (const count of long.values()) least = Math.max(least, count + 1);
  return new Set([...counts].flatMap(([frame, count]) => (count >= least ? [frame] : [])));
}

export function frameOf(text: string): string {
  return text.toLowerCase().replace(/\d+/gu, '0');
}

/** `title<TAB>abstract`: the cells of a row without a header, the longest that is no prose as the title. */
function splitCells(line: TextLine): TextLine[] {
  if (!line.text.includes('\t')) return [line];
  const cells = line.text.split(/\s*\t\s*/u).filter((cell) => cell !== '');
  const abstract = cells.filter(isProse).toSorted((a, b) => b.length - a.length)[0];
  const title = cells
    .filter((cell) => !isProse(cell) && isTitle(cell) && !isByline(cell))
    .toSorted((a, b) => b.length - a.length)[0];
  if (abstract === undefined || title === undefined) return [{ ...line, text: cells.join(' ') }];
  const authors = cells.find((cell) => cell !== title && authorsOf(cell).length > 1 && isByline(cell));
  const row = (text: string, role: Role): TextLine => ({ number: line.number, text, role, adjacent: true });
  return [
    { ...row(title, 'title'), adjacent: false },
    ...(authors === undefined ? [] : [row(authors, 'authors')]),
    row(abstract, 'abstract'),
  ];
}
