import { wrapText } from './label-text.ts';
import type { Measure, TextStyle } from './label-text.ts';
import type { MapPlace } from './picture.ts';
import { districtStyle, NAME_LINES, NAME_WIDTH, regionStyle } from './name-style.ts';

interface NameWay {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  /** What is lost by writing the name so; a covered dot costs about 1. */
  readonly cost: number;
}

/** Widths in which a name is set where there is less room, as shares of the full width. */
const NARROWER = [1, 0.6, 0.42];
/** What each width less costs, names without their further terms, and letters a CSS pixel smaller: size says how large a topic is. */
const LOSS = { narrower: 0.1, terms: 0.9, pixel: 0.7 };
/** What names lose without their further terms where their first is in fewer of the topic's papers than this share: it stands for little of the land. */
const THIN = { share: 0.15, loss: 4 };

/**
 * Ways to write a topic's name, the fullest first: all terms, the first term, each in narrower settings, and the first term
 * in smaller ones. The first term is always whole unless it is too long even for the widest setting; terms are dropped whole.
 * `share`, 0 to 1, is the topic's size among its like; `compact` a small window; `isThrifty`: only what takes
 * little room. Of a name whose first term is in few of a region's papers the others stay as long as they can, in smaller letters.
 */
export function waysToWrite(
  kind: 'region' | 'district',
  { name, firstShare = 1 }: Pick<MapPlace, 'name' | 'firstShare'>,
  share: number,
  compact: boolean,
  measure: Measure,
  isThrifty = false,
): NameWay[] {
  const style = kind === 'region' ? regionStyle(share, compact) : districtStyle(name, compact);
  const first = termsOf(name)[0]!;
  const isThin = kind === 'region' && first !== name && !compact && firstShare < THIN.share;
  const alone = isThin ? THIN.loss : LOSS.terms;
  const ways: NameWay[] = [];
  const add = (text: string, set: TextStyle, loss: number): void => {
    NARROWER.forEach((share_, step) => {
      const width = roomFor(text, set, NAME_WIDTH[kind] * share_);
      const lines = topicLines(text, set, width, NAME_LINES[kind], measure);
      const isNew = !ways.some((way) => way.style === set && way.lines.join('\n') === lines.join('\n'));
      // Cut words mislead: a way that cuts is only for what no way leaves whole.
      if (!isNew || (ways.length > 0 && lines.at(-1)?.endsWith('…'))) return;
      // Nor is a narrow setting of all terms one if it has dropped some.
      if (text !== first && step > 0 && wordsOf(lines.join(' ')) !== wordsOf(text)) return;
      ways.push({ lines, style: set, cost: loss + LOSS.narrower * step });
    });
  };
  if (!compact && first !== name && (isThin || !isThrifty)) add(name, style, 0);
  add(first, style, first === name || compact ? 0 : alone);
  if (kind === 'region') {
    for (const size of [SMALLER, SMALLEST]) {
      const small = { ...regionStyle(0, true), size, spacing: 0.3 };
      const loss = LOSS.pixel * (style.size - size);
      if (isThin) add(name, small, loss);
      add(first, small, compact ? loss : loss + alone);
    }
  }
  return ways;

  /** No narrower than the longest word. */
  function roomFor(text: string, set: TextStyle, width: number): number {
    return Math.min(NAME_WIDTH[kind], Math.max(width, ...text.split(/\s+/u).map((word) => measure(word, set) + 1)));
  }
}

/** Sizes of regions' names where room is short and shortest, CSS pixels. */
const SMALLER = 14;
const SMALLEST = 12.5;

/** What stands between the terms of a name on one line; between lines the break is enough. */
const TERMS = ' · ';

/** A topic's name in its terms. */
export function termsOf(name: string): string[] {
  return name.split(TERMS);
}

function wordsOf(name: string): string {
  return name.replaceAll(TERMS, ' ');
}

/** A topic's terms, each on a line of its own unless two fit on one; terms for which no line is left are dropped whole. */
export function topicLines(name: string, style: TextStyle, width: number, atMost: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const part of termsOf(name)) {
    const last = lines.at(-1);
    const joined = `${last}${TERMS}${part}`;
    if (last !== undefined && measure(joined, style) <= width * 0.8) lines[lines.length - 1] = joined;
    else if (lines.length < atMost) {
      const wrapped = wrapText(part, style, width, atMost - lines.length, measure);
      if (last === undefined || !wrapped.at(-1)!.endsWith('…')) lines.push(...wrapped);
    }
  }
  return lines;
}
