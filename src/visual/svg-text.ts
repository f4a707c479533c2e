import { escapeXml } from './escape-xml.ts';
import type { TextStyle } from './label-text.ts';

const FAMILY = {
  ui: "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif",
  read: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif",
};

/** How a text is set, as attributes. */
export function fontOf(style: TextStyle): string {
  return [
    `font-family="${escapeXml(FAMILY[style.family])}" font-size="${style.size}" font-weight="${style.weight}"`,
    ...(style.italic ? ['font-style="italic"'] : []),
    ...(style.smallCaps ? ['font-variant="small-caps"'] : []),
    ...(style.spacing > 0 ? [`letter-spacing="${style.spacing}"`] : []),
  ].join(' ');
}

/** Letters of scripts that are written from right to left. */
const FROM_RIGHT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Which side of a text stands at its place, as attributes; a text from right to left ends on its left. */
export function anchorOf(text: string, side: 'left' | 'right' | 'centre'): string {
  if (!FROM_RIGHT.test(text)) return `text-anchor="${{ left: 'start', right: 'end', centre: 'middle' }[side]}"`;
  return `direction="rtl" text-anchor="${{ left: 'end', right: 'start', centre: 'middle' }[side]}"`;
}

/** A tenth of a pixel is finer than any screen or printer shows. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
