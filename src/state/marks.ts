import { isEnglishStopWord } from '../pipeline/text/stop-words.ts';
import type { Mark, Segment } from './types.ts';
import { lengthAt, placeWords, type Reach } from './words.ts';

/** What to look for in a text. */
export interface Wanted {
  /** Stems joined by blanks: each way it may be written. */
  readonly keys: readonly string[];
  readonly colour: number;
  readonly label: string;
  /** How far its words may stand apart; a run unless it says otherwise. */
  readonly reach?: Reach | undefined;
  /** What else is looked for letter by letter, where the words are none of the collection's ("state of the art"). */
  readonly literal?: RegExp | undefined;
}

/**
 * Marks every place where something wanted is written, longest first where places overlap; ascending, never overlapping.
 * Words are found together across hyphens and blanks, and across punctuation where `reach` lets them.
 */
export function findMarks(text: string, wanted: readonly Wanted[]): Mark[] {
  if (text === '' || wanted.length === 0) return [];
  const words = placeWords(text);
  const byFirst = new Map<string, { stems: readonly string[]; of: Wanted }[]>();
  for (const one of wanted) {
    for (const key of one.keys) {
      const stems = key.split(' ');
      const entry = { stems, of: one };
      const list = byFirst.get(stems[0]);
      if (list) list.push(entry);
      else byFirst.set(stems[0], [entry]);
    }
  }
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; at++) {
    const { start, end, stem, compound } = words[at];
    let best: Wanted | null = null;
    let length = 0;
    for (const { stems, of } of [...(byFirst.get(stem) ?? []), ...(byFirst.get(compound) ?? [])]) {
      const own = lengthAt(words, at, stems, of.reach ?? 'run');
      if (own <= length || (own === 1 && isFunctionWord(text.slice(start, end)))) continue;
      [best, length] = [of, own];
    }
    if (best === null) continue;
    const last = words[at + length - 1];
    marks.push({ start, end: last.end, colour: best.colour, label: best.label });
    at += length - 1;
  }
  const literal = wanted.flatMap((one) => literalMarks(text, one));
  return literal.length === 0 ? marks : withoutOverlaps([...marks, ...literal]);
}

/** "These" has the stem of "theses", and is none; "IT" is more than "it". */
function isFunctionWord(word: string): boolean {
  const isShortForm = word.length > 1 && word === word.toUpperCase();
  return !isShortForm && isEnglishStopWord(word);
}

function literalMarks(text: string, { literal, colour, label }: Wanted): Mark[] {
  if (!literal) return [];
  const places = text.matchAll(new RegExp(literal, 'giu'));
  return Array.from(places, ({ 0: found, index }) => ({ start: index, end: index + found.length, colour, label }));
}

/** Ascending; of marks that overlap the first, and of those that begin alike the longest. */
function withoutOverlaps(marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}

/** Cuts a text at its marks (ascending, not overlapping). */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const mark of marks) {
    if (mark.start > from) segments.push({ text: text.slice(from, mark.start), mark: null });
    segments.push({ text: text.slice(mark.start, mark.end), mark });
    from = mark.end;
  }
  if (from < text.length) segments.push({ text: text.slice(from), mark: null });
  return segments;
}

/** Characters of a snippet. */
const SNIPPET = 160;
/** Of these, shown before the first mark. */
const LEAD = 40;

/** The part of a text around its first mark, cut at words, with an ellipsis where it is cut; empty without a mark. */
export function snippetOf(text: string, marks: readonly Mark[]): Segment[] {
  if (marks.length === 0) return [];
  const start = wordStart(text, Math.max(0, marks[0].start - LEAD));
  const end = Math.max(marks[0].end, wordEnd(text, Math.min(text.length, start + SNIPPET)));
  const inside = marks
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
  const segments = segmentsOf(text.slice(start, end), inside);
  if (start > 0) segments.unshift({ text: '… ', mark: null });
  if (end < text.length) segments.push({ text: ' …', mark: null });
  return segments;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.indexOf(' ', at - 1);
  return blank < 0 || blank > at + LEAD ? at : blank + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', at);
  return blank < at - LEAD ? at : blank;
}
