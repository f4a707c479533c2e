/** Bytes turned into letters in one call: more arguments than this some browsers refuse. */
const CHUNK = 32_768;

/** Bytes in base64, of any length. */
export function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(letters);
}
