import { BLOCK, columnStart } from './sparse-product.ts';

/**
 * Makes the columns of a rows x width matrix (in blocks, see sparse-product.ts) orthonormal, in place: modified Gram-Schmidt, applied
 * twice, which keeps them orthogonal to rounding (Giraud et al. 2005). A column without anything new becomes zero.
 */
export function orthonormaliseColumns(matrix: Float64Array, rows: number, width: number): void {
  const columns: Float64Array[] = [];
  for (let j = 0; j < width; j += 1) {
    const column = new Float64Array(rows);
    const start = columnStart(j, rows);
    for (let i = 0; i < rows; i += 1) column[i] = matrix[start + i * BLOCK];
    const before = Math.sqrt(dot(column, column));
    // Taking one share away and working out the next go in one pass over the column: half the way through memory.
    const against = [...columns, ...columns];
    let share = j > 0 ? dot(column, columns[0]) : 0;
    for (let turn = 0; turn < against.length; turn += 1) {
      const earlier = against[turn];
      const following = against[turn + 1] ?? earlier;
      let sum = 0;
      for (let i = 0; i < rows; i += 1) {
        const left = column[i] - share * earlier[i];
        column[i] = left;
        sum += left * following[i];
      }
      share = sum;
    }
    const length = Math.sqrt(dot(column, column));
    const scale = length > before * 1e-10 && length > 0 ? 1 / length : 0;
    for (let i = 0; i < rows; i += 1) column[i] *= scale;
    columns.push(column);
    for (let i = 0; i < rows; i += 1) matrix[start + i * BLOCK] = column[i];
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}

/**
 * Eigenvalues, largest first, and eigenvectors (columns) of a symmetric size x size matrix by cyclic Jacobi rotations
 * (Golub & Van Loan, 8.5). Of each eigenvector the largest entry is positive, so that the sign is settled.
 */
export function symmetricEigen(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice();
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) v[i * size + i] = 1;
  let total = 0;
  for (const value of a) total += value * value;
  for (let sweep = 0; sweep < 30; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) off += a[p * size + q] * a[p * size + q];
    if (off <= total * 1e-24) break;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q);
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j] - a[i * size + i] || i - j);
  const values = new Float64Array(size);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    values[to] = a[from * size + from];
    let largest = 0;
    for (let i = 0; i < size; i += 1) {
      if (Math.abs(v[i * size + from]) > Math.abs(largest)) largest = v[i * size + from];
    }
    const sign = largest < 0 ? -1 : 1;
    for (let i = 0; i < size; i += 1) vectors[i * size + to] = sign * v[i * size + from];
  });
  return { values, vectors };
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q];
  if (apq === 0) return;
  const theta = (a[q * size + q] - a[p * size + p]) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k += 1) {
    const akp = a[k * size + p];
    const akq = a[k * size + q];
    a[k * size + p] = c * akp - s * akq;
    a[k * size + q] = s * akp + c * akq;
  }
  for (let k = 0; k < size; k += 1) {
    const apk = a[p * size + k];
    const aqk = a[q * size + k];
    a[p * size + k] = c * apk - s * aqk;
    a[q * size + k] = s * apk + c * aqk;
    const vkp = v[k * size + p];
    const vkq = v[k * size + q];
    v[k * size + p] = c * vkp - s * vkq;
    v[k * size + q] = s * vkp + c * vkq;
  }
}
