/** What the core needs of WebAssembly, which every host has and no list of the language's own types names. */
interface WebAssemblyHost {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (descriptor: { initial: number }) => { readonly buffer: ArrayBuffer };
  Instance: new (module: object, imports: { env: { memory: object } }) => { readonly exports: unknown };
}

/** A compiled inner loop that can be started with memory of its own. */
interface Kernel<Exports> {
  /** False where the host has no WebAssembly, none with vectors, or forbids it. */
  readonly runs: () => boolean;
  /** The kernel with so many bytes of memory, all zero. Throws a RangeError where the machine has not that much. */
  readonly start: (bytes: number) => { readonly exports: Exports; readonly buffer: ArrayBuffer };
}

/** Below this address lies what the compiler keeps for itself. */
export const FIRST_ADDRESS = 65536;

const host = (globalThis as { WebAssembly?: WebAssemblyHost }).WebAssembly;

/** The kernel of these bytes, compiled when it is first asked for. */
export function kernelOf<Exports>(base64: string): Kernel<Exports> {
  let compiled: object | null | undefined;
  const module = (): object | null => {
    if (compiled === undefined) {
      try {
        compiled = host === undefined ? null : new host.Module(bytesOfBase64(base64));
      } catch {
        compiled = null;
      }
    }
    return compiled;
  };
  return {
    runs: () => module() !== null,
    start: (bytes) => {
      const memory = new host!.Memory({ initial: Math.ceil(bytes / 65536) });
      const { exports } = new host!.Instance(module()!, { env: { memory } });
      return { exports: exports as Exports, buffer: memory.buffer };
    },
  };
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
