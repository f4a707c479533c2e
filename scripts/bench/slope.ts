/** Slope of the straight line that fits the points best (least squares). */
export function slope(points: readonly (readonly [number, number])[]): number {
  const middle = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [middle(0), middle(1)];
  let along = 0;
  let wide = 0;
  for (const point of points) {
    along += (point[0] - x) * (point[1] - y);
    wide += (point[0] - x) ** 2;
  }
  return along / wide;
}
