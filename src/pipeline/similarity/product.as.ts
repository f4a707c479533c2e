// AssemblyScript, a TypeScript for WebAssembly: `npm run build:kernels` compiles it into product-bytes.ts.
//
// Eight columns of a sparse matrix times a dense one. Products are added in the order of a row's entries, in numbers of 64
// bits, as `multiplyBlock` of sparse-product.ts does: the same bits.

/** Weights are integers; this many make 1. A power of two, so that multiplying by its inverse rounds nothing. */
const UNIT: f64 = 16384;

/** Rows from `first` on and before `end`. CSR: `offsets` (32 bits), `columns` (32), `weights` (16). */
export function multiply(
  offsets: usize,
  columns: usize,
  weights: usize,
  dense: usize,
  out: usize,
  first: u32,
  end: u32,
): void {
  for (let row = first; row < end; row++) {
    let a = f64x2.splat(0);
    let b = f64x2.splat(0);
    let c = f64x2.splat(0);
    let d = f64x2.splat(0);
    const last = load<u32>(offsets + (<usize>row << 2), 4);
    for (let at = load<u32>(offsets + (<usize>row << 2)); at < last; at++) {
      const weight = f64x2.splat(<f64>load<u16>(weights + (<usize>at << 1)) * (1 / UNIT));
      const other = dense + (<usize>load<u32>(columns + (<usize>at << 2)) << 6);
      a = f64x2.add(a, f64x2.mul(weight, v128.load(other)));
      b = f64x2.add(b, f64x2.mul(weight, v128.load(other, 16)));
      c = f64x2.add(c, f64x2.mul(weight, v128.load(other, 32)));
      d = f64x2.add(d, f64x2.mul(weight, v128.load(other, 48)));
    }
    const into = out + (<usize>row << 6);
    v128.store(into, a);
    v128.store(into, b, 16);
    v128.store(into, c, 32);
    v128.store(into, d, 48);
  }
}
