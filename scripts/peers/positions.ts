/** Positions of all papers as a peer's layout gave them, and how long it took. */
export interface PeerLayout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly seconds: number;
}

/** The peer's picture in the same square as ours, so that dots of the same size can be compared. */
export function fitSquare(layout: PeerLayout, side: number): PeerLayout {
  const [minX, maxX] = range(layout.x);
  const [minY, maxY] = range(layout.y);
  const scale = side / Math.max(maxX - minX, maxY - minY, Number.MIN_VALUE);
  return {
    x: layout.x.map((value) => (value - (minX + maxX) / 2) * scale),
    y: layout.y.map((value) => (value - (minY + maxY) / 2) * scale),
    seconds: layout.seconds,
  };
}

function range(values: Float64Array): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}
