import type { Author } from '../../map/paper.ts';

/** Name particles that belong to the family name when they stand before it in lower case. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|zum|zur|af|al|bin|ibn|el|y|e)$/u;
const SUFFIX = /^(?:jr|sr|i{2,3}|iv)\.?$/iu;

/** One author's name in parts: `Smith, Jane`, `Jane Smith`, `Jane van der Berg`. A single word is a family name. */
export function parseAuthor(name: string): Author {
  const comma = name.indexOf(',');
  if (comma !== -1) {
    const parts = name.split(',').map((part) => part.trim()).filter((part) => part !== '');
    // BibTeX and RIS put a suffix in a part of its own: `Family, Jr, Given` and `Family, Given, Jr`.
    const suffixes = parts.slice(1).filter((part) => SUFFIX.test(part));
    const given = parts.slice(1).filter((part) => !SUFFIX.test(part)).join(' ');
    return { given, family: [parts[0] ?? '', ...suffixes].join(' ') };
  }
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length < 2) return { given: '', family: name.trim() };
  let start = words.length - 1;
  if (start > 1 && SUFFIX.test(words[start]!)) start--;
  while (start > 1 && PARTICLE.test(words[start - 1]!)) start--;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}
