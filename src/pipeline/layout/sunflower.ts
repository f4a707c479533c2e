/** Cosine and sine of the golden angle, written out so that no engine rounds them its own way. */
export const TURN_X = -0.7373688780783197;
export const TURN_Y = 0.6754902942615238;

/** `count` places in a disc of radius 1, even and without a preferred direction (Vogel 1979). */
export function sunflower(count: number): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  let dx = 1;
  let dy = 0;
  for (let i = 0; i < count; i++) {
    const radius = Math.sqrt((i + 0.5) / count);
    x[i] = radius * dx;
    y[i] = radius * dy;
    const turned = dx * TURN_X - dy * TURN_Y;
    dy = dx * TURN_Y + dy * TURN_X;
    dx = turned;
  }
  return { x, y };
}
