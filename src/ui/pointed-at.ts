/**
 * What a row of a paper hears of the mouse. Only a mouse that moves points at it: results appear under one that rests where
 * something was read before, and must not put out the others on the map.
 */
export function pointedAt(explorer: { hovered: number | null }, paper: number) {
  return {
    onmousemove: ({ movementX, movementY }: MouseEvent): void => {
      if (movementX !== 0 || movementY !== 0) explorer.hovered = paper;
    },
    onmouseleave: (): void => {
      if (explorer.hovered === paper) explorer.hovered = null;
    },
  };
}
