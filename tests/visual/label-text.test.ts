import { expect, test } from 'vitest';
import { withoutTex } from '../../src/visual/label-text.ts';
test.each([
  ['Sorting in $O(n \\log n)$ time', 'Sorting in O(n log n) time'],
  ['The $\\mathcal{N}=4$ case', 'The N=4 case'],
  ['The $\\ell_1$ norm, $\\epsilon$-greedy', 'The ℓ₁ norm, ε-greedy'],
  ['A bound on $\\|x\\|_2^2$ of $10^{-3}$', 'A bound on ‖x‖₂² of 10^-3'],
  ['Sums $\\sum_{i=1}^{\\infty} \\frac{1}{p_i^{s}}$', 'Sums ∑_i=1^∞ 1/p_i^s'],
  ['From $\\left(A \\rightarrow B\\right)$', 'From (A → B)'],
  ['Steps: $\\tilde{\\mathcal{O}}(\\sqrt{n})$, $\\hat\\theta$', 'Steps: Õ(√n), θ̂'],
  ['In ${\\cal O}(n\\,\\log n)$ and $\\Theta(\\sqrt{n+1})$', 'In O(n log n) and Θ(√(n+1))'],
  ['It costs $5 and $7', 'It costs $5 and $7'],
])('the title %s is written %s on the map', (title, written) => {
  expect(withoutTex(title)).toBe(written);
});
