import { withOpacity } from '../visual/colour.ts';
import { mapInk } from '../visual/palette.ts';
import type { Theme } from '../visual/palette.ts';
import { MARKER_RADIUS, STOP_RADIUS } from '../visual/route.ts';
import type { Point } from './pointer.ts';

/** A route through papers as a cased line. */
export function drawRoute(context: CanvasRenderingContext2D, stops: readonly Point[], theme: Theme): void {
  const { paper, ink } = mapInk(theme);
  const trace = (): void => {
    context.beginPath();
    stops.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.stroke();
  };
  context.strokeStyle = paper;
  context.lineWidth = 7;
  trace();
  context.strokeStyle = ink;
  context.lineWidth = 3;
  context.setLineDash([1, 6]);
  trace();
  context.setLineDash([]);
}

/** The papers of a route, each with a numbered marker that stands so far `aside`. */
export function drawStops(
  context: CanvasRenderingContext2D,
  stops: readonly Point[],
  aside: readonly Point[],
  theme: Theme,
): void {
  const { paper, ink } = mapInk(theme);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = "600 12px 'Inter Variable', system-ui, sans-serif";
  const markers = stops.map(([x, y], at): Point => [x + aside[at]![0], y + aside[at]![1]]);
  // Markers beside their dots hang on them.
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.beginPath();
  markers.forEach(([x, y], at) => {
    context.moveTo(...stops[at]!);
    context.lineTo(x, y);
  });
  context.stroke();
  context.fillStyle = ink;
  for (const [x, y] of stops) {
    context.beginPath();
    context.arc(x, y, STOP_RADIUS, 0, 2 * Math.PI);
    context.fill();
  }
  markers.forEach(([x, y], at) => {
    context.beginPath();
    context.arc(x, y, MARKER_RADIUS, 0, 2 * Math.PI);
    context.fillStyle = ink;
    context.strokeStyle = paper;
    context.lineWidth = 3;
    context.stroke();
    context.fill();
    context.fillStyle = paper;
    context.fillText(String(at + 1), x, y + 0.5);
  });
}

/** A pin whose point stands on the place. */
export function drawPin(context: CanvasRenderingContext2D, [x, y]: Point, theme: Theme): void {
  const { paper, ink } = mapInk(theme);
  context.beginPath();
  context.moveTo(x, y);
  context.bezierCurveTo(x - 4, y - 10, x - 11, y - 14, x - 11, y - 23);
  context.arc(x, y - 23, 11, Math.PI, 0);
  context.bezierCurveTo(x + 11, y - 14, x + 4, y - 10, x, y);
  context.closePath();
  context.fillStyle = ink;
  context.strokeStyle = paper;
  context.lineWidth = 3;
  context.stroke();
  context.fill();
  context.beginPath();
  context.arc(x, y - 23, 4, 0, 2 * Math.PI);
  context.fillStyle = paper;
  context.fill();
}

/** The lasso or box while it is drawn. */
export function drawShape(context: CanvasRenderingContext2D, points: readonly Point[], theme: Theme): void {
  const { paper, ink } = mapInk(theme);
  context.beginPath();
  points.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
  context.fillStyle = withOpacity(ink, 0.08);
  context.fill();
  context.strokeStyle = paper;
  context.lineWidth = 3;
  context.stroke();
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.setLineDash([6, 5]);
  context.stroke();
  context.setLineDash([]);
}
