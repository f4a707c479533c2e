/** What 0x80 to 0x9F mean in Windows-1252; in Latin-1 they are control characters that no text holds. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Bytes as Windows-1252. Written out because some releases of Node 20 take the platform's decoder of that name for Latin-1. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte >= 0x80 && byte <= 0x9f ? HIGH[byte - 0x80]! : String.fromCharCode(byte);
  return text;
}
