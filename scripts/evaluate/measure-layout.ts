import type { TopicMap } from '../../src/map/types.ts';
import { forceAtlasLayout } from '../peers/force-atlas.ts';
import { fitSquare } from '../peers/positions.ts';
import { umapLayout } from '../peers/umap.ts';
import { keptOf } from './measures/kept.ts';
import type { Picture } from './measures/layout-quality.ts';
import { evenSample, overlappingShare, silhouette, trustAndContinuity } from './measures/layout-quality.ts';
import { nearestByLinks, similarityRows } from './nearest.ts';
import { type Figure, figure } from './stage-clock.ts';

/** Papers measured at most, where all take long: enough that the third decimal stands. */
const SAMPLE = 3000;

export interface LayoutFigures {
  readonly neighbours_kept: Figure;
  readonly trustworthiness: Figure;
  readonly continuity: Figure;
  readonly silhouette_regions: Figure;
  readonly silhouette_districts: Figure;
  readonly overlapping: Figure;
  readonly seconds?: Figure;
}

/** The map's own layout and, with `peers`, ForceAtlas2 and umap-js from the same links, each by the same measures. */
export function measureLayout(
  map: TopicMap,
  peers: boolean,
): Record<'layout' | 'force_atlas2' | 'umap_js', LayoutFigures | undefined> {
  const nearest = nearestByLinks(map);
  const kept = keptOf(nearest);
  const similarity = similarityRows(map);
  const { papers, links, manifest } = map;
  const sample = evenSample(papers.id.length, SAMPLE);
  const regions = papers.topic.map((topic) => (topic < 0 ? -1 : (manifest.topics[topic]!.parent ?? topic)));
  const figures = (picture: Picture, seconds?: number): LayoutFigures => {
    const { trustworthiness, continuity } = trustAndContinuity(picture, nearest, similarity, sample);
    return {
      neighbours_kept: figure(kept(picture)),
      trustworthiness: figure(trustworthiness),
      continuity: figure(continuity),
      silhouette_regions: figure(silhouette(picture, regions, sample)),
      silhouette_districts: figure(silhouette(picture, papers.topic, sample)),
      overlapping: figure(overlappingShare(picture, papers.size)),
      ...(seconds === undefined ? {} : { seconds: figure(seconds, 2) }),
    };
  };
  const layout = figures(papers);
  if (!peers || papers.id.length < 20) return { layout, force_atlas2: undefined, umap_js: undefined };
  const { extent, similarity: scale } = manifest;
  const side = Math.max(extent.maxX - extent.minX, extent.maxY - extent.minY);
  const forces = fitSquare(forceAtlasLayout(papers.id.length, links, scale.scale), side);
  const umap = fitSquare(umapLayout(nearest, links, scale.scale), side);
  return { layout, force_atlas2: figures(forces, forces.seconds), umap_js: figures(umap, umap.seconds) };
}
