import { boxAround, fitted, joined, NO_INSETS, padded, scaleOf, toMap, toScreen } from './camera.ts';
import type { Box, MapCamera, Size } from './camera.ts';
import { areFew, dotRadius, litStyle, RIM, ringWidth } from './dots.ts';
import { mix } from './colour.ts';
import {
  coveredPart,
  dimmedColour,
  dotColours,
  joinsLit,
  LINKS_AT_MOST,
  LINKS_PER_PAPER,
  linkFade,
  linkOpacity,
  receding,
  shareKept,
} from './ground.ts';
import { escapeXml } from './escape-xml.ts';
import { estimateWidth, withoutTex } from './label-text.ts';
import type { Measure } from './label-text.ts';
import { strongestLinks } from './links.ts';
import { draftTopics, placeNames } from './names.ts';
import { createTitles, namesInView } from './names-in-view.ts';
import type { MapName } from './map-name.ts';
import { mapInk, nameColour } from './palette.ts';
import { draftTitles, partFrom, placeChosen, topicsOf } from './paper-names.ts';
import type { Theme } from './palette.ts';
import { middleSizeOf, slotOf, squareAround } from './picture.ts';
import type { MapPicture } from './picture.ts';
import { svgLegend } from './svg-legend.ts';
import { svgMarks } from './svg-marks.ts';
import type { MapMarks } from './svg-marks.ts';
import { anchorOf, fontOf, n } from './svg-text.ts';
import { bandStyle, landOpacity } from './terrain-style.ts';
import { makeTerrain } from './terrain.ts';
import type { Points } from './terrain.ts';
import { markersOf } from './stops.ts';
import type { Markers } from './stops.ts';
import { belowDot, besideDot, HALO, LEADER, leaderOnScreen, nameOpacity } from './written-names.ts';
import type { MarkedPapers } from './written-names.ts';

interface SvgOptions {
  /** The collection's name; heads the legend. */
  readonly title: string;
  /** What is lit, in words, for the legend; empty for everything. */
  readonly caption: string;
  readonly theme: Theme;
  /** Of the map, in CSS pixels; the legend comes beside or below. */
  readonly width: number;
  readonly height: number;
  /** What is seen; `null`: the whole map. */
  readonly camera: MapCamera | null;
  /** The names seen with this camera, the least important first; `null`: they are placed anew. */
  readonly names: readonly MapName[] | null;
  /** The markers of a path beside these names. */
  readonly markers: Markers;
  /** Papers that stay lit, `null` for all. */
  readonly lit: ReadonlySet<number> | null;
  /** What the reader has open. */
  readonly marks: MapMarks | null;
  /** Links weaker than this are left out. */
  readonly weakestLink: number;
  /** Width of texts; without a page an estimate. */
  readonly measure: Measure;
}

const SVG_OPTIONS: SvgOptions = {
  title: '',
  caption: '',
  theme: 'light',
  width: 1270,
  height: 1000,
  camera: null,
  names: null,
  markers: new Map(),
  lit: null,
  marks: null,
  weakestLink: 0,
  measure: estimateWidth,
};

/**
 * The map as an SVG document of its own: land, links, dots, names, and a legend. Pure; every text is escaped; no style
 * attributes, scripts or references to anything outside.
 */
