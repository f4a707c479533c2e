import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS, flattenOptions, neighboursFor } from '../../src/pipeline/options.ts';
import { createRandom } from '../../src/pipeline/random.ts';
import { GENERATOR } from '../../src/pipeline/version.ts';

test('the receipt holds every number, by group', () => {
  const flat = flattenOptions(DEFAULT_OPTIONS);
  expect(flat['similarity.saturation']).toBe(DEFAULT_OPTIONS.similarity.saturation);
  expect(flat['seed']).toBe(1);
  for (const value of Object.values(flat)) expect(Array.isArray(value) || typeof value !== 'object').toBe(true);
});

test('small collections get fewer neighbours', () => {
  expect(neighboursFor(10, DEFAULT_OPTIONS)).toBe(5);
  expect(neighboursFor(5000, DEFAULT_OPTIONS)).toBe(15);
});

test('the generator names the version of the package', () => {
  const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(GENERATOR).toBe(`${name} ${version}`);
});

test('chance repeats for one seed, differs between seeds and streams, and stays in [0, 1)', () => {
  const draw = (seed: number, stream: number) => {
    const random = createRandom(seed, stream);
    return Array.from({ length: 50 }, random);
  };
  expect(draw(1, 1)).toEqual(draw(1, 1));
  expect(draw(1, 1)).not.toEqual(draw(2, 1));
  expect(draw(1, 1)).not.toEqual(draw(1, 2));
  for (const value of draw(3, 3)) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(1);
  }
});
