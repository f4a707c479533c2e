import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compileKernel, kernelModule } from '../../../../scripts/build-kernel.ts';

test('the bytes of the kernel are what its source compiles to', async () => {
  const path = new URL('../../../../src/pipeline/similarity/search/kernel-bytes.ts', import.meta.url);
  expect(await readFile(path, 'utf8')).toBe(kernelModule(await compileKernel()));
}, 60_000);
