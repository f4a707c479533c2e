import { wrapText } from './label-text.ts';
import type { Measure, TextStyle } from './label-text.ts';
import { DISTRICT_STYLE, NAME_LINES, NAME_WIDTH, regionStyle } from './name-style.ts';

export interface NameWay {
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

/** Widths in which a name's first term is set where there is less room, as shares of the full width. */
const NARROWER = [1, 0.6, 0.42];

/**
 * Ways to write a topic's name, the fullest first: all terms, the first term, the first term in a narrower and a smaller
 * setting. The first term is always whole unless it is too long even for the widest setting; terms are dropped whole.
 * `share`, 0 to 1, is the topic's size among its like; `compact` a small window.
 */
export function waysToWrite(
  kind: 'region' | 'district',
  name: string,
  share: number,
  compact: boolean,
  measure: Measure,
): NameWay[] {
  const style = kind === 'region' ? regionStyle(share, compact) : DISTRICT_STYLE;
  const first = name.split(' · ')[0]!;
  const ways: NameWay[] = [];
  const add = (text: string, width: number, set: TextStyle): void => {
    const lines = topicLines(text, set, width, NAME_LINES[kind], measure);
    const isNew = !ways.some((way) => way.style === set && way.lines.join('\n') === lines.join('\n'));
    // Cut words mislead: a way that cuts is only for what no way leaves whole.
    if (isNew && (ways.length === 0 || !lines.at(-1)?.endsWith('…'))) ways.push({ lines, style: set });
  };
  const widest = NAME_WIDTH[kind];
  if (!compact) add(name, widest, style);
  for (const share_ of compact ? NARROWER.slice(1) : NARROWER)
    add(first, roomFor(first, style, widest * share_), style);
  if (kind === 'region') {
    const small = { ...regionStyle(0, true), size: SMALLEST, spacing: 0.3 };
    add(first, roomFor(first, small, widest * NARROWER.at(-1)!), small);
  }
  return ways;

  /** No narrower than the longest word. */
  function roomFor(text: string, set: TextStyle, width: number): number {
    return Math.min(widest, Math.max(width, ...text.split(/\s+/u).map((word) => measure(word, set) + 1)));
  }
}

/** Size of regions' names where room is shortest, CSS pixels. */
const SMALLEST = 14;

/** A topic's terms, each on a line of its own unless two fit on one; terms for which no line is left are dropped whole. */
export function topicLines(name: string, style: TextStyle, width: number, atMost: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const part of name.split(' · ')) {
    const last = lines.at(-1);
    const joined = `${last} · ${part}`;
    if (last !== undefined && measure(joined, style) <= width * 0.8) lines[lines.length - 1] = joined;
    else if (lines.length < atMost) {
      const left = atMost - lines.length;
      const wrapped = wrapText(part, style, width, left, measure);
      if (lines.length === 0 || !wrapped.at(-1)!.endsWith('…')) lines.push(...wrapped);
    }
  }
  return lines;
}
