import { UserError } from '../../map/user-error.ts';
import type { Format, RecordSink } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { withoutBackMatter } from '../listing/back-matter.ts';
import { withoutBareLinks } from '../listing/bare-links.ts';
import { fromChat } from '../listing/chat.ts';
import { isProse } from '../listing/lines.ts';
import { countFurniture } from '../listing/left-out.ts';
import type { TextLine } from '../listing/lines.ts';
import { withMailEnds } from '../listing/mail-ends.ts';
import { hasPaperSections, readMarkdown } from '../listing/markdown.ts';
import { fromOrg } from '../listing/org.ts';
import { isPaperPage, readPaperPages } from '../listing/paper-page.ts';
import { withPapersApart } from '../listing/packed-papers.ts';
import { withJoinedParts } from '../listing/parts.ts';
import { isOneLinePage, readOneLine } from '../listing/one-line.ts';
import { readPlain } from '../listing/plain.ts';
import { Reading } from '../listing/reading.ts';
import { isReferenceList, readReferences } from '../listing/references.ts';
import { isRowPage, readRows } from '../listing/rows.ts';
import { hasTitleLabels } from '../listing/roles.ts';
import { sentencesBelowTitles } from '../listing/short-abstracts.ts';
import { hasAbstracts, isLinkList, isTitleList, readLinks, readTitles } from '../listing/titles.ts';
import { unquoted } from '../listing/quotes.ts';
import { readTables, tablesOf } from '../listing/tables.ts';
import { fromZoteroReport } from '../listing/zotero-report.ts';
import { readLines } from '../text/lines.ts';
import { LINE_TOO_LONG } from '../text/reasons.ts';

