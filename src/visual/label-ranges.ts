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
  const grid = createScaledGrid(boxes);
  boxes.forEach((box, i) => {
    let start = box.from;
    for (const cell of grid.near(box)) {
      for (const j of cell) {
        const other = boxes[j]!;
        const last = Math.min(overlapEnd(box, other), other.to);
        if (last >= start && last >= Math.max(overlapStart(box, other), from[j]!)) start = after(last);
      }
    }
    from[i] = start <= box.to ? start : Infinity;
    if (from[i] !== Infinity) grid.add(i);
  });
  return from;
}

/** The next scale up: a shared end must not show both. */
const after = (scale: number): number => scale * (1 + 1e-9) + Number.MIN_VALUE;

/** The largest scale at which two boxes overlap; below `overlapStart` for never. Screen y runs against map y. */
export function overlapEnd(a: LabelBox, b: LabelBox): number {
  return Math.min(
    latest(a.x - b.x, b.right - a.left, a.right - b.left),
    latest(a.y - b.y, a.bottom - b.top, b.bottom - a.top),
  );
}

/** The smallest scale at which two boxes overlap. */
export function overlapStart(a: LabelBox, b: LabelBox): number {
  return Math.max(
    earliest(a.x - b.x, b.right - a.left, a.right - b.left),
    earliest(a.y - b.y, a.bottom - b.top, b.bottom - a.top),
  );
}

/** On one axis boxes overlap while k * apart < ahead and -k * apart < behind. */
function latest(apart: number, ahead: number, behind: number): number {
  if (apart > 0) return ahead / apart;
  if (apart < 0) return -behind / apart;
  return ahead > 0 && behind > 0 ? Infinity : -1;
}

function earliest(apart: number, ahead: number, behind: number): number {
  if (apart > 0) return Math.max(0, -behind / apart);
  return apart < 0 ? Math.max(0, ahead / apart) : 0;
}

interface ScaledGrid {
  add(i: number): void;
  near(box: LabelBox): readonly (readonly number[])[];
}

/**
 * Finds the boxes that may be in the way from a box's `from` upwards: anchors further apart than two boxes' reach at that
 * scale never meet above it. One hash grid per octave of scale keeps that near-linear for many thousand names.
 */
function createScaledGrid(boxes: readonly LabelBox[]): ScaledGrid {
  let reachX = 1;
  let reachY = 1;
  for (const box of boxes) {
    reachX = Math.max(reachX, 2 * Math.max(box.right, -box.left));
    reachY = Math.max(reachY, 2 * Math.max(box.bottom, -box.top));
  }
  const levels = new Map<number, Map<number, number[]>>();
  const all: number[] = [];
  const column = (x: number, octave: number): number => Math.floor((x / reachX) * 2 ** octave);
  const row = (y: number, octave: number): number => Math.floor((y / reachY) * 2 ** octave);
  const put = (cells: Map<number, number[]>, octave: number, i: number): void => {
    const at = key(column(boxes[i]!.x, octave), row(boxes[i]!.y, octave));
    const cell = cells.get(at);
    if (cell === undefined) cells.set(at, [i]);
    else cell.push(i);
  };
  return {
    add(i) {
      all.push(i);
      for (const [octave, cells] of levels) put(cells, octave, i);
    },
    near(box) {
      if (box.from <= 0) return [all];
      const octave = Math.floor(Math.log2(box.from));
      let cells = levels.get(octave);
      if (cells === undefined) {
        cells = new Map();
        levels.set(octave, cells);
        for (const i of all) put(cells, octave, i);
      }
      const found: number[][] = [];
      for (let r = -1; r <= 1; r++) {
        for (let c = -1; c <= 1; c++) {
          const cell = cells.get(key(column(box.x, octave) + c, row(box.y, octave) + r));
          if (cell !== undefined) found.push(cell);
        }
      }
      return found;
    },
  };
}

const key = (column: number, row: number): number => column * 67_108_859 + row;
