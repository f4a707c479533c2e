import { expect, test } from 'vitest';
import { texToText } from '../../../src/importers/text/tex.ts';

test.each([
  ['Navier--Stokes and Kac--Moody--Virasoro', 'Navier–Stokes and Kac–Moody–Virasoro'],
  ['query--document pairs in 2013--2023, 15--30\\%', 'query–document pairs in 2013–2023, 15–30%'],
  ['step--by--step and state--of--the--art', 'step–by–step and state–of–the–art'],
  ['the universe--is central, an idea--a simple one', 'the universe—is central, an idea—a simple one'],
  ['three tasks--refusal, a heuristic--relying on rules', 'three tasks—refusal, a heuristic—relying on rules'],
  ['A result---Extended version', 'A result—Extended version'],
  ['One -- two --- three', 'One – two — three'],
  ['$a--b$ and $2$--$10$', '$a--b$ and $2$–$10$'],
])('reads the dashes of TeX in %j as %j', (tex, text) => {
  expect(texToText(tex)).toBe(text);
});

test.each([
  'run --all or x --depth',
  'https://example.org/a--b and www.example.org/c--d',
  'i-- and --i',
  'a----b',
  'a --> b',
])('leaves %j as it is, which has no dashes', (text) => {
  expect(texToText(text)).toBe(text);
});
