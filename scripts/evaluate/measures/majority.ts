/** The most frequent label of each topic, ties to the label that sorts first; papers of topic -1 are left out. */
export function majorityLabels(topics: readonly number[], labels: readonly string[]): Map<number, string> {
  const counts = new Map<number, Map<string, number>>();
  topics.forEach((topic, paper) => {
    if (topic < 0) return;
    const label = labels[paper]!;
    const own = counts.get(topic) ?? new Map<string, number>();
    own.set(label, (own.get(label) ?? 0) + 1);
    counts.set(topic, own);
  });
  const majority = new Map<number, string>();
  for (const [topic, own] of counts) {
    const [best] = [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    majority.set(topic, best![0]);
  }
  return majority;
}
