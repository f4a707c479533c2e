import { polygonArea, polygonHull } from 'd3';
import type { Spot } from './route.ts';

/** How a link of the paper that is open or pointed at is drawn. */
export interface LinkStroke {
  /** CSS pixels. */
  readonly width: number;
  readonly opacity: number;
}

/** Ink of the links of a paper, as a share of the area that they lie in, from which they crowd: more is a wedge. */
const INK_AT_MOST = 0.5;
/** No line is thinner than this share of its width: it would not be seen. */
const THINNEST = 0.5;

/** The stronger a link the thicker and darker it is drawn; the more the links of a paper crowd on the screen, the further weak ones step back. */
export function linkStrokes(
  lines: readonly (readonly [from: Spot, to: Spot])[],
  weight: readonly number[],
): LinkStroke[] {
  const strongest = Math.max(1, ...weight);
  const strengths = weight.map((own) => own / strongest);
  const widths = strengths.map((strength) => 0.9 + 1.4 * strength);
  const ink = lines.reduce(
    (sum, [from, to], at) => sum + widths[at]! * Math.hypot(to[0] - from[0], to[1] - from[1]),
    0,
  );
  const hull = polygonHull(lines.flat().map(([x, y]): [number, number] => [x, y]));
  const room = INK_AT_MOST * Math.abs(hull === null ? 0 : polygonArea(hull));
  const share = lines.length < 3 ? 1 : Math.min(1, room / Math.max(ink, 1e-9));
  return strengths.map((strength, at) => {
    const kept = share + (1 - share) * strength ** 2;
    return { width: widths[at]! * Math.max(THINNEST, kept), opacity: (0.28 + 0.47 * strength) * kept };
  });
}
