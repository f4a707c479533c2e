/** Share of the lines that a mail program has marked as quoted, from which the marks go. */
const MOSTLY = 0.5;

interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of a mail that quotes another, `> ` before each, without the marks. A page of Markdown that quotes now and then stays as it is. */
export function unquoted(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const quoted = filled.filter(({ text }) => /^\s?>/u.test(text));
  if (quoted.length < filled.length * MOSTLY || filled.some(({ text }) => /^#{1,6}\s/u.test(text))) return lines;
  return lines.map(({ number, text }) => ({ number, text: text.replace(/^(?:\s?>)+ ?/u, '') }));
}

/** A line without the mark of a quotation, as Markdown sets one before an abstract; `> 90 %` is none. */
export function withoutQuoteMark(text: string): string {
  return text.replace(/^(?:>\s?)+(?=[\p{L}"“(*_])/u, '');
}
