import { splitAuthors } from '../text/authors.ts';
import { findDoi } from '../text/identifiers.ts';
import { labelOf } from './labels.ts';
import type { Role } from './labels.ts';
import { isAside, isProse } from './lines.ts';
import type { TextLine } from './lines.ts';

/** Characters of the longest source line. */
const LONGEST = 600;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter)';
/** `BMJ. 2019 Mar 4;364:l689. doi: 10.1136/bmj.l689.`, as PubMed has it below the names. */
const PUBMED = new RegExp(
  `^(?<venue>\\p{Lu}[^;:]{1,200}?)\\. (?<year>(?:19|20)\\d\\d)(?:[ -]${MONTH}(?:[ -]${MONTH})?(?: \\d{1,2})?(?:-(?:${MONTH} )?\\d{1,2})?)?(?:;|:\\S|\\. doi:|\\. Online ahead|\\.$)`,
  'u',
);
/** `(2018) Biological Conservation, 12 (3), pp. 101-111. Cited 4 times.`, as Scopus has it below the title. */
const SCOPUS =
  /^\((?<year>(?:19|20)\d\d)\) (?<venue>\S.{1,200}?)(?:, (?:\d|art\. no\.|pp\.|vol\b|Part|\.)|[,.] Cited |[.,]?$)/u;

