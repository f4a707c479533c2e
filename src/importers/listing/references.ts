import type { RecordSink } from '../format.ts';
import { findArxivId, findDoi } from '../text/identifiers.ts';
import { END_OF_PAPER } from './back-matter.ts';
import { FULL_LINE, joinFilled } from './fill.ts';
import { headingOf, labelOf } from './labels.ts';
import type { Role } from './labels.ts';
import { isProse } from './lines.ts';
import { noteFurniture } from './left-out.ts';
import type { TextLine } from './lines.ts';
import { withoutBullet, withoutNumber } from './marks.ts';
import { PAPER_LINK, paperAddress } from './markup.ts';
import { namesIn } from './reference-names.ts';
import { HAS_YEAR, isLabelled, looksLikeReference, referencesOf } from './reference-styles.ts';
import type { Reference } from './reference-styles.ts';

/** References from which a text is a list of them, and their share of its lines. */
const FEWEST = 2;
const LEAST_SHARE = 0.7;
/**
 * References of a page that says other things too, as a CV does: how many there are, their share of the characters, how many
 * have another right above or below, and up to how many texts and links to papers, for each reference, stand beside them.
 */
const FEWEST_AMONG = 3;
const LEAST_TEXT = 0.33;
const LEAST_IN_RUNS = 0.7;
const MOST_RIVALS = 0.25;
/** Lines and characters of a reference that was broken into lines, and lines of a text below one. */
const MOST_LINES = 5;
const LONGEST_BROKEN = 800;
const MOST_BELOW = 20;
/** Share of the references of a page that must stand above a text, from which each is a paper. */
const LEAST_ABOVE = 0.5;

/** What counts references, or begins each. */
const BEGINS: readonly ((line: string) => boolean)[] = [
  isLabelled,
  ...[/^[-*+•]\s/u, /^\d{1,4}[.)]\s/u, /^\(\d{1,4}\)\s/u].map((number) => (line: string) => number.test(line)),
];

const UNREAD =
  'line that looks like a reference and is read as none (write it as the others, or put title and abstract on lines of their own)';

/** A reference, and the lines that it stands on. */
interface Placed extends Reference {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** The references of pages, which are asked for more than once. */
const READ = new WeakMap<readonly TextLine[], readonly Placed[]>();

/** True for a list of references, as papers have at their end. */
export function isReferenceList(lines: readonly TextLine[]): boolean {
  const references = referencesOn(lines);
  const covered = references.reduce((sum, { at, end }) => sum + end - at, 0);
  const isMost = references.length >= FEWEST && covered >= (lines.length - 1) * LEAST_SHARE;
  return (isMost || areAmongOthers(lines, references)) && !arePapers(references, aboveTexts(lines, references));
}

/** Whether references stand in runs, a good part of a page, and nothing else there may be papers. */
function areAmongOthers(lines: readonly TextLine[], references: readonly Placed[]): boolean {
  const known = new Set(references.flatMap(({ at, end }) => lines.slice(at, end)));
  const inRuns = references.filter(({ at, end }) =>
    [lines[at - 1]!, lines[end]!].some((line) => known.has(line)),
  ).length;
  if (references.length < FEWEST_AMONG || inRuns < references.length * LEAST_IN_RUNS) return false;
  const others = lines.filter((line) => !known.has(line));
  const size = (those: Iterable<TextLine>): number => [...those].reduce((sum, { text }) => sum + text.length, 0);
  const rivals = others.filter(({ text }) => isProse(text) || PAPER_LINK.test(text)).length;
  const areOfPaper = rivals > 0 && others.some(({ text }) => END_OF_PAPER.test(text));
  return (
    size(known) >= size(lines) * LEAST_TEXT &&
    rivals <= references.length * MOST_RIVALS &&
    !areOfPaper &&
    !others.some(({ role, text }) => (role ?? (labelOf(text) ?? headingOf(text))?.role) === 'abstract')
  );
}

/** Each reference a paper without an abstract; lines that are none are named. */
export function readReferences(lines: readonly TextLine[], sink: RecordSink): void {
  sink.note('a list of references, without abstracts');
  const furniture = new Set(lines.map(({ number }) => number));
  const references = referencesOn(lines);
  for (const { at, end, text, title, authors, year, venue } of references) {
    for (const { number } of lines.slice(at, end)) furniture.delete(number);
    sink.record(`line ${lines[at]!.number}`, {
      title,
      authors: [...authors],
      year,
      venue,
      doi: findDoi(text),
      arxivId: /arxiv/iu.test(text) ? findArxivId(text) : '',
      url: paperAddress(text) ?? linkOfTitle(text),
    });
  }
  // Above the first and below the last stands what a CV says of schools and prizes.
  const [first, last] = [references[0]!.at - 1, references.at(-1)!.end];
  for (const [at, { number, text }] of lines.entries()) {
    const mayBe = at >= first && at <= last && text.length >= FULL_LINE && HAS_YEAR.test(text);
    const isUnread = mayBe || isLabelled(text) || looksLikeReference(text);
    if (isUnread && furniture.delete(number))
      sink.leaveOut(`line ${number}`, 'a reference in which no title is set apart', text);
  }
  noteFurniture(sink, lines, furniture);
}

/** The address that the title of a list item links to. */
function linkOfTitle(text: string): string {
  return /^\[[^[\]]*\]\((https?:[^()\s]*)\)/u.exec(withoutNumber(withoutBullet(text)))?.[1] ?? '';
}

/** The lines, with each reference above an abstract as the lines of its title, authors, year and venue. */
export function splitReferences(lines: readonly TextLine[]): TextLine[] {
  const papers = new Map(referencesAbove(lines).map((reference) => [reference.at, reference]));
  const split: TextLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const reference = papers.get(at);
    split.push(...(reference === undefined ? [lines[at]!] : rowsOf(lines[at]!, reference)));
    if (reference !== undefined) at = reference.end - 1;
  }
  return split;
}

