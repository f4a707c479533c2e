import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './host/package-root.ts';

/** Compiles the kernel of the neighbour search and writes its bytes beside it: `npm run build:kernel`. */
const FOLDER = join(packageRoot, 'src', 'pipeline', 'similarity', 'search');

/** The WebAssembly of `kernel.as.ts`. Throws where it does not compile. */
export async function compileKernel(): Promise<Uint8Array> {
  // Loaded only here: the compiler is large.
  const { default: asc } = await import('assemblyscript/asc');
  const source = await readFile(join(FOLDER, 'kernel.as.ts'), 'utf8');
  let binary: Uint8Array | undefined;
  const messages: string[] = [];
  const flags = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--importMemory', '--use', 'abort='];
  const { error } = await asc.main(['kernel.as.ts', '--outFile', 'kernel.wasm', ...flags], {
    readFile: (name: string) => (name === 'kernel.as.ts' ? source : null),
    writeFile: (name: string, contents: string | Uint8Array) => {
      if (name === 'kernel.wasm' && typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
    stderr: { write: (text: string | Uint8Array) => void messages.push(String(text)) },
  });
  if (error !== null || binary === undefined) throw new Error(`kernel.as.ts: ${error?.message}\n${messages.join('')}`);
  return binary;
}

/** The module that holds the bytes, as it stands in the repository. */
export function kernelModule(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,100}/g)!
    .map((line) => `  '${line}',`);
  return `// Made from kernel.as.ts by \`npm run build:kernel\`; a test holds the two together.\nexport const KERNEL_BASE64: string = [\n${lines.join('\n')}\n].join('');\n`;
}

if (process.argv[1] === import.meta.filename) {
  await writeFile(join(FOLDER, 'kernel-bytes.ts'), kernelModule(await compileKernel()));
}
