import type { PaperVectors } from '../types.ts';
import { evenCuts, inThisThread, type Parallel, type Task } from '../parallel.ts';
import type { Random } from '../random.ts';
import { orthonormaliseColumns, symmetricEigen } from './dense.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { UNIT } from './weigh-terms.ts';

/**
 * Latent semantic analysis (Deerwester et al. 1990) of the paper vectors: truncated singular value decomposition by
 * randomised subspace iteration (Halko, Martinsson & Tropp 2011, algorithm 4.4). Returns `dimensions` integers a paper,
 * row after row, each row of length 16384 (or 0). `dimensions` is at most the number of papers. Start vectors come from the seeded generator; only `+ - * /` and `sqrt` follow, in a fixed order, so the
 * same integers come out everywhere.
 */
export async function latentRows(
  vectors: PaperVectors,
  index: InvertedIndex,
  dimensions: number,
  rounds: number,
  random: Random,
  parallel: Parallel = inThisThread,
): Promise<Int16Array> {
  const papers = vectors.offsets.length - 1;
  const termCount = index.offsets.length - 1;
  const termsOfPapers = { offsets: vectors.offsets, columns: vectors.terms, weights: vectors.weights };
  const papersOfTerms = { offsets: index.offsets, columns: index.papers, weights: index.weights };
  const width = Math.min(papers, dimensions + OVERSAMPLING);
  let byTerm: Float64Array = new Float64Array(termCount * width);
  for (let at = 0; at < byTerm.length; at += 1) byTerm[at] = random() - 0.5;
  const multiply = (rows: SparseRows, dense: Float64Array): Promise<Float64Array> =>
    multiplyInParts(rows, dense, width, parallel);
  let byPaper = await multiply(termsOfPapers, byTerm);
  for (let round = 0; round < rounds; round += 1) {
    orthonormaliseColumns(byPaper, papers, width);
    byTerm = await multiply(papersOfTerms, byPaper);
    byPaper = await multiply(termsOfPapers, byTerm);
  }
  // Rayleigh-Ritz: with an orthonormal basis Q of the papers' side, A'Q = V S W' gives U S = Q W S.
  orthonormaliseColumns(byPaper, papers, width);
  byTerm = await multiply(papersOfTerms, byPaper);
  const gram = new Float64Array(width * width);
  for (let term = 0; term < termCount; term += 1) {
    const row = term * width;
    for (let i = 0; i < width; i += 1) {
      const value = byTerm[row + i];
      if (value === 0) continue;
      for (let j = i; j < width; j += 1) gram[i * width + j] += value * byTerm[row + j];
    }
  }
  for (let i = 0; i < width; i += 1) for (let j = 0; j < i; j += 1) gram[i * width + j] = gram[j * width + i];
  const { values, vectors: rotation } = symmetricEigen(gram, width);
  return project(byPaper, papers, width, rotation, values, dimensions);
}

/** Extra columns carried along, so that the last kept ones are exact enough (Halko et al. suggest 5 to 10). */
const OVERSAMPLING = 8;

function project(
  basis: Float64Array,
  papers: number,
  width: number,
  rotation: Float64Array,
  eigenvalues: Float64Array,
  dimensions: number,
): Int16Array {
  const values = new Int16Array(papers * dimensions);
  const row = new Float64Array(dimensions);
  for (let paper = 0; paper < papers; paper += 1) {
    let squares = 0;
    for (let k = 0; k < dimensions; k += 1) {
      let sum = 0;
      for (let i = 0; i < width; i += 1) sum += basis[paper * width + i] * rotation[i * width + k];
      row[k] = sum * Math.sqrt(Math.max(0, eigenvalues[k]));
      squares += row[k] * row[k];
    }
    const factor = squares > 1e-18 ? UNIT / Math.sqrt(squares) : 0;
    for (let k = 0; k < dimensions; k += 1) values[paper * dimensions + k] = Math.floor(row[k] * factor + 0.5);
  }
  return values;
}

/** A sparse matrix by rows: the papers' terms, or the terms' papers. */
interface SparseRows {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Uint16Array;
}

/** Rows from `first` on and before `end` of a product, for the thread that works them out. */
interface ProductRows {
  readonly rows: SparseRows;
  readonly dense: Float64Array;
  readonly width: number;
  readonly first: number;
  readonly end: number;
}

/** The sparse matrix times a dense one, rows dealt out so that every part has as many entries. */
async function multiplyInParts(
  rows: SparseRows,
  dense: Float64Array,
  width: number,
  parallel: Parallel,
): Promise<Float64Array> {
  const { offsets } = rows;
  const count = offsets.length - 1;
  const bounds = evenCuts(offsets[count], parallel.threads).map((entry) => {
    let row = 0;
    for (let step = 2 ** Math.ceil(Math.log2(count + 1)); step >= 1; step /= 2) {
      if (row + step <= count && offsets[row + step] <= entry) row += step;
    }
    return row;
  });
  bounds[0] = 0;
  bounds[bounds.length - 1] = count;
  const parts = await parallel.run(
    multiplyRows,
    bounds.slice(1).map((end, part) => ({ rows, dense, width, first: bounds[part], end })),
  );
  if (parts.length === 1) return parts[0];
  const out = new Float64Array(count * width);
  parts.forEach((part, i) => out.set(part, bounds[i] * width));
  return out;
}

/**
 * The sparse matrix (weights as shares of 1) times a dense one of `width` columns. Four entries of a row are added in one
 * pass, in their order, so that the sums are written less often and their bits stay the same.
 */
export const multiplyRows: Task<ProductRows, Float64Array> = { name: 'multiply rows', work: product };

function product({ rows: { offsets, columns, weights }, dense, width, first, end: last }: ProductRows): Float64Array {
  const out = new Float64Array((last - first) * width);
  for (let row = first; row < last; row += 1) {
    const into = (row - first) * width;
    const end = offsets[row + 1];
    let at = offsets[row];
    for (; at + 3 < end; at += 4) {
      const w0 = weights[at] / UNIT;
      const w1 = weights[at + 1] / UNIT;
      const w2 = weights[at + 2] / UNIT;
      const w3 = weights[at + 3] / UNIT;
      const from0 = columns[at] * width;
      const from1 = columns[at + 1] * width;
      const from2 = columns[at + 2] * width;
      const from3 = columns[at + 3] * width;
      for (let k = 0; k < width; k += 1) {
        const sum = out[into + k] + w0 * dense[from0 + k] + w1 * dense[from1 + k];
        out[into + k] = sum + w2 * dense[from2 + k] + w3 * dense[from3 + k];
      }
    }
    for (; at < end; at += 1) {
      const weight = weights[at] / UNIT;
      const from = columns[at] * width;
      for (let k = 0; k < width; k += 1) out[into + k] += weight * dense[from + k];
    }
  }
  return out;
}
