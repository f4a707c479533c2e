/**
 * The longest of the terms that contains each, itself where no other does: one thing to a reader has one name, `machine
 * translation` for `machine` and `translation`. Keys are stems joined by blanks; of terms as long as one another that of the
 * smaller number.
 */
export function longestTerms(terms: readonly number[], keyOf: (term: number) => string): ReadonlyMap<number, number> {
  const named = [...new Set(terms)]
    .map((term) => ({ term, key: ` ${keyOf(term)} ` }))
    .sort((a, b) => b.key.length - a.key.length || a.term - b.term);
  return new Map(named.map(({ term, key }) => [term, named.find((other) => other.key.includes(key))!.term]));
}
