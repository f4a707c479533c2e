/** Turns a phrase into the form that counts as the same: lower case, hyphens split words, each word stemmed. */
export function normalPhrase(phrase: string, stem: (word: string) => string): string {
  return phrase
    .toLowerCase()
    .split(/[\s\-\u2010-\u2015]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ''))
    .filter((word) => word !== '')
    .map(stem)
    .join(' ');
}

/**
 * F1@k of one paper: exact match of normal forms, duplicates removed before the cut, precision divided by `k` even where
 * fewer were proposed. `NaN` where the gold has no phrase (the paper is left out of the mean).
 */
export function f1At(
  proposed: readonly string[],
  gold: readonly string[],
  k: number,
  stem: (word: string) => string,
): number {
  const wanted = new Set(gold.map((phrase) => normalPhrase(phrase, stem)).filter((phrase) => phrase !== ''));
  if (wanted.size === 0) return Number.NaN;
  const found = [...new Set(proposed.map((phrase) => normalPhrase(phrase, stem)))].slice(0, k);
  const right = found.filter((phrase) => wanted.has(phrase)).length;
  if (right === 0) return 0;
  const precision = right / k;
  const recall = right / wanted.size;
  return (2 * precision * recall) / (precision + recall);
}

/** Macro F1@k: the mean over all papers that have gold phrases. */
export function macroF1(
  proposed: readonly (readonly string[])[],
  gold: readonly (readonly string[])[],
  k: number,
  stem: (word: string) => string,
): number {
  const scores = proposed
    .map((phrases, paper) => f1At(phrases, gold[paper]!, k, stem))
    .filter((score) => !Number.isNaN(score));
  return scores.length === 0 ? Number.NaN : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
