import { expect, test } from 'vitest';
import { formulas } from '../../src/visual/formulas.ts';

const found = (text: string): string[] => formulas(text).map(({ tex }) => tex);

test('amounts in dollars are no formulas, wherever their signs stand', () => {
  expect(found('Costs $5 million and $10 million for long sequences. It takes 100$ per month.')).toEqual([]);
  expect(found('between $5 and $10 per model, or 5$ to 10$ in all')).toEqual([]);
  expect(found('a budget of $20 per user, or of $x$ for 30$')).toEqual(['x']);
});

test('formulas with words in them, and numbers, are formulas', () => {
  const texts = [
    '5',
    '10^{-3}',
    '5 \\times 10',
    'n \\log n',
    'p(\\text{next token} \\mid x)',
    '\\operatorname{rank of} A',
    '\\max x + \\min y',
  ];
  expect(found(texts.map((tex) => `$${tex}$`).join(' and '))).toEqual(texts);
});
