import type { GoldRecord } from './read-gold.ts';

/**
 * Readable names of labels: `label_text` where the set gives it, else the label itself where it reads like words
 * (`Knowledge Representation and Reasoning`, not `cs.CC`).
 */
export function labelNames(gold: Iterable<GoldRecord>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { label, labelText } of gold) {
    if (label === undefined || names.has(label)) continue;
    if (labelText !== undefined) names.set(label, labelText);
    else if (/^[\p{L}\d][\p{L}\d\s,&:()/+-]*$/u.test(label) && /\p{L}{4}/u.test(label)) names.set(label, label);
  }
  return names;
}
