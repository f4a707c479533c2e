import { isGeneric } from '../../keywords/generic.ts';
import type { TopicOptions } from '../../options.ts';
import type { TextAnalysis } from '../../text/analyse-texts.ts';
import { isNoun } from '../../text/word-class.ts';
import type { TermTable } from '../../types.ts';
import { namesNothing } from './names-nothing.ts';

/**
 * How much a term of `table` says by itself, 0 to 1: less the more papers of any subject use it ("class", "information"),
 * less for a single word than for a phrase, and least for a word that is no noun ("satisfy", "multilingual").
 */
export function telling(
  table: TermTable,
  term: number,
  background: ReadonlyMap<string, number>,
  options: TopicOptions,
): number {
  const key = table.keys[term];
  if (namesNothing(key)) return 0;
  const share = (background.get(key) ?? 0) / options.genericShare;
  return saysByKind(table, term, options) / (1 + share * share);
}

function saysByKind(table: TermTable, term: number, options: TopicOptions): number {
  if (table.wordCounts[term] > 1) return 1;
  return isNoun(table.labels[term].toLowerCase()) ? options.singleWord : options.noNoun;
}

/** Whether a word of this label is called something by itself: a noun, and not one that every subject has ("method"). */
export function isSubject(label: string): boolean {
  const form = label.toLowerCase();
  return isNoun(form) && !isGeneric(form);
}

/** Share of a phrase's papers in which a name for something ends a noun phrase, at least. */
const ENDS_PHRASES = 0.4;

/**
 * How much each term is a name for something, 0 to 1: a phrase that seldom ends a noun phrase is said of what follows it
 * ("zero-shot" transfer, "multi-view" geometry, "natural language" processing). Of single words `telling` speaks.
 */
export function standing({ terms: table, phraseFrequency }: TextAnalysis): Float64Array {
  const phrases = new Map<string, number>();
  table.keys.forEach((key, term) => {
    if (table.wordCounts[term] > 1) phrases.set(key, term);
  });
  const ended = Uint32Array.from(phraseFrequency);
  for (const [key, term] of phrases) {
    if (phraseFrequency[term] === 0) continue;
    for (let from = key.indexOf(' '); from >= 0; from = key.indexOf(' ', from + 1)) {
      const end = phrases.get(key.slice(from + 1));
      if (end !== undefined) ended[end] += phraseFrequency[term];
    }
  }
  return Float64Array.from(ended, (papers, term) =>
    table.wordCounts[term] > 1 ? Math.min(1, papers / table.documentFrequency[term] / ENDS_PHRASES) : 1,
  );
}
