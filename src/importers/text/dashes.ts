/** An address, which stays as it is, or two or three hyphens between words, formulas or their spaces. */
const DASHES =
  /(?:https?:\/\/|www\.|\b10\.\d{4,9}\/)\S+|(?<=[\p{L}\p{N})%"'”’\uE001])-{2,3}(?=[\p{L}\p{N}("“\uE000])|(?<=[^\s-] )-{2,3}(?= [^\s-])/gu;

/** What follows a dash that sets a clause apart ("the universe--is central", "rules--clearly"), and seldom the dash of a pair. */
const OPENS_CLAUSE =
  /^(?:\p{Ll}+(?:ly|ing)|an?|the|and|or|but|not|nor|as|by|for|from|in|into|of|on|to|at|with|without|via|than|which|who|whose|where|when|while|whereas|that|this|these|those|is|are|was|were|be|has|have|can|could|may|must|will|it|its|they|their|we|our|i|you|he|she|if|so|then|yet|both|each|even|rather|such|including|namely|all|no|only|one)(?![\p{L}\p{N}'’-])/u;
/** What stands before it: of two things the first is named in the singular ("query--document", "agent--world"). */
const PLURAL = /(?<![\p{L}\p{N}-])\p{Ll}[\p{Ll}-]*[^suia]s$/u;
/** Characters on either side that the longest word here has. */
const NEAR = 40;

/**
 * TeX's `--` and `---` as the dashes that they stand for. Many write `--` for both, so what it sets apart tells: "Kac--Moody
 * algebras" has an en dash, as has "step--by--step", and "the idea--a simple one" an em dash. Addresses and options (`--all`) have none.
 */
export function texDashes(text: string): string {
  return text.replace(DASHES, (found: string, at: number) => {
    if (!found.startsWith('-')) return found;
    if (found.length === 3) return '—';
    const before = text.slice(Math.max(0, at - NEAR), at);
    const after = text.slice(at + 2, at + 2 + NEAR);
    return OPENS_CLAUSE.test(after) || PLURAL.test(before) ? '—' : '–';
  });
}