export function mapSvg(picture: MapPicture, given: Partial<SvgOptions> = {}): string {
  const options: SvgOptions = { ...SVG_OPTIONS, ...given };
  const ink = mapInk(options.theme);
  const size: Size = { width: options.width, height: options.height };
  const legend = svgLegend(picture, size.width, size.height, options);
  const [width, height] = [n(size.width + legend.right), n(size.height + legend.foot)];
  const terrain = makeTerrain(picture);
  const extent = joined(boxAround(picture.x.keys(), picture.x, picture.y, picture.size), terrain.box);
  const whole = fitted(padded(extent ?? { minX: 0, minY: 0, maxX: 1, maxY: 1 }, 0.025), size, NO_INSETS, 1e-6);
  const camera = options.camera ?? whole;
  const { names, markers } =
    options.names === null
      ? shownNames(picture, camera, whole, size, options)
      : { names: options.names, markers: options.markers };
  const land = landOpacity(options.lit, picture.paperCount);
  const marks = options.marks && svgMarks(picture, options.marks, camera, size, options, markers);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeXml(options.title === '' ? 'Map of topics' : `${options.title}: map of topics`)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    `<clipPath id="map"><rect width="${n(size.width)}" height="${n(size.height)}"/></clipPath>`,
    `<g clip-path="url(#map)">`,
    `<g stroke-linejoin="round"${land < 1 ? ` opacity="${Math.round(100 * land) / 100}"` : ''}>`,
    ...terrain.bands.flatMap((band) => {
      const style = bandStyle(slotOf(picture, band.region), band.level, terrain.levels, options.theme);
      const area = pathOf(band.rings, camera, size, true);
      const line = pathOf(band.lines, camera, size, false);
      return [
        `<path d="${area}" fill="${style.fill}" fill-rule="evenodd"/>`,
        ...(line === ''
          ? []
          : [`<path d="${line}" fill="none" stroke="${style.line}" stroke-width="${style.lineWidth}"/>`]),
      ];
    }),
    '</g>',
    // What steps back lies below what is lit, as the page draws them.
    ...dotParts(picture, 'dimmed', camera, size, options),
    ...linkParts(picture, camera, size, options),
    ...dotParts(picture, 'lit', camera, size, options),
    ...(marks?.lines ?? []),
    ...nameParts(names, picture, camera, size, options),
    ...(marks?.above ?? []),
    '</g>',
    ...legend.parts,
    '</svg>',
  ];
  return parts.join('\n');
}

function linkParts(picture: MapPicture, camera: MapCamera, size: Size, options: SvgOptions): string[] {
  const { source, target, weight } = picture.links;
  const links = strongestLinks(picture.links, picture.paperCount, LINKS_PER_PAPER, LINKS_AT_MOST);
  const strongest = Math.max(1, weight[links[0] ?? 0] ?? 1);
  const shown = links.filter(
    (link) => weight[link]! >= options.weakestLink && joinsLit(options.lit, source[link]!, target[link]!),
  );
  const fade = linkFade(squareAround(picture).side, shown.length, scaleOf(camera, size));
  const lines = shown.map((link) => {
    const [from, to] = [source[link]!, target[link]!];
    const [x1, y1] = toScreen(camera, size, picture.x[from]!, picture.y[from]!);
    const [x2, y2] = toScreen(camera, size, picture.x[to]!, picture.y[to]!);
    const opacity =
      shareKept(Math.hypot(x2 - x1, y2 - y1), fade) *
      linkOpacity(weight[link]! / strongest, links.length, options.theme);
    return `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" stroke-opacity="${opacity.toFixed(3)}"/>`;
  });
  return [`<g stroke="${mapInk(options.theme).line}" stroke-width="1">`, ...lines, '</g>'];
}

function dotParts(
  picture: MapPicture,
  which: 'lit' | 'dimmed',
  camera: MapCamera,
  size: Size,
  options: SvgOptions,
): string[] {
  const colours = dotColours(picture, options.theme);
  const dimmed = dimmedColour(options.theme);
  const middle = middleSizeOf(picture);
  const scale = scaleOf(camera, size);
  const { side } = squareAround(picture);
  const back = receding(coveredPart(picture.paperCount, dotRadius(middle, scale, middle), side, scale));
  const stands = litStyle(options.lit, picture.paperCount, scale, middle);
  const { paper: ground, ink } = mapInk(options.theme);
  const width = n(ringWidth(stands, RIM));
  const ring = stands.ring > 0 ? ` stroke="${mix(ground, ink, stands.ring)}" stroke-width="${width}"` : '';
  const lit = which === 'lit';
  const papers = [...picture.x.keys()].filter((paper) => (options.lit === null || options.lit.has(paper)) === lit);
  if (papers.length === 0) return [];
  const dots = papers.map((paper) => {
    const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
    const region = picture.region[paper]!;
    const colour = lit ? colours[region < 0 ? colours.length - 1 : region]! : dimmed;
    const title = escapeXml(withoutTex(picture.title[paper]!));
    const drawn = dotRadius(picture.size[paper]!, scale, middle);
    const radius = n(lit ? Math.max(drawn, stands.leastRadius) : drawn * back.size);
    const rim = lit ? ring : ` stroke="none" fill-opacity="${n(back.opacity)}"`;
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${radius}" fill="${colour}"${rim}><title>${title}</title></circle>`;
  });
  return [`<g stroke="${mapInk(options.theme).paper}" stroke-width="${RIM}">`, ...dots, '</g>'];
}

