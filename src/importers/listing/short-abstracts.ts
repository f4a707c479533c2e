import { endsSentence, sizeOf, wordCount } from '../text/measure.ts';
import { isByline, isNameList, isVenueLine } from './bylines.ts';
import { FULL_LINE, isFull, OVERLONG_LINE } from './fill.ts';
import { isAside, isProse, isText, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';
import { goesOn } from './signs.ts';

/** Characters and words of the shortest sentence that is taken for an abstract. */
const SHORTEST = 40;
const FEWEST_WORDS = 6;
/** Lines between a title and its abstract. */
const MOST_BETWEEN = 4;
/** Lines of such a sentence. */
const MOST_LINES = 3;
/** Lines of a text that are looked at. */
const LONGEST_BLOCK = 30;
/** Share of the longer abstracts that must stand below their titles as a short one does. */
const LEAST_ALIKE = 0.5;

/** A sentence and the title above it. */
interface Pair {
  readonly at: number;
  readonly title: TextLine;
  /** Lines of names between the two. */
  readonly names: readonly TextLine[];
  /** How the two stand: what is beside another paper's stands alike. */
  readonly shape: string;
}

interface ShortAbstracts {
  readonly lines: TextLine[];
  /** Titles with a sentence below them that stand in another way than the papers of the page do. */
  readonly doubtful: readonly TextLine[];
}

/**
 * The lines, with names between a title and its abstract told as its authors; where a sentence that is too short to be told as prose is an abstract: it stands below a line that may be a
 * title, just as the other abstracts of the page stand below theirs.
 */
export function withShortAbstracts(lines: readonly TextLine[]): ShortAbstracts {
  const pairsOf = (is: (index: number) => boolean): Pair[] =>
    lines.flatMap((_, index) => (is(index) ? (pairAt(lines, index) ?? []) : []));
  const short = pairsOf((index) => isSentence(lines, index));
  const long = pairsOf((index) => beginsText(lines, index));
  const models = long.length > 0 ? long : short;
  const counts = new Map<string, number>();
  for (const { shape } of models) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const isAlike = ({ shape }: Pair): boolean => (counts.get(shape) ?? 0) >= models.length * LEAST_ALIKE;
  const accepted = short.filter((pair) => isAlike(pair) && !isWithinText(lines, pair.at));
  const abstracts = new Set(accepted.map(({ at }) => lines[at]!));
  const names = new Set([...accepted, ...long].flatMap((pair) => pair.names));
  return {
    lines: lines.map((line) => {
      if (abstracts.has(line)) return { ...line, role: 'abstract' };
      return names.has(line) ? { ...line, role: 'authors' } : line;
    }),
    doubtful: short.filter((pair) => !isAlike(pair)).map(({ title }) => title),
  };
}

/** Lines of a list in which sentences stand below titles. */
export function sentencesBelowTitles(lines: readonly TextLine[]): number {
  return lines.filter((_, index) => isSentence(lines, index) && pairAt(lines, index) !== undefined).length;
}

/** True where a sentence as abstracts have begins, on one line or broken into some, that is no part of a longer text. */
function isSentence(lines: readonly TextLine[], index: number): boolean {
  const { role, text } = lines[index]!;
  if (role !== undefined || !/^[\p{Lu}\p{Lo}\p{N}"“‘(]/u.test(text)) return false;
  let end = index;
  while (end - index < MOST_LINES && isRest(lines[end]!, lines[end + 1])) end++;
  const sentence = lines.slice(index, end + 1).map((line) => line.text);
  const whole = sentence.join(' ');
  return (
    /[.…。]["”')」』）]?$/u.test(whole) &&
    sentence.slice(0, -1).every((line) => sizeOf(line) >= FULL_LINE) &&
    sizeOf(whole) >= SHORTEST &&
    wordCount(whole) >= FEWEST_WORDS &&
    !isProse(whole) &&
    !isVenueLine(text) &&
    !isByline(text)
  );
}

/** True where the line above a sentence is full, as all lines of their block are: both are part of a text broken into lines. */
function isWithinText(lines: readonly TextLine[], at: number): boolean {
  let end = at;
  while (end - at <= LONGEST_BLOCK && lines[end]?.adjacent === true && lines[end]!.role === undefined) end++;
  const block = lines.slice(at - 1, end).map(({ text }) => text);
  return (
    block.length > 2 &&
    block.slice(0, -1).every((text) => text.length >= FULL_LINE && text.length < OVERLONG_LINE) &&
    isFull([block[0]!, block[1]!], Math.max(...block.map((text) => text.length)))
  );
}

/** True where the next line goes on from one. */
function isRest(line: TextLine, next: TextLine | undefined): boolean {
  return next?.adjacent === true && next.role === undefined && goesOn(line.text, next.text);
}

function beginsText(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index]!;
  return (
    isText(line) ||
    (line.role === undefined &&
      sizeOf(line.text) >= FULL_LINE &&
      !endsSentence(line.text) &&
      lines[index + 1]?.adjacent === true &&
      lines[index + 1]!.role === undefined)
  );
}

/** The title above the text that begins at `at`: right above, or above the lines that name authors and the like. */
function pairAt(lines: readonly TextLine[], at: number): Pair | undefined {
  const isBetween = (line: TextLine): boolean =>
    (line.role !== undefined && isAside(line)) || (line.role === undefined && isNameList(line.text));
  let above = at - 1;
  while (above > 0 && at - above <= MOST_BETWEEN && isBetween(lines[above]!)) above--;
  const title = lines[above];
  const before = lines[above - 1];
  if (title === undefined || !mayStandBelow(title, before) || !mayBeTitle(title)) return undefined;
  const names = lines.slice(above + 1, at).filter(({ role }) => role === undefined);
  return { at, title, names, shape: `${lines[at]!.adjacent} ${at - above > 1}` };
}

/** Whether a title may begin below the line before it: where a text ends, or something that is none. */
function mayStandBelow(title: TextLine, before: TextLine | undefined): boolean {
  return (
    !title.adjacent || before === undefined || before.role !== undefined || endsSentence(before.text) || isAside(before)
  );
}

function mayBeTitle({ role, text }: TextLine): boolean {
  if (role === 'title') return true;
  return (
    role === undefined &&
    isTitle(text) &&
    !isAside({ text } as TextLine) &&
    !/[.,:;!…。！]$/u.test(text) &&
    !isProse(text) &&
    !isVenueLine(text)
  );
}
