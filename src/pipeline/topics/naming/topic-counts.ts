import type { TextAnalysis } from '../../text/analyse-texts.ts';
import { namesNothing } from './names-nothing.ts';
import { headFinder, partFinder } from './term-parts.ts';
import { isSubject } from './term-says.ts';

/** How many papers of a topic a term is found in. */
export interface TopicCount {
  readonly term: number;
  /** Papers that carry it, and those of them in the topic's core. */
  readonly inside: number;
  readonly core: number;
  /** Papers that it is a keyword of, and others of which a keyword ends with it ("theorem proving" of "automated theorem proving"). */
  readonly keyword: number;
  readonly head: number;
  /** In a topic of few enough, papers of which a keyword is it or holds it ("quantum" of "quantum groups"). */
  readonly part: number;
}

interface TopicCounter {
  /**
   * Counts of the terms that are keywords of the topic's `papers`, or end one, or with `withParts` are a part of one, and could name
   * something; those that come sooner among the keywords first.
   */
  count(papers: readonly number[], isCore: (paper: number) => boolean, withParts: boolean): TopicCount[];
  /** Those of `papers` that carry each of `terms`, in their order. */
  members(terms: ReadonlySet<number>, papers: readonly number[]): ReadonlyMap<number, readonly number[]>;
}

/** Counts topics that share no paper one after the other: columns over all terms are made once, and emptied after each topic. */
export function topicCounter({ terms: table, keywords, phraseFrequency }: TextAnalysis): TopicCounter {
  const terms = table.keys.length;
  const inside = new Uint32Array(terms);
  const core = new Uint32Array(terms);
  const keyword = new Uint32Array(terms);
  const head = new Uint32Array(terms);
  const part = new Uint32Array(terms);
  /** Places among the keywords, added up. */
  const places = new Uint32Array(terms);
  /** One more than the last paper that a term was a keyword of, or the end of one. */
  const lastPaper = new Uint32Array(terms);
  const headsOf = headFinder(table);
  const partsOf = partFinder(table);
  /** One more than a term's place among those whose papers are asked for. */
  const slots = new Uint32Array(terms);

  const isSeen = (term: number): boolean => keyword[term] + head[term] + part[term] > 0;
  // A hyphenated word is said of what follows it: "black-box".
  const mayCover = (term: number): boolean => {
    const label = table.labels[term];
    return !namesNothing(table.keys[term]) && (table.wordCounts[term] > 1 ? label.includes(' ') : isSubject(label));
  };

  function seeKeywords(papers: readonly number[], withParts: boolean): number[] {
    const seen: number[] = [];
    const see = (term: number, counts: Uint32Array, paper: number): boolean => {
      if (lastPaper[term] === paper + 1 || phraseFrequency[term] === 0 || namesNothing(table.keys[term])) return false;
      lastPaper[term] = paper + 1;
      if (!isSeen(term)) seen.push(term);
      counts[term] += 1;
      return true;
    };
    for (const paper of papers) {
      const own = keywords.terms.subarray(keywords.offsets[paper], keywords.offsets[paper + 1]);
      own.forEach((term, place) => {
        if (see(term, keyword, paper)) places[term] += place;
      });
      for (const term of own) for (const end of headsOf(term)) see(end, head, paper);
      if (!withParts) continue;
      for (const term of new Set([...own].flatMap(partsOf))) {
        if (!mayCover(term)) continue;
        if (!isSeen(term)) seen.push(term);
        part[term] += 1;
      }
    }
    return seen;
  }

  return {
    count(papers, isCore, withParts) {
      const seen = seeKeywords(papers, withParts);
      for (const paper of papers) {
        const counted = isCore(paper) ? 1 : 0;
        for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
          const term = table.terms[at];
          if (!isSeen(term)) continue;
          inside[term] += 1;
          core[term] += counted;
        }
      }
      const meanPlace = (term: number): number => places[term] / Math.max(1, keyword[term]);
      seen.sort((a, b) => meanPlace(a) - meanPlace(b) || a - b);
      const counts = seen.map((term): TopicCount => ({
        term,
        inside: inside[term],
        core: core[term],
        keyword: keyword[term],
        head: head[term],
        part: part[term],
      }));
      for (const term of seen) inside[term] = core[term] = keyword[term] = head[term] = part[term] = places[term] = 0;
      return counts;
    },
    members(wanted, papers) {
      const members = [...wanted].map((term): [number, number[]] => [term, []]);
      members.forEach(([term], at) => (slots[term] = at + 1));
      for (const paper of papers) {
        for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
          const slot = slots[table.terms[at]];
          if (slot > 0) members[slot - 1][1].push(paper);
        }
      }
      for (const term of wanted) slots[term] = 0;
      return new Map(members);
    },
  };
}