/** A page of papers copied as text or kept as Markdown: no ids, no fields; what is prose and what is not tells titles from abstracts. */
export const listing: Format = {
  name: 'page listing',
  detect(head) {
    if (/^\s*(?:<\?xml|<!doctype|<html|#!|\{|\[\s*[{"])/iu.test(head)) return false;
    const paragraphs = head.split(/(?:\r\n|\n|\r)\s*(?:\r\n|\n|\r)/u);
    const lines = linesOf(head);
    return (
      paragraphs.some((paragraph) => isProse(paragraph.replace(/\s+/gu, ' ').trim())) ||
      /^(?:#{1,6} .*|<summary>.*)$/mu.test(head) ||
      tablesOf(lines).length > 0 ||
      hasTitleLabels(lines) ||
      isTitleList(lines) ||
      sentencesBelowTitles(lines) > 0 ||
      isRowPage(lines) ||
      isReferenceList(lines) ||
      endsInLongLine(head)
    );
  },
  async read(text, sink) {
    let isEmpty = true;
    const counting: RecordSink = {
      ...sink,
      record(place, paper) {
        isEmpty = false;
        sink.record(place, paper);
      },
      leaveOut(place, reason, title) {
        isEmpty = false;
        sink.leaveOut(place, reason, title);
      },
    };
    const lines = await collect(text, counting);
    const others = readTables(lines, counting);
    if (others.length < lines.length && isProseBeside(others))
      countFurniture(counting, lines, new Set(others.map((line) => line.number)));
    else readPage(withPapersApart(withJoinedParts(withoutBackMatter(others, counting))), counting);
    if (isEmpty) throw new UserError(NO_TITLES);
  },
};

const NO_TITLES =
  'holds no title with an abstract below it. Put each title on a line of its own, its abstract below, and an empty line between papers. Titles without abstracts are read where there is one a line, or its authors right below each.';

/** Share of the lines that are a sentence below a title, from which a page holds abstracts of one sentence. */
const MOST_SENTENCES = 0.3;

type Reader = (lines: readonly TextLine[], sink: RecordSink) => void;

/** Hands on the best of what the readers that may know the page make of it. */
function readPage(lines: readonly TextLine[], sink: RecordSink): void {
  const readers = readersOf(lines);
  if (readers.length === 1) return readers[0]!(lines, sink);
  const readings = readers.map((read) => {
    const reading = new Reading();
    read(lines, reading);
    return reading;
  });
  readings.reduce((best, other) => (other.isBetterThan(best) ? other : best)).giveTo(sink);
}

/** The readers that may know the page, the most telling first: what is labelled or laid out as no other page is needs no comparison. */
function readersOf(lines: readonly TextLine[]): Reader[] {
  if (isPaperPage(lines)) return [readPaperPages];
  if (hasTitleLabels(lines)) return [readPlain];
  if (isReferenceList(lines)) return [readReferences];
  const areHeadingsPapers = hasHeadings(lines) && hasPaperSections(lines);
  const isListOfLinks = isLinkList(lines) && !hasAbstracts(lines) && !hasPaperSections(lines);
  const isListOfTitles = isTitleList(lines) && sentencesBelowTitles(lines) < lines.length * MOST_SENTENCES;
  return [
    ...(isRowPage(lines) ? [readRows] : []),
    ...(isListOfLinks ? [readLinks] : []),
    ...(isListOfTitles ? [readTitles] : []),
    ...(hasHeadings(lines) ? [readMarkdown] : []),
    ...(isOneLinePage(lines) ? [readOneLine] : []),
    ...(areHeadingsPapers ? [] : [readPlain]),
  ];
}

function hasHeadings(lines: readonly TextLine[]): boolean {
  return lines.filter((line) => /^(?:#{1,6}\s|<summary>)/u.test(line.text)).length > 1;
}

/** True where what stands beside the tables of a page is headings and text on them, and no papers. */
function isProseBeside(lines: readonly TextLine[]): boolean {
  return (
    lines.some((line) => /^#{1,6}\s/u.test(line.text)) &&
    !hasTitleLabels(lines) &&
    !isLinkList(lines) &&
    !hasPaperSections(lines)
  );
}

function linesOf(head: string): TextLine[] {
  return textLines(head.split(/\r\n|\n|\r/u).map((text, index) => ({ number: index + 1, text })));
}

/** Characters of a line that is none of a listing, wherever it ends. */
const ENDLESS = 32_000;

/** True where a line fills the rest of what is seen: it is left out by its place, and there may be papers below it. */
function endsInLongLine(head: string): boolean {
  return !/^\s*[<{[]/u.test(head) && head.length - Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) > ENDLESS;
}

async function collect(text: AsyncIterable<string>, sink: RecordSink): Promise<TextLine[]> {
  const lines: { number: number; text: string }[] = [];
  let length = 0;
  for await (const { number, text: line, tooLong } of readLines(text)) {
    if (tooLong) sink.leaveOut(`line ${number}`, LINE_TOO_LONG);
    lines.push({ number, text: tooLong ? '' : line });
    length += line.length;
    if (length > LIMITS.wholeText)
      throw new UserError('the page is longer than 256 million characters. Cut it into smaller files.');
  }
  return textLines(lines);
}

/** Lines of nothing but dashes and the like part a page as empty lines do. */
const RULE = /^(?:\\\\|[-=*_~#%+]{3,}|[*-](?: [*-]){2,})$/u;

/** How arXiv's mails end an abstract, its address behind. */
const END = /^\\\\\s/u;

/** The page of a title behind dots, as tables of contents have it: `Title ........ 12`. */
const LEADERS = /(?<![.…\s])\s*(?:(?:\.\s?){4,}|…{2,})\s*\d{1,4}$/u;

/** An abstract that a page folds away, on one line. */
const FOLDED = /^<details>\s*<summary>\s*(?:<b>)?\s*abstract:?\s*(?:<\/b>)?\s*<\/summary>\s*(?=\S)/iu;

/** The lines with text on them, without the marks of a mail that is quoted. */
function textLines(all: readonly { number: number; text: string }[]): TextLine[] {
  const lines: TextLine[] = [];
  let adjacent = false;
  for (const { number, text } of withoutBareLinks(fromChat(fromOrg(fromZoteroReport(unquoted(all)))))) {
    const words = unfolded(text.trim()).replace(LEADERS, '');
    if (words !== '')
      lines.push({ number, text: words, adjacent: adjacent && !END.test(words), isIndented: /^\s/u.test(text) });
    adjacent = words !== '' && !RULE.test(words);
  }
  return withMailEnds(lines);
}

/** A line without what folds it and what breaks it in Markdown. */
function unfolded(line: string): string {
  const text = line.replace(/(?<=[^\\\s])\\$/u, '');
  return FOLDED.test(text) ? text.replace(FOLDED, 'Abstract: ').replace(/\s*<\/details>$/iu, '') : text;
}
