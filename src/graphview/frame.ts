import { forgetIdle, whenIdle } from './idle.ts';

/** Milliseconds without movement after which the map stands still, and names that would be cut off are left out. */
const AT_REST = 120;

/** What a frame may have to do, in this order; `highlights` in every frame, since pointing at papers costs them alone. */
export interface Paint {
  /** Finds the places of names. */
  places(): void;
  land(): void;
  ground(): void;
  /** Writes names: `writing` is another number when they are written otherwise than before, not only moved. */
  names(writing: number, atRest: boolean): void;
  highlights(): void;
  /** Tells where the map has been moved to. */
  told(): void;
}

/** `rest`: names are written for a map that stands still. */
type Part = Exclude<keyof Paint, 'highlights'> | 'rest';

/** What each change has painted anew; `camera` is a move that is not to be told. */
const PAINTED = {
  map: ['places', 'land', 'ground', 'names', 'rest'],
  size: ['places', 'land', 'ground', 'names', 'rest', 'told'],
  moved: ['land', 'ground', 'names', 'told'],
  camera: ['land', 'ground', 'names'],
  ground: ['ground'],
  places: ['places', 'names', 'rest'],
  names: ['names', 'rest'],
  rest: ['names', 'rest'],
  highlights: [],
} as const satisfies Record<string, readonly Part[]>;

export type Change = keyof typeof PAINTED;

/** Gathers what changes until the browser's next frame, which paints that alone; nothing is painted before the first `map`. */
export interface Frame {
  /** The map has been painted. */
  readonly isSeen: boolean;
  /** Names have no places in this map and window yet. */
  readonly waitsForPlaces: boolean;
  redraw(change: Change): void;
  /** Places names anew once the browser is idle. */
  placeNamesWhenIdle(): void;
  /** The window has another size: all is painted at once, since a cleared canvas must not be seen. */
  resized(): void;
  kill(): void;
}

export function createFrame(paint: Paint): Frame {
  const stale = new Set<Part>(['places']);
  let hasMap = false;
  let isSeen = false;
  let writing = 0;
  let frame = 0;
  let resting = 0;
  /** Names wait to be placed anew. */
  let placing = 0;

  function redraw(change: Change): void {
    for (const part of PAINTED[change]) stale.add(part);
    if (change === 'map') {
      hasMap = true;
      isSeen = false;
    }
    if (change === 'names') writing++;
    if (change === 'map' || change === 'moved' || change === 'camera') {
      window.clearTimeout(resting);
      resting = window.setTimeout(() => redraw('rest'), AT_REST);
    }
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = 0;
    if (!hasMap) return;
    isSeen = true;
    if (stale.delete('places')) {
      writing++;
      paint.places();
    }
    if (stale.delete('land')) paint.land();
    if (stale.delete('ground')) paint.ground();
    if (stale.delete('names')) paint.names(writing, stale.delete('rest'));
    paint.highlights();
    if (stale.delete('told')) paint.told();
  }

  return {
    get isSeen() {
      return isSeen;
    },
    get waitsForPlaces() {
      return stale.has('places');
    },
    redraw,
    placeNamesWhenIdle() {
      placing ||= whenIdle(() => {
        placing = 0;
        redraw('places');
      });
    },
    resized() {
      if (!hasMap) return;
      redraw('size');
      cancelAnimationFrame(frame);
      draw();
    },
    kill() {
      if (frame !== 0) cancelAnimationFrame(frame);
      if (placing !== 0) forgetIdle(placing);
      window.clearTimeout(resting);
    },
  };
}
