import { keyOf } from '../words.ts';
import { bitsOf, compoundsOf } from './compounds.ts';
import { typedConcept } from './concept.ts';
import type { Asked, Findings } from './findings.ts';
import type { IndexReader } from './index-reader.ts';
import { SHORTEST_PREFIX } from './lexicon.ts';
import { lookUpOtherWays } from './look-up-rows.ts';
import { lookUpBegun } from './look-up-texts.ts';

/**
 * Hyphenated words: their parts side by side or written as one word, where any paper has that; else each part counts by
 * itself, unless one of them says nothing alone ("k-means"). Returns, as bits, the parts of what is no term of a large map: each is
 * looked up by itself, too.
 */
export function lookUpCompounds(asked: Asked, found: Findings): number {
  const { clause, words, growing, reader } = asked;
  let scattered = 0;
  for (const { from, to } of compoundsOf(clause.text, words.length)) {
    const isGrowing = growing && to === words.length;
    const bits = bitsOf(from, to);
    scattered |= lookUpCompound(words.slice(from, to), bits, isGrowing, reader, found);
    if (to - from === 3 && (found.needed & bits) !== 0) lookUpOtherWays(from, 3, [], asked, found);
  }
  return scattered;
}

function lookUpCompound(
  parts: readonly string[],
  bits: number,
  isGrowing: boolean,
  reader: IndexReader,
  found: Findings,
): number {
  const typed = parts.join('-');
  const { isCompound, isLarge } = reader.collection;
  // Of a small map the texts tell which papers write its parts apart.
  const key = keyOf(typed, isLarge ? isCompound : () => false);
  const isComing = reader.isComing(key);
  const term = reader.termOfKey(key);
  // Until it is known whether there is such a term, its parts take nothing of what may be fetched.
  if (isComing) {
    found.needed |= bits;
    return 0;
  }

  const joined = reader.termsOfCompound(parts, isGrowing);
  const { refused } = reader;
  const papers = reader.sideBySide(parts, key, term);
  const isOne = parts.some((part) => part.length < SHORTEST_PREFIX && /\p{L}/u.test(part));
  // Of a large map's abstracts only terms tell: where it is none, what has all its parts is found, too.
  const begun = isGrowing && term < 0 ? reader.termsOfBegun(parts) : [];
  const isScattered = term < 0 && !isOne && isLarge && begun.length === 0;
  if (reader.refused > refused && begun.length === 0)
    found.notes.push({ kind: 'titles', typed, ...(isScattered ? { kept: true } : {}) });

  const terms = [...(term < 0 ? reader.termsBegunBy(parts) : [term]), ...begun, ...joined];
  for (const paper of reader.papersOfAll(term < 0 ? terms : joined)) papers.add(paper);
  // "low-res" is not only "lowresource", which one paper writes, but the beginning of "low-resource".
  const isSought = isGrowing && (!isLarge || (isOne && papers.size === 0));
  const isBegun = isSought && lookUpBegun(parts, bits, reader, found);
  if (papers.size > 0) found.take(typedConcept(bits, typed, terms, key, reader), papers);
  else if (isOne && !isBegun && !(isLarge && isGrowing) && reader.complete)
    found.notes.push({ kind: 'unknown', typed });
  if (isScattered) return bits;
  if (papers.size > 0 || isBegun || isOne) found.needed |= bits;
  return 0;
}
