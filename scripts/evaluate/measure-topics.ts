import type { TopicMap } from '../../src/map/types.ts';
import { tokenise, isWord, stemOf } from '../../src/pipeline/text/tokenise.ts';
import { LANGUAGES, stopMask } from '../../src/pipeline/text/stop-words.ts';
import { areaUnderCurve } from './measures/auc.ts';
import { majorityLabels } from './measures/majority.ts';
import { adjustedMutualInformation } from './measures/mutual-information.ts';
import { neighbourPrecision } from './measures/neighbour-precision.ts';
import { labelOverlap, nameQuality } from './measures/topic-names.ts';
import { nearestByLinks } from './nearest.ts';
import { type Figure, figure } from './stage-clock.ts';

/** The bit of English in a word's stop-word languages. */
const ENGLISH = 1 << LANGUAGES.indexOf('en');

/** Measures neighbours and topics of `maps`, one a seed, against labels: AMI is their mean, the rest is of the first. */
export function measureTopics(
  maps: readonly TopicMap[],
  labels: readonly string[],
  names: ReadonlyMap<string, string>,
): Record<string, Figure> {
  const [map] = maps as [TopicMap];
  const { papers, manifest } = map;
  const majority = majorityLabels(papers.topic, labels);
  const inTopic = papers.topic.map((_, paper) => paper).filter((paper) => papers.topic[paper]! >= 0);
  const unsure = inTopic.map((paper) => -papers.stability[paper]!);
  const stray = inTopic.map((paper) => labels[paper] !== majority.get(papers.topic[paper]!));
  return {
    labels: new Set(labels).size,
    p_at_10: figure(neighbourPrecision(nearestByLinks(map), labels)),
    ami: figure(mean(maps.map((one) => adjustedMutualInformation(apart(one.papers.topic), labels)))),
    ami_regions: figure(mean(maps.map((one) => adjustedMutualInformation(apart(regionOf(one)), labels)))),
    purity: figure(inTopic.filter((_, i) => !stray[i]).length / labels.length),
    auc_stability: figure(areaUnderCurve(unsure, stray)),
    mean_stability: figure(mean(papers.stability) / Math.max(1, manifest.stabilityRuns)),
    name_label_overlap: figure(labelOverlap(finest(map), majority, names, contentStems)),
  };
}

/** What can be said of the topics of a map without labels: their number and the quality of their names. */
export function measureNames(map: TopicMap): Record<string, Figure> {
  const { manifest, papers, terms } = map;
  const quality = nameQuality(manifest.topics, papers.id.length, (term) => terms.papers[term]!);
  return {
    topics: finest(map).length,
    regions: manifest.counts.regions,
    without_topic: papers.topic.filter((topic) => topic < 0).length,
    coverage: figure(quality.coverage),
    exclusivity: figure(quality.exclusivity),
    npmi: figure(quality.npmi),
    names_repeated: quality.repeated,
    name_terms_thin: quality.thin,
    notes: manifest.notes.length,
  };
}

/** Topics that papers lie in directly. */
function finest(map: TopicMap): TopicMap['manifest']['topics'] {
  const used = new Set(map.papers.topic);
  return map.manifest.topics.filter((topic) => used.has(topic.id));
}

function regionOf(map: TopicMap): number[] {
  return map.papers.topic.map((topic) => (topic < 0 ? -1 : (map.manifest.topics[topic]!.parent ?? topic)));
}

/** Papers without a topic form no group: each counts as a topic of its own. */
function apart(topics: readonly number[]): number[] {
  return topics.map((topic, paper) => (topic < 0 ? -1 - paper : topic));
}

function contentStems(text: string): string[] {
  return tokenise(text)
    .filter((token) => isWord(token) && (stopMask(token.toLowerCase()) & ENGLISH) === 0)
    .map((token) => stemOf(token));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
