import { scaleOf, toScreen } from './camera.ts';
import type { MapCamera, Size } from './camera.ts';
import { litRadius, NEIGHBOUR_RING, ringOf } from './dots.ts';
import { linkLines } from './link-strokes.ts';
import type { LinkTable } from './links.ts';
import { mapInk, topicColour } from './palette.ts';
import type { Theme } from './palette.ts';
import { slotOf } from './picture.ts';
import type { MapPicture } from './picture.ts';
import { MARKER_RADIUS, STOP_RADIUS } from './route.ts';
import type { Spot } from './route.ts';
import type { Markers } from './stops.ts';
import { n } from './svg-text.ts';

/** What a reader has open, as the map shows it above the dots. */
export interface MapMarks {
  /** Links of the open paper, strongest first. */
  readonly links: LinkTable;
  /** Papers with a ring. */
  readonly selected: ReadonlySet<number>;
  readonly link: readonly [number, number] | null;
  readonly path: readonly number[] | null;
  /** Map units. */
  readonly pin: { readonly x: number; readonly y: number } | null;
}

/** The marks as the highlight layer of the page draws them: lines and neighbours, which names are written over, and all else above. */
export function svgMarks(
  picture: MapPicture,
  marks: MapMarks,
  camera: MapCamera,
  size: Size,
  { theme, lit }: { readonly theme: Theme; readonly lit: ReadonlySet<number> | null },
  markers: Markers,
): { readonly lines: string[]; readonly above: string[] } {
  const { paper: ground, ink, line } = mapInk(theme);
  const scale = scaleOf(camera, size);
  const spot = (paper: number): Spot => toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
  const at = (paper: number): string => spot(paper).map(n).join(' ');
  const radius = (paper: number): number => litRadius(picture, paper, scale, lit);
  const stroke = (papers: readonly number[], width: number, colour: string, more = ''): string =>
    strokeLine(papers.map(spot), width, colour, more);
  const strokeLine = (spots: readonly Spot[], width: number, colour: string, more: string): string =>
    `<path d="M${spots.map((one) => one.map(n).join(' ')).join('L')}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linejoin="round"${more}/>`;
  const circle = (paper: number, r: number, paint: string): string => {
    const [cx, cy] = at(paper).split(' ');
    return `<circle cx="${cx}" cy="${cy}" r="${n(r)}" ${paint}/>`;
  };
  const colourOf = (paper: number): string => topicColour(slotOf(picture, picture.region[paper]!), theme);
  const dot = (paper: number): string =>
    circle(paper, radius(paper), `fill="${colourOf(paper)}" stroke="${ground}" stroke-width="1.2"`);

  const { gap, width: ringWidth } = ringOf(marks.selected.size);
  const links = linkLines(
    marks.links,
    spot,
    (paper) => radius(paper) + (marks.selected.has(paper) ? gap : NEIGHBOUR_RING.gap),
  );
  const raised = new Set([...marks.links.source, ...marks.links.target]);
  const neighbour = (paper: number): string =>
    circle(
      paper,
      radius(paper) + NEIGHBOUR_RING.gap,
      `fill="${colourOf(paper)}" stroke="${ink}" stroke-width="${NEIGHBOUR_RING.width}"`,
    );
  const lines = [
    ...links
      .toReversed()
      .map(({ line: way, width, opacity }) =>
        strokeLine(way, width, theme === 'light' ? ink : line, ` stroke-opacity="${opacity.toFixed(2)}"`),
      ),
    ...(marks.link === null ? [] : [stroke(marks.link, 6.5, ground), stroke(marks.link, 3, ink)]),
    ...[...raised].map(neighbour),
  ];
  const above = [...marks.selected].flatMap((paper) => [
    dot(paper),
    circle(paper, radius(paper) + gap, `fill="none" stroke="${ink}" stroke-width="${ringWidth}"`),
  ]);
  if (marks.path !== null) {
    lines.push(
      stroke(marks.path, 7, ground),
      stroke(marks.path, 3, ink, ' stroke-dasharray="1 6" stroke-linecap="round"'),
    );
    const stops = marks.path.map(spot);
    const spots = stops.map(([x, y], stop): Spot => {
      const [right, down] = markers.get(marks.path![stop]!) ?? [0, 0];
      return [x + right, y + down];
    });
    const hangers = spots.map(([x, y], stop) => `M${stops[stop]!.map(n).join(' ')}L${n(x)} ${n(y)}`);
    above.push(`<path d="${hangers.join('')}" stroke="${ink}" stroke-width="1.5"/>`);
    for (const paper of marks.path) above.push(circle(paper, STOP_RADIUS, `fill="${ink}"`));
    spots.forEach(([x, y], stop) => {
      above.push(
        `<circle cx="${n(x)}" cy="${n(y)}" r="${MARKER_RADIUS}" fill="${ink}" stroke="${ground}" stroke-width="1.5"/>`,
        `<text x="${n(x)}" y="${n(y + 4.5)}" font-family="'Inter Variable', Inter, sans-serif" font-size="12" font-weight="600" text-anchor="middle" fill="${ground}">${stop + 1}</text>`,
      );
    });
  }
  if (marks.pin !== null) {
    const [x, y] = toScreen(camera, size, marks.pin.x, marks.pin.y);
    above.push(
      `<g transform="translate(${n(x)} ${n(y)})"><path d="M0 0C-4 -10 -11 -14 -11 -23A11 11 0 0 1 11 -23C11 -14 4 -10 0 0Z" fill="${ink}" stroke="${ground}" stroke-width="1.5"/><circle cy="-23" r="4" fill="${ground}"/></g>`,
    );
  }
  return { lines, above };
}
