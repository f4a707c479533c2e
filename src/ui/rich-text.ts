import type { Mark, Segment } from '../state/types.ts';
import { formulas } from '../visual/formulas.ts';

/** Colours that have a tint of their own; `--tint-1` to `--tint-6` in the tokens. */
const TINTS = 6;

/** 1 to 6, or the one tint of all others: no two terms look the same unless both count among the rest. */
type Tint = number | 'rest';

/** Terms are numbered strongest first, so the strongest have the tints. */
export function tintOf(colour: number): Tint {
  return colour < TINTS ? colour + 1 : 'rest';
}

/** A piece of a text as it is set: plain or mathematics, marked or not. */
export interface Run {
  readonly kind: 'text' | 'maths';
  /** For mathematics the TeX between the delimiters. */
  readonly text: string;
  /** As it stands in the source, delimiters included. */
  readonly source: string;
  /** The marks that it is in, that of the strongest term first; none: it is not marked. */
  readonly marks: readonly Mark[];
  /** Whether a search matched it. */
  readonly found: boolean;
}

/**
 * Cuts a text into runs: formulas whole, the rest at the borders of marks, which may overlap; a formula carries the marks that
 * touch it. `found` is what a search matched. The sources of the runs, joined, are the text again.
 */
export function runsOf(text: string, marks: readonly Mark[], found: readonly Mark[] = []): Run[] {
  const maths = formulas(text);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of maths) cuts.add(start).add(end);
  const inFormula = (at: number) => maths.some((formula) => at > formula.start && at < formula.end);
  for (const { start, end } of [...marks, ...found]) {
    for (const at of [start, end]) if (at >= 0 && at <= text.length && !inFormula(at)) cuts.add(at);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i]!;
    const end = places[i + 1]!;
    const source = text.slice(start, end);
    const formula = maths.find((one) => one.start === start && one.end === end);
    const covers = (one: Mark): boolean => one.start < end && one.end > start;
    runs.push({
      kind: formula ? 'maths' : 'text',
      text: formula ? formula.tex : source,
      source,
      marks: marks.filter(covers).sort((a, b) => a.colour - b.colour),
      found: found.some(covers),
    });
  }
  return runs;
}

/** The text and marks that were cut into segments. */
export function joined(segments: readonly Segment[]): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const segment of segments) {
    if (segment.mark) marks.push({ ...segment.mark, start: text.length, end: text.length + segment.text.length });
    text += segment.text;
  }
  return { text, marks };
}

/** The background of a run in several terms: a band for each. */
export function bands(marks: readonly Mark[]): string {
  const part = 100 / marks.length;
  const stops = marks.map(({ colour }, at) => `var(--tint-${tintOf(colour)}) ${at * part}% ${(at + 1) * part}%`);
  return `linear-gradient(${stops.join()})`;
}
