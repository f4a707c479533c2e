import { boundsOf } from './bounds.ts';

/**
 * Turns the points so that their longest extent lies level (screens are wider than tall) and moves and scales them, in
 * place, into a square of `side` units around (0, 0).
 */
export function fitInto(side: number, x: Float64Array, y: Float64Array): void {
  turnLevel(x, y);
  const { minX, minY, maxX, maxY } = boundsOf(x, y);
  const extent = Math.max(maxX - minX, maxY - minY);
  const scale = extent > 0 ? side / extent : 1;
  for (let i = 0; i < x.length; i++) {
    x[i] = (x[i] - (minX + maxX) / 2) * scale;
    y[i] = (y[i] - (minY + maxY) / 2) * scale;
  }
}

/** Rotation onto the principal axes, by half-angle formulas that need no trigonometry. */
function turnLevel(x: Float64Array, y: Float64Array): void {
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < x.length; i++) {
    meanX += x[i] / x.length;
    meanY += y[i] / x.length;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i] - meanX;
    const dy = y[i] - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const length = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  if (length === 0) return;
  const cosine = Math.sqrt((1 + (xx - yy) / length) / 2);
  const sine = (xy < 0 ? -1 : 1) * Math.sqrt((1 - (xx - yy) / length) / 2);
  for (let i = 0; i < x.length; i++) {
    const turned = cosine * x[i] + sine * y[i];
    y[i] = cosine * y[i] - sine * x[i];
    x[i] = turned;
  }
}
