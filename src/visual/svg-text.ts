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

/** A tenth of a pixel is finer than any screen or printer shows. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
