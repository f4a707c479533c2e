import { boxAroundMost, broughtIntoSight, fitted, NO_INSETS, padded, scaleOf, zoomedAt } from '../visual/camera.ts';
import type { Box, Insets, Size } from '../visual/camera.ts';
import { nearestWidth } from '../visual/dots.ts';
import type { HomeView } from '../visual/map-name.ts';
import { middleSizeOf } from '../visual/picture.ts';
import type { ScreenBox } from '../visual/route.ts';
import { framed, freePart, homeView, SIGHT_MARGIN, withInSight } from './aim.ts';
import type { Aim } from './aim.ts';
import type { Frame } from './frame.ts';
import { createMotion } from './motion.ts';
import type { Picker } from './picker.ts';
import type { Point } from './pointer.ts';
import type { Camera, Look, Picture } from './types.ts';

/** Free space round the whole map, as a share of its larger side. */
const HOME_MARGIN = 0.025;
/** How much further out than the whole map one can go. */
const FURTHEST = 3;

export interface SteeringPort {
  look(): Look;
  picker: Pick<Picker, 'whileDotsAreSeen'>;
  frame: Pick<Frame, 'isSeen' | 'redraw'>;
  /** The map has come to where it was on its way to. */
  arrived(): void;
}

/** Where the map stands, where it is on its way to, and what decides that: its reader, or what it is to show. */
export interface Steering {
  readonly camera: Camera;
  readonly size: Size;
  readonly aim: Aim;
  /** The part of the view that no panel covers, CSS pixels. */
  readonly free: ScreenBox;
  /** How names see all of the map. */
  homeView(): HomeView;
  /** Another map; `extent`: all its dots and all its land. */
  show(picture: Picture, extent: Box | null, camera: Camera | null): void;
  resize(size: Size): void;
  /** Says whether the free part is another. */
  insets(insets: Insets, whole: Insets): boolean;
  /** By hand: at once. */
  move(camera: Camera): void;
  /** `at`: the point that stays, the middle of the free part for `null`. */
  zoom(factor: number, at: Point | null): void;
  /** To where an address says, at once. */
  put(camera: Camera): void;
  frame(papers: readonly number[]): void;
  reveal(papers: readonly number[]): void;
  reset(): void;
  /** The map stays where it is, whatever opens. */
  hold(): void;
  /**
   * Whatever opens: the whole map and a framed group make room for it; a map that its reader has moved stays in place, but for
   * as little as it takes to see what is open.
   */
  keepInSight(): void;
  /** Other papers are lit: a map that nobody has moved shows them, where nothing is open. */
  litAnew(): void;
  stop(): void;
}

export function createSteering({ look, picker, frame, arrived }: SteeringPort): Steering {
  let picture: Picture | null = null;
  let extent: Box | null = null;
  let size: Size = { width: 1, height: 1 };
  let insets: Insets = NO_INSETS;
  /** Those that all of the map makes room for. */
  let homeInsets: Insets = NO_INSETS;
  let camera: Camera = { x: 0, y: 0, width: 1 };
  /** Where the map is on its way to. */
  let heading = camera;
  /** `home`: it keeps showing all of it when the window changes. */
  let aim: Aim = 'home';
  /** Its reader has moved the map, or an address says where it stands: a click does not. */
  let isPlaced = false;

  const motion = createMotion(moveTo, arrived);

  function leastWidth(): number {
    return nearestWidth(picture === null ? 1 : middleSizeOf(picture));
  }

  function home(): Camera {
    if (extent === null) return { x: 0, y: 0, width: 1 };
    return fitted(padded(extent, HOME_MARGIN), size, homeInsets, leastWidth());
  }

  /** How what the map is to show is seen; `null` where the reader has moved it. */
  function aimed(): Camera | null {
    if (aim === 'home') return home();
    return aim === null || picture === null ? null : framed(picture, aim, size, insets);
  }

  function moveTo(next: Camera): void {
    const widest = home().width * FURTHEST;
    const nearest = Math.min(widest, leastWidth());
    const width = Math.min(widest, Math.max(nearest, next.width));
    // Beyond the limit the map stays where it is instead of sliding.
    camera = width === next.width ? next : { ...camera, width };
    frame.redraw('moved');
  }

  function put(next: Camera): void {
    motion.stop();
    camera = next;
    heading = next;
  }

  function go(target: Camera): void {
    const stays = heading.x === target.x && heading.y === target.y && heading.width === target.width;
    if (stays) return;
    heading = target;
    // What has not been seen yet does not glide.
    motion.to(target, camera, frame.isSeen && !look().reducedMotion);
  }

  /** The reader says where the map stands. */
  function letGo(): void {
    aim = null;
    isPlaced = true;
  }

  /** No nearer than dots are in sight: further in there would be nothing. */
  function withDots(next: Camera): Camera {
    return next.width < camera.width ? picker.whileDotsAreSeen(camera, next, freePart(size, insets)) : next;
  }

  function reveal(papers: Iterable<number>): void {
    if (picture !== null) go(withInSight(heading, picture, papers, size, insets));
  }

  /** A map that nobody has moved shows all that is lit, also after a click. */
  function showLit(): void {
    const box = picture && boxAroundMost([...(look().lit ?? [])], picture.x, picture.y, picture.size);
    if (box !== null) go(broughtIntoSight(heading, box, size, insets, SIGHT_MARGIN));
  }

  return {
    get camera() {
      return camera;
    },
    get size() {
      return size;
    },
    get aim() {
      return aim;
    },
    get free() {
      return freePart(size, insets);
    },
    homeView: () => homeView(home(), size, insets),
    show(next, nextExtent, nextCamera) {
      picture = next;
      extent = nextExtent;
      aim = nextCamera === null ? 'home' : null;
      isPlaced = nextCamera !== null;
      put(nextCamera ?? home());
    },
    resize(next) {
      const scale = scaleOf(heading, size);
      size = next;
      // What moves on would end where it was to end in a view of the old size.
      put(aimed() ?? { ...heading, width: size.width / scale });
    },
    insets(next, whole) {
      homeInsets = whole;
      const same = (['top', 'right', 'bottom', 'left'] as const).every((side) => next[side] === insets[side]);
      insets = next;
      return !same;
    },
    move(next) {
      motion.stop();
      letGo();
      moveTo(withDots(next));
      heading = camera;
    },
    zoom(factor, at) {
      letGo();
      const { left, top, right, bottom } = freePart(size, insets);
      const wanted = Math.max(leastWidth() / camera.width, 1 / factor) ** -1;
      go(withDots(zoomedAt(camera, size, ...(at ?? ([(left + right) / 2, (top + bottom) / 2] as const)), wanted)));
    },
    put(next) {
      letGo();
      put(next);
      frame.redraw('camera');
    },
    frame(papers) {
      const target = picture === null ? null : framed(picture, papers, size, insets);
      if (target === null) return;
      aim = papers;
      isPlaced = false;
      go(target);
    },
    reveal(papers) {
      // What is asked for now counts, not the group that was framed before.
      if (aim !== 'home') aim = null;
      reveal(papers);
    },
    reset() {
      aim = 'home';
      isPlaced = false;
      go(home());
      // Told also where the map need not move.
      frame.redraw('moved');
    },
    hold() {
      aim = null;
    },
    keepInSight() {
      const target = aimed();
      if (target !== null) go(target);
      else if (look().selected.size > 0) reveal(look().selected);
      else if (!isPlaced) showLit();
    },
    litAnew() {
      if (aim === null && !isPlaced && look().selected.size === 0) showLit();
    },
    stop: motion.stop,
  };
}
