import { UserError } from '../../map/user-error.ts';
import type { Format, RecordSink } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { isProse } from '../listing/lines.ts';
import type { TextLine } from '../listing/lines.ts';
import { hasPaperSections, readMarkdown } from '../listing/markdown.ts';
import { isPaperPage, readPaperPages } from '../listing/paper-page.ts';
import { readPlain } from '../listing/plain.ts';
import { isLinkList, isTitleList, readTitles } from '../listing/titles.ts';
import { readLines } from '../text/lines.ts';
import { LINE_TOO_LONG } from '../text/reasons.ts';

/** A page of papers copied as text or kept as Markdown: no ids, no fields; what is prose and what is not tells titles from abstracts. */
export const listing: Format = {
  name: 'page listing',
  detect(head) {
    if (/^\s*(?:<\?xml|<!doctype|<html|%PDF|\{|\[\s*[{"])/iu.test(head)) return false;
    const paragraphs = head.split(/(?:\r\n|\n|\r)\s*(?:\r\n|\n|\r)/u);
    return (
      paragraphs.some((paragraph) => isProse(paragraph.replace(/\s+/gu, ' ').trim())) ||
      /^(?:#{1,6} .*|<summary>.*)$/mu.test(head) ||
      isTitleList(linesOf(head))
    );
  },
  async read(text, sink) {
    const lines = await collect(text, sink);
    if (isPaperPage(lines)) readPaperPages(lines, sink);
    else if (isLinkList(lines) && !hasPaperSections(lines)) readTitles(lines, sink, true);
    else if (isTitleList(lines)) readTitles(lines, sink, false);
    else if (lines.filter((line) => /^(?:#{1,6}\s|<summary>)/u.test(line.text)).length > 1) readMarkdown(lines, sink);
    else readPlain(lines, sink);
  },
};

function linesOf(head: string): TextLine[] {
  return head.split(/\r\n|\n|\r/u).flatMap((line, index) => {
    const text = line.trim();
    return text === '' ? [] : [{ number: index + 1, text, adjacent: false }];
  });
}

async function collect(text: AsyncIterable<string>, sink: RecordSink): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  let length = 0;
  let adjacent = false;
  for await (const line of readLines(text)) {
    const words = line.text.trim();
    if (line.tooLong) sink.leaveOut(`line ${line.number}`, LINE_TOO_LONG);
    else if (words !== '') lines.push({ number: line.number, text: words, adjacent });
    adjacent = words !== '';
    length += words.length;
    if (length > LIMITS.wholeText)
      throw new UserError('the page is longer than 256 million characters. Cut it into smaller files.');
  }
  return lines;
}
