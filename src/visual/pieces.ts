import { groupsOf } from './crowd.ts';
import type { MapPicture } from './picture.ts';
import { spreadOfLand } from './terrain.ts';

/** Spreads of one paper's hill within which two papers' land is one piece: their shores meet at some three. */
const JOINED = 1.75;

const known = new WeakMap<MapPicture, Int32Array>();

/** A number for each paper that those share whose land is one piece of a region's; -1 for papers of no region. */
export function piecesOf(picture: MapPicture): Int32Array {
  let pieces = known.get(picture);
  if (pieces === undefined) known.set(picture, (pieces = findPieces(picture)));
  return pieces;
}

/** Papers of the same region in the same cell of a grid, or in one beside it, are on one piece. */
function findPieces(picture: MapPicture): Int32Array {
  const pieces = new Int32Array(picture.paperCount).fill(-1);
  const side = JOINED * spreadOfLand(picture) || 1;
  const column = (paper: number): number => Math.floor(picture.x[paper]! / side);
  const row = (paper: number): number => Math.floor(picture.y[paper]! / side);
  let count = 0;
  for (const papers of groupsOf(picture, 'region')) {
    const cells = new Map<string, number[]>();
    for (const paper of papers) {
      const key = `${column(paper)},${row(paper)}`;
      const cell = cells.get(key);
      if (cell) cell.push(paper);
      else cells.set(key, [paper]);
    }
    for (const first of papers) {
      if (pieces[first] !== -1) continue;
      const reached = [first];
      for (const paper of reached) {
        for (let c = column(paper) - 1; c <= column(paper) + 1; c++) {
          for (let r = row(paper) - 1; r <= row(paper) + 1; r++) {
            const key = `${c},${r}`;
            const others = cells.get(key) ?? [];
            // All of the cell is reached: nothing looks there again.
            cells.delete(key);
            for (const other of others) pieces[other] = count;
            reached.push(...others.filter((other) => other !== first));
          }
        }
      }
      count++;
    }
  }
  return pieces;
}

/** How many of these papers are on each piece. */
export function papersByPiece(papers: Iterable<number>, pieces: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers) counts.set(pieces[paper]!, (counts.get(pieces[paper]!) ?? 0) + 1);
  return counts;
}
