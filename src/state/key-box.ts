/** A box drawn by keyboard, CSS pixels from the view's upper left corner. */
export interface KeyBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One press of an arrow key, and the least side of a box, CSS pixels. */
const STEP = 24;

/** Where a box begins: in the middle of the free part of the view, a third as wide and high. */
export function firstBox(free: KeyBox): KeyBox {
  const [width, height] = [Math.max(STEP, free.width / 3), Math.max(STEP, free.height / 3)];
  return { left: free.left + (free.width - width) / 2, top: free.top + (free.height - height) / 2, width, height };
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The box after an arrow key: moved, or with `sizing` made wider, narrower, higher or lower. It stays inside the free part. */
export function steered(box: KeyBox, key: string, sizing: boolean, free: KeyBox): KeyBox {
  const [x, y] = DIRECTIONS[key] ?? [0, 0];
  const width = between(STEP, box.width + (sizing ? x * STEP : 0), free.width);
  const height = between(STEP, box.height + (sizing ? y * STEP : 0), free.height);
  return {
    left: between(free.left, box.left + (sizing ? 0 : x * STEP), free.left + free.width - width),
    top: between(free.top, box.top + (sizing ? 0 : y * STEP), free.top + free.height - height),
    width,
    height,
  };
}

export function cornersOf({ left, top, width, height }: KeyBox): (readonly [number, number])[] {
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
