/** The terms of a paper, ascending, with their integer weights. */
interface TermVector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** A term that two papers share and the product of its weights. */
export interface Product {
  readonly term: number;
  readonly product: number;
}

/** Products of the weights of the terms that both vectors have, largest first, ties by term number. */
export function sharedProducts(a: TermVector, b: TermVector): Product[] {
  const products: Product[] = [];
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length;) {
    const gap = a.terms[i] - b.terms[j];
    if (gap === 0) {
      const product = a.weights[i] * b.weights[j];
      if (product > 0) products.push({ term: a.terms[i], product });
    }
    if (gap <= 0) i++;
    if (gap >= 0) j++;
  }
  return products.sort((x, y) => y.product - x.product || x.term - y.term);
}
