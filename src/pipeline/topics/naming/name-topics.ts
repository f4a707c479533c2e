import type { TopicOptions } from '../../options.ts';
import { HEAD_OF, type NameCandidate } from './topic-terms.ts';

/** A topic as it stands for naming. */
export interface Nameable {
  /** Best first. */
  readonly candidates: readonly NameCandidate[];
  /** Plain words that its papers share and what single ones of few are about, best first: for a name where every candidate is in another one. */
  readonly spares: readonly NameCandidate[];
  readonly papers: number;
  /** Topic that this one is a part of; null for none. */
  readonly parent: number | null;
  /** Whether it has parts. */
  readonly hasParts: boolean;
}

interface TopicName {
  readonly name: string;
  readonly terms: readonly NameCandidate[];
  /** The rule that could not be kept, as a sentence; '' where all is well. */
  readonly note: string;
}

/** Between the terms of a name. */
const BETWEEN = ' · ';

/**
 * Names of one to three terms, no two names the same. The parts of topics are named first, then what they are parts of;
 * at each of the two levels no term is in two names, but a whole may share a term with its parts, as people do.
 */
export function nameTopics(topics: readonly Nameable[], keys: readonly string[], options: TopicOptions): TopicName[] {
  const chosen: NameCandidate[][] = topics.map(() => []);
  const names = new Set<string>();
  const levels = [topics.filter(({ parent }) => parent !== null), topics.filter(({ parent }) => parent === null)];
  for (const level of levels) {
    const named = chooseTerms(level, keys, options);
    for (const [topic, terms] of named) {
      if (terms.length === 0) named.set(topic, spareTerms(topic, termsBeside(topic, named), keys, options));
    }
    for (const [topic, terms] of named) {
      const isTaken = terms.length > 0 && names.has(joined(terms));
      const own = isTaken ? otherTerms(topic, terms, termsBeside(topic, named), names, keys, options) : terms;
      named.set(topic, own);
      chosen[topics.indexOf(topic)] = own;
      names.add(joined(own));
    }
  }
  return chosen.map((terms, topic) => {
    if (terms.length === 0) {
      const name = `Topic ${topic + 1}`;
      return { name, terms, note: `${name}: its papers share no phrase that could name it.` };
    }
    return { name: joined(terms), terms, note: coverageNote(joined(terms), terms[0], topics[topic], options) };
  });
}

/** A few free terms that its papers share, or else of single ones, as many as a name may have, each of papers not spoken of yet. */
function spareTerms(
  topic: Nameable,
  taken: ReadonlySet<number>,
  keys: readonly string[],
  options: TopicOptions,
): NameCandidate[] {
  const free = topic.spares.filter(({ term }) => !taken.has(term));
  const shared = free.filter(({ inside }) => inside > 1);
  const chosen: NameCandidate[] = [];
  for (const spare of shared.length > 0 ? shared : free) {
    const spoken = spokenOf(chosen);
    if (chosen.length === options.nameTerms || 2 * spoken.size > topic.papers) break;
    const saysMore =
      spare.members.some((paper) => !spoken.has(paper)) &&
      spare.score >= options.furtherTermScore * (chosen[0]?.score ?? 0);
    if (saysMore && !sharesWord(spare, chosen, keys)) chosen.push(spare);
  }
  return chosen;
}

/** The terms in the names of the other topics. */
function termsBeside(topic: Nameable, named: ReadonlyMap<Nameable, readonly NameCandidate[]>): Set<number> {
  return new Set([...named].flatMap(([other, terms]) => (other === topic ? [] : terms.map(({ term }) => term))));
}

