/**
 * Whole per cents that add up to exactly 100, by largest remainder (Hamilton's method): each part gets its share rounded
 * down, and what is left goes to the largest remainders, the earlier part first where they tie. Parts are not negative;
 * where all are 0, all shares are 0.
 */
export function wholeShares(parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / sum) * 100);
  const shares = exact.map(Math.floor);
  const left = 100 - shares.reduce((total, share) => total + share, 0);
  const order = [...parts.keys()].sort((a, b) => exact[b] - shares[b] - (exact[a] - shares[a]) || a - b);
  for (let at = 0; at < left; at++) shares[order[at % order.length]]++;
  return shares;
}
