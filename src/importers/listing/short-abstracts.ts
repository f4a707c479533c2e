import { endsSentence, sizeOf, wordCount } from '../text/measure.ts';
import { isByline, isNameList, isVenueLine } from './bylines.ts';
import { isAside, isProse, isText } from './lines.ts';
import type { TextLine } from './lines.ts';
import { isTitle } from './titles.ts';

/** Characters and words of the shortest sentence that is taken for an abstract. */
const SHORTEST = 40;
const FEWEST_WORDS = 6;
/** Characters of a line that was broken because it was full. */
const FULL_LINE = 50;
/** Lines between a title and its abstract. */
const MOST_BETWEEN = 4;
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

export interface ShortAbstracts {
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
  const accepted = short.filter(isAlike);
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

/** True where a line alone is a sentence as abstracts have, and no line of a longer text. */
function isSentence(lines: readonly TextLine[], index: number): boolean {
  const { role, text } = lines[index]!;
  return (
    role === undefined &&
    /[.…。]["”')」』）]?$/u.test(text) &&
    /^[\p{Lu}\p{Lo}\p{N}"“‘(]/u.test(text) &&
    sizeOf(text) >= SHORTEST &&
    wordCount(text) >= FEWEST_WORDS &&
    !isProse(text) &&
    !isVenueLine(text) &&
    !isByline(text) &&
    !goesOn(lines[index + 1])
  );
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

/** A line that another goes on in. */
function goesOn(line: TextLine | undefined): boolean {
  return line?.adjacent === true && line.role === undefined && /^\p{Ll}/u.test(line.text);
}

/** The title above the text that begins at `at`: right above, or above the lines that name authors and the like. */
function pairAt(lines: readonly TextLine[], at: number): Pair | undefined {
  const isBetween = (line: TextLine): boolean =>
    (line.role !== undefined && isAside(line)) || (line.role === undefined && isNameList(line.text));
  let above = at - 1;
  while (above > 0 && at - above <= MOST_BETWEEN && isBetween(lines[above]!)) above--;
  const title = lines[above];
  if (title === undefined || !mayBeTitle(title)) return undefined;
  const before = lines[above - 1];
  const isBegin =
    !title.adjacent ||
    before === undefined ||
    before.role !== undefined ||
    endsSentence(before.text) ||
    isAside(before);
  if (!isBegin) return undefined;
  const names = lines.slice(above + 1, at).filter(({ role }) => role === undefined);
  return { at, title, names, shape: `${lines[at]!.adjacent} ${at - above > 1}` };
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
