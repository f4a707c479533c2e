import type { Topic, TopicTerm } from '../../map/types.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import type { TopicOptions } from '../options.ts';
import type { TextAnalysis } from '../text/analyse-texts.ts';
import type { Communities, Layout } from '../types.ts';
import { centralPapers, corePapers } from './central-papers.ts';
import { markElsewhere } from './mark-elsewhere.ts';
import { nameTopics } from './name-topics.ts';
import { standing } from './term-says.ts';
import { forNaming, topicTerms, type NameCandidate } from './topic-terms.ts';

/** A topic that has no place on the map yet. */
type UnplacedTopic = Omit<Topic, 'x' | 'y'>;

export interface DescribedTopics {
  /** Regions first, larger before smaller, then districts. */
  readonly topics: readonly UnplacedTopic[];
  /** Finest topic of each paper, -1 for none. */
  readonly ofPaper: Int32Array;
  /** Topic number of each community of the finest level. */
  readonly ofDistrict: Int32Array;
  readonly regions: number;
  readonly districts: number;
  readonly notes: readonly string[];
}

/** Names, terms and central papers of all topics on both levels. */
export function describeTopics(
  analysis: TextAnalysis,
  communities: Communities,
  adjacency: Adjacency,
  options: TopicOptions,
): DescribedTopics {
  const levels = topicLevels(communities);
  const candidates: NameCandidate[][] = [];
  const central: number[][] = [];
  const stands = standing(analysis);
  const core = corePapers(adjacency, levels.finest, levels.parents.length);
  for (const level of levels.members) {
    if (level.count === 0) continue;
    candidates.push(...topicTerms(analysis, level.ofPaper, level.count, options, stands, core));
    central.push(...centralPapers(adjacency, level.ofPaper, level.count, options.centralPapers));
  }
  const placed =
    levels.members[1].count > 0
      ? markElsewhere(candidates, levels.parents, communities.region, analysis.terms)
      : candidates;
  const sizes = levels.members.flatMap((level) => countPapers(level.ofPaper, level.count));
  const names = nameTopics(
    placed.map((list, topic) => ({
      ...forNaming(list, analysis.terms),
      papers: sizes[topic],
      parent: levels.parents[topic],
      whole: levels.parents.includes(topic),
    })),
    analysis.terms.keys,
    options,
  );
  const topics = names.map((name, id): UnplacedTopic => ({
    id,
    parent: levels.parents[id],
    name: name.name,
    nameTerms: name.terms.map(plainTerm),
    terms: listTerms(
      name.terms,
      candidates[id].filter(({ spare }) => !spare),
      options.topicTerms,
    ),
    papers: sizes[id],
    central: central[id],
  }));
  return {
    topics,
    ofPaper: levels.finest,
    ofDistrict: levels.ofDistrict,
    regions: levels.members[0].count,
    districts: levels.members[1].count,
    notes: names.map((name) => name.note).filter((note) => note !== ''),
  };
}

interface Level {
  readonly ofPaper: Int32Array;
  readonly count: number;
}

/** Topic numbers: regions first, then the districts of regions that have more than one. */
function topicLevels(communities: Communities) {
  const regions = 1 + communities.region.reduce((most, region) => Math.max(most, region), -1);
  const districts = 1 + communities.district.reduce((most, district) => Math.max(most, district), -1);
  const regionOf = new Int32Array(districts);
  communities.district.forEach((district, paper) => {
    if (district >= 0) regionOf[district] = communities.region[paper];
  });
  const parts = new Uint32Array(regions);
  for (const region of regionOf) parts[region] += 1;
  const parents: (number | null)[] = Array.from({ length: regions }, () => null);
  const ofDistrict = new Int32Array(districts);
  let count = 0;
  for (let district = 0; district < districts; district += 1) {
    const region = regionOf[district];
    if (parts[region] === 1) ofDistrict[district] = region;
    else {
      ofDistrict[district] = regions + count++;
      parents.push(region);
    }
  }
  const finest = communities.district.map((district) => (district < 0 ? -1 : ofDistrict[district]));
  const members: Level[] = [
    { ofPaper: communities.region, count: regions },
    { ofPaper: finest.map((topic) => (topic < regions ? -1 : topic - regions)), count },
  ];
  return { members, parents, finest, ofDistrict };
}

function countPapers(ofPaper: Int32Array, count: number): number[] {
  const sizes = Array.from({ length: count }, () => 0);
  for (const topic of ofPaper) if (topic >= 0) sizes[topic] += 1;
  return sizes;
}

/** The topics with the places of their names: the middle of the most central papers, map units, two decimals. */
export function placeTopics(topics: readonly UnplacedTopic[], layout: Layout): Topic[] {
  return topics.map((topic) => ({ ...topic, ...labelPlace(topic.central, layout) }));
}

function labelPlace(central: readonly number[], layout: Layout): { x: number; y: number } {
  const middle = (values: Float64Array) => {
    const sorted = central.map((paper) => values[paper]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return { x: middle(layout.x), y: middle(layout.y) };
}

function listTerms(named: readonly NameCandidate[], candidates: readonly NameCandidate[], kept: number): TopicTerm[] {
  const rest = candidates.filter((candidate) => !named.some((other) => other.term === candidate.term));
  return [...named, ...rest].slice(0, kept).map(plainTerm);
}

function plainTerm({ term, label, inside, outside }: NameCandidate): TopicTerm {
  return { term, label, inside, outside };
}
