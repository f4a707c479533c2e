import type { PaperVectors } from '../types.ts';
import type { Random } from '../random.ts';
import { orthonormaliseColumns, symmetricEigen } from './dense.ts';
import { UNIT } from './weigh-terms.ts';

/**
 * Latent semantic analysis (Deerwester et al. 1990) of the paper vectors: truncated singular value decomposition by
 * randomised subspace iteration (Halko, Martinsson & Tropp 2011, algorithm 4.4). Returns `dimensions` integers a paper,
 * row after row, each row of length 16384 (or 0). `dimensions` is at most the number of papers. Start vectors come from the seeded generator; only `+ - * /` and `sqrt` follow, in a fixed order, so the
 * same integers come out everywhere.
 */
export function latentRows(
  vectors: PaperVectors,
  termCount: number,
  dimensions: number,
  rounds: number,
  random: Random,
): Int16Array {
  const papers = vectors.offsets.length - 1;
  const width = Math.min(papers, dimensions + OVERSAMPLING);
  let byTerm = new Float64Array(termCount * width);
  for (let at = 0; at < byTerm.length; at += 1) byTerm[at] = random() - 0.5;
  let byPaper = multiply(vectors, byTerm, width);
  for (let round = 0; round < rounds; round += 1) {
    orthonormaliseColumns(byPaper, papers, width);
    byTerm = multiplyTransposed(vectors, byPaper, termCount, width);
    byPaper = multiply(vectors, byTerm, width);
  }
  // Rayleigh-Ritz: with an orthonormal basis Q of the papers' side, A'Q = V S W' gives U S = Q W S.
  orthonormaliseColumns(byPaper, papers, width);
  byTerm = multiplyTransposed(vectors, byPaper, termCount, width);
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

/** A x: papers x width. */
function multiply(vectors: PaperVectors, byTerm: Float64Array, width: number): Float64Array {
  const papers = vectors.offsets.length - 1;
  const out = new Float64Array(papers * width);
  for (let paper = 0; paper < papers; paper += 1) {
    const into = paper * width;
    for (let at = vectors.offsets[paper]; at < vectors.offsets[paper + 1]; at += 1) {
      const weight = vectors.weights[at] / UNIT;
      const from = vectors.terms[at] * width;
      for (let k = 0; k < width; k += 1) out[into + k] += weight * byTerm[from + k];
    }
  }
  return out;
}

/** A' y: terms x width. */
function multiplyTransposed(
  vectors: PaperVectors,
  byPaper: Float64Array,
  termCount: number,
  width: number,
): Float64Array<ArrayBuffer> {
  const papers = vectors.offsets.length - 1;
  const out = new Float64Array(termCount * width);
  for (let paper = 0; paper < papers; paper += 1) {
    const from = paper * width;
    for (let at = vectors.offsets[paper]; at < vectors.offsets[paper + 1]; at += 1) {
      const weight = vectors.weights[at] / UNIT;
      const into = vectors.terms[at] * width;
      for (let k = 0; k < width; k += 1) out[into + k] += weight * byPaper[from + k];
    }
  }
  return out;
}
