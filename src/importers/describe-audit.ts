import { recordsOfFile } from '../map/audit.ts';
import { type ReportGroup, reportedWarnings } from '../map/audit-report.ts';
import { counted } from '../map/number.ts';
import type { Audit, FileAudit } from './types.ts';

/** Left-out and merged records named one by one before the rest is only counted. */
const SHOWN = 20;

/** The same of what each warning speaks of. */
const WARNED = 3;

/** The audit as text for a terminal: a line for the whole, then files, records left out, merges and warnings. No line end after the last. */
export function describeAudit(audit: Audit): string {
  const lines = [headline(audit)];
  if (audit.files.length > 1 || audit.files.some((file) => file.problem !== undefined))
    lines.push(...audit.files.map((file) => describeFile(file, audit)));
  else lines.push(...audit.files.map((file) => `  ${file.name}: ${file.format}`));
  lines.push(
    ...list(
      'Left out',
      audit.leftOut,
      (record) => `${record.file}, ${record.place}: ${record.reason}${quote(record.title)}`,
    ),
  );
  lines.push(
    ...list(
      'Merged',
      audit.merged,
      (record) => `${record.file}, ${record.place}${quote(record.title)} into ${record.into}: ${record.reason}`,
    ),
  );
  const warnings = reportedWarnings(audit).map(describeWarning);
  if (warnings.length > 0) lines.push('Warnings:', ...warnings);
  return lines.join('\n');
}

/** For instance `73 papers; left out: 5 lines of page furniture (lines 1-9)`. */
function headline(audit: Audit): string {
  const parts = [counted(audit.kept, 'paper')];
  if (audit.read !== audit.kept) parts[0] += ` of ${counted(audit.read, 'record')}`;
  if (audit.merged.length > 0) parts.push(`${audit.merged.length} merged`);
  if (audit.leftOut.length > 0) parts.push(`left out: ${counted(audit.leftOut.length, 'record')}`);
  if (audit.files.length === 1) parts.push(...audit.files[0]!.notes);
  return parts.join('; ');
}

function describeFile(file: FileAudit, audit: Audit): string {
  if (file.format === 'unknown') return `  ${file.name}: ${file.problem ?? 'not read'}`;
  const parts = [
    ...(file.problem !== undefined && file.read === 0 ? [file.format] : [recordsOfFile(file, audit)]),
    ...file.notes,
  ];
  if (file.problem !== undefined) parts.push(`stopped: ${file.problem}`);
  return `  ${file.name}: ${parts.join('; ')}`;
}

/** For instance `  60 papers have no abstract: "A title", "Another", "A third" and 57 more`. */
function describeWarning({ title, entries, more = 0 }: ReportGroup): string {
  const named = entries.slice(0, WARNED).map(({ place, text }) => quote(text).trim() || place);
  if (named.length === 0) return `  ${title}`;
  const rest = more + entries.length - named.length;
  return `  ${title}: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function list<T>(heading: string, records: readonly T[], describe: (record: T) => string): string[] {
  if (records.length === 0) return [];
  const lines = records.slice(0, SHOWN).map((record) => `  ${describe(record)}`);
  if (records.length > SHOWN) lines.push(`  and ${records.length - SHOWN} more (all of them with --json)`);
  return [`${heading}:`, ...lines];
}

function quote(title: string): string {
  if (title === '') return '';
  return ` "${title.length > 70 ? `${title.slice(0, 69)}…` : title}"`;
}