/** Warns of what looks like a reference beside those above abstracts, or within the text of one. */
export function warnOfReferences(lines: readonly TextLine[], sink: RecordSink): void {
  const papers = referencesAbove(lines);
  if (papers.length === 0) return;
  const known = new Set(papers.flatMap(({ at, end }) => lines.slice(at, end)));
  for (const line of lines)
    if (!known.has(line) && looksLikeReference(line.text)) sink.warn(UNREAD, `line ${line.number}`);
}

/** The references that are papers with an abstract below; where most are, the others are papers too. */
function referencesAbove(lines: readonly TextLine[]): readonly Placed[] {
  const all = referencesOn(lines);
  const above = aboveTexts(lines, all);
  return arePapers(all, above) ? all : above;
}

function arePapers(all: readonly Placed[], above: readonly Placed[]): boolean {
  return above.length >= all.length * LEAST_ABOVE;
}

function aboveTexts(lines: readonly TextLine[], all: readonly Placed[]): readonly Placed[] {
  const begins = new Set(all.map(({ at }) => at));
  return all.filter(({ end }) => isTextAt(lines, end, begins));
}

function isTextAt(lines: readonly TextLine[], at: number, begins: ReadonlySet<number>): boolean {
  const line = lines[at];
  if (line === undefined || begins.has(at)) return false;
  if ((labelOf(line.text) ?? headingOf(line.text)) !== undefined || isProse(line.text)) return true;
  let end = at + 1;
  while (end - at < MOST_BELOW && lines[end]?.adjacent === true && !begins.has(end)) end++;
  return isProse(joinFilled(lines.slice(at, end).map(({ text }) => text)));
}

/** The references of a page, each in the style that most are in, where it is in several. */
function referencesOn(lines: readonly TextLine[]): readonly Placed[] {
  const known = READ.get(lines);
  if (known !== undefined) return known;
  const found = lines.map((_, at) => referencesAt(lines, at));
  const counts = new Map<number, number>();
  for (const { styles } of found)
    for (const [style, { isSure }] of styles) counts.set(style, (counts.get(style) ?? 0) + Number(isSure));
  const references: Placed[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { styles, end, text } = found[at]!;
    const [best] = [...styles]
      .filter(([style, { isSure }]) => isSure || counts.get(style)! >= FEWEST)
      .toSorted(([a], [b]) => counts.get(b)! - counts.get(a)! || a - b);
    if (best === undefined) continue;
    references.push({ ...best[1], at, end, text });
    at = end - 1;
  }
  READ.set(lines, references);
  return references;
}

/** What each style makes of the fewest lines from `at` on that are a whole reference. */
function referencesAt(
  lines: readonly TextLine[],
  at: number,
): { styles: ReadonlyMap<number, Reference>; end: number; text: string } {
  let [found, end] = [{ styles: new Map() as ReadonlyMap<number, Reference>, end: at + 1, text: '' }, at + 1];
  if (lines[at]!.role !== undefined || labelOf(lines[at]!.text) !== undefined) return found;
  let text = lines[at]!.text;
  for (; end - at <= MOST_LINES; end++) {
    const styles = referencesOf(text);
    const next = lines[end];
    if (styles.size > 0) found = { styles, end, text };
    if (styles.size > 0 && /[.。)\]\d页頁]$|https?:\S+$/u.test(text) && !isLinkBelow(next)) break;
    // A line of names alone, or one that is not full, stands by itself.
    const isShort = lines[end - 1]!.text.length < FULL_LINE && !isLinkBelow(next);
    if (isShort || namesIn(text) !== undefined) break;
    if (next?.adjacent !== true || next.role !== undefined || beginsAsOthers(lines[at]!.text, next.text)) break;
    if (labelOf(next.text) !== undefined && !isLinkBelow(next)) break;
    text = joinFilled([text, next.text]);
    if (text.length > LONGEST_BROKEN) break;
  }
  return found;
}

/** Whether a line has a number or a bullet of its own, as the first of the reference above has. */
function beginsAsOthers(first: string, next: string): boolean {
  return BEGINS.some((begins) => begins(first) && begins(next));
}

/** The address of a reference on a line of its own. */
function isLinkBelow(next: TextLine | undefined): boolean {
  return next?.adjacent === true && /^(?:https?:|doi:\s?)\S+$/iu.test(next.text);
}

function rowsOf(line: TextLine, { title, authors, year, venue, text }: Placed): TextLine[] {
  const row = (role: Role, value: string): TextLine[] =>
    value === '' ? [] : [{ number: line.number, adjacent: true, role, text: value }];
  const link = /https?:[^\s)\]]+|\b10\.\d{4,9}\/[^\s)\]]+/u.exec(text)?.[0] ?? '';
  return [
    { ...line, adjacent: false, role: 'title', text: title },
    ...row('authors', authors.join('; ')).map((names) => ({ ...names, people: authors })),
    ...row('date', year),
    ...row('venue', venue),
    ...row('link', link),
  ];
}
