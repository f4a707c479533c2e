import type { Format, RecordSink } from '../format.ts';
import { TOO_LONG } from '../text/reasons.ts';
import { readLines } from '../text/lines.ts';

/**
 * A page of papers as plain text: a title on a line, then its abstract. No ids, no marks; what is prose and what is not tells
 * titles, abstracts and page furniture apart.
 */
export const listing: Format = {
  name: 'page listing',
  detect: (head) => head.split(/\r\n|\n|\r/u).some(isProse),
  async read(text, sink) {
    const furniture: number[] = [];
    let candidate: { text: string; line: number } | undefined;
    let open: { title: string; line: number; abstract: string[] } | undefined;
    for await (const line of readLines(text)) {
      const words = line.text.trim();
      if (words === '') continue;
      if (line.tooLong) {
        sink.leaveOut(`line ${line.number}`, `the line is ${TOO_LONG}`);
      } else if (isProse(words)) {
        if (candidate !== undefined) {
          close(sink, open);
          open = { title: candidate.text, line: candidate.line, abstract: [words] };
          candidate = undefined;
        } else if (open !== undefined) open.abstract.push(words);
        else sink.leaveOut(`line ${line.number}`, 'text without a title above it');
      } else {
        if (candidate !== undefined) furniture.push(candidate.line);
        candidate = { text: words, line: line.number };
      }
    }
    close(sink, open);
    if (candidate !== undefined) furniture.push(candidate.line);
    if (furniture.length > 0) sink.note(describeFurniture(furniture));
  },
};

function close(sink: RecordSink, open: { title: string; line: number; abstract: string[] } | undefined): void {
  if (open !== undefined) sink.record(`line ${open.line}`, { title: open.title, abstract: open.abstract.join('\n') });
}

/** Prose: at least 200 characters with a sentence's end, as no title has. */
function isProse(line: string): boolean {
  return line.length >= 200 && /[.!?]/u.test(line);
}

function describeFurniture(lines: number[]): string {
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const where = first === last ? `line ${first}` : `lines ${first}-${last}`;
  return `left out: ${lines.length} ${lines.length === 1 ? 'line' : 'lines'} of page furniture (${where})`;
}