/** `Lee J, Chen BK` or `Lee, J., Chen, B.K.`: a family name with initials, as indexes set them beside a title. */
export const INDEXED =
  /^(?:(?:[\p{L}'’-]+ ){0,4}[\p{L}'’-]+ \p{Lu}{1,4}(?: (?:Jr|Sr|[23](?:nd|rd)|I{2,3}))?|(?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+,(?: ?(?:\p{Lu}\p{Ll}?|\p{Ll})\.-?){1,8})(?=[.,;]|$)/u;
/** Characters of a line of names that tell. */
const FIRST_NAMES = 120;
const NOBODY = /^(?:\[?no authors? (?:listed|name available)\]?|et al)\.?$/iu;
/** The numbers with which Scopus knows its authors. */
const NUMBERS_OR_NAMES = /^(?:\d{6,}(?:; ?\d{6,})*;?$|author full names:)/iu;
const FULL_NAMES = /^author full names:\s*/iu;
/** What PubMed says of a paper below its source, each with a full stop behind. */
const KINDS =
  /^(?:(?:pmid: \d+|free (?:pmc )?article|no abstract available|no abstract|review|systematic review|scoping review|meta-analysis|clinical study|(?:pragmatic |randomi[sz]ed )?(?:controlled |clinical )?trial(?:, phase [iv]+| protocol)?|case reports?|comment|editorial|letter|news|guideline|practice guideline|observational study|multicenter study|comparative study|evaluation study|validation study|twin study|preprint|published erratum|retracted publication|retraction of publication|historical article|biography|video-audio media|dataset|congress|consensus development conference|english abstract|lecture|introductory journal article|personal narrative)\.?\s*)+$/iu;
/** Lines that say of what kind a paper is. */
const MOST_KINDS = 8;
/** Characters of the shortest piece of an abstract that a list of results shows. */
const SHORTEST_PIECE = 40;

/** What a source line tells of its paper, and the lines above it that it tells. */
interface Source {
  readonly first: number;
  readonly title: number;
  readonly names: number | undefined;
  readonly venue: string;
  readonly year: string;
}

/**
 * The lines, with the title, the names and the source of a paper told where they stand as a database writes them: PubMed the
 * source below the names below the title, Scopus the source below the title below the names.
 */
export function withSources(lines: readonly TextLine[]): TextLine[] {
  const sources = new Map<number, Source>();
  for (const at of lines.keys()) {
    const source = pubmedAt(lines, at) ?? scopusAt(lines, at);
    if (source !== undefined) sources.set(at, source);
  }
  if (sources.size === 0) return [...lines];
  const begins = new Set([...sources.values()].map(({ first }) => first));
  const told = [...lines] as (TextLine | TextLine[])[];
  for (const [at, source] of sources) {
    for (let row = source.first; row < at; row++) told[row] = [];
    told[at] = rowsOf(lines, at, source);
    let below = at + 1;
    for (; below <= at + MOST_KINDS && KINDS.test(lines[below]?.text ?? ''); below++)
      told[below] = { ...lines[below]!, role: 'aside' };
    const text = lines[below];
    const isPiece = text?.adjacent === true && !begins.has(below) && !isAside(text) && labelOf(text.text) === undefined;
    if (
      below > at + 1 &&
      isPiece &&
      text.role === undefined &&
      text.text.length >= SHORTEST_PIECE &&
      !isProse(text.text)
    )
      told[below] = { ...text, role: 'abstract' };
  }
  return told.flat();
}

function rowsOf(lines: readonly TextLine[], at: number, { title, names, venue, year }: Source): TextLine[] {
  const row = (line: TextLine, role: Role, text: string): TextLine[] =>
    text === '' ? [] : [{ ...line, adjacent: true, role, text }];
  return [
    { ...lines[title]!, adjacent: false, role: 'title' },
    ...(names === undefined
      ? []
      : [{ ...lines[names]!, role: 'authors' as const, people: authorsOf(lines[names]!.text) }]),
    ...row(lines[at]!, 'venue', venue),
    ...row(lines[at]!, 'date', year),
    ...row(lines[at]!, 'link', findDoi(/doi:\s?\S+/iu.exec(lines[at]!.text)?.[0].replace(/\.$/u, '') ?? '')),
  ];
}

/** The names, without the numbers of a database behind them. */
function authorsOf(line: string): string[] {
  const names = line.replace(FULL_NAMES, '').replace(/ \(\d+\)/gu, '');
  return splitAuthors(names.replace(/(?<!\p{Lu})\.$/u, '')).filter((name) => !NOBODY.test(name));
}

/** The source at a line below the names of a paper or, where nobody is named, below its title. */
function pubmedAt(lines: readonly TextLine[], at: number): Source | undefined {
  const fields = fieldsOf(PUBMED, lines, at);
  if (fields === undefined) return undefined;
  const [above, names] = [lines[at - 2], lines[at - 1]!];
  const hasNames =
    names.adjacent && (isIndexed(names.text) ? mayBeTitle(above) : mayBeTitle(above) && !isProse(above!.text));
  const title = hasNames ? at - 2 : at - 1;
  return { ...fields, first: title, title, names: hasNames ? at - 1 : undefined };
}

/** The source at a line below a title, which the names stand above, perhaps in full as well. */
function scopusAt(lines: readonly TextLine[], at: number): Source | undefined {
  const fields = fieldsOf(SCOPUS, lines, at);
  if (fields === undefined) return undefined;
  let first = at - 1;
  let names: number | undefined;
  while (first > 0 && lines[first]!.adjacent && NUMBERS_OR_NAMES.test(lines[first - 1]!.text)) {
    first--;
    if (FULL_NAMES.test(lines[first]!.text)) names = first;
  }
  const above = lines[first - 1]?.text ?? '';
  if (lines[first]!.adjacent && (isIndexed(above) || NOBODY.test(above))) first--;
  return { ...fields, first, title: at - 1, names: names ?? (first < at - 1 ? first : undefined) };
}

/** Venue and year of a line right below one that may be of its paper. */
function fieldsOf(
  pattern: RegExp,
  lines: readonly TextLine[],
  at: number,
): { readonly venue: string; readonly year: string } | undefined {
  const { adjacent, role, text } = lines[at]!;
  if (!adjacent || role !== undefined || text.length > LONGEST) return undefined;
  if (!mayBeTitle(lines[at - 1]) && !isIndexed(lines[at - 1]?.text ?? '')) return undefined;
  const { venue, year } = pattern.exec(text)?.groups ?? {};
  return venue === undefined ? undefined : { venue, year: year! };
}

/** Whether a line may be a title, which also reads like a sentence or two here. */
function mayBeTitle(line: TextLine | undefined): boolean {
  if (line === undefined || line.role !== undefined || line.text.length > LONGEST) return false;
  return !isAside(line) && !KINDS.test(line.text);
}

/** Whether one of the first names on a line is written as in an index. */
function isIndexed(text: string): boolean {
  return splitAuthors(text.slice(0, FIRST_NAMES)).some((name) => INDEXED.test(name));
}
