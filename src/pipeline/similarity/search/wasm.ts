import { KERNEL_BASE64 } from './kernel-bytes.ts';

/** What the core needs of WebAssembly, which every host has and no list of the language's own types names. */
interface WebAssemblyHost {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (descriptor: { initial: number }) => { readonly buffer: ArrayBuffer };
  Instance: new (module: object, imports: { env: { memory: object } }) => { readonly exports: unknown };
}

/** What `kernel.as.ts` exports: numbers and addresses in, numbers out. */
export interface KernelExports {
  setSizes(papers: number, stride: number, latentPairs: number, groupPairs: number, kept: number): void;
  setBlocks(latentBlocks: number, groupBlocks: number, latentRows: number): void;
  setFrequent(offsets: number, entries: number, dense: number): void;
  setRare(offsets: number, terms: number, weights: number, count: number, dense: number): void;
  setPostings(chunk: number, offsets: number, entries: number): void;
  setWork(sums: number, passed: number, candidates: number): void;
  setScore(lexicalFactor: number, latentFactor: number, ratio: number, floor: number): void;
  setLists(numberOf: number, sizes: number, numbers: number, scores: number, least: number, limits: number): void;
  setTries(count: number, tops: number): void;
  searchTile(first: number, chunk: number): void;
  lookAtChunk(row: number, chunk: number, firstTerm: number): void;
  seedByTerms(row: number): number;
  seedByCandidates(row: number, count: number): number;
}

const host = (globalThis as { WebAssembly?: WebAssemblyHost }).WebAssembly;
let compiled: object | null | undefined;

/** The compiled kernel; `null` where the host has no WebAssembly, none with vectors, or forbids it. */
function kernelModule(): object | null {
  if (compiled === undefined) {
    try {
      compiled = host === undefined ? null : new host.Module(bytesOfBase64(KERNEL_BASE64));
    } catch {
      compiled = null;
    }
  }
  return compiled;
}

/** True where the kernel can run. */
export function hasKernel(): boolean {
  return kernelModule() !== null;
}

/** A kernel with so many bytes of memory, all zero. Throws a RangeError where the machine has not that much. */
export function startKernel(bytes: number): { exports: KernelExports; buffer: ArrayBuffer } {
  const memory = new host!.Memory({ initial: Math.ceil(bytes / 65536) });
  const { exports } = new host!.Instance(kernelModule()!, { env: { memory } });
  return { exports: exports as KernelExports, buffer: memory.buffer };
}

/** The language has no decoder of its own yet on every host (`Uint8Array.fromBase64`, ES2026). */
function bytesOfBase64(text: string): Uint8Array {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const plain = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of plain) {
    held = (held << 6) | digits.indexOf(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}
