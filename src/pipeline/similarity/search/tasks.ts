import type { Task } from '../../parallel.ts';
import type { NeighbourTable } from '../../types.ts';
import { startSearch, TILE, type SearchScore } from './kernel.ts';
import { CHUNK, type SearchPlan } from './plan.ts';

/** One of `parts` parts of a search. Tiles are dealt out in turn, so that all parts have as many pairs. */
export interface SearchPart {
  readonly plan: SearchPlan;
  readonly score: SearchScore;
  readonly part: number;
  readonly parts: number;
}

/** Share of the papers that a term may be found in to count for a seed by terms: rarer ones are quick to go through. */
const SEED_SHARE = 0.01;
/** Nearest neighbours whose own neighbours are candidates too: all 15 found no higher seeds that paid for their scores. */
const ASKED = 3;
/** Papers between two progress reports. */
const REPORT_EVERY = 1024;

/** A lower bound of the last kept score of each place of the part (0 for all others), by the terms that it shares with others. */
export const seedByTerms: Task<SearchPart, Float64Array> = {
  name: 'seed by terms',
  work({ plan, score, part, parts }) {
    const { kernel } = startSearch(plan, score, { byTerms: true });
    const longest = Math.ceil(plan.papers * SEED_SHARE);
    // Rare terms are numbered by their papers, those of most first.
    const firstTerm = plan.rarePapers.findIndex((papers) => papers <= longest);
    if (firstTerm < 0) return new Float64Array(plan.papers);
    for (let chunk = 0; chunk * CHUNK < plan.papers; chunk += 1) {
      for (let place = part; place < plan.papers; place += parts) kernel.lookAtChunk(place, chunk, firstTerm);
    }
    return eachPlace(plan, part, parts, (place) => kernel.seedByTerms(place));
  },
};

/** The same from papers that are likely to be near: neighbours by another score, and theirs. */
export const seedByNeighbours: Task<SearchPart & { readonly nearest: NeighbourTable }, Float64Array> = {
  name: 'seed by neighbours',
  work({ plan, score, part, parts, nearest: { offsets, papers } }) {
    let most = 0;
    for (let paper = 0; paper < plan.papers; paper += 1) most = Math.max(most, offsets[paper + 1] - offsets[paper]);
    const { kernel, candidates } = startSearch(plan, score, { candidates: most * (ASKED + 1) });
    const placeOf = new Uint32Array(plan.papers);
    plan.numberOf.forEach((paper, place) => (placeOf[paper] = place));
    const seen = new Int32Array(plan.papers).fill(-1);
    return eachPlace(plan, part, parts, (place) => {
      const paper = plan.numberOf[place];
      let count = 0;
      const add = (other: number): void => {
        if (seen[other] === place) return;
        seen[other] = place;
        candidates[count++] = placeOf[other];
      };
      seen[paper] = place;
      for (let at = offsets[paper]; at < offsets[paper + 1]; at += 1) {
        add(papers[at]);
        if (at >= offsets[paper] + ASKED) continue;
        for (let beyond = offsets[papers[at]]; beyond < offsets[papers[at] + 1]; beyond += 1) add(papers[beyond]);
      }
      return kernel.seedByCandidates(place, count);
    });
  },
};

/** The best lists among the pairs whose earlier place is in one of the part's tiles. */
export const searchPairs: Task<SearchPart & { readonly seeds: Float64Array }, NeighbourTable> = {
  name: 'search pairs',
  work({ plan, score, part, parts, seeds }, report) {
    const search = startSearch(plan, score);
    search.setSeeds(seeds);
    const chunks = Math.ceil(plan.papers / CHUNK);
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      // Later chunks have more pairs: what is done is told in pairs.
      const done = (chunk / chunks) ** 2;
      const share = ((chunk + 1) / chunks) ** 2 - done;
      const to = Math.min(plan.papers, (chunk + 1) * CHUNK);
      for (let first = part * TILE; first < to; first += parts * TILE) {
        search.kernel.searchTile(first, chunk);
        if (first % REPORT_EVERY < TILE) {
          report(Math.floor((plan.papers * (done + (share * first) / to)) / parts));
        }
      }
    }
    return search.table();
  },
};

function eachPlace(plan: SearchPlan, part: number, parts: number, seed: (place: number) => number): Float64Array {
  const seeds = new Float64Array(plan.papers);
  for (let place = part; place < plan.papers; place += parts) seeds[place] = seed(place);
  return seeds;
}
