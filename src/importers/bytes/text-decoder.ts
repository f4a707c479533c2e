interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
type DecoderConstructor = new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;

/** The platform's decoder. Node and browsers both have it; the core's type library, which knows neither, does not. */
const PlatformDecoder = (globalThis as unknown as { TextDecoder: DecoderConstructor }).TextDecoder;

/** A decoder for `label`; with `fatal` it throws at bytes that are wrong instead of writing U+FFFD. */
export function makeDecoder(label: string, fatal = false): Decoder {
  return new PlatformDecoder(label, { fatal, ignoreBOM: false });
}
