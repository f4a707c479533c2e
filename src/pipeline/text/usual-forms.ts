import { PAPERS_PER_DEFINITION } from './options.ts';

/**
 * Whether a short form stands for a concept, its long form: for the one that most papers state, and for others that enough of the
 * papers with them state. Many write of *segmentation models* and three call theirs SAM: there it stays a word, and names no others.
 * `meanings`: short form to concept to papers that state it so; `papers`: papers with each long form.
 */
export function usualForms(
  meanings: ReadonlyMap<string, ReadonlyMap<number, number>>,
  papers: Uint32Array,
): (short: string, concept: number) => boolean {
  const most = new Map([...meanings].map(([short, stated]) => [short, Math.max(...stated.values())]));
  return (short, concept) => {
    const stated = meanings.get(short)?.get(concept) ?? 0;
    return stated === most.get(short) || papers[concept] <= PAPERS_PER_DEFINITION * stated;
  };
}
