import type { NeighbourTable } from '../../types.ts';
import type { LatentVectors } from '../latent.ts';
import { CHUNK, GROUPS, type SearchPlan } from './plan.ts';
import { FIRST_ADDRESS } from '../../webassembly.ts';
import { searchKernel, type KernelExports } from './search-kernel.ts';

/** What a search looks for: `kept` neighbours by `lexicalFactor * lexical + latentFactor * max(0, latent - floor)`. */
export interface SearchScore {
  /** Latent rows by paper number; no dimensions where the score has no latent part. */
  readonly latent: LatentVectors;
  readonly lexicalFactor: number;
  readonly latentFactor: number;
  readonly kept: number;
}

/** Where everything lies in the kernel's memory: bytes. */
interface Addresses {
  readonly latentBlocks: number;
  readonly groupBlocks: number;
  readonly latentRows: number;
  readonly sizes: number;
  readonly numbers: number;
  readonly scores: number;
  readonly least: number;
  readonly limits: number;
  readonly candidates: number;
  readonly tops: number;
}

/** Neighbours that the kernel can keep. */
export const MOST_KEPT = 128;
/** Papers of a tile, which are searched together. */
export const TILE = 4;
/** Papers whose scores a seed by terms works out. 24 to 64 gave seeds of like height. */
const TRIES = 32;
/** 32-bit floats keep 24 bits: this much more is never less. */
const ROUNDED_UP = 1 + 2 ** -20;

/** A first look at likely papers: by the terms that they share, or at given candidates, so many at most. */
interface FirstLook {
  readonly byTerms?: boolean;
  readonly candidates?: number;
}

/** A kernel with the plan in its memory. */
interface Search {
  readonly kernel: KernelExports;
  /** Numbers of places that `seedByCandidates` reads. */
  readonly candidates: Int32Array;
  /** Sets scores that the best lists of the places need not go below. */
  setSeeds(seeds: Float64Array): void;
  /** The best lists, rows and entries by paper number. */
  table(): NeighbourTable;
}

/** Loads a kernel, for a first look with room for that. */
export function startSearch(plan: SearchPlan, score: SearchScore, first: FirstLook = {}): Search {
  const { papers } = plan;
  const tries = first.byTerms ? Math.max(TRIES, 2 * score.kept) : 0;
  const { dimensions } = score.latent;
  const stride = Math.ceil(papers / 8) * 8;
  const width = Math.ceil(dimensions / 8) * 8;
  let end = FIRST_ADDRESS;
  const room = (bytes: number): number => {
    const address = end;
    end = (end + bytes + 15) & ~15;
    return address;
  };
  const columns: [number, ArrayBufferView][] = [];
  const place = (column: ArrayBufferView): number => {
    const address = room(column.byteLength);
    columns.push([address, column]);
    return address;
  };
  const at: Addresses = {
    latentBlocks: room(stride * width * 2),
    groupBlocks: room(stride * GROUPS * 2),
    latentRows: room(stride * width * 2),
    sizes: room(stride * 4),
    numbers: room(papers * score.kept * 4),
    scores: room(papers * score.kept * 8),
    least: room(stride * 8),
    limits: room(stride * 4),
    candidates: room((first.candidates ?? 0) * 4),
    tops: room(tries * papers * 4 * 2 + papers * 4),
  };
  const frequent = [place(plan.frequentOffsets), place(plan.frequentEntries), room(plan.frequentCount * 4)] as const;
  const rare = [place(plan.rareOffsets), place(plan.rareTerms), place(plan.rareWeights)] as const;
  const rareCount = plan.rarePapers.length;
  const rareDense = room(rareCount * 2);
  const postings = [place(plan.postingOffsets), place(plan.postings)] as const;
  const work = [room(TILE * stride * 4), room(TILE * stride * 8)] as const;
  const numberOf = place(plan.numberOf);
  const { exports: kernel, buffer } = searchKernel.start(end);
  for (const [address, column] of columns) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    new Uint8Array(buffer, address).set(bytes);
  }
  const placed = latentByPlace(plan, score.latent, width);
  new Int16Array(buffer, at.latentRows).set(placed);
  packBlocks(placed, width, new Int16Array(buffer, at.latentBlocks, stride * width));
  packBlocks(plan.groups, GROUPS, new Int16Array(buffer, at.groupBlocks, stride * GROUPS));
  // Beyond the last paper nothing passes.
  const least = new Float64Array(buffer, at.least, stride).fill(Infinity).fill(1, 0, papers);
  const limits = new Int32Array(buffer, at.limits, stride).fill(0x7fffffff).fill(1, 0, papers);
  const ratio = score.latentFactor / score.lexicalFactor;
  kernel.setSizes(papers, stride, width / 2, GROUPS / 2, score.kept);
  kernel.setBlocks(at.latentBlocks, at.groupBlocks, at.latentRows);
  kernel.setFrequent(...frequent);
  kernel.setRare(...rare, rareCount, rareDense);
  kernel.setPostings(CHUNK, ...postings);
  kernel.setWork(...work, at.candidates);
  kernel.setScore(score.lexicalFactor, score.latentFactor, ratio === 1 ? 1 : ratio * ROUNDED_UP, score.latent.floor);
  kernel.setLists(numberOf, at.sizes, at.numbers, at.scores, at.least, at.limits);
  kernel.setTries(tries, at.tops);
  return {
    kernel,
    candidates: new Int32Array(buffer, at.candidates, first.candidates ?? 0),
    setSeeds(seeds) {
      for (let row = 0; row < papers; row += 1) {
        least[row] = Math.max(1, seeds[row]);
        limits[row] = Math.ceil(least[row] / score.lexicalFactor);
      }
    },
    table: () => tableByNumber(plan, score.kept, buffer, at),
  };
}

/** Latent rows in the plan's order, each `width` wide. */
function latentByPlace(plan: SearchPlan, { dimensions, values }: LatentVectors, width: number): Int16Array {
  const placed = new Int16Array(plan.papers * width);
  for (let place = 0; place < plan.papers; place += 1) {
    const from = plan.numberOf[place] * dimensions;
    placed.set(values.subarray(from, from + dimensions), place * width);
  }
  return placed;
}

/** Rows in blocks of four papers: pair of columns after pair of columns, of all four. */
function packBlocks(rows: Int16Array, width: number, into: Int16Array): void {
  for (let row = 0; row * width < rows.length; row += 1) {
    const block = (row >> 2) * 4 * width + (row & 3) * 2;
    for (let k = 0; k < width; k += 1) into[block + (k >> 1) * 8 + (k & 1)] = rows[row * width + k];
  }
}

function tableByNumber(plan: SearchPlan, kept: number, buffer: ArrayBuffer, at: Addresses): NeighbourTable {
  const { papers, numberOf } = plan;
  const sizes = new Int32Array(buffer, at.sizes, papers);
  const numbers = new Uint32Array(buffer, at.numbers, papers * kept);
  const scores = new Float64Array(buffer, at.scores, papers * kept);
  const offsets = new Uint32Array(papers + 1);
  numberOf.forEach((paper, place) => (offsets[paper + 1] = sizes[place]));
  for (let paper = 0; paper < papers; paper += 1) offsets[paper + 1] += offsets[paper];
  const found = { offsets, papers: new Uint32Array(offsets[papers]), scores: new Float64Array(offsets[papers]) };
  numberOf.forEach((paper, place) => {
    const from = place * kept;
    found.papers.set(numbers.subarray(from, from + sizes[place]), offsets[paper]);
    found.scores.set(scores.subarray(from, from + sizes[place]), offsets[paper]);
  });
  return found;
}
