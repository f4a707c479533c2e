import type { PaperVectors } from '../types.ts';
import type { Random } from '../random.ts';
import { orthonormaliseColumns, symmetricEigen } from './dense.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { BLOCK, columnStart, sparseProduct } from './sparse-product.ts';
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
  const width = Math.min(papers, dimensions + OVERSAMPLING);
  const { byPaper, byTerm, toPapers, toTerms } = sparseProduct(vectors, index, width);
  const starts = Array.from({ length: width }, (_, k) => columnStart(k, termCount));
  for (let term = 0; term < termCount; term += 1)
    for (const start of starts) byTerm[start + term * BLOCK] = random() - 0.5;
  toPapers();
  for (let round = 0; round < rounds; round += 1) {
    orthonormaliseColumns(byPaper, papers, width);
    toTerms();
    toPapers();
  }
  // Rayleigh-Ritz: with an orthonormal basis Q of the papers' side, A'Q = V S W' gives U S = Q W S.
  orthonormaliseColumns(byPaper, papers, width);
  toTerms();
  const { values, vectors: rotation } = symmetricEigen(gramOf(byTerm, termCount, width), width);
  return project(byPaper, papers, width, rotation, values, dimensions);
}

/** Extra columns carried along, so that the last kept ones are exact enough (Halko et al. suggest 5 to 10). */
const OVERSAMPLING = 8;

/** Products of a matrix's columns with one another: width x width. */
function gramOf(matrix: Float64Array, rows: number, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  const sums = new Float64Array(BLOCK);
  for (let i = 0; i < width; i += 1) {
    const column = columnStart(i, rows);
    for (let block = i - (i % BLOCK); block < width; block += BLOCK) {
      addProducts(matrix, column, columnStart(block, rows), rows, sums);
      for (let j = Math.max(i, block); j < Math.min(width, block + BLOCK); j += 1) {
        gram[i * width + j] = gram[j * width + i] = sums[j - block];
      }
    }
  }
  return gram;
}

/** Products of one column with the columns of a block: each sum in a variable, which the engine keeps in a register. */
function addProducts(matrix: Float64Array, column: number, block: number, rows: number, sums: Float64Array): void {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = column, other = block; at < column + rows * BLOCK; at += BLOCK, other += BLOCK) {
    const value = matrix[at];
    a += value * matrix[other];
    b += value * matrix[other + 1];
    c += value * matrix[other + 2];
    d += value * matrix[other + 3];
    e += value * matrix[other + 4];
    f += value * matrix[other + 5];
    g += value * matrix[other + 6];
    h += value * matrix[other + 7];
  }
  sums.set([a, b, c, d, e, f, g, h]);
}

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
      for (let i = 0; i < width; i += 1) sum += basis[columnStart(i, papers) + paper * BLOCK] * rotation[i * width + k];
      row[k] = sum * Math.sqrt(Math.max(0, eigenvalues[k]));
      squares += row[k] * row[k];
    }
    const factor = squares > 1e-18 ? UNIT / Math.sqrt(squares) : 0;
    for (let k = 0; k < dimensions; k += 1) values[paper * dimensions + k] = Math.floor(row[k] * factor + 0.5);
  }
  return values;
}
