import { scaleOf, toMap, toScreen } from '../visual/camera.ts';
import type { Box, Size } from '../visual/camera.ts';
import { areFew, dotFactor, dotRadius } from '../visual/dots.ts';
import { joinsLit, linkFade, LINKS_AT_MOST, LINKS_PER_PAPER, shareKept } from '../visual/ground.ts';
import { strongestLinks } from '../visual/links.ts';
import type { LinkTable } from '../visual/links.ts';
import { squareAround } from '../visual/picture.ts';
import type { ScreenBox } from '../visual/route.ts';
import { createDotIndex, linkNear } from './hit.ts';
import type { DotIndex } from './hit.ts';
import type { Point } from './pointer.ts';
import type { Camera, Look, Picture } from './types.ts';

/** CSS pixels that a click may miss by: dots, lit links, links at rest. */
const REACH = { dot: { mouse: 4, touch: 14 }, litLink: { mouse: 6, touch: 12 }, link: { mouse: 4, touch: 8 } };

/** Radius of the middle dot, CSS pixels, below which dots are specks: whoever points at a name among them means the name. */
const SPECK = 3;

/** Share of its opacity that a link at rest keeps at least where it can be clicked: what is not seen is not met. */
const LEAST_SEEN = 0.15;

/** Steps in which the nearest camera that sees a dot is looked for, each halving what is left of the way. */
const HALVINGS = 6;

/** The two papers of a link, the smaller number first. */
type Ends = [source: number, target: number];

/** Says what lies at a point of the view, CSS pixels. */
export interface Picker {
  /** `middleSize`: the median size of the dots. */
  show(picture: Picture, middleSize: number): void;
  paperAt(at: Point, byTouch: boolean): number | null;
  /** Whether dots are specks; the few that are lit never are. */
  areSpecks(lit: Look['lit']): boolean;
  /** The nearest of the links `onTop`, or else of those seen at rest. */
  linkAt(at: Point, byTouch: boolean, onTop: LinkTable | null, look: Pick<Look, 'lit' | 'weakestLink'>): Ends | null;
  /** The paper whose dot is nearest to a point of the view. */
  nearestTo(at: Point): number | null;
  /**
   * The camera on its straight way from one to another, nearer one, as far as a dot lies in the part of the view: further in
   * there is nothing to be seen.
   */
  whileDotsAreSeen(from: Camera, to: Camera, part: ScreenBox): Camera;
  /** Papers inside a drawn shape, ascending. */
  within(shape: readonly Point[]): number[];
}

export function createPicker(sight: () => { readonly camera: Camera; readonly size: Size }): Picker {
  let picture: Picture | null = null;
  let middleSize = 1;
  let linksAtRest: number[] = [];
  let side = 1;
  /** Made when a pointer first asks: with 100,000 papers it would hold up the first picture. */
  let made: DotIndex | null = null;
  const dots = (shown: Picture): DotIndex => (made ??= createDotIndex(shown));

  return {
    show(next, middle) {
      picture = next;
      middleSize = middle;
      made = null;
      ({ side } = squareAround(next));
      linksAtRest = strongestLinks(next.links, next.paperCount, LINKS_PER_PAPER, LINKS_AT_MOST);
    },
    paperAt(at, byTouch) {
      if (picture === null) return null;
      const { camera, size } = sight();
      const scale = scaleOf(camera, size);
      const reach = REACH.dot[byTouch ? 'touch' : 'mouse'] / scale;
      return dots(picture).at(...toMap(camera, size, ...at), dotFactor(scale, middleSize), reach);
    },
    areSpecks(lit) {
      const { camera, size } = sight();
      return !areFew(lit) && dotRadius(middleSize, scaleOf(camera, size), middleSize) < SPECK;
    },
    linkAt(at, byTouch, onTop, { lit, weakestLink }) {
      if (picture === null) return null;
      const shown = picture;
      const { camera, size } = sight();
      const way = byTouch ? 'touch' : 'mouse';
      const project = (x: number, y: number): [number, number] => toScreen(camera, size, x, y);
      const nearest = (links: LinkTable, among: readonly number[], reach: number): Ends | null => {
        const link = linkNear({ ...shown, links }, among, weakestLink, project, at, reach);
        return link === null ? null : [links.source[link]!, links.target[link]!];
      };
      const { source, target, weight } = shown.links;
      const drawn = linksAtRest.filter(
        (link) => weight[link]! >= weakestLink && joinsLit(lit, source[link]!, target[link]!),
      );
      const scale = scaleOf(camera, size);
      const fade = linkFade(side, drawn.length, scale);
      const isSeen = (link: number): boolean => {
        const [from, to] = [source[link]!, target[link]!];
        const length = scale * Math.hypot(shown.x[from]! - shown.x[to]!, shown.y[from]! - shown.y[to]!);
        return shareKept(length, fade) >= LEAST_SEEN;
      };
      return (
        (onTop && nearest(onTop, [...onTop.source.keys()], REACH.litLink[way])) ??
        nearest(shown.links, drawn.filter(isSeen), REACH.link[way])
      );
    },
    nearestTo: (at) => (picture === null ? null : dots(picture).nearest(...toMap(sight().camera, sight().size, ...at))),
    whileDotsAreSeen(from, to, part) {
      if (picture === null) return to;
      const index = dots(picture);
      const isSeen = (share: number): boolean => index.hasIn(boxOfPart(between(from, to, share), sight().size, part));
      if (isSeen(1)) return to;
      let [near, far] = [0, 1];
      for (let step = 0; step < HALVINGS; step++) {
        const middle = (near + far) / 2;
        if (isSeen(middle)) near = middle;
        else far = middle;
      }
      return between(from, to, near);
    },
    within(shape) {
      if (picture === null) return [];
      const { camera, size } = sight();
      return dots(picture).within(shape.map((point) => toMap(camera, size, ...point)));
    },
  };
}

function between(from: Camera, to: Camera, share: number): Camera {
  const mix = (one: number, other: number): number => one + share * (other - one);
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), width: mix(from.width, to.width) };
}

function boxOfPart(camera: Camera, size: Size, { left, top, right, bottom }: ScreenBox): Box {
  const [minX, maxY] = toMap(camera, size, left, top);
  const [maxX, minY] = toMap(camera, size, right, bottom);
  return { minX, minY, maxX, maxY };
}
