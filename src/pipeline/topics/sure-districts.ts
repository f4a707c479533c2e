import type { Paper } from '../../map/paper.ts';
import type { TopicOptions } from '../options.ts';
import type { LinkTable } from '../types.ts';
import { adjacencyOf, type Adjacency } from '../graph/adjacency.ts';
import { cutsBeside, type Parallel } from '../parallel.ts';
import { createRandom, STREAM } from '../random.ts';
import type { SimilarityParts } from '../similarity/parts.ts';
import type { TextAnalysis } from '../text/analyse-texts.ts';
import { consensusOf } from './consensus.ts';
import { districtResolution, findDistricts, leidenStarts } from './find-districts.ts';
import { joinUnlike } from './join-unlike.ts';
import { rerunTopics } from './rerun-topics.ts';
import { stabilityOf, type Stability } from './stability.ts';

/** What is known of a collection before its topics are found. */
interface Linked {
  readonly papers: readonly Paper[];
  readonly analysis: TextAnalysis;
  readonly similarity: SimilarityParts;
  readonly links: LinkTable;
  readonly adjacency: Adjacency;
  readonly options: TopicOptions;
  readonly seed: number;
}

type Report = (done: number, total: number) => void;

/** How sure the papers' districts are, and what was made of the districts. */
interface Sure<Rest> {
  readonly stability: Stability;
  readonly rest: Rest;
}

/**
 * The districts, and how sure each paper's district is: in every rerun a random part of the terms and latent dimensions is
 * left out, the links are weighed anew and the communities found anew. `whenFound` is told the districts as soon as they are
 * known: of a large collection before the reruns, of a small one after them.
 */
export function findSureDistricts<Rest>(
  linked: Linked,
  parallel: Parallel,
  report: Report,
  whenFound: (district: Int32Array) => Rest,
): Promise<Sure<Rest>> {
  const isSmall = linked.papers.length < linked.options.twoLevelsFrom;
  return (isSmall ? findByConsensus : findBesideReruns)(linked, parallel, report, whenFound);
}

/**
 * In a collection of one level, whose readers look at every paper, the districts are what the reruns agree on. The nodes stand in
 * an order that has nothing to do with where the source lists the papers, so that it decides nothing.
 */
async function findByConsensus<Rest>(
  linked: Linked,
  parallel: Parallel,
  report: Report,
  whenFound: (district: Int32Array) => Rest,
): Promise<Sure<Rest>> {
  const { papers, analysis, links, adjacency, options } = linked;
  const places = placesById(papers);
  const byPlace = reordered(links, places);
  const runs = options.stabilityRunsOfOneLevel;
  const reruns = await rerunTopics(
    { ...rerunsOf(linked), adjacency: byPlace, pairs: true },
    cutsBeside(runs, parallel.threads, 0),
    parallel,
    report,
  );
  const byPaper = (communities: Int32Array): Int32Array => Int32Array.from(places, (place) => communities[place]);
  const agreed = byPaper(consensusOf(byPlace, reruns, options));
  const district = joinUnlike(analysis, adjacency, agreed, options);
  return { stability: stabilityOf(district, reruns.map(byPaper)), rest: whenFound(district) };
}

/** In a large collection this thread finds the districts, and what becomes of them, while others are at the reruns already. */
async function findBesideReruns<Rest>(
  linked: Linked,
  parallel: Parallel,
  report: Report,
  whenFound: (district: Int32Array) => Rest,
): Promise<Sure<Rest>> {
  const { adjacency, options, seed } = linked;
  const own = rerunsOf(linked);
  const affordable = Math.floor(options.stabilityPaperRuns / adjacency.nodes);
  const runs = Math.max(options.stabilityLeastRuns, Math.min(options.stabilityRuns, affordable));
  const rounds = leidenStarts(adjacency, options) * options.leidenRounds;
  const ahead = rounds / options.stabilityRounds - Math.round(LAYOUT_AHEAD / adjacency.nodes);
  const found: { district: Int32Array; rest: Rest }[] = [];
  const reruns = await rerunTopics(own, cutsBeside(runs, parallel.threads, ahead), parallel, report, () => {
    const district = findDistricts(adjacency, own.resolution, options, createRandom(seed, STREAM.topics));
    found.push({ district, rest: whenFound(district) });
  });
  const [{ district, rest }] = found;
  return { stability: stabilityOf(district, reruns), rest };
}

/**
 * The layout, for which another thread is asked, takes longer than naming the topics here: by seven reruns at 2,000 papers,
 * by one at 10,000, as measured. Papers times reruns.
 */
const LAYOUT_AHEAD = 14_000;

/** What the reruns of any collection need. */
function rerunsOf({ similarity, links, adjacency, options, seed }: Linked) {
  const { index, ...parts } = similarity;
  return {
    parts,
    termCount: index.offsets.length - 1,
    links,
    adjacency,
    resolution: districtResolution(adjacency, options),
    rounds: options.stabilityRounds,
    leftOut: options.stabilityLeftOut,
    seed,
    pairs: false,
  };
}

/** The links as an adjacency in which each paper is the node of its place. */
function reordered(links: LinkTable, places: Uint32Array): Adjacency {
  const placeOf = (paper: number): number => places[paper];
  const moved = { ...links, source: links.source.map(placeOf), target: links.target.map(placeOf) };
  return adjacencyOf(moved, places.length);
}

/** Each paper's place among all in the order of their ids. */
function placesById(papers: readonly Paper[]): Uint32Array {
  const order = Array.from(papers.keys()).sort((a, b) => (papers[a].id < papers[b].id ? -1 : 1));
  const places = new Uint32Array(papers.length);
  order.forEach((paper, place) => (places[paper] = place));
  return places;
}
