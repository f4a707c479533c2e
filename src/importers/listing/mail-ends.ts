import { isInstitution, isPerson } from './bylines.ts';
import { isProse } from './lines.ts';
import type { TextLine } from './lines.ts';

/** The mark that mail programs set above a signature, and the lines of the longest. */
const MARK = /^--$/u;
const MOST_LINES = 15;
/** Above the name of who writes, and the lines with it. */
const CLOSING =
  /^(?:(?:(?:with )?(?:best|kind(?:est)?|warm(?:est)?|many) )?(?:regards|wishes|thanks)|all the best|cheers|(?:yours )?sincerely|(?:viele|liebe|beste|herzliche) gr(?:ü|ue)(?:ß|ss)e|mit (?:freundlichen|besten) gr(?:ü|ue)(?:ß|ss)en|cordialement|bien à vous|(?:un saludo|saludos)(?: cordiale?s?)?|atentamente|cordiali saluti)[,.!]?$/iu;
const MOST_BELOW = 5;
/** What lists and offices write at the end of a mail, up to an empty line. */
const FOOTER =
  /^(?:you(?: have|['’]ve)? received this (?:message|e-?mail|newsletter|digest)\b|you(?: are|['’]re) (?:receiving|subscribed)\b|to (?:unsubscribe|post to this group|view this discussion)\b|unsubscribe\b|for more options, visit\b|this (?:message|e-?mail)(?: message)? (?:was sent|and any|may contain|is (?:intended|confidential))|confidentiality notice\b|sent from my \p{L}+|.{1,80} mailing list(?:s?\.| --| ?$))/iu;
/** What of such lines is as long as an abstract. */
const NOTICE = /\b(?:unsubscribe|subscribed|mailing list|recipients?|confidential|privileged|google groups)\b/iu;

/** The lines, with what stands at the end of a mail as no part of a paper: who wrote it, and what lists and offices add. */
export function withMailEnds(lines: readonly TextLine[]): TextLine[] {
  const ends = new Set<TextLine>();
  for (const [at, { text }] of lines.entries()) {
    if (MARK.test(text) && isSignature(lines.slice(at + 1))) for (const line of lines.slice(at)) ends.add(line);
    if (CLOSING.test(text)) for (const line of closingAt(lines, at)) ends.add(line);
    if (FOOTER.test(text)) for (const line of blockAt(lines, at)) ends.add(line);
  }
  return ends.size === 0 ? [...lines] : lines.map((line) => (ends.has(line) ? { ...line, role: 'aside' } : line));
}

/** Whether a name and its office, and perhaps a notice, are all that is left of a page; papers may be parted by the mark as well. */
function isSignature(rest: readonly TextLine[]): boolean {
  const name = (rest[0]?.text ?? '').split(/[,|]/u, 1)[0]!;
  return (
    rest.length <= MOST_LINES &&
    isPerson(withoutDegree(name.trim())) &&
    rest.every(({ text }) => !isProse(text) || NOTICE.test(text))
  );
}

/** A closing, and below it a name and where its bearer works. */
function closingAt(lines: readonly TextLine[], at: number): readonly TextLine[] {
  const block = blockAt(lines, at).slice(0, MOST_BELOW);
  if (block.some(({ text }) => isProse(text))) return block.slice(0, 1);
  let end = at + block.length;
  while (end < at + MOST_LINES && isSigner(lines[end])) end++;
  return lines.slice(at, end);
}

/** `Dr. Petra Novak`, and right below it `Institute for Language Technology`. */
function isSigner(line: TextLine | undefined): boolean {
  if (line === undefined || isProse(line.text)) return false;
  const name = withoutDegree(line.text);
  return isPerson(name) || name !== line.text || (line.adjacent && isInstitution(line.text));
}

function withoutDegree(text: string): string {
  return text.replace(/^(?:(?:Dr|Prof|M[rs]s?)\. )+/u, '');
}

/** A line and those below it up to an empty one. */
function blockAt(lines: readonly TextLine[], at: number): readonly TextLine[] {
  const end = lines.findIndex((line, index) => index > at && !line.adjacent);
  return lines.slice(at, end === -1 ? undefined : end);
}
