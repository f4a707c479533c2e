import type { Measure, TextStyle } from './label-text.ts';
import { wrapText } from './label-text.ts';
import { mapInk, topicColour } from './palette.ts';
import type { Theme } from './palette.ts';
import { slotOf } from './picture.ts';
import type { MapPicture } from './picture.ts';
import { escapeXml, fontOf, n } from './svg-text.ts';

/** CSS pixels. Beside a map this wide at least; below one that is narrower. */
const WIDTH = 330;
const BESIDE_FROM = 560;
const MARGIN = 24;
const ROW = 30;

const HEADING: TextStyle = {
  family: 'read',
  size: 22,
  weight: 600,
  italic: false,
  smallCaps: false,
  spacing: 0,
  lineHeight: 1.25,
};
const PLAIN: TextStyle = { ...HEADING, family: 'ui', size: 14, weight: 450, lineHeight: 1.4 };

export interface SvgLegend {
  /** What the legend takes of the picture's right side or of its foot, in CSS pixels. */
  readonly right: number;
  readonly foot: number;
  readonly parts: readonly string[];
}

interface Said {
  readonly title: string;
  /** What is lit, in words; empty: everything. */
  readonly caption: string;
  readonly theme: Theme;
  readonly lit: ReadonlySet<number> | null;
  readonly measure: Measure;
}

/** Name, counts and topics of a map that is `width` by `height`: beside it, or below where it is as narrow as a telephone. */
export function svgLegend(picture: MapPicture, width: number, height: number, said: Said): SvgLegend {
  const isBeside = width >= BESIDE_FROM;
  const room = (isBeside ? WIDTH : width) - (isBeside ? MARGIN : 2 * MARGIN);
  const x = isBeside ? width : MARGIN;
  const { ink, line } = mapInk(said.theme);
  const parts: string[] = [];
  let y = (isBeside ? 0 : height) + 30;

  const write = (text: string, style: TextStyle, colour: string, lines: number): void => {
    for (const row of wrapText(text, style, room, lines, said.measure)) {
      y += style.size * style.lineHeight;
      parts.push(`<text ${fontOf(style)} x="${n(x)}" y="${n(y)}" fill="${colour}">${escapeXml(row)}</text>`);
    }
  };
  write(said.title === '' ? 'Topics' : said.title, HEADING, ink, 3);
  y += 4;
  const total = `${picture.paperCount.toLocaleString('en-GB')} papers, ${picture.regions.length} topics`;
  write(total, PLAIN, line, 1);
  if (said.caption !== '') write(said.caption, PLAIN, ink, 4);
  y += ROW;

  const inNone = countOf(picture, -1, said.lit);
  const last = inNone === null ? 0 : 1;
  const rows = isBeside ? Math.max(1, Math.floor((height - y) / ROW) - last) : picture.regions.length;
  const shown = picture.regions.slice(0, picture.regions.length > rows ? rows - 1 : rows);
  const row = (text: string, slot: number, count: string): void => {
    const [name] = wrapText(text, PLAIN, room - 80, 1, said.measure);
    parts.push(
      `<circle cx="${n(x + 7)}" cy="${n(y)}" r="7" fill="${topicColour(slot, said.theme)}"/>`,
      `<text ${fontOf(PLAIN)} x="${n(x + 24)}" y="${n(y + 5)}" fill="${ink}">${escapeXml(name ?? '')}</text>`,
      `<text ${fontOf(PLAIN)} x="${n(x + room)}" y="${n(y + 5)}" fill="${line}" text-anchor="end">${count}</text>`,
    );
    y += ROW;
  };
  for (const [index, { name }] of shown.entries())
    row(name, slotOf(picture, index), countOf(picture, index, said.lit) ?? '0');
  if (shown.length < picture.regions.length) {
    const more = `and ${picture.regions.length - shown.length} more`;
    parts.push(`<text ${fontOf(PLAIN)} x="${n(x + 24)}" y="${n(y + 5)}" fill="${line}">${more}</text>`);
    y += ROW;
  }
  if (inNone !== null) row('In no topic', -1, inNone);
  return { right: isBeside ? WIDTH : 0, foot: isBeside ? 0 : y - height, parts };
}

/** Papers of a region (-1: of none), and of these the lit ones where not all are; `null` where there are none. */
function countOf(picture: MapPicture, region: number, lit: ReadonlySet<number> | null): string | null {
  const all = picture.region.filter((own) => own === region).length;
  if (all === 0) return null;
  if (lit === null) return String(all);
  let count = 0;
  for (const paper of lit) if (picture.region[paper] === region) count++;
  return `${count} of ${all}`;
}
