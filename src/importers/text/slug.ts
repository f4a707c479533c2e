import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** An id from a title for people and addresses: ASCII words joined by `-`, at most 60 characters; a hash where no ASCII is left. */
export function slugOf(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  if (ascii.length < 3) return `paper-${bytesToHex(sha256(utf8ToBytes(title))).slice(0, 12)}`;
  if (ascii.length <= 60) return ascii;
  const cut = ascii.lastIndexOf('-', 60);
  return ascii.slice(0, cut > 20 ? cut : 60);
}
