import type { PaperVectors } from '../types.ts';
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
export function latentRows(
  vectors: PaperVectors,
  index: InvertedIndex,
  dimensions: number,
  rounds: number,
  random: Random,
): Int16Array {
  const papers = vectors.offsets.length - 1;
  const termCount = index.offsets.length - 1;
  const termsOfPapers = { offsets: vectors.offsets, columns: vectors.terms, weights: vectors.weights };
  const papersOfTerms = { offsets: index.offsets, columns: index.papers, weights: index.weights };
  const width = Math.min(papers, dimensions + OVERSAMPLING);
  let byTerm: Float64Array = new Float64Array(termCount * width);
  for (let at = 0; at < byTerm.length; at += 1) byTerm[at] = random() - 0.5;
  let byPaper = multiply(termsOfPapers, byTerm, width);
  for (let round = 0; round < rounds; round += 1) {
    orthonormaliseColumns(byPaper, papers, width);
    byTerm = multiply(papersOfTerms, byPaper, width);
    byPaper = multiply(termsOfPapers, byTerm, width);
  }
  // Rayleigh-Ritz: with an orthonormal basis Q of the papers' side, A'Q = V S W' gives U S = Q W S.
  orthonormaliseColumns(byPaper, papers, width);
  byTerm = multiply(papersOfTerms, byPaper, width);
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

/**
 * The sparse matrix (weights as shares of 1) times a dense one of `width` columns. Four entries of a row are added in one
 * pass, in their order, so that the sums are written less often and their bits stay the same.
 */
function multiply({ offsets, columns, weights }: SparseRows, dense: Float64Array, width: number): Float64Array {
  const out = new Float64Array((offsets.length - 1) * width);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const into = row * width;
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
