import type { Collection } from '../collection.svelte.ts';

/**
 * How sure a paper's place among the topics is, at the level that the reruns were held against: `In this district in all 20 runs.`,
 * `Unsure: in this district in only 8 of 20 runs; otherwise most often in the district “Pruning”.` For a paper in no topic, why.
 */
export function certaintyOf(paper: number, collection: Collection): string {
  const { papers, manifest } = collection;
  const { stabilityRuns: runs } = manifest;
  const own = papers.topic[paper];
  const kept = papers.stability[paper];
  if (own < 0) return 'In no topic: it shares no term with any other paper.';
  if (runs === 0) return '';
  const here = `n this ${levelOf(own, collection)} in`;
  if (kept >= runs) return `I${here} all ${runs} runs.`;
  const said = 2 * kept < runs ? `Unsure: i${here} only` : `I${here}`;
  return `${said} ${kept} of ${runs} runs${otherwise(papers.otherTopic[paper], own, collection)}.`;
}

/** A district may be called as the topic around it is, or as one of another topic. */
function otherwise(other: number, own: number, collection: Collection): string {
  const topic = collection.topic(other);
  if (topic === null) return '';
  const around = collection.regionOfTopic(other);
  const isElsewhere = topic.parent !== null && around !== collection.regionOfTopic(own);
  const where = isElsewhere ? ` of “${collection.topic(around)!.name}”` : '';
  return `; otherwise most often in the ${levelOf(other, collection)} “${topic.name}”${where}`;
}

function levelOf(topic: number, collection: Collection): 'district' | 'topic' {
  return collection.topic(topic)?.parent === null ? 'topic' : 'district';
}
