/**
 * A row of a paper is pointed at by a mouse that moves over it, not by one that it comes to lie under: results appear where
 * something was read before, and must not put out the others on the map.
 */
export function pointAt(explorer: { hovered: number | null }, paper: number): void {
  explorer.hovered = paper;
}

/** The mouse has left the row of a paper. */
export function leave(explorer: { hovered: number | null }, paper: number): void {
  if (explorer.hovered === paper) explorer.hovered = null;
}
