import type { RecordSink } from '../format.ts';
import { findArxivId } from '../text/identifiers.ts';
import { isProse } from './lines.ts';
import { noteFurniture } from './left-out.ts';
import type { TextLine } from './lines.ts';

const PUBLISHED = /^Published on (\w{3,9} \d{1,2}(?:, (\d{4}))?)/u;
const ABSTRACT = /^(?:#+\s*)?Abstract$/u;

/** True for lines of a page that shows one paper as Hugging Face does: the date below the title, authors, abstract, comments. */
export function isPaperPage(lines: readonly TextLine[]): boolean {
  return lines.some((line) => PUBLISHED.test(line.text)) && lines.some((line) => ABSTRACT.test(line.text));
}

/** One or more such pages: the title stands above the date; what people commented below the abstract is page furniture. */
export function readPaperPages(lines: readonly TextLine[], sink: RecordSink): void {
  const starts = lines.flatMap((line, index) => (index > 0 && PUBLISHED.test(line.text) ? [index - 1] : []));
  const furniture = new Set(lines.map((line) => line.number));
  for (const [index, start] of starts.entries()) {
    // Links to the page itself may stand above its first title.
    const page = lines.slice(index === 0 ? 0 : start, starts[index + 1] ?? lines.length);
    for (const line of readPage(lines[start]!, page, sink)) furniture.delete(line.number);
  }
  noteFurniture(sink, lines, furniture);
}

function readPage(title: TextLine, page: readonly TextLine[], sink: RecordSink): TextLine[] {
  const after = page.slice(page.indexOf(title) + 1);
  const abstractAt = after.findIndex((line) => ABSTRACT.test(line.text));
  const authorsAt = after.findIndex((line) => /^Authors?:$/u.test(line.text));
  const names = authorsAt === -1 || abstractAt < authorsAt ? [] : after.slice(authorsAt + 1, abstractAt);
  const below = abstractAt === -1 ? [] : after.slice(abstractAt + 1);
  const end = below.findIndex((line) => !isProse(line.text) && line.text.length < 60);
  const paragraphs = end === -1 ? below : below.slice(0, end);
  // A short summary made by a machine stands above the abstract itself.
  const abstract = paragraphs.toSorted((a, b) => b.text.length - a.text.length)[0];
  const arxivId = findArxivId(
    page
      .map((line) => /(?:arxiv\.org\/abs|huggingface\.co\/papers)\/\S+/u.exec(line.text)?.[0] ?? '')
      .find((link) => link !== '') ?? '',
  );
  sink.record(`line ${title.number}`, {
    id: arxivId,
    title: title.text.replace(/^#+\s*/u, ''),
    abstract: abstract?.text ?? '',
    authors: names
      .flatMap((line) => line.text.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    year: PUBLISHED.exec(after[0]?.text ?? '')?.[2] ?? (/^\d{4}\./u.test(arxivId) ? `20${arxivId.slice(0, 2)}` : ''),
    arxivId,
    url: arxivId === '' ? '' : `https://arxiv.org/abs/${arxivId}`,
  });
  return [title, ...names, ...paragraphs];
}
