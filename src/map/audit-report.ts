import type { Audit } from './audit.ts';
import { papersFromFiles } from './audit.ts';
import { counted, grouped } from './number.ts';

/** One thing that a report names: where it stands, and its title or how it begins. */
interface Reported {
  readonly file: string;
  readonly place: string;
  readonly text: string;
  /** What else is to be said of it. */
  readonly why?: string;
}

/** Records or lines that have something in common. */
export interface ReportGroup {
  readonly title: string;
  readonly entries: readonly Reported[];
  /** How many more there are that the audit does not name. */
  readonly more?: number;
}

/** What one file gave. */
export interface ReportedFile {
  readonly name: string;
  /** Empty for a file of no known format. */
  readonly format: string;
  readonly papers: number;
  /** `8 records, 1 merged, 1 left out`; empty where each record is a paper. */
  readonly records: string;
  readonly notes: readonly string[];
  readonly problem: string | undefined;
}

/** The audit in one sentence: `73 papers from 2 files; 1 duplicate merged; 2 records and 5 lines left out`. */
export function auditInShort(audit: Audit): string {
  const { merged, leftOut } = audit;
  const left = [
    ...(leftOut.length > 0 ? [counted(leftOut.length, 'record')] : []),
    ...(linesLeftOut(audit) > 0 ? [counted(linesLeftOut(audit), 'line')] : []),
  ];
  return [
    papersFromFiles(audit),
    ...(merged.length > 0 ? [`${counted(merged.length, 'duplicate')} merged`] : []),
    ...(left.length > 0 ? [`${left.join(' and ')} left out`] : []),
  ].join('; ');
}

/** What each file gave, in the order in which they were read. */
export function reportedFiles({ files, merged, leftOut, warned = {} }: Audit): ReportedFile[] {
  const [mergedOf, leftOutOf] = [countByFile(merged), countByFile(leftOut)];
  return files.map(({ name, format, read, kept, notes, linesLeftOut: lines, problem }) => {
    const parts = [
      counted(read, 'record'),
      ...(mergedOf.has(name) ? [`${mergedOf.get(name)} merged`] : []),
      ...(leftOutOf.has(name) ? [`${leftOutOf.get(name)} left out`] : []),
    ];
    return {
      name,
      format: format === 'unknown' ? '' : format,
      papers: kept,
      records: read === kept ? '' : parts.join(', '),
      // Lines are told with how they begin, among what was left out, and warnings with what they speak of.
      notes: notes.filter(
        (note) => note !== lines?.note && !Object.keys(warned).some((kind) => note.startsWith(`${kind}: `)),
      ),
      problem: problem ?? (read === 0 ? 'it holds no papers' : undefined),
    };
  });
}

/** Duplicates, with what showed that they are. */
export function reportedMerges({ merged }: Audit): ReportGroup | undefined {
  if (merged.length === 0) return undefined;
  const entries = merged.map(({ file, place, title, reason }) => ({ file, place, text: title, why: reason }));
  return { title: counted(merged.length, 'duplicate'), entries };
}

/** What was left out by its reason, that of the most records first, and lines of no record last. */
export function reportedLeftOut(audit: Audit): ReportGroup[] {
  const byReason = new Map<string, Reported[]>();
  for (const { file, place, reason, title } of audit.leftOut) {
    const entries = byReason.get(reason) ?? [];
    entries.push({ file, place, text: title });
    byReason.set(reason, entries);
  }
  const groups = [...byReason]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([reason, entries]) => ({ title: `${counted(entries.length, 'record')}: ${reason}`, entries }));
  const lines = audit.files.flatMap(({ name, linesLeftOut: left }) =>
    (left?.places ?? []).map(({ place, begins }) => ({ file: name, place, text: begins })),
  );
  if (lines.length > 0)
    groups.push({ title: `${counted(linesLeftOut(audit), 'line')} of page furniture`, entries: lines });
  return groups;
}

/** Warnings by their kind, each with the papers or places that it speaks of. */
export function reportedWarnings({ warnings, warned = {} }: Audit): ReportGroup[] {
  return Object.entries(warnings).map(([kind, count]) => {
    const entries = (warned[kind] ?? []).map(({ file, place, title }) => ({ file, place, text: title }));
    return { title: inWords(kind, count), entries, more: count - entries.length };
  });
}

/** What many collections are warned of, in words for one paper and for several; other kinds are only counted. */
const SAID: Readonly<Record<string, readonly [one: string, several: string]>> = {
  'no abstract': ['has no abstract', 'have no abstract'],
  'very short abstract': ['has a very short abstract', 'have a very short abstract'],
  'another language than English': ['is not in English', 'are not in English'],
  retracted: ['is retracted', 'are retracted'],
};

function inWords(kind: string, count: number): string {
  const said = SAID[kind];
  return said ? `${counted(count, 'paper')} ${said[count === 1 ? 0 : 1]}` : `${grouped(count)} × ${kind}`;
}

function linesLeftOut({ files }: Audit): number {
  return files.reduce((sum, { linesLeftOut: left }) => sum + (left?.lines ?? 0), 0);
}

function countByFile(records: readonly { readonly file: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of records) counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}
