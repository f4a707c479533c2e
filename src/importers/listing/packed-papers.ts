import { endsSentence } from '../text/measure.ts';
import { isInstitution, isNameList, isPerson } from './bylines.ts';
import { joinFilled, OVERLONG_LINE } from './fill.ts';
import { labelOf } from './labels.ts';
import { isAside, isProse, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';
import { withoutBullet, withoutNumber } from './marks.ts';
import { areTitleWords } from './title-words.ts';

/** Papers from which a block of lines is a book of abstracts. */
const FEWEST = 2;
/** Lines of the longest title, of names, and of where people work below them. */
const MOST_LINES = 4;
const MOST_NAMES = 4;
const MOST_PLACES = 4;
/** Characters of the shortest line of a text that goes on below. */
const SHORTEST_LINE = 35;
/** Lines up to the first that ends with a sentence. */
const MOST_TO_STOP = 40;

/** Where a title begins, its names begin and end, and the text below them begins. */
interface Begin {
  readonly title: number;
  readonly names: number;
  readonly end: number;
  readonly text: number;
}

/**
 * The lines of a book of abstracts that was set in lines with no empty one between papers, with the papers set apart: where
 * the end of a sentence, a title, names and a line of text follow each other time and again.
 */
export function withPapersApart(lines: readonly TextLine[]): readonly TextLine[] {
  const told: (TextLine | undefined)[] = [...lines];
  let isBook = false;
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (lines[end]?.adjacent === true) end++;
    const begins = beginsIn(lines, start, end);
    if (begins.length >= FEWEST) isBook = true;
    for (const begin of begins.length >= FEWEST ? begins : []) {
      const { title, names, text } = begin;
      for (const at of [headOf(lines, title, start), text]) told[at] = { ...lines[at]!, adjacent: false };
      told.fill(undefined, title, begin.end);
      told[title] = { ...joinedOf(lines.slice(title, names)), adjacent: false };
      told[names] = joinedOf(lines.slice(names, begin.end));
    }
    start = end;
  }
  return isBook ? told.filter((line) => line !== undefined) : lines;
}

function joinedOf(lines: readonly TextLine[]): TextLine {
  return { ...lines[0]!, text: joinFilled(lines.map(({ text }) => text)) };
}

/** Where times and the like begin that stand right above a title. */
function headOf(lines: readonly TextLine[], title: number, start: number): number {
  let at = title;
  while (at > start && isAside(lines[at - 1]!)) at--;
  // The address that a text ends with goes on from that.
  return at === start || endsSentence(lines[at - 1]!.text) ? at : title;
}

/** The papers of a block. One name alone is an author beside lists of names. */
function beginsIn(lines: readonly TextLine[], start: number, end: number): Begin[] {
  const found: (Begin & { readonly isList: boolean })[] = [];
  for (let at = start + 1; at < end - 1; at++) {
    const names = endOfNames(lines, at);
    const title = names === undefined ? undefined : beginOfTitle(lines, start, at);
    if (names === undefined || title === undefined) continue;
    let text = names.end;
    while (text < names.end + MOST_PLACES && isPlace(lines[text]?.text ?? '')) text++;
    if (text >= end || !beginsText(lines, text, end)) continue;
    found.push({ title, names: at, end: names.end, text, isList: names.isList });
    at = text;
  }
  return found.filter(({ isList }) => isList).length >= FEWEST ? found : [];
}

/** Where the names end that begin at a line, broken into lines or not. */
function endOfNames(lines: readonly TextLine[], at: number): { end: number; isList: boolean } | undefined {
  for (let end = Math.min(at + MOST_NAMES, lines.length); end > at; end--) {
    // `Papers` at the end of a title is none of a name.
    if (end > at + 1 && !/[,;]/u.test(lines[at]!.text)) continue;
    const names = joinFilled(lines.slice(at, end).map(({ text }) => text));
    if (isNameList(names) && !areTitleWords([names])) return { end, isList: true };
  }
  return isPerson(lines[at]!.text) ? { end: at + 1, isList: false } : undefined;
}

/** Where the title above the names begins: below the end of a sentence, or of what is no text. */
function beginOfTitle(lines: readonly TextLine[], start: number, names: number): number | undefined {
  for (let at = names - 1; at >= Math.max(start, names - MOST_LINES); at--) {
    const title = joinFilled(lines.slice(at, names).map(({ text }) => text));
    const above = lines[at - 1];
    const isEnd = at === start || endsSentence(above!.text) || isAside(above!) || labelOf(above!.text) !== undefined;
    if (isEnd) return /[.;,:]$/u.test(title) || !mayBeTitle(title) ? undefined : at;
  }
  return undefined;
}

/** A title, or one word where a title stands. */
function mayBeTitle(text: string): boolean {
  const title = withoutNumber(withoutBullet(text));
  return isTitle(title) || /^\p{Lu}[\p{L}\p{N}-]+$/u.test(title);
}

function isPlace(text: string): boolean {
  return isInstitution(text) && !endsSentence(text) && text.length < OVERLONG_LINE;
}

/** Full lines up to the first end of a sentence, which no list of titles and names has. */
function beginsText(lines: readonly TextLine[], at: number, end: number): boolean {
  const next = lines.slice(at, Math.min(end, at + MOST_TO_STOP));
  const last = next.findIndex(({ text }) => endsSentence(text));
  if (last === -1) return false;
  const sentence = next.slice(0, last + 1);
  const isFull = ({ text }: TextLine): boolean => text.length >= SHORTEST_LINE && text.length < OVERLONG_LINE;
  return (
    sentence.length > 1 &&
    sentence.slice(0, -1).every((line) => isFull(line) && !isNameList(line.text)) &&
    /^["“‘'(]?[\p{Lu}\p{N}]/u.test(sentence[0]!.text) &&
    isProse(joinFilled(sentence.map(({ text }) => text)))
  );
}
