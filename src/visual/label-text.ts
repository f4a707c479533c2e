/** How a kind of name is set. Sizes in CSS pixels. */
export interface TextStyle {
  readonly family: 'ui' | 'read';
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly smallCaps: boolean;
  /** Between letters, CSS pixels. */
  readonly spacing: number;
  readonly lineHeight: number;
}

/** Width of a text in CSS pixels; a canvas measures it, or `estimateWidth` where there is none. */
export type Measure = (text: string, style: TextStyle) => number;

const NARROW = /[iljftrI.,:;'|!()[\]{}·-]/u;
const WIDE = /[mwMW@%&—]/u;
const UPPER = /\p{Lu}/u;
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;

/** Width without a font at hand, from the shapes of letters; a little generous rather than too narrow. */
export const estimateWidth: Measure = (text, style) => {
  let ems = 0;
  let letters = 0;
  for (const letter of text) {
    letters++;
    if (FULL_WIDTH.test(letter)) ems += 1;
    else if (letter === ' ') ems += 0.28;
    else if (NARROW.test(letter)) ems += 0.36;
    else if (WIDE.test(letter)) ems += 0.9;
    else if (UPPER.test(letter)) ems += 0.7;
    else ems += 0.55;
  }
  return ems * style.size * (1 + (style.weight - 400) / 4000) + letters * style.spacing;
};

/**
 * Lines no wider than `width` and at most `lines` of them, broken between words; what does not fit ends in an ellipsis. A
 * single word wider than a line is cut. White space runs count as one space.
 */
export function wrapText(text: string, style: TextStyle, width: number, lines: number, measure: Measure): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const out: string[] = [];
  let line = '';
  for (let at = 0; at < words.length; at++) {
    const longer = line === '' ? words[at]! : `${line} ${words[at]!}`;
    if (measure(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (out.length + 1 === lines || line === '') {
      // The last line takes as much of the next word as fits; a word too wide for any line is cut where it is.
      out.push(shorten(out.length + 1 === lines ? longer : words[at]!, style, width, measure));
      line = '';
      if (out.length === lines) return out;
    } else {
      out.push(line);
      line = '';
      at--;
    }
  }
  if (line !== '') out.push(line);
  return out;
}

/** The longest beginning that fits with an ellipsis, without a dangling space or comma. */
function shorten(text: string, style: TextStyle, width: number, measure: Measure): string {
  const letters = [...text];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const half = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, half).join('')}…`, style) <= width) low = half;
    else high = half - 1;
  }
  const head = letters.slice(0, low).join('');
  const atWord = head.replace(/\s+\S*$/u, '');
  return `${(atWord.length > head.length * 0.6 ? atWord : head).replace(/[\s,;:.–-]+$/u, '')}…`;
}
