import { scaleOf, toScreen } from '../visual/camera.ts';
import type { Size } from '../visual/camera.ts';
import { litRadius, NEIGHBOUR_RING, RAISED_AT_MOST, ringOf } from '../visual/dots.ts';
import { mix, withOpacity } from '../visual/colour.ts';
import { mapInk, topicColour } from '../visual/palette.ts';
import { linkLines } from '../visual/link-strokes.ts';
import type { Line } from '../visual/route.ts';
import type { LinkTable } from '../visual/links.ts';
import type { Markers } from '../visual/stops.ts';
import { slotOf } from '../visual/picture.ts';
import { drawPin, drawRoute, drawShape, drawStops } from './marks.ts';
import type { Point } from './pointer.ts';
import type { Camera, Look, Picture } from './types.ts';

/** Neighbours drawn for the paper pointed at or open, strongest first. */
const NEIGHBOURS_AT_MOST = 24;
/** Share of the paper in the colour of a neighbour that is not lit. */
const LEFT_OUT = 0.5;

/** What lies above the dots: neighbours, rings, the open link, a route, a pin, the shape being drawn. */
export interface HighlightLayer {
  show(picture: Picture): void;
  /** Lines and the neighbours of what is open into `below`, which names are written over, all else into `above`. */
  draw(
    below: CanvasRenderingContext2D,
    above: CanvasRenderingContext2D,
    camera: Camera,
    size: Size,
    look: Look,
    /** The ends of the link pointed at. */
    pointed: readonly [number, number] | null,
    /** The shape being drawn. */
    shape: readonly Point[] | null,
    /** Where the markers of the path stand. */
    markers: Markers,
    pixelRatio: number,
  ): void;
  /** Links now drawn on top, strongest first. */
  linksOnTop(look: Look): LinkTable;
}

export function createHighlightLayer(): HighlightLayer {
  let picture: Picture | null = null;
  /** Nothing is drawn: clearing again would only cost, and a canvas that was never drawn on takes no memory. */
  let clean = true;

  function linksOnTop({ links, weakestLink }: Look): LinkTable {
    const { paper, to, weights } = links ?? { paper: 0, to: [], weights: [] };
    const chosen = [...to.keys()].filter((at) => weights[at]! >= weakestLink).slice(0, NEIGHBOURS_AT_MOST);
    return {
      source: chosen.map((at) => Math.min(paper, to[at]!)),
      target: chosen.map((at) => Math.max(paper, to[at]!)),
      weight: chosen.map((at) => weights[at]!),
    };
  }

  return {
    show(next) {
      picture = next;
    },
    linksOnTop,
    draw(below, above, camera, size, look, pointed, shape, markers, pixelRatio) {
      const isEmpty = look.hovered === null && look.selected.size === 0 && pointed === null && shape === null;
      const nothing = isEmpty && !look.link && !look.path && !look.pin;
      const { source, target, weight } = linksOnTop(look);
      const hasLines = source.length > 0 || pointed !== null || look.link !== null || look.path !== null;
      above.canvas.style.display = nothing ? 'none' : 'block';
      // Browsers may show what a canvas held when it was last seen, until something is drawn into it: without lines it stays away.
      below.canvas.style.display = hasLines ? 'block' : 'none';
      if (nothing && clean) return;
      for (const context of [below, above]) {
        context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
        context.clearRect(0, 0, size.width, size.height);
        context.lineCap = 'round';
        context.lineJoin = 'round';
      }
      clean = nothing;
      if (picture === null || nothing) return;
      const map = picture;
      const { paper: paperColour, ink, line } = mapInk(look.theme);
      const scale = scaleOf(camera, size);
      const at = (paper: number): [number, number] => toScreen(camera, size, map.x[paper]!, map.y[paper]!);
      const radius = (paper: number): number => litRadius(map, paper, scale, look.lit);
      const stroke = (from: number, to: number, width: number, colour: string): void =>
        strokeLine([at(from), at(to)], width, colour);
      const strokeLine = ([from, to]: Line, width: number, colour: string): void => {
        below.beginPath();
        below.moveTo(...from);
        below.lineTo(...to);
        below.lineWidth = width;
        below.strokeStyle = colour;
        below.stroke();
      };
      const dot = (paper: number, layer = above): void => {
        layer.beginPath();
        layer.arc(...at(paper), radius(paper), 0, 2 * Math.PI);
        const colour = topicColour(slotOf(map, map.region[paper]!), look.theme);
        // A neighbour that a search or filter leaves out is shown, but not as if it had been found.
        layer.fillStyle = look.lit === null || look.lit.has(paper) ? colour : mix(colour, paperColour, LEFT_OUT);
        layer.lineWidth = 2.4;
        layer.strokeStyle = paperColour;
        layer.stroke();
        layer.fill();
      };
      const ring = (paper: number, gap: number, width: number, layer = above): void => {
        layer.beginPath();
        layer.arc(...at(paper), radius(paper) + gap, 0, 2 * Math.PI);
        layer.lineWidth = width + 2;
        layer.strokeStyle = withOpacity(paperColour, 0.85);
        layer.stroke();
        layer.lineWidth = width;
        layer.strokeStyle = ink;
        layer.stroke();
      };
      const around = ringOf(look.selected.size);
      const links = linkLines(
        { source, target, weight },
        at,
        (paper) => radius(paper) + (look.selected.has(paper) ? around.gap : NEIGHBOUR_RING.gap),
      );
      for (const { line: way, width, opacity } of links) {
        strokeLine(way, width + 2, withOpacity(paperColour, Math.min(0.7, opacity)));
      }
      for (const { line: way, width, opacity } of links.toReversed()) {
        strokeLine(way, width, withOpacity(look.theme === 'light' ? ink : line, opacity));
      }
      if (pointed !== null) {
        stroke(...pointed, 5.5, withOpacity(paperColour, 0.85));
        stroke(...pointed, 2.4, ink);
      }
      if (look.link !== null) {
        stroke(...look.link, 6.5, paperColour);
        stroke(...look.link, 3, ink);
      }
      const raised = new Set<number>();
      for (const paper of [...source, ...target]) raised.add(paper);
      if (look.hovered !== null && look.hovered < map.paperCount) raised.add(look.hovered);
      // The neighbours of an open paper are dots among others, which names are written over; those of one pointed at, while
      // the names step back, are what is looked at.
      const layer = look.hovered === null ? below : above;
      for (const paper of raised) dot(paper, layer);
      // The papers at the ends of the lines are told from those that lie among them.
      raised.delete(look.hovered ?? -1);
      for (const paper of raised) ring(paper, NEIGHBOUR_RING.gap, NEIGHBOUR_RING.width, layer);
      for (const paper of pointed ?? []) {
        dot(paper);
        ring(paper, 1.6, 1.4);
      }
      for (const paper of look.selected) {
        if (look.selected.size <= RAISED_AT_MOST) dot(paper);
        ring(paper, around.gap, around.width);
      }
      if (look.hovered !== null && look.hovered < map.paperCount) ring(look.hovered, 2.4, 1.8);
      if (look.path !== null) {
        drawRoute(below, look.path.map(at), look.theme);
        drawStops(
          above,
          look.path.map(at),
          look.path.map((paper) => markers.get(paper) ?? [0, 0]),
          look.theme,
        );
      }
      if (look.pin !== null) drawPin(above, toScreen(camera, size, look.pin.x, look.pin.y), look.theme);
      if (shape !== null) drawShape(above, shape, look.theme);
    },
  };
}
