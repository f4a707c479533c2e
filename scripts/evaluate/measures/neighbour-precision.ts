/**
 * p@k: mean over papers of the share of the `k` nearest papers that carry the paper's own label. `nearest[i]` is ordered,
 * nearest first; where a paper has fewer than `k`, the missing ones count as wrong.
 */
export function neighbourPrecision(nearest: readonly (readonly number[])[], labels: readonly string[], k = 10): number {
  if (labels.length < 2) return Number.NaN;
  const reach = Math.min(k, labels.length - 1);
  let sum = 0;
  nearest.forEach((others, paper) => {
    sum += others.slice(0, reach).filter((other) => labels[other] === labels[paper]).length / reach;
  });
  return sum / labels.length;
}
