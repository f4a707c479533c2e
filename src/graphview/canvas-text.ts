import type { Measure, TextStyle } from '../visual/label-text.ts';

const FAMILY = {
  ui: "'Inter Variable', system-ui, sans-serif",
  read: "'Source Serif 4 Variable', Georgia, serif",
};

function canvasFont(style: TextStyle): string {
  const caps = style.smallCaps ? 'small-caps ' : '';
  return `${style.italic ? 'italic ' : ''}${caps}${style.weight} ${style.size}px ${FAMILY[style.family]}`;
}

/** Sets font and letter spacing; browsers without canvas letter spacing set names a little tighter. */
export function setStyle(context: CanvasRenderingContext2D, style: TextStyle): void {
  context.font = canvasFont(style);
  if ('letterSpacing' in context) context.letterSpacing = `${style.spacing}px`;
}

/** One canvas measures for all: each has memory of its own that the browser takes back late. */
let measuring: CanvasRenderingContext2D | null = null;
let measuringIn: TextStyle | null = null;

/** Measures word by word: titles share words, and measuring each title took seconds. Knows each word once. Make a new one when fonts have arrived. */
export function createMeasure(): Measure {
  const context = (measuring ??= document.createElement('canvas').getContext('2d')!);
  const byStyle = new WeakMap<TextStyle, Map<string, number>>();
  const widthOf = (word: string, style: TextStyle, known: Map<string, number>): number => {
    let width = known.get(word);
    if (width === undefined) {
      if (measuringIn !== style) {
        setStyle(context, style);
        measuringIn = style;
      }
      width = context.measureText(word).width;
      known.set(word, width);
    }
    return width;
  };
  return (text, style) => {
    let known = byStyle.get(style);
    if (known === undefined) byStyle.set(style, (known = new Map()));
    const blank = widthOf(' ', style, known);
    let width = -blank;
    for (const word of text.split(' ')) width += blank + (word === '' ? 0 : widthOf(word, style, known));
    return width;
  };
}
