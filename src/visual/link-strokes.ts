import type { LinkTable } from './links.ts';
import type { Line, Spot } from './route.ts';

/** How a link of the paper that is open or pointed at is drawn. */
export interface LinkStroke {
  /** CSS pixels. */
  readonly width: number;
  readonly opacity: number;
}

/** Links whose middles run nearer than this run along together, CSS pixels: closer lines are seen as one stroke. */
const ALONG = 9;
/** No line is thinner than this share of its width, nor fainter: it would not be seen. */
const THINNEST = 0.5;
const FAINTEST = 0.2;

/** CSS pixels between a line and what it leads to. */
const SHORT_OF = 2;

/**
 * The stronger a link the thicker and darker it is drawn. One that runs along with others at least as strong steps back the
 * further the more they are, so that many links to one place are a bundle of faint lines and no wedge.
 */
export function linkStrokes(lines: readonly Line[], weight: readonly number[]): LinkStroke[] {
  const strongest = Math.max(1, ...weight);
  return lines.map((line, at) => {
    const strength = weight[at]! / strongest;
    const along = lines.reduce(
      (sum, other, index) => (index === at || weight[index]! < weight[at]! ? sum : sum + nearness(line, other)),
      0,
    );
    const kept = 1 / (1 + along);
    return {
      width: (0.9 + 1.1 * strength) * Math.max(THINNEST, kept),
      opacity: (0.28 + 0.42 * strength) * Math.max(FAINTEST, kept),
    };
  });
}

/** Links as they are drawn between dots, given where papers lie on the screen and how large they are there, strongest first. */
export function linkLines(
  { source, target, weight }: LinkTable,
  at: (paper: number) => Spot,
  radius: (paper: number) => number,
): (LinkStroke & { readonly line: Line })[] {
  const strokes = linkStrokes(
    source.map((from, link) => [at(from), at(target[link]!)]),
    weight,
  );
  return strokes.flatMap((stroke, link) => {
    const [from, to] = [source[link]!, target[link]!];
    const line = betweenDots([at(from), at(to)], radius(from), radius(to));
    return line === null ? [] : [{ ...stroke, line }];
  });
}

/** The line without the dots at its ends, given their radii; `null` where they leave nothing of it. */
function betweenDots([from, to]: Line, radiusFrom: number, radiusTo: number): Line | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [start, end] = [radiusFrom + SHORT_OF, length - radiusTo - SHORT_OF];
  if (start >= end) return null;
  const along = (way: number): Spot => [from[0] + (dx * way) / length, from[1] + (dy * way) / length];
  return [along(start), along(end)];
}

/** From 1 where the middle of a line lies on the other down to 0 where it is `ALONG` away. */
function nearness([from, to]: Line, [start, end]: Line): number {
  const [x, y] = [(from[0] + to[0]) / 2 - start[0], (from[1] + to[1]) / 2 - start[1]];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const share = Math.min(1, Math.max(0, (x * dx + y * dy) / Math.max(dx * dx + dy * dy, 1e-9)));
  return Math.max(0, 1 - Math.hypot(x - share * dx, y - share * dy) / ALONG);
}
