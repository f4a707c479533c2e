/**
 * A row of a paper is pointed at by a mouse that moves. Results also appear under one that rests where something was read before,
 * and must not put out the others on the map.
 */
export function pointAt(explorer: { hovered: number | null }, paper: number, moved: MouseEvent): void {
  if (moved.movementX !== 0 || moved.movementY !== 0) explorer.hovered = paper;
}

/** The mouse has left the row of a paper. */
export function leave(explorer: { hovered: number | null }, paper: number): void {
  if (explorer.hovered === paper) explorer.hovered = null;
}
