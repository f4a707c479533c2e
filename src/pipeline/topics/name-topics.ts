import type { TopicOptions } from '../options.ts';
import type { NameCandidate } from './topic-terms.ts';

/** A topic as it stands for naming. */
export interface Nameable {
  /** Best first. */
  readonly candidates: readonly NameCandidate[];
  readonly papers: number;
}

export interface TopicName {
  readonly name: string;
  readonly terms: readonly NameCandidate[];
  /** The rule that could not be kept, as a sentence; '' where all is well. */
  readonly note: string;
}

/** Between the terms of a name. */
const BETWEEN = ' · ';

/**
 * Names of one to three terms; no term is in two names. In each round the topics with the clearest term choose first.
 * A further term must be free of the words already in the name and reach papers that the name does not speak of yet.
 */
export function nameTopics(topics: readonly Nameable[], keys: readonly string[], options: TopicOptions): TopicName[] {
  const chosen: NameCandidate[][] = topics.map(() => []);
  const taken = new Set<number>();
  for (let round = 0; round < options.nameTerms; round += 1) {
    const bid = (topic: number) =>
      round === 0
        ? firstTerm(topics[topic], taken, options)
        : furtherTerm(topics[topic], chosen[topic], taken, keys, options);
    const bids = topics.map((_, topic) => bid(topic)?.score ?? 0);
    const order = topics.map((_, topic) => topic).sort((a, b) => bids[b] - bids[a] || a - b);
    for (const topic of order) {
      if (chosen[topic].length < round) continue;
      const candidate = bid(topic);
      if (!candidate) continue;
      chosen[topic].push(candidate);
      taken.add(candidate.term);
    }
  }
  return chosen.map((terms, topic) => {
    if (terms.length === 0) {
      const name = `Topic ${topic + 1}`;
      return { name, terms, note: `${name}: its papers share no phrase that could name it.` };
    }
    const name = capitalise(terms.map((term) => term.label).join(BETWEEN));
    return { name, terms, note: coverageNote(name, terms, topics[topic], options) };
  });
}

/** Papers that a name term should be found in. */
function enoughPapers(topic: Nameable, options: TopicOptions): number {
  return Math.max(2, topic.papers * options.nameCoverage);
}

/** The best free term in enough papers; where there is none, the free term in the most papers. */
function firstTerm(topic: Nameable, taken: ReadonlySet<number>, options: TopicOptions): NameCandidate | undefined {
  const free = topic.candidates.filter((candidate) => !taken.has(candidate.term));
  const enough = enoughPapers(topic, options);
  const covering = free.find((candidate) => candidate.inside >= enough);
  if (covering) return covering;
  return free.reduce<NameCandidate | undefined>(
    (best, next) => (best && best.inside >= next.inside ? best : next),
    undefined,
  );
}

/** The free term in enough papers with the best score, counted by the papers that the name does not speak of yet. */
function furtherTerm(
  topic: Nameable,
  chosen: readonly NameCandidate[],
  taken: ReadonlySet<number>,
  keys: readonly string[],
  options: TopicOptions,
): NameCandidate | undefined {
  const spoken = new Set(chosen.flatMap((term) => term.members));
  const enough = enoughPapers(topic, options);
  const least = options.furtherTermScore * (chosen[0]?.score ?? Infinity);
  let best: NameCandidate | undefined;
  let bestScore = least;
  for (const candidate of topic.candidates) {
    if (taken.has(candidate.term) || candidate.inside < enough) continue;
    if (chosen.some((other) => shareWord(keys[candidate.term], keys[other.term]))) continue;
    const fresh = candidate.members.filter((paper) => !spoken.has(paper)).length / candidate.inside;
    const score = candidate.score * fresh;
    if (score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  return best;
}

/** Whether two terms have a word stem in common: then the second says too little. */
function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

function coverageNote(name: string, terms: readonly NameCandidate[], topic: Nameable, options: TopicOptions): string {
  const enough = enoughPapers(topic, options);
  const rare = terms.find((term) => term.inside < enough);
  return rare ? `${name}: "${rare.label}" is in ${rare.inside} of its ${topic.papers} papers only.` : '';
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
