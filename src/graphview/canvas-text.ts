import type { Measure, TextStyle } from '../visual/label-text.ts';

const FAMILY = {
  ui: "'Inter Variable', system-ui, sans-serif",
  read: "'Source Serif 4 Variable', Georgia, serif",
};

export function canvasFont(style: TextStyle): string {
  const caps = style.smallCaps ? 'small-caps ' : '';
  return `${style.italic ? 'italic ' : ''}${caps}${style.weight} ${style.size}px ${FAMILY[style.family]}`;
}

/** Sets font and letter spacing; browsers without canvas letter spacing set names a little tighter. */
export function setStyle(context: CanvasRenderingContext2D, style: TextStyle): void {
  context.font = canvasFont(style);
  if ('letterSpacing' in context) context.letterSpacing = `${style.spacing}px`;
}

/** Measures with a canvas of its own; knows each text once. Make a new one when fonts have arrived. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  const known = new Map<string, number>();
  let current: TextStyle | null = null;
  return (text, style) => {
    if (current !== style) {
      setStyle(context, style);
      current = style;
    }
    const key = `${context.font} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
