import { UserError } from '../map/user-error.ts';
import { decodeText } from './bytes/decode.ts';
import type { Collection } from './collection.ts';
import type { Format, RecordSink } from './format.ts';
import type { Document } from './open-source.ts';
import { FORMATS } from './registry.ts';
import { noTitleColumn } from './table/columns.ts';
import { firstWords } from './text/first-words.ts';
import { NO_TITLE, RETRACTION } from './text/reasons.ts';
import { toPaper } from './to-paper.ts';
import type { LeftOut, LinesLeftOut } from './types.ts';
import { Warnings } from './warnings.ts';

/** What came of one document. `bytes` and `sha256` are those of the unpacked text's file where the caller knows them. */
export interface DocumentAudit {
  readonly name: string;
  readonly format: string;
  bytes: number;
  sha256: string;
  read: number;
  readonly leftOut: LeftOut[];
  readonly notes: string[];
  linesLeftOut?: LinesLeftOut;
  readonly warnings: Warnings;
  problem?: string;
}

/** Places of damage of one kind that the notes of a file name; further ones are only counted. */
const MOST_NAMED = 3;
/** Characters looked at to tell the format. */
const HEAD_LENGTH = 64_000;

/** Reads a document into the collection. A fault of the file ends in the audit's `problem`, never in an exception. */
export async function readDocument(document: Document, number: number, collection: Collection): Promise<DocumentAudit> {
  const decoding = { encoding: 'UTF-8', undecodable: 0 };
  const { head, all } = await peekText(decodeText(document.bytes, decoding), HEAD_LENGTH);
  const format =
    head.trim() === '' || isPdf(head) || isBinary(head) ? undefined : FORMATS.find((known) => known.detect(head));
  const audit: DocumentAudit = {
    name: document.name,
    format: format === undefined ? 'unknown' : (document.format ?? format.name),
    bytes: document.packed?.bytes ?? 0,
    sha256: document.packed?.sha256 ?? '',
    read: 0,
    leftOut: [],
    notes: [],
    warnings: new Warnings(),
  };
  if (format === undefined) audit.problem = whyUnknown(head);
  else await readInto(audit, format, all, number, collection);
  // To the end, also where the reader stopped early: the receipt's hash is that of the whole file.
  for await (const _rest of all);
  // What a broken file gave says nothing about its format, nor about mistakes in its records.
  if (document.notes.length > 0 && audit.read === audit.leftOut.length) audit.problem = NOTHING_UNPACKED;
  else audit.notes.push(...document.notes);
  // Of what is no text, or of no known kind, nothing was read.
  if (format === undefined) return audit;
  if (decoding.encoding !== 'UTF-8') audit.notes.push(`read as ${decoding.encoding}`);
  if (decoding.undecodable > 0) audit.warnings.add('undecodable bytes', undefined, decoding.undecodable);
  return audit;
}

async function readInto(
  audit: DocumentAudit,
  format: Format,
  text: AsyncIterable<string>,
  number: number,
  collection: Collection,
): Promise<void> {
  const warn = (kind: string, place?: string, title = ''): void => {
    const count = audit.warnings.add(kind, place === undefined ? undefined : { file: audit.name, place, title });
    if (place !== undefined && count <= MOST_NAMED) audit.notes.push(`${kind}: ${place}`);
  };
  const sink: RecordSink = {
    record(place, raw) {
      audit.read++;
      const kinds: string[] = [];
      const paper = toPaper(raw, (kind) => kinds.push(kind));
      for (const kind of kinds) warn(kind, place, paper.title);
      const reason = raw.leaveOut ?? whyLeftOut(paper.title);
      if (RETRACTED.test(paper.title)) audit.warnings.add('retracted', { file: audit.name, place, title: paper.title });
      if (reason === undefined) collection.add(paper, number, place);
      else audit.leftOut.push({ file: audit.name, place, reason, title: paper.title || firstWords(paper.abstract) });
    },
    leaveOut(place, reason, title = '') {
      audit.read++;
      audit.leftOut.push({ file: audit.name, place, reason, title });
    },
    note(text, left) {
      audit.notes.push(text);
      if (left !== undefined) audit.linesLeftOut = { note: text, ...left };
    },
    warn,
  };
  try {
    await format.read(text, sink);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    audit.problem = error.message;
  }
}

/** How publishers mark the titles of retracted papers, and those of the notices that say so. */
const RETRACTED = /^(?:retracted|withdrawn)(?: article| paper)?\s*[:.\]-]/iu;
const RETRACTION_NOTICE =
  /^(?:retraction|withdrawal|retraction note|retraction notice|notice of retraction)(?: to| of)?\s*[:.]/iu;

function whyLeftOut(title: string): string | undefined {
  if (title === '') return NO_TITLE;
  return RETRACTION_NOTICE.test(title) ? RETRACTION : undefined;
}

/** Much of a PDF file may be plain characters, none of which is its text. */
function isPdf(head: string): boolean {
  return /^\s*%PDF-\d/u.test(head);
}

/** Text has no zero characters and few other control characters. */
function isBinary(head: string): boolean {
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32 && code !== 0x1e && code !== 0x1f) || code === 0xfffd) odd++;
  }
  return odd > head.length / 50;
}

const NOTHING_UNPACKED =
  'the gzip file is broken or cut off, and what could be unpacked holds no papers. Fetch or pack it again.';

function whyUnknown(head: string): string {
  if (head.trim() === '') return 'the file is empty. Name a file that holds papers.';
  if (isPdf(head))
    return 'is a PDF file. Open it, copy its text and save that, or export the papers as BibTeX, RIS or CSV.';
  if (isBinary(head))
    return 'is a binary file, not a list of papers. Give an export of the papers (BibTeX, RIS, CSV, JSON, a page as text).';
  if (/^\s*(?:<!doctype html|<html)/iu.test(head))
    return 'is a web page as HTML. Copy the text of the page and save that, or export the papers as BibTeX, RIS or CSV.';
  if (/^\s*</u.test(head))
    return 'is XML of a kind that is not known. Give PubMed, JATS, EndNote, OAI-PMH, Atom, RSS or RDF, or export the papers as BibTeX, RIS or CSV.';
  const columns = columnsOfUnknownTable(head);
  if (columns !== undefined) return `is a table, but ${noTitleColumn(columns)}`;
  return 'holds no papers in any format known. Give a page listing with titles and abstracts, BibTeX, RIS, CSV, JSON or JSONL.';
}

/** The names in the first row of what looks like a table: the same separator, equally often, in each of its first rows. */
function columnsOfUnknownTable(head: string): readonly string[] | undefined {
  const rows = head
    .split(/\r\n|\n|\r/u, 4)
    .filter((row) => row.trim() !== '')
    .map((row) => row.slice(0, 2_000));
  for (const separator of ['\t', ';', ',', '|']) {
    const names = rows[0]?.split(separator) ?? [];
    const even =
      rows.length > 1 && names.length > 1 && rows.every((row) => row.split(separator).length === names.length);
    if (even && names.every((name) => name.length <= 60)) return names;
  }
  return undefined;
}

/** The first `length` characters (fewer in a shorter text), and the whole text again. */
async function peekText(
  text: AsyncIterable<string>,
  length: number,
): Promise<{ head: string; all: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]();
  let held = '';
  while (held.length < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    held += next.value;
  }
  let first = true;
  const all: AsyncIterableIterator<string> = {
    [Symbol.asyncIterator]: () => all,
    async next() {
      if (!first) return iterator.next();
      first = false;
      return { done: false, value: held };
    },
  };
  return { head: held.slice(0, length), all };
}
