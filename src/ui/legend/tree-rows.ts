import type { TopicCount } from '../../state/types.ts';

/** A row of the legend's tree, as it is seen and walked by keyboard. */
export type Row =
  | { kind: 'topic'; key: string; level: number; count: TopicCount; open: boolean }
  | { kind: 'paper'; key: string; level: number; paper: number; topic: number }
  | { kind: 'more'; key: string; level: number; topic: number; left: number };

export type TopicRow = Extract<Row, { kind: 'topic' }>;

/** Papers listed below an open topic before "more" is asked for. */
const FIRST = 25;

interface Tree {
  readonly collection: {
    readonly regions: readonly { readonly id: number }[];
    districts(region: number): readonly { readonly id: number }[];
    centralFirst(topic: number): readonly number[];
  };
  readonly counts: readonly TopicCount[];
  /** Topics that are unfolded, and those of which all papers are listed. */
  readonly opened: ReadonlySet<number>;
  readonly full: ReadonlySet<number>;
}

/** Regions, below open ones their districts, below open districts (or regions without any) their papers, most central first. */
export function treeRows({ collection, counts, opened, full }: Tree): Row[] {
  const byTopic = new Map(counts.map((count) => [count.topic, count]));
  const found: Row[] = [];
  const addPapers = (topic: number, level: number) => {
    const papers = collection.centralFirst(topic);
    const shown = full.has(topic) ? papers.length : Math.min(papers.length, FIRST);
    for (const paper of papers.slice(0, shown)) found.push({ kind: 'paper', key: `p${paper}`, level, paper, topic });
    if (shown < papers.length) {
      found.push({ kind: 'more', key: `m${topic}`, level, topic, left: papers.length - shown });
    }
  };
  const addTopic = (topic: number, level: number) => {
    const count = byTopic.get(topic);
    if (!count) return;
    const open = opened.has(topic);
    found.push({ kind: 'topic', key: `t${topic}`, level, count, open });
    if (!open) return;
    const districts = topic < 0 ? [] : collection.districts(topic);
    if (districts.length > 0) for (const district of districts) addTopic(district.id, level + 1);
    else addPapers(topic, level + 1);
  };
  for (const region of collection.regions) addTopic(region.id, 1);
  addTopic(-1, 1);
  return found;
}
