import type { Units } from './units.ts';
import { UNIT_ARTICLE } from './units.ts';
import { ADJECTIVE, GERUND, NOUN, NUMBER, PARTICIPLE } from './word-class.ts';

/**
 * Noun phrases of the paper in `units`: the longest runs of adjectives, nouns and participles, cut back to a final noun.
 * Calls `found(from, to)` (units, `to` exclusive) for each, in order. A final word in -ing stays unless an object
 * follows ("reinforcement learning", but not "learning the"). Runs longer than `longest` words (a hyphenated word is one)
 * keep their last ones.
 */
export function eachNounPhrase(units: Units, longest: number, found: (from: number, to: number) => void): void {
  const { kind } = units;
  for (let u = 0; u < units.count; u++) {
    if (!opens(units, u)) continue;
    let end = u + 1;
    while (end < units.count && continues(units, end)) end++;
    let last = end;
    while (last > u && !closes(units, last - 1, last === end && end < units.count && kind[end] === UNIT_ARTICLE))
      last--;
    if (last > u) {
      let from = last;
      for (let words = 0; from > u && words < longest; words++) {
        from--;
        while (from > u && units.glued[from]) from--;
      }
      if (from < last) found(from, last);
    }
    u = end - 1;
  }
}

function opens(units: Units, u: number): boolean {
  const kind = units.kind[u];
  if (kind === NUMBER) return u + 1 < units.count && units.glued[u + 1] === 1;
  return kind === NOUN || kind === ADJECTIVE || kind === PARTICIPLE || kind === GERUND;
}

function continues(units: Units, u: number): boolean {
  const kind = units.kind[u];
  return (
    kind === NOUN ||
    kind === ADJECTIVE ||
    kind === PARTICIPLE ||
    kind === GERUND ||
    (kind === NUMBER && units.glued[u] === 1)
  );
}

function closes(units: Units, u: number, objectFollows: boolean): boolean {
  const kind = units.kind[u];
  if (kind === GERUND) return !objectFollows;
  return kind === NOUN || (kind === NUMBER && units.glued[u] === 1);
}
