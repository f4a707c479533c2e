import { counted, grouped } from '../map/number.ts';
import { escapeXml } from './escape-xml.ts';
import type { Break, Measure, TextStyle } from './label-text.ts';
import { USUAL_BREAKS, wrapText } from './label-text.ts';
import { mapInk, topicColour } from './palette.ts';
import type { Theme } from './palette.ts';
import { slotOf } from './picture.ts';
import type { MapPicture } from './picture.ts';
import { anchorOf, fontOf, n } from './svg-text.ts';

/** CSS pixels. Beside a map this wide at least; below one that is narrower. */
const WIDTH = 330;
const BESIDE_FROM = 560;
const MARGIN = 24;
const ROW = 30;
/** Room for topics beside however low a map; the picture is then higher than the map. */
const LEAST_ROOM = 5 * ROW;
/** Distance of the lines of a topic's name. */
const LINE = 18;
/** CSS pixels from the dot's left to the name, and from the names to the counts. */
const NAME_AT = 24;
const COUNT_GAP = 18;
/** Lines at most: three terms of two lines each; a title as long as that of a paper; a search with a filter or two. */
const LINES = { name: 6, title: 6, caption: 6 };

/** Terms of a name stay whole where they can, and a word that is too long, such as a file's name, goes on in the next line. */
const BREAKS: readonly Break[] = [
  { at: /(?<=·) /u, gap: ' ' },
  ...USUAL_BREAKS,
  { at: /(?<=[-_/.:@])(?=[\p{L}\p{N}])/u, gap: '' },
  { at: /(?=\P{M})/u, gap: '' },
];

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

interface SvgLegend {
  /** What the legend adds to the picture's right side and to its foot, in CSS pixels. */
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
    const set = `${fontOf(style)} ${anchorOf(text, 'left')}`;
    for (const row of wrapText(text, style, room, lines, said.measure, BREAKS)) {
      y += style.size * style.lineHeight;
      parts.push(`<text ${set} x="${n(x)}" y="${n(y)}" fill="${colour}">${escapeXml(row)}</text>`);
    }
  };
  write(said.title === '' ? 'Topics' : said.title, HEADING, ink, LINES.title);
  y += 4;
  const total = `${counted(picture.paperCount, 'paper')}, ${counted(picture.regions.length, 'topic')}`;
  write(total, PLAIN, line, 1);
  if (said.caption !== '') write(said.caption, PLAIN, ink, LINES.caption);
  y += ROW;

  const all = countRegions(picture, picture.x.keys());
  const lit = said.lit && countRegions(picture, said.lit);
  const written = (count = 0): string => grouped(count);
  const countOf = (region: number): string =>
    lit === null ? written(all.get(region)) : `${written(lit.get(region))} of ${written(all.get(region))}`;
  const last = all.has(-1) ? 1 : 0;
  const countRoom = Math.max(...[...all.keys()].map((region) => said.measure(countOf(region), PLAIN)), 0) + COUNT_GAP;
  const nameRoom = room - NAME_AT - countRoom;
  const linesOf = (text: string): string[] => wrapText(text, PLAIN, nameRoom, LINES.name, said.measure, BREAKS);
  const heightOf = (text: string): number => ROW + LINE * Math.max(0, linesOf(text).length - 1);
  // Those with the most lit papers first: the others may not find room.
  const regions = picture.regions
    .map(({ name }, index) => ({ name, index }))
    .sort((a, b) => (lit?.get(b.index) ?? 0) - (lit?.get(a.index) ?? 0));
  const roomBelow = Math.max(LEAST_ROOM, height - y - last * ROW);
  const shown = isBeside ? fitting(regions, roomBelow, ({ name }) => heightOf(name)) : regions;
  const row = (text: string, slot: number, count: string): void => {
    parts.push(
      `<circle cx="${n(x + 7)}" cy="${n(y)}" r="7" fill="${topicColour(slot, said.theme)}"/>`,
      `<text ${fontOf(PLAIN)} x="${n(x + room)}" y="${n(y + 5)}" fill="${line}" text-anchor="end">${count}</text>`,
    );
    const set = `${fontOf(PLAIN)} ${anchorOf(text, 'left')} x="${n(x + NAME_AT)}"`;
    linesOf(text).forEach((written, at) => {
      parts.push(`<text ${set} y="${n(y + 5 + LINE * at)}" fill="${ink}">${escapeXml(written)}</text>`);
    });
    y += heightOf(text);
  };
  for (const { name, index } of shown) row(name, slotOf(picture, index), countOf(index));
  if (shown.length < picture.regions.length) {
    const more = `and ${picture.regions.length - shown.length} more`;
    parts.push(`<text ${fontOf(PLAIN)} x="${n(x + NAME_AT)}" y="${n(y + 5)}" fill="${line}">${more}</text>`);
    y += ROW;
  }
  if (all.has(-1)) row('In no topic', -1, countOf(-1));
  return { right: isBeside ? WIDTH : 0, foot: Math.max(0, y - height), parts };
}

/** As many of the first as there is room for, one less where a line has to say how many more there are. */
function fitting<T>(all: readonly T[], room: number, heightOf: (one: T) => number): readonly T[] {
  let left = room;
  const count = all.findIndex((one) => (left -= heightOf(one)) < 0);
  if (count < 0) return all;
  // The line itself takes a row.
  left = room - ROW;
  return all.slice(
    0,
    all.findIndex((one) => (left -= heightOf(one)) < 0),
  );
}

/** Papers of each region, -1 being of none. */
function countRegions({ region }: MapPicture, papers: Iterable<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers) counts.set(region[paper]!, (counts.get(region[paper]!) ?? 0) + 1);
  return counts;
}
