/** A name's place: an anchor in map units, and a box round it in CSS pixels (y downwards) that does not grow with the map. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Shown from this scale (pixels per map unit) to that one, both included, where nothing more important is in its way. */
  readonly from: number;
  readonly to: number;
}

/**
 * The scale from which each box can be shown so that at no scale two shown boxes overlap; `Infinity` for never. Boxes come
 * most important first. A box once shown stays until its `to`, and nothing depends on what part of the map is seen, so names
 * neither flicker nor jump while the map moves (active ranges: Been, Daiches & Yap 2006).
 */
export function activeFrom(boxes: readonly LabelBox[]): Float64Array {
  const from = new Float64Array(boxes.length);
  const grid = new ScaledGrid(boxes);
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i]!;
    let start = box.from;
    for (const j of grid.near(box)) {
      const [low, high] = overlap(box, boxes[j]!);
      const first = Math.max(low, from[j]!);
      const last = Math.min(high, boxes[j]!.to);
      if (first <= last && last >= start) start = after(last);
    }
    from[i] = start <= box.to ? start : Infinity;
    if (from[i] !== Infinity) grid.add(i);
  }
  return from;
}

/** The next scale up: a shared end must not show both. */
const after = (scale: number): number => scale * (1 + 1e-9) + Number.MIN_VALUE;

/** Scales at which two boxes overlap, as [low, high]; low > high for never. */
export function overlap(a: LabelBox, b: LabelBox): [number, number] {
  let low = 0;
  let high = Infinity;
  // k * d < w on each side of both axes, with d the anchors' distance and w the room that the boxes need.
  const limit = (d: number, w: number): void => {
    if (d > 0) high = Math.min(high, w / d);
    else if (d < 0) low = Math.max(low, w / d);
    else if (w <= 0) high = -1;
  };
  limit(a.x - b.x, b.right - a.left);
  limit(b.x - a.x, a.right - b.left);
  limit(b.y - a.y, b.bottom - a.top);
  limit(a.y - b.y, a.bottom - b.top);
  return [low, high];
}

/**
 * Finds the boxes that may be in the way from a given scale upwards: anchors further apart than two boxes' reach at that
 * scale never meet above it. One hash grid per octave of scale keeps that near-linear for many thousand names.
 */
class ScaledGrid {
  readonly #boxes: readonly LabelBox[];
  readonly #reach: number;
  readonly #levels = new Map<number, Map<number, number[]>>();
  readonly #all: number[] = [];

  constructor(boxes: readonly LabelBox[]) {
    this.#boxes = boxes;
    let reach = 1;
    for (const box of boxes) reach = Math.max(reach, box.right, box.bottom, -box.left, -box.top);
    this.#reach = 2 * reach;
  }

  add(i: number): void {
    this.#all.push(i);
    for (const [octave, cells] of this.#levels) this.#put(octave, cells, i);
  }

  near(box: LabelBox): readonly number[] {
    if (box.from <= 0 || this.#all.length < 64) return this.#all;
    const octave = Math.floor(Math.log2(box.from));
    const cells = this.#level(octave);
    const cell = this.#reach / 2 ** octave;
    const column = Math.floor(box.x / cell);
    const row = Math.floor(box.y / cell);
    const found: number[] = [];
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 1; c <= column + 1; c++) found.push(...(cells.get(key(c, r)) ?? []));
    }
    return found;
  }

  #level(octave: number): Map<number, number[]> {
    let cells = this.#levels.get(octave);
    if (cells === undefined) {
      cells = new Map();
      this.#levels.set(octave, cells);
      for (const i of this.#all) this.#put(octave, cells, i);
    }
    return cells;
  }

  #put(octave: number, cells: Map<number, number[]>, i: number): void {
    const cell = this.#reach / 2 ** octave;
    const at = key(Math.floor(this.#boxes[i]!.x / cell), Math.floor(this.#boxes[i]!.y / cell));
    const list = cells.get(at);
    if (list === undefined) cells.set(at, [i]);
    else list.push(i);
  }
}

const key = (column: number, row: number): number => column * 67_108_859 + row;
