import type { Format, RawPaper, RecordSink } from '../format.ts';
import { joinFilled } from '../listing/fill.ts';
import { countFurniture } from '../listing/left-out.ts';
import { isProse } from '../listing/lines.ts';
import type { TextLine } from '../listing/lines.ts';
import { INDEXED } from '../listing/source-lines.ts';
import { findDoi } from '../text/identifiers.ts';
import { readLines } from '../text/lines.ts';
import { LINE_DROPPED } from '../text/reasons.ts';

/** `12. BMJ. 2019 Mar 4;364:l689. doi: 10.1136/bmj.l689. Epub 2019 Mar 1.`: the number of a record, and where it appeared. */
const SOURCE = /^\d{1,6}\. (?<venue>\p{L}.{0,250}?)\. (?<year>(?:19|20)\d\d)(?=[ ;:.-])/u;
/** `StatPearls [Internet]. Treasure Island (FL): …`, `medRxiv [Preprint]` */
const BEHIND_VENUE = / \[(?:Internet|Preprint|Online)\].*$/iu;
const PMID = /^PMID: ?(\d+)/u;
/** What a record ends with. */
const IDS = /^(?:DOI|PMCID|PMID):(?: |$)/u;
/** `[Article in French]` below a translated title. */
const LANGUAGE = /^\[Article in (\p{L}+)[^\]]*\]/u;
/** `Comment in`, `Erratum for`, `Expression of concern in`: the papers named below it are others. */
const OTHER_PAPERS =
  /^(?:associated|cites|comment|corrected and republished|dataset|erratum|expression of concern|original report|partial retraction|reprint|republished|retracted and republished|retraction|summary for patients|update)\b.{0,20}\b(?:in|of|on|for|from|with)$/iu;
/** Blocks that are none of an abstract. */
const ASIDE =
  /^(?:Author information:|Collaborators?(?: \(\d+\))?:|Conflict of interest statement:|Publisher: |(?:Copyright )?(?:©|\([Cc]\) ?\d)|Copyright \d)/u;
const NOBODY = /^\[no authors listed\]/iu;
/** `(1)`, `(#)`: where an author works. */
const MARKS = /\([^()\s]{1,4}\)/gu;
/** Lines of the longest source. */
const MOST_LINES = 4;

/** Lines of a record that no empty line parts. */
interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

/** PubMed's records as text (“Abstract (text)”): numbered, each part set apart by an empty line, filled to 80 characters. */
export const pubmedText: Format = {
  name: 'PubMed text',
  detect(head) {
    const blocks = head.split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*/u).map((text) => text.trim().split(/\r\n|\n|\r/u));
    return (
      blocks.some((lines, at) => beginsRecord(lines) && !IDS.test(blocks[at + 1]?.[0] ?? 'PMID:')) &&
      hasPmid(blocks.flat())
    );
  },
  async read(text, sink) {
    const records = new Records(sink);
    let lines: string[] = [];
    let start = 1;
    for await (const line of readLines(text)) {
      if (line.tooLong) sink.warn(LINE_DROPPED, `line ${line.number}`);
      else if (line.text.trim() !== '') lines.push(line.text.trim());
      if (line.text.trim() !== '') continue;
      records.add({ line: start, lines });
      lines = [];
      start = line.number + 1;
    }
    records.add({ line: start, lines });
    records.close();
  },
};

/** The records of a file, one open at a time. */
class Records {
  readonly #sink: RecordSink;
  readonly #above: TextLine[] = [];
  #open: Block[] = [];
  #count = 0;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  add(block: Block): void {
    if (block.lines.length === 0) return;
    const isBegin =
      beginsRecord(block.lines) && (this.#open.length === 0 || this.#open.some(({ lines }) => hasPmid(lines)));
    if (isBegin) this.#closeOpen();
    if (isBegin || this.#open.length > 0) this.#open.push(block);
    else
      for (const [at, text] of block.lines.entries())
        this.#above.push({ number: block.line + at, text, adjacent: at > 0 });
  }

  close(): void {
    this.#closeOpen();
    countFurniture(this.#sink, this.#above, new Set(this.#above.map(({ number }) => number)));
  }

  #closeOpen(): void {
    if (this.#open.length > 0)
      this.#sink.record(`record ${++this.#count} (line ${this.#open[0]!.line})`, toRaw(this.#open));
    this.#open = [];
  }
}

function beginsRecord(lines: readonly string[]): boolean {
  return lines.length <= MOST_LINES && SOURCE.test(joinFilled(lines)) && !lines.some((line) => IDS.test(line));
}

function hasPmid(lines: readonly string[]): boolean {
  return lines.some((line) => PMID.test(line));
}

function toRaw(blocks: readonly Block[]): RawPaper {
  const [source = '', title, ...parts] = blocks.map(({ lines }) => joinFilled(lines));
  const { venue = '', year } = SOURCE.exec(source)?.groups ?? {};
  const end = blocks.findLastIndex(({ lines }) => lines.some((line) => IDS.test(line)));
  const ids = blocks[end]?.lines ?? [];
  const pmid = ids.map((line) => PMID.exec(line)?.[1]).find((id) => id !== undefined) ?? '';
  const texts = (end === -1 ? parts : parts.slice(0, end - 2)).filter((text, at) => !isAside(text, blocks[at + 2]!));
  const language = texts.map((text) => LANGUAGE.exec(text)?.[1]).find((name) => name !== undefined);
  const [names = '', ...others] = texts.filter((text) => !LANGUAGE.test(text));
  const hasNames = areNames(names);
  return {
    title,
    abstract: (hasNames ? others : [names, ...others]).join('\n'),
    authors: hasNames && !NOBODY.test(names) ? authorsOf(names) : [],
    year,
    venue: venue.replace(BEHIND_VENUE, ''),
    doi: findDoi(/(?:^| )DOI: ?(\S+)/u.exec(joinFilled(ids))?.[1] ?? '') || findDoi(source),
    url: pmid === '' ? '' : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    pmid,
    language,
  };
}

function isAside(text: string, { lines }: Block): boolean {
  return ASIDE.test(text) || OTHER_PAPERS.test(lines[0]!);
}

/** The names, a group's too, which stand right below the title. */
function areNames(text: string): boolean {
  if (NOBODY.test(text)) return true;
  const names = authorsOf(text);
  return (
    names.filter((name) => INDEXED.test(name)).length * 2 >= names.length ||
    (text.endsWith('.') && !isProse(text) && !/^[A-Z ]{4,}: /u.test(text))
  );
}

function authorsOf(text: string): string[] {
  return text
    .replace(MARKS, '')
    .replace(/\.$/u, '')
    .split(/[,;]\s*/u)
    .filter((name) => name.trim() !== '');
}
