import type { MapCamera } from './camera.ts';

/** How much further out a path swings: van Wijk & Nuij's ρ. Readers in their study chose about √2. */
const RHO2 = 2;
const RHO = Math.SQRT2;
/** Squared share of a width within which two middles count as one: the path only zooms. */
const SAME = 1e-12;

interface ZoomPath {
  /** How long it is, as readers feel it: 1 for a zoom by e^√2. */
  readonly length: number;
  /** The camera at a share of the way, 0 to 1. */
  at(share: number): MapCamera;
}

/**
 * The way from one camera to another that is smooth and short to the eye: it zooms out, moves aside and zooms in again (van Wijk
 * & Nuij 2003, "Smooth and efficient zooming and panning"). Written here since d3's own brings all of its colour spaces along.
 */
export function zoomPath(from: MapCamera, to: MapCamera): ZoomPath {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const away2 = dx * dx + dy * dy;
  if (away2 < SAME * Math.min(from.width, to.width) ** 2) {
    const zoom = Math.log(to.width / from.width);
    return {
      length: Math.abs(zoom) / RHO,
      at: (share) => ({ x: from.x + share * dx, y: from.y + share * dy, width: from.width * Math.exp(share * zoom) }),
    };
  }
  const away = Math.sqrt(away2);
  const bend = (width: number, sign: number): number =>
    -Math.asinh((to.width ** 2 - from.width ** 2 + sign * RHO2 ** 2 * away2) / (2 * width * RHO2 * away));
  const [start, end] = [bend(from.width, 1), bend(to.width, -1)];
  const length = (end - start) / RHO;
  return {
    length,
    at(share) {
      const here = start + share * (end - start);
      const along = (from.width / (RHO2 * away)) * (Math.cosh(start) * Math.tanh(here) - Math.sinh(start));
      return {
        x: from.x + along * dx,
        y: from.y + along * dy,
        width: (from.width * Math.cosh(start)) / Math.cosh(here),
      };
    },
  };
}
