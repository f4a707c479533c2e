import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Paper } from '../map/paper.ts';
import type { InputReceipt } from '../map/types.ts';
import { UserError } from '../map/user-error.ts';
import type { ReportProgress } from '../pipeline/types.ts';
import { Collection } from './collection.ts';
import { inReadingOrder, IS_COMPANION, rankOf } from './companions.ts';
import { openSource } from './open-source.ts';
import type { Document } from './open-source.ts';
import { readDocument } from './read-document.ts';
import type { DocumentAudit } from './read-document.ts';
import { isOtherThanEnglish } from './text/language.ts';
import { sizeOf } from './text/measure.ts';
import type { ByteHash, Audit, FileAudit, ImportResult, LeftOut, Source, Warned } from './types.ts';
import { Warnings } from './warnings.ts';

/**
 * Reads files of any known format, told from their content, into papers: cleaned, duplicates merged, every record accounted
 * for in the audit. Reads the sources one after the other, each once, what folders say of themselves last. `report` hears of bytes read (stage `import`; total 0
 * where a source's size is not known).
 *
 * @throws {UserError} when nothing at all could be read, naming each file with its reason.
 */
export async function importPapers(sources: Iterable<Source>, report?: ReportProgress): Promise<ImportResult> {
  const list = inReadingOrder(sources);
  const collection = new Collection();
  const documents: DocumentAudit[] = [];
  const inputs: InputReceipt[] = [];
  const tell = progressTeller(list, report);

  for (const source of list) {
    const hash = source.startHash?.() ?? portableHash();
    let bytes = 0;
    const first = documents.length;
    const see = (chunk: Uint8Array) => {
      hash.update(chunk);
      bytes += chunk.length;
      tell(chunk.length);
    };
    try {
      for await (const document of openSource(source, see)) {
        const isNamed = document.name === source.name && source.fromFolder !== true;
        if (isNamed || collection.isEmpty || rankOf(document.name) === 0)
          documents.push(await readDocument(document, documents.length, collection));
        else documents.push(await leaveUnread(document));
      }
      if (documents.length === first)
        documents.push(unread(source.name, 'the zip file holds no files. Name one that holds papers.'));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      documents.push(
        unread(
          source.name,
          error.message.startsWith(`${source.name}: `) ? error.message.slice(source.name.length + 2) : error.message,
        ),
      );
    }
    const own = documents.slice(first);
    const digest = hash.hex();
    inputs.push({ name: source.name, bytes, sha256: digest, format: own.length === 1 ? own[0]!.format : 'zip' });
    for (const document of own) if (document.name === source.name) Object.assign(document, { bytes, sha256: digest });
  }

  const { papers, places, merged, keptByFile } = collection.finish(documents.map((document) => document.name));
  const files = documents.map((document, index) => fileAudit(document, keptByFile[index]!));
  const leftOut = documents.flatMap((document) => document.leftOut);
  if (papers.length === 0) throw new UserError(nothingRead(files, leftOut));
  const read = files.reduce((sum, file) => sum + file.read, 0);
  const audit: Audit = {
    read,
    kept: papers.length,
    merged,
    leftOut,
    files,
    ...warningsOf(documents, papers, places).told(),
  };
  return { papers, audit, inputs };
}

/** A file that tells of the others; its bytes are seen for the receipt. */
async function leaveUnread({ name, bytes, packed }: Document): Promise<DocumentAudit> {
  for await (const _rest of bytes);
  return { ...unread(name, IS_COMPANION), ...packed };
}

/** What the audit says of a file that was not opened, or could not be. */
function unread(name: string, problem: string): DocumentAudit {
  return {
    name,
    format: 'unknown',
    bytes: 0,
    sha256: '',
    read: 0,
    leftOut: [],
    notes: [],
    warnings: new Warnings(),
    problem,
  };
}

function progressTeller(sources: readonly Source[], report: ReportProgress | undefined): (bytes: number) => void {
  const sizes = sources.map((source) => source.size);
  const total = sizes.every((size) => size !== undefined) ? sizes.reduce((sum, size) => sum + size, 0) : 0;
  let done = 0;
  return (bytes) => {
    done += bytes;
    report?.({ stage: 'import', done, total });
  };
}

function fileAudit(document: DocumentAudit, kept: number): FileAudit {
  const { name, format, bytes, sha256: digest, read, notes, linesLeftOut, problem } = document;
  return {
    name,
    format,
    bytes,
    sha256: digest,
    read,
    kept,
    notes,
    ...(linesLeftOut === undefined ? {} : { linesLeftOut }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** `places` are those of the papers. */
function warningsOf(
  documents: readonly DocumentAudit[],
  papers: ImportResult['papers'],
  places: readonly Omit<Warned, 'title'>[],
): Warnings {
  const warnings = new Warnings();
  papers.forEach((paper, at) => {
    const add = (kind: string): unknown => warnings.add(kind, { ...places[at]!, title: paper.title });
    if (paper.abstract === '') add('no abstract');
    else if (sizeOf(paper.abstract) < SHORT_ABSTRACT) add('very short abstract');
    if (hasLostCharacters(paper)) add('characters lost before the export');
    if (paper.language === '' ? isOtherThanEnglish(paper.abstract || paper.title) : paper.language !== 'en')
      add('another language than English');
  });
  for (const document of documents) warnings.addAll(document.warnings);
  return warnings;
}

/** Whether the file itself holds the sign for characters that another program could not read. */
function hasLostCharacters({ title, abstract, authors }: Paper): boolean {
  return (
    title.includes('\uFFFD') ||
    abstract.includes('\uFFFD') ||
    authors.some((author) => (author.given + author.family).includes('\uFFFD'))
  );
}

/** Characters below which an abstract is said to be very short: a sentence or less. */
const SHORT_ABSTRACT = 100;

function nothingRead(files: readonly FileAudit[], leftOut: readonly LeftOut[]): string {
  if (files.length === 0) return 'No file was given. Name at least one file with papers.';
  const lines = files.map((file) => {
    if (file.problem !== undefined) return `${file.name}: ${file.problem}`;
    const own = leftOut.filter((record) => record.file === file.name);
    if (own.length === 0) return `${file.name}: read as ${file.format}, but it holds no papers. Name a file that does.`;
    const shown = own.slice(0, 3).map((record) => `\n  ${record.place}: ${record.reason}`);
    const more = own.length > 3 ? `\n  and ${own.length - 3} more` : '';
    return `${file.name}: read as ${file.format}, but no record gave a paper. A paper needs at least a title.${shown.join('')}${more}`;
  });
  const shownFiles = lines.slice(0, 10);
  return [...shownFiles, ...(lines.length > 10 ? [`and ${lines.length - 10} more files`] : [])].join('\n');
}

function portableHash(): ByteHash {
  const hash = sha256.create();
  return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
}
