import type { TopicOptions } from '../options.ts';
import type { NameCandidate } from './topic-terms.ts';

/** A topic as it stands for naming: its candidates best first, its papers, and whether it is a region. */
export interface Nameable {
  readonly candidates: readonly NameCandidate[];
  readonly papers: number;
}

export interface TopicName {
  readonly name: string;
  readonly terms: readonly NameCandidate[];
  /** What a rule could not be kept for, as a sentence; '' where all is well. */
  readonly note: string;
}

/** Between the terms of a name. */
const BETWEEN = ' · ';

/**
 * One to three terms for each topic, no term in two names. Topics take turns: first every topic gets its best free
 * term, the topic with the clearest one first, then second and third terms are added where they add something.
 */
export function nameTopics(topics: readonly Nameable[], keys: readonly string[], options: TopicOptions): TopicName[] {
  const chosen: NameCandidate[][] = topics.map(() => []);
  const taken = new Set<number>();
  for (let round = 0; round < options.nameTerms; round += 1) {
    const order = topics.map((_, topic) => topic);
    const bids = topics.map((topic, number) => bestFree(topic, chosen[number], taken, keys, options));
    order.sort((a, b) => (bids[b]?.score ?? 0) - (bids[a]?.score ?? 0) || a - b);
    for (const topic of order) {
      const candidate = bestFree(topics[topic], chosen[topic], taken, keys, options);
      if (!candidate) continue;
      if (round > 0 && candidate.score < 0.5 * chosen[topic][0].score) continue;
      chosen[topic].push(candidate);
      taken.add(candidate.term);
    }
  }
  return chosen.map((terms, topic) => ({
    name: terms.length > 0 ? capitalise(terms.map((term) => term.label).join(BETWEEN)) : `Topic ${topic + 1}`,
    terms,
    note: terms.length > 0 ? '' : `Topic ${topic + 1} has no term that could name it.`,
  }));
}

function bestFree(
  topic: Nameable,
  chosen: readonly NameCandidate[],
  taken: ReadonlySet<number>,
  keys: readonly string[],
  options: TopicOptions,
): NameCandidate | undefined {
  const enough = Math.max(2, topic.papers * options.nameCoverage);
  const free = topic.candidates.filter(
    (candidate) =>
      !taken.has(candidate.term) && !chosen.some((other) => nested(keys[candidate.term], keys[other.term])),
  );
  const covering = free.find((candidate) => candidate.inside >= enough);
  if (covering || chosen.length > 0) return covering;
  return free.reduce<NameCandidate | undefined>(
    (best, next) => (best && best.inside >= next.inside ? best : next),
    undefined,
  );
}

/** Whether two terms share a word stem: then the second says too little. */
function nested(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
