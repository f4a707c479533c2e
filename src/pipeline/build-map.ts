import type { TopicMap } from '../map/types.ts';
import { UserError } from '../map/user-error.ts';
import type { Collection, ReportProgress } from './types.ts';
import { evenly, neighboursFor, type BuildOptions } from './options.ts';
import { inThisThread, type Parallel } from './parallel.ts';
import { adjacencyOf } from './graph/adjacency.ts';
import { linkPapers } from './graph/link-papers.ts';
import { layOut } from './layout/layout-papers.ts';
import { createRandom, STREAM } from './random.ts';
import { similarityOf, similarityScale } from './similarity/similarity.ts';
import { analyseTexts } from './text/analyse-texts.ts';
import { largeColumns, writeMap } from './write-map.ts';
import { describeTopics } from './topics/naming/describe-topics.ts';
import { findRegions } from './topics/find-regions.ts';
import { proposeThemes } from './topics/naming/propose-themes.ts';
import { findSureDistricts } from './topics/sure-districts.ts';

type BuildMap = (
  collection: Collection,
  options: BuildOptions,
  report?: ReportProgress,
  parallel?: Parallel,
) => Promise<TopicMap>;

/**
 * Papers in, map out: the stages in order. The same collection and options give the same map on every machine.
 * Throws a UserError where there is no paper.
 */
export const buildMap: BuildMap = async (collection, options, report = () => undefined, parallel = inThisThread) => {
  const papers = evenly(collection.papers, options.mostPapers);
  if (papers.length === 0) {
    throw new UserError(`${collection.name}: no papers to make a map of. Give a file with at least one title.`);
  }
  const step = (stage: string, done = 0, total = 1) => report({ stage, done, total });

  step('text');
  const analysis = await analyseTexts(papers, options, report, parallel);
  step('similarity');
  const { parts: similarity, neighbours } = await similarityOf(
    analysis.terms,
    neighboursFor(papers.length, options),
    options.similarity,
    createRandom(options.seed, STREAM.latent),
    parallel,
    step,
  );
  const links = linkPapers(neighbours);
  step('topics');
  const scale = similarityScale(similarity);
  const adjacency = adjacencyOf(links, papers.length, scale.scale);
  const found = { papers, analysis, similarity, links, adjacency, options: options.topics, seed: options.seed };
  const { stability, rest } = await findSureDistricts(
    found,
    parallel,
    (done, total) => step('stability', done, total),
    (district) => {
      const communities = { district, region: findRegions(adjacency, district, options.topics) };
      step('layout');
      const layout = parallel.beside(
        layOut,
        { neighbours, communities, links, options: options.layout },
        (done, total) => step('layout', done, total),
      );
      // Whoever waits for it below hears of an error; until then it is no unheard one.
      layout.catch(() => undefined);
      step('names');
      const topics = describeTopics(analysis, communities, adjacency, options.topics);
      const themes = proposeThemes(analysis, communities.region, options.topics);
      step('map');
      const columns = largeColumns(papers, analysis.terms, similarity.vectors);
      step('stability');
      return { layout, topics, themes, columns };
    },
  );
  step('layout');
  const { topics, themes, columns } = rest;
  const layout = await rest.layout;
  const chosen = { ...collection, papers };
  return writeMap({ collection: chosen, options, analysis, links, scale, stability, layout, topics, themes, columns });
};
