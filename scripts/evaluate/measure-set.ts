import type { TopicMap } from '../../src/map/types.ts';
import { porterStem } from '../../src/pipeline/text/natural.ts';
import { buildDefault, readPapers } from './build-set.ts';
import { labelNames } from './label-names.ts';
import { measureLayout } from './measure-layout.ts';
import { measureNames, measureTopics } from './measure-topics.ts';
import { macroF1 } from './measures/keyphrase-f1.ts';
import type { GoldRecord } from './read-gold.ts';
import { readGold } from './read-gold.ts';
import { figure } from './stage-clock.ts';

export type SetKind = 'topics' | 'keyphrases';

/** Seeds of the maps behind AMI; everything else is measured on the first. */
const SEEDS = [1, 2, 3];

export interface SetFigures extends Readonly<Record<string, unknown>> {
  readonly set: string;
  readonly kind: SetKind;
  readonly papers: number;
}

/** Builds the papers of a gold file as the default build does and measures the map. `peers`: lay out with the peers too. */
export async function measureSet(path: string, kind: SetKind, peers: boolean): Promise<SetFigures> {
  const gold = await readGold(path);
  // Gold is for measuring: what the file may call keywords must not reach the build.
  const papers = (await readPapers(path)).map((paper) => ({ ...paper, keywords: [] }));
  const goldOf = papers.map(({ id }) => gold.get(id) ?? NO_GOLD);
  const first = await buildDefault(path, papers);
  const figures: Record<string, unknown> = {};
  if (kind === 'topics') {
    const maps: TopicMap[] = [first.map];
    for (const seed of SEEDS.slice(1)) maps.push((await buildDefault(path, papers, seed)).map);
    Object.assign(
      figures,
      measureTopics(
        maps,
        goldOf.map(({ label }) => label ?? ''),
        labelNames(goldOf),
      ),
    );
  } else {
    const wanted = goldOf.map(({ keyphrases }) => keyphrases);
    figures.f1_at_5 = figure(macroF1(first.map.papers.keywords, wanted, 5, porterStem));
    figures.f1_at_10 = figure(macroF1(first.map.papers.keywords, wanted, 10, porterStem));
    figures.keyphrases_a_paper = figure(
      first.map.papers.keywords.reduce((sum, own) => sum + own.length, 0) / papers.length,
      2,
    );
  }
  return {
    set: path,
    kind,
    papers: papers.length,
    ...figures,
    ...measureNames(first.map),
    ...measureLayout(first.map, peers),
    seconds: first.seconds,
    seconds_cpu: first.cpuSeconds,
    seconds_by_stage: first.secondsByStage,
  };
}

const NO_GOLD: GoldRecord = { label: undefined, labelText: undefined, keyphrases: [] };