function joined(terms: readonly NameCandidate[]): string {
  const text = terms.map((term) => term.label).join(BETWEEN);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Name terms of the topics of one level. In each round the topics with the clearest term choose first. A further term
 * must be free of the words already in the name and reach papers that the name does not speak of yet.
 */
function chooseTerms(
  topics: readonly Nameable[],
  keys: readonly string[],
  options: TopicOptions,
): Map<Nameable, NameCandidate[]> {
  const chosen = new Map(topics.map((topic) => [topic, [] as NameCandidate[]]));
  const taken = new Set<number>();
  for (let round = 0; round < options.nameTerms; round += 1) {
    const bid = (topic: Nameable) =>
      round === 0
        ? firstTerm(topic, taken, keys, options)
        : furtherTerm(topic, chosen.get(topic)!, taken, keys, options);
    const bids = new Map(topics.map((topic) => [topic, bid(topic)?.score ?? 0]));
    for (const topic of [...topics].sort((a, b) => bids.get(b)! - bids.get(a)!)) {
      const terms = chosen.get(topic)!;
      const candidate = terms.length === round ? bid(topic) : undefined;
      if (!candidate) continue;
      terms.push(candidate);
      taken.add(candidate.term);
    }
  }
  return chosen;
}

/** Papers that a name term should be found in. */
function enoughPapers(topic: Nameable, options: TopicOptions): number {
  return Math.max(2, topic.papers * options.nameCoverage);
}

/**
 * The best clear free term in enough papers, else the best one. A term in fewer papers than the first of a name should be
 * in counts in proportion less, and one that most papers of another region than the topic's have stands first only where there is no other.
 */
function firstTerm(
  topic: Nameable,
  taken: ReadonlySet<number>,
  keys: readonly string[],
  options: TopicOptions,
): NameCandidate | undefined {
  const free = topic.candidates.filter((candidate) => !taken.has(candidate.term));
  const own = free.filter(({ isElsewhere }) => !isElsewhere);
  const wanted = topic.papers * options.leadCoverage;
  const ranked = (own.length > 0 ? own : free)
    .map((candidate) => ({ candidate, ...candidate, score: candidate.score * Math.min(1, candidate.inside / wanted) }))
    .sort((a, b) => b.score - a.score);
  const clear = clearTerms(ranked, topic, keys, options);
  const enough = enoughPapers(topic, options);
  return (clear.find(({ inside }) => inside >= enough) ?? clear[0])?.candidate;
}

/** Papers from which on a term is a measure for others: two of a handful may meet by chance. */
const SURE = 3;

/**
 * Those of candidates, best first, that say nearly as much as the best: "deep learning" is in a third of the papers on
 * pathology, and tells little of them. A single word can be broad and yet in many papers ("video", "motion"): it is clear only
 * where no phrase says more, or where the best is one of many kinds of it: multi-document, abstractive and other summarization.
 */
function clearTerms<Candidate extends NameCandidate>(
  candidates: readonly Candidate[],
  topic: Nameable,
  keys: readonly string[],
  options: TopicOptions,
): Candidate[] {
  const sure = Math.min(SURE, enoughPapers(topic, options));
  const best = candidates.find(({ inside }) => inside >= sure) ?? candidates[0];
  return candidates.filter(({ term, inside, score }) => {
    const hasKinds = inside >= HEAD_OF * topic.papers && keys[best.term].endsWith(` ${keys[term]}`);
    const share = hasKinds ? options.furtherTermScore : keys[term].includes(' ') ? options.nameScore : 1;
    return score >= share * best.score;
  });
}

/** Papers that are enough for a further term of a large topic, whatever their share. */
const ENOUGH_FOR_FURTHER = 5;

/**
 * The best clear further term in enough papers; where there is none and the name speaks of no more than half of the papers,
 * the one in the most of them, if it is in half of enough or in five, or the topic has parts that it may stand for. A name
 * of terms that are all more often found elsewhere ("explanations") gets the best one that is not, whatever papers it is in.
 */
function furtherTerm(
  topic: Nameable,
  chosen: readonly NameCandidate[],
  taken: ReadonlySet<number>,
  keys: readonly string[],
  options: TopicOptions,
): NameCandidate | undefined {
  const clear = clearTerms(furtherTerms(topic, chosen, taken, keys, options), topic, keys, options);
  const enough = enoughPapers(topic, options);
  const wide = clear.find((candidate) => candidate.inside >= Math.round(enough));
  if (wide) return wide;
  const least = topic.hasParts ? 2 : Math.min(enough / 2, ENOUGH_FOR_FURTHER);
  const many = clear.filter((candidate) => candidate.inside >= least);
  const further = 2 * spokenOf(chosen).size > topic.papers ? undefined : inMostPapers(many);
  if (further || chosen.some(isAtHome)) return further;
  const mustSay = options.furtherTermScore * (chosen[0]?.score ?? Infinity);
  return topic.candidates.find(
    (candidate) =>
      isAtHome(candidate) &&
      candidate.inside >= least &&
      candidate.score > mustSay &&
      !taken.has(candidate.term) &&
      !sharesWord(candidate, chosen, keys),
  );
}

/** A word that is only a part of keywords: it may stand for the topic as a whole, but says little beside another name. */
function isCoveringWord({ term, isCover }: NameCandidate, keys: readonly string[]): boolean {
  return isCover === true && !keys[term].includes(' ');
}

/** Whether the topic has at least half of the papers that carry the term. */
function isAtHome({ inside, outside }: NameCandidate): boolean {
  return inside >= outside;
}

/**
 * Free terms that share no word with those chosen and say more than `share` of what the first says, counted by the papers that
 * the name does not speak of yet; best first.
 */
function furtherTerms(
  topic: Nameable,
  chosen: readonly NameCandidate[],
  taken: ReadonlySet<number>,
  keys: readonly string[],
  options: TopicOptions,
  share = options.furtherTermScore,
): NameCandidate[] {
  const spoken = spokenOf(chosen);
  const least = share * (chosen[0]?.score ?? Infinity);
  return topic.candidates
    .filter(
      (candidate) =>
        !taken.has(candidate.term) && !isCoveringWord(candidate, keys) && !sharesWord(candidate, chosen, keys),
    )
    .map((candidate) => {
      const fresh = candidate.members.filter((paper) => !spoken.has(paper)).length / candidate.inside;
      return { ...candidate, score: candidate.score * fresh };
    })
    .filter(({ score }) => score > least)
    .sort((a, b) => b.score - a.score);
}

/**
 * Terms for a topic whose name one of its parts has already: with one term more, which may say little, or less, or the term
 * that most of its papers carry; none where every such name is taken, too.
 */
function otherTerms(
  topic: Nameable,
  terms: readonly NameCandidate[],
  taken: ReadonlySet<number>,
  names: ReadonlySet<string>,
  keys: readonly string[],
  options: TopicOptions,
): NameCandidate[] {
  const free = topic.candidates.filter((candidate) => !taken.has(candidate.term));
  const most = inMostPapers(free.filter((candidate) => !names.has(joined([candidate]))));
  const trials = [
    ...furtherTerms(topic, terms, taken, keys, options, 0).map((further) => [...terms, further]),
    terms.slice(0, -1),
    most ? [most] : [],
    ...free
      .filter((candidate) => !sharesWord(candidate, terms, keys))
      .map((candidate) => [...terms.slice(0, options.nameTerms - 1), candidate]),
  ];
  return (
    trials.find(({ length }, i) => length > 0 && length <= options.nameTerms && !names.has(joined(trials[i]))) ?? []
  );
}

/** The candidate in the most papers, of equals the first. */
function inMostPapers(candidates: readonly NameCandidate[]): NameCandidate | undefined {
  return candidates.reduce<NameCandidate | undefined>(
    (best, next) => (best && best.inside >= next.inside ? best : next),
    undefined,
  );
}

/** Papers that carry one of the terms. */
function spokenOf(terms: readonly NameCandidate[]): Set<number> {
  return new Set(terms.flatMap((term) => term.members));
}

/** Whether a term has a word stem in common with one of the others, or is its initials: then it says too little beside it. */
function sharesWord(term: NameCandidate, others: readonly NameCandidate[], keys: readonly string[]): boolean {
  const words = new Set(others.flatMap((other) => wordsOf(keys[other.term])));
  return (
    wordsOf(keys[term.term]).some((word) => words.has(word)) ||
    others.some((other) => isShortFor(term.label, other.label) || isShortFor(other.label, term.label))
  );
}

/** The stems in a key, "bias" and "biases" as one: Porter (1980) makes "bia" and "bias" of them. */
function wordsOf(key: string): string[] {
  return key.split(' ').map((word) => word.replace(/s$/, ''));
}

/** "AI" and "AI systems" for "artificial intelligence", "LLMs" for "large language models". */
function isShortFor(short: string, long: string): boolean {
  const initials = long.split(/[\s-]+/).map((word) => word.charAt(0).toLowerCase());
  const words = short.split(' ').map((word) => word.replace(/(?<=\p{Lu})s$/u, '').toLowerCase());
  return initials.length > 1 && words.includes(initials.join(''));
}

function coverageNote(name: string, first: NameCandidate, topic: Nameable, options: TopicOptions): string {
  if (first.inside >= enoughPapers(topic, options)) return '';
  return `${name}: "${first.label}" is in ${first.inside} of its ${topic.papers} papers only.`;
}
