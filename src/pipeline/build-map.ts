import type { AuditCounts, InputReceipt, TopicMap } from '../map/types.ts';
import type { Paper } from '../map/paper.ts';
import type { ReportProgress } from './types.ts';
import type { BuildOptions } from './options.ts';

/** What a map is made from, beside the options. */
export interface Collection {
  readonly name: string;
  readonly papers: readonly Paper[];
  readonly inputs: readonly InputReceipt[];
  readonly audit: AuditCounts;
}

export type BuildMap = (collection: Collection, options: BuildOptions, report?: ReportProgress) => Promise<TopicMap>;
