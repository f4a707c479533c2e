import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KERNELS, kernelModule } from '../../../scripts/build-kernels.ts';
import { packageRoot } from '../../../scripts/host/package-root.ts';

test.each(KERNELS)(
  'the bytes of $source are what it compiles to',
  async (kernel) => {
    expect(await readFile(join(packageRoot, kernel.module), 'utf8')).toBe(await kernelModule(kernel));
  },
  60_000,
);
