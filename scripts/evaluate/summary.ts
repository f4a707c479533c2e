import type { Baseline } from './baselines.ts';
import { BASELINES, setName } from './baselines.ts';
import type { LayoutFigures } from './measure-layout.ts';
import type { SetFigures } from './measure-set.ts';

const MEASURES: readonly (keyof Baseline)[] = ['p_at_10', 'ami', 'f1_at_5', 'f1_at_10'];

/** A table for people: each figure beside what it must be above, `+` where it is. */
export function summaryTable(sets: readonly SetFigures[]): string {
  const rows: string[][] = [
    [
      'set',
      'papers',
      'topics',
      'p@10',
      'AMI',
      'F1@5',
      'F1@10',
      'kept',
      'FA2',
      'umap',
      'separate',
      'overlap',
      'seconds',
    ],
  ];
  for (const set of sets) {
    const base = BASELINES[setName(set.set)] ?? {};
    const [p, ami, f5, f10] = MEASURES.map((measure) => against(set[measure], base[measure]));
    const kept = (of: string): string => number((set[of] as LayoutFigures | undefined)?.neighbours_kept);
    const own = set.layout as LayoutFigures;
    rows.push([
      setName(set.set),
      String(set.papers),
      `${String(set.topics)} in ${String(set.regions)}`,
      p!,
      ami!,
      f5!,
      f10!,
      kept('layout'),
      kept('force_atlas2'),
      kept('umap_js'),
      number(own.silhouette_regions),
      number(own.overlapping),
      number(set.seconds, 1),
    ]);
  }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `0.612 (0.620 -)`: the figure, the baseline, and whether it is reached. */
function against(value: unknown, baseline: number | undefined): string {
  if (typeof value !== 'number') return '';
  if (baseline === undefined) return number(value);
  return `${number(value)} (${number(baseline)} ${value >= baseline ? '+' : '-'})`;
}

function number(value: unknown, decimals = 3): string {
  return typeof value === 'number' ? value.toFixed(decimals) : '';
}
