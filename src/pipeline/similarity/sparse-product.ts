import type { PaperVectors } from '../types.ts';
import { FIRST_ADDRESS, kernelOf } from '../webassembly.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { PRODUCT_BASE64 } from './product-bytes.ts';
import { UNIT } from './weigh-terms.ts';

/**
 * Columns of a dense matrix that lie together, row after row; the matrix is one such block after the other, the last one
 * filled up. What a product jumps about in is then a fifth of a matrix of 40 columns, which the processor's cache holds.
 */
export const BLOCK = 8;

/** Where the column begins in a matrix of so many rows; its entries are `BLOCK` apart. */
export function columnStart(column: number, rows: number): number {
  return (column - (column % BLOCK)) * rows + (column % BLOCK);
}

/** The matrix of papers and terms, with a dense matrix on either side, and the products that lead from one to the other. */
interface SparseProduct {
  readonly byTerm: Float64Array;
  readonly byPaper: Float64Array;
  /** `byPaper = papers x terms * byTerm` */
  toPapers(): void;
  /** `byTerm = terms x papers * byPaper` */
  toTerms(): void;
}

/** A sparse matrix by rows, weights as integers of which `UNIT` make 1. */
interface SparseRows {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Uint16Array;
}

/** Room for dense matrices of `width` columns, filled up to whole blocks: in WebAssembly where the host has it. */
export function sparseProduct(vectors: PaperVectors, index: InvertedIndex, width: number): SparseProduct {
  const papers = { offsets: vectors.offsets, columns: vectors.terms, weights: vectors.weights };
  const terms = { offsets: index.offsets, columns: index.papers, weights: index.weights };
  return productKernel.runs() ? productByKernel(papers, terms, width) : productHere(papers, terms, width);
}

function rowsOf({ offsets }: SparseRows): number {
  return offsets.length - 1;
}

interface ProductExports {
  multiply(
    offsets: number,
    columns: number,
    weights: number,
    dense: number,
    out: number,
    first: number,
    end: number,
  ): void;
}

const productKernel = kernelOf<ProductExports>(PRODUCT_BASE64);

/** A call that is begun in code of the engine's first, quick compiler ends in it: short calls let better code take over. */
const ROWS_A_CALL = 1024;

/** Everything in the kernel's memory, where it stays from product to product. */
export function productByKernel(papers: SparseRows, terms: SparseRows, width: number): SparseProduct {
  let size = FIRST_ADDRESS;
  const room = (bytes: number): number => {
    const address = size;
    size = Math.ceil((size + bytes) / 64) * 64;
    return address;
  };
  const blocks = Math.ceil(width / BLOCK);
  const place = (rows: SparseRows) => ({
    rows,
    offsets: room(rows.offsets.byteLength),
    columns: room(rows.columns.byteLength),
    weights: room(rows.weights.byteLength),
    dense: room(rowsOf(rows) * blocks * BLOCK * 8),
  });
  const [ofPapers, ofTerms] = [place(papers), place(terms)];
  const { exports, buffer } = productKernel.start(size);
  for (const { rows, offsets, columns, weights } of [ofPapers, ofTerms]) {
    new Uint32Array(buffer, offsets, rows.offsets.length).set(rows.offsets);
    new Uint32Array(buffer, columns, rows.columns.length).set(rows.columns);
    new Uint16Array(buffer, weights, rows.weights.length).set(rows.weights);
  }
  const multiply = (by: typeof ofPapers, from: typeof ofPapers): void => {
    const count = rowsOf(by.rows);
    for (let block = 0; block < blocks; block += 1) {
      const dense = from.dense + block * rowsOf(from.rows) * BLOCK * 8;
      const out = by.dense + block * count * BLOCK * 8;
      for (let row = 0; row < count; row += ROWS_A_CALL) {
        exports.multiply(by.offsets, by.columns, by.weights, dense, out, row, Math.min(count, row + ROWS_A_CALL));
      }
    }
  };
  const matrix = ({ rows, dense }: typeof ofPapers): Float64Array =>
    new Float64Array(buffer, dense, rowsOf(rows) * blocks * BLOCK);
  return {
    byPaper: matrix(ofPapers),
    byTerm: matrix(ofTerms),
    toPapers: () => multiply(ofPapers, ofTerms),
    toTerms: () => multiply(ofTerms, ofPapers),
  };
}

/** The same in plain JavaScript, to the last bit. */
export function productHere(papers: SparseRows, terms: SparseRows, width: number): SparseProduct {
  const blocks = Math.ceil(width / BLOCK);
  const byPaper = new Float64Array(rowsOf(papers) * blocks * BLOCK);
  const byTerm = new Float64Array(rowsOf(terms) * blocks * BLOCK);
  const multiply = (rows: SparseRows, dense: Float64Array, out: Float64Array): void => {
    const part = (matrix: Float64Array, block: number): Float64Array =>
      matrix.subarray((block * matrix.length) / blocks, ((block + 1) * matrix.length) / blocks);
    for (let block = 0; block < blocks; block += 1) multiplyBlock(rows, part(dense, block), part(out, block));
  };
  return {
    byPaper,
    byTerm,
    toPapers: () => multiply(papers, byTerm, byPaper),
    toTerms: () => multiply(terms, byPaper, byTerm),
  };
}

function multiplyBlock({ offsets, columns, weights }: SparseRows, dense: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const into = row * BLOCK;
    for (let at = offsets[row]; at < offsets[row + 1]; at += 1) {
      const weight = weights[at] / UNIT;
      const from = columns[at] * BLOCK;
      for (let k = 0; k < BLOCK; k += 1) out[into + k] += weight * dense[from + k];
    }
  }
}