/** Names in sight, the least important first, and the markers that titles stand beside. */
function shownNames(
  picture: MapPicture,
  camera: MapCamera,
  whole: MapCamera,
  size: Size,
  options: SvgOptions,
): { readonly names: readonly MapName[]; readonly markers: Markers } {
  const [minX, maxY] = toMap(whole, size, 0, 0);
  const [maxX, minY] = toMap(whole, size, size.width, size.height);
  const seen: Box = { minX, minY, maxX, maxY };
  const home = { scale: scaleOf(whole, size), compact: Math.min(size.width, size.height) < 560, seen };
  const topics = draftTopics(picture, options.measure, home);
  const placed = areFew(options.lit)
    ? placeChosen(picture, topics, options.lit)
    : placeNames([...topics, ...draftTitles(picture, options.measure, home)]);
  const within = { left: 0, top: 0, right: size.width, bottom: size.height };
  const view = { camera, size, within, ...markedBy(options), partFrom: partFrom(home) };
  return {
    names: namesInView(picture, placed, createTitles(picture, options.measure), view).toReversed(),
    markers: markersOf(picture, view.path, placed, camera, size),
  };
}

function nameParts(
  names: readonly MapName[],
  picture: MapPicture,
  camera: MapCamera,
  size: Size,
  options: SvgOptions,
): string[] {
  const { paper, ink } = mapInk(options.theme);
  const scale = scaleOf(camera, size);
  const marked = markedBy(options);
  const lively = options.lit === null ? null : topicsOf(picture, options.lit);
  const quietOf = (name: MapName): string => {
    const opacity = nameOpacity(name, marked, lively);
    return opacity < 1 ? ` opacity="${opacity}"` : '';
  };
  const text = (name: MapName): string => {
    const [x, y] = toScreen(camera, size, name.box.x, name.box.y);
    const isTitle = name.kind === 'paper';
    const aside = besideDot(name, picture, scale, marked);
    const colour = isTitle ? ink : nameColour(slotOf(picture, name.region), options.theme);
    const step = name.style.size * name.style.lineHeight;
    const lines = name.lines.map((line, row) => {
      // 0.35 em below the middle of a line is where letters stand.
      const lineY = y + belowDot(name) + (row - (name.lines.length - 1) / 2) * step + name.style.size * 0.35;
      return `<tspan x="${n(x + aside)}" y="${n(lineY)}">${escapeXml(line)}</tspan>`;
    });
    const anchor = anchorOf(name.lines.join(' '), name.align);
    return `<text ${fontOf(name.style)} ${anchor} fill="${colour}"${quietOf(name)} stroke-width="${isTitle ? HALO.paper : HALO.topic}">${lines.join('')}</text>`;
  };
  const leader = (name: MapName): string => {
    const line = leaderOnScreen(name, camera, size);
    if (line === null) return '';
    const colour = nameColour(slotOf(picture, name.region), options.theme);
    const [x, y] = line[1].map(n);
    const path = `<path d="M${line[0].map(n).join(' ')}L${x} ${y}"`;
    const quiet = quietOf(name);
    const parts = `${path} stroke-width="${LEADER.width + 2.5}"/>${path} stroke="${colour}" stroke-opacity="1" stroke-width="${LEADER.width}"/><circle cx="${x}" cy="${y}" r="${LEADER.end}" fill="${colour}" stroke="none"/>`;
    return quiet === '' ? parts : `<g${quiet}>${parts}</g>`;
  };
  return [
    `<g stroke="${paper}" stroke-opacity="${HALO.opacity}" stroke-linejoin="round" paint-order="stroke">`,
    ...names.map(leader),
    ...names.map(text),
    '</g>',
  ];
}

function markedBy({ lit, marks }: SvgOptions): MarkedPapers {
  return { lit, path: marks?.path ?? null, ...(marks && { selected: marks.selected }) };
}

function pathOf(lines: readonly Points[], camera: MapCamera, size: Size, closed: boolean): string {
  return lines
    .map((points) => {
      let path = '';
      for (let at = 0; at < points.length; at += 2) {
        const [x, y] = toScreen(camera, size, points[at]!, points[at + 1]!);
        path += `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`;
      }
      return closed ? `${path}Z` : path;
    })
    .join('');
}
