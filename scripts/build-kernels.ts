import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packageRoot } from './host/package-root.ts';

/** An inner loop in AssemblyScript, and the module that holds its bytes, as files of the repository. */
interface KernelFiles {
  readonly source: string;
  readonly module: string;
  /** What the module calls the bytes. */
  readonly constant: string;
}

const SIMILARITY = join('src', 'pipeline', 'similarity');

export const KERNELS: readonly KernelFiles[] = [
  {
    source: join(SIMILARITY, 'search', 'kernel.as.ts'),
    module: join(SIMILARITY, 'search', 'kernel-bytes.ts'),
    constant: 'KERNEL_BASE64',
  },
  {
    source: join(SIMILARITY, 'product.as.ts'),
    module: join(SIMILARITY, 'product-bytes.ts'),
    constant: 'PRODUCT_BASE64',
  },
];

/** The WebAssembly of a source. Throws where it does not compile. */
async function compile(path: string): Promise<Uint8Array> {
  // Loaded only here: the compiler is large.
  const { default: asc } = await import('assemblyscript/asc');
  const name = basename(path);
  const source = await readFile(join(packageRoot, path), 'utf8');
  let binary: Uint8Array | undefined;
  const messages: string[] = [];
  const flags = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--importMemory', '--use', 'abort='];
  const { error } = await asc.main([name, '--outFile', 'kernel.wasm', ...flags], {
    readFile: (asked: string) => (asked === name ? source : null),
    writeFile: (written: string, contents: string | Uint8Array) => {
      if (written === 'kernel.wasm' && typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
    stderr: { write: (text: string | Uint8Array) => void messages.push(String(text)) },
  });
  if (error !== null || binary === undefined) throw new Error(`${path}: ${error?.message}\n${messages.join('')}`);
  return binary;
}

/** The module that holds the bytes of a kernel, as it stands in the repository. */
export async function kernelModule({ source, constant }: KernelFiles): Promise<string> {
  const lines = Buffer.from(await compile(source))
    .toString('base64')
    .match(/.{1,100}/g)!
    .map((line) => `  '${line}',`);
  const note = `// Made from ${basename(source)} by \`npm run build:kernels\`; a test holds the two together.`;
  return `${note}\nexport const ${constant}: string = [\n${lines.join('\n')}\n].join('');\n`;
}

if (process.argv[1] === import.meta.filename) {
  for (const kernel of KERNELS) await writeFile(join(packageRoot, kernel.module), await kernelModule(kernel));
}
