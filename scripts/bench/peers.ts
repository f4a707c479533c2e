import type { Paper } from '../../src/map/paper.ts';
import type { TopicMap } from '../../src/map/types.ts';
import { keptOf } from '../evaluate/measures/kept.ts';
import { nearestByLinks } from '../evaluate/nearest.ts';
import { rounded } from '../evaluate/stage-clock.ts';
import { forceAtlasLayout } from '../peers/force-atlas.ts';
import { louvainTopics } from '../peers/louvain.ts';
import { naturalNeighbours } from '../peers/natural-tfidf.ts';
import type { PeerLayout } from '../peers/positions.ts';
import { scikitLearnNeighbours } from '../peers/scikit-learn.ts';
import { umapLayout } from '../peers/umap.ts';
import { modularity } from './modularity.ts';

/** natural scans all documents for each term: minutes above this. */
const NATURAL_PAPERS = 1000;
/** ForceAtlas2 takes about a third of a second a round at this size. */
const FORCE_ATLAS_PAPERS = 20_000;
const UMAP_PAPERS = 100_000;

/** The same work by other means, in the same run: seconds, and for layouts and topics what came out. */
export function runPeers(path: string, papers: readonly Paper[], map: TopicMap): Record<string, unknown> {
  const count = papers.length;
  const { links, manifest } = map;
  const { scale } = manifest.similarity;
  const nearest = nearestByLinks(map);
  const kept = keptOf(nearest);
  const layout = (most: number, run: () => PeerLayout): unknown => {
    if (count > most) return { skipped: `more than ${most} papers` };
    const result = run();
    return { seconds: rounded(result.seconds, 2), neighbours_kept: rounded(kept(result)) };
  };
  const some = papers.slice(0, NATURAL_PAPERS);
  const natural = naturalNeighbours(some);
  const louvain = louvainTopics(count, links, scale);
  const topic = map.papers.topic.map((own, paper) => (own < 0 ? -1 - paper : own));
  const region = topic.map((own) => (own < 0 ? own : (manifest.topics[own]!.parent ?? own)));
  return {
    ours: {
      modularity_regions: rounded(modularity(region, links)),
      modularity_districts: rounded(modularity(topic, links)),
    },
    natural_tfidf: {
      papers: some.length,
      seconds_tfidf: rounded(natural.tfidf, 2),
      seconds_pairs: rounded(natural.pairs, 2),
    },
    louvain: {
      seconds_graph: rounded(louvain.graph, 2),
      seconds: rounded(louvain.seconds, 2),
      communities: louvain.count,
      modularity: rounded(louvain.modularity),
    },
    force_atlas2: layout(FORCE_ATLAS_PAPERS, () => forceAtlasLayout(count, links, scale)),
    umap_js: layout(UMAP_PAPERS, () => umapLayout(nearest, links, scale)),
    scikit_learn: scikitLearnNeighbours(path, count),
  };
}
