import type { RawPaper, RecordSink } from '../format.ts';
import { headOf, headsOf } from './frame.ts';
import { withoutHeads } from './heads.ts';
import { labelOf } from './labels.ts';
import { identifiersOf, whereOn, wheresAt } from './link-rows.ts';
import { bareText, LINK_WORD, PAPER_LINK } from './markup.ts';
import { isNameList } from './bylines.ts';
import { venueOf } from './citations.ts';
import { isFurniture, isProse, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';
import { isListItem, markedHead, TAG } from './marks.ts';
import { noteFurniture } from './left-out.ts';
import { namesBelowTitles } from './said-below.ts';
import { citedTitles } from './title-citations.ts';

/** Lines that must be titles before a text is taken for a list of them. */
const FEWEST_TITLES = 3;
/** Share of the lines, page furniture and names aside, that must look like titles. */
const LEAST_SHARE = 0.7;
/** A title that links to a file of its paper, wherever that lies. */
const FILE_LINK = /\]\((https?:[^()\s]{1,500}\.pdf)\)/iu;
/** What may say before a title where it appeared. */
const SOURCE_TAG = /^(?:\*\*|__)?[([][*_]{0,2}([^()[\]*_]{4,40})[*_]{0,2}[)\]](?:\*\*|__)?:?\s+(?=\S)/u;
const ITEM = /^(?:[-*+•]|\[?\d{1,4}[.)\]]:?)\s+/u;

/** What stands behind the titles of pages, which is asked for more than once. */
const CITED = new WeakMap<readonly TextLine[], ReturnType<typeof citedTitles<TextLine>>>();

function citedOn(page: readonly TextLine[]): ReturnType<typeof citedTitles<TextLine>> {
  if (!CITED.has(page)) CITED.set(page, citedTitles(page, page));
  return CITED.get(page)!;
}

/** True for a text that is a list of titles, one a line, with no abstracts. */
export function isTitleList(page: readonly TextLine[]): boolean {
  const cited = citedOn(page);
  const names = namesBelowTitles(page, cited);
  const lines = page.flatMap((line, index) =>
    names.has(index) || line.role !== undefined ? [] : [{ ...line, text: cited.get(line)?.title ?? line.text }],
  );
  // No title ends in `。`.
  if (lines.some(({ text }) => text.endsWith('。') || (isProse(bareText(text)) && !isTitleSentence(titleOf(text)))))
    return false;
  // A word alone is a name or a button.
  const likely = lines.filter(
    ({ text }) =>
      (text.includes(' ') || isTitle(titleOf(text))) &&
      whereOn(text) === undefined &&
      !isFurniture(text) &&
      !isNameList(text) &&
      !isHeading(text),
  );
  // A text below a title may be one sentence as well: such titles are few.
  const titles = likely.filter(({ text }) => isTitle(titleOf(text)) && !isProse(bareText(text))).length;
  return titles >= FEWEST_TITLES && titles >= likely.length * LEAST_SHARE;
}

/** True for a page whose list items link to papers. */
export function isLinkList(lines: readonly TextLine[]): boolean {
  return lines.filter((line) => isLinkedItem(line.text)).length >= FEWEST_TITLES;
}

/** True where most items that link to papers have their abstract below them. */
export function hasAbstracts(lines: readonly TextLine[]): boolean {
  const items = lines.flatMap((line, index) => (isLinkedItem(line.text) ? [index] : []));
  const isAbstract = (text: string): boolean => isProse(text) && !isLinkedItem(text);
  return items.filter((index) => isAbstract(lines[index + 1]?.text ?? '')).length * 2 > items.length;
}

/** Each title a paper, a line of names below it its authors. */
export function readTitles(lines: readonly TextLine[], sink: RecordSink): void {
  readItems(lines, sink, false);
}

/** Each item that links to a paper is one. */
export function readLinks(lines: readonly TextLine[], sink: RecordSink): void {
  readItems(lines, sink, true);
}

function readItems(lines: readonly TextLine[], sink: RecordSink, linked: boolean): void {
  const furniture = new Set<number>();
  const papers: { place: string; paper: RawPaper }[] = [];
  sink.note('a list of titles, without abstracts');
  const cited = citedOn(lines);
  // Sessions and their chairs.
  const heads = headsOf(lines);
  const isAside = ({ role, text }: TextLine): boolean =>
    role === 'aside' || isFurniture(text) || (labelOf(text)?.role === 'aside' && heads.has(headOf(text) ?? ''));
  // A short line below a title may be its one author.
  const names = namesBelowTitles(lines, cited);
  const hasNames = names.size > 0 || lines.some((line) => isNameList(line.text));
  const isPaper = (line: TextLine, index: number): boolean => {
    const { title: text, mark } = cited.get(line) ?? { title: line.text };
    const title = titleOf(text);
    if (names.has(index)) return false;
    if (mark === 'apart' && (isTitle(title) || markedTitle(text) !== undefined)) return true;
    if (linked && (isLinkedItem(line.text) || (ITEM.test(text) && FILE_LINK.test(text) && isTitle(title)))) return true;
    if (linked) return PAPER_LINK.test(line.text) && markedTitle(line.text) !== undefined;
    return (
      !isHeading(line.text) &&
      !isAside(line) &&
      !isNameList(title) &&
      whereOn(text) === undefined &&
      (isTitle(title) || (!hasNames && isShortTitle(lines, index)))
    );
  };
  const found = lines.flatMap((line, index) => (isPaper(line, index) ? [index] : []));
  const at = new Set(found.filter((index) => index !== found[0] || !isIntroduction(lines, index)));
  const placeOf = (index: number): number => index + (names.has(index + 1) ? 2 : 1);
  const wheres = wheresAt(
    lines,
    [...at].map(placeOf).map((below) => (at.has(below) || isListItem(lines[below]?.text ?? '') ? -1 : below)),
  );
  for (const [index, line] of lines.entries()) {
    const isOfPaper = at.has(index) || (names.has(index) && at.has(index - 1)) || wheres.has(index);
    if (!isOfPaper) furniture.add(line.number);
    if (!at.has(index)) continue;
    const { title, citation } = cited.get(line) ?? { title: line.text };
    const below = names.get(index + 1);
    const where = wheres.get(placeOf(index));
    const source = sourceBefore(line.text);
    const file = FILE_LINK.exec(line.text)?.[1];
    const address = identifiersOf(PAPER_LINK.exec(line.text)?.[0] ?? where?.url ?? file ?? '');
    const paper = {
      title: titleOf(title),
      authors: citation === undefined || citation.authors.length === 0 ? (below?.authors ?? []) : citation.authors,
      venue: citation?.venue || below?.venue || where?.venue || source?.venue || '',
      ...address,
      year: citation?.year || below?.year || where?.year || source?.year || address.year,
    };
    papers.push({ place: `line ${line.number}`, paper });
  }
  const titles = withoutHeads(papers.map(({ paper }) => paper.title!));
  for (const [index, { place, paper }] of papers.entries()) sink.record(place, { ...paper, title: titles[index]! });
  noteFurniture(sink, lines, furniture);
}

/** One sentence or question, however long, that does not speak of its authors as texts do. */
export function isTitleSentence(text: string): boolean {
  return isTitle(text) && !/\p{L}{3}[.…]\s+\p{Lu}|\b(?:[Ww]e|[Oo]ur)\b(?!.*\?$)/u.test(text);
}

/** What a page says of its list above it: what ends in a colon, speaks of the readers, or has no link where the first title has. */
function isIntroduction(lines: readonly TextLine[], index: number): boolean {
  const { text } = lines[index]!;
  const isLinked = (line: TextLine): boolean => line.text.includes('](http');
  const isAboveLink = !isLinked(lines[index]!) && lines[index + 1] !== undefined && isLinked(lines[index + 1]!);
  return /[:：]$/u.test(text) || (text.endsWith('.') && (isAboveLink || !isTitleSentence(titleOf(text))));
}

function isHeading(text: string): boolean {
  return /^#{1,6}\s/u.test(text);
}

function isLinkedItem(text: string): boolean {
  return ITEM.test(text) && PAPER_LINK.test(text) && isTitle(titleOf(text));
}

/** `- **Pointer Networks** …`: what a list item sets apart at its begin, of two words and more. */
function markedTitle(line: string): string | undefined {
  if (!ITEM.test(line)) return undefined;
  const title = markedHead(line.replace(ITEM, '').replace(TAG, ''))?.text ?? '';
  return /^[\p{Lu}\p{Lo}\p{N}]\S* \S/u.test(title) && !LINK_WORD.test(title) && !/[.,;:!]$/u.test(title)
    ? title
    : undefined;
}

/** `Pointer Networks`: a line of a word or two that stands between two titles just as they stand beside each other. */
function isShortTitle(lines: readonly TextLine[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (before === undefined || after === undefined || line.adjacent !== after.adjacent) return false;
  const isItem = ITEM.test(line.text);
  const title = titleOf(line.text);
  return (
    [before, after].every(({ text }) => isTitle(titleOf(text)) && !isHeading(text) && ITEM.test(text) === isItem) &&
    (isItem ? /^\p{Lu}\p{L}/u : /^\p{Lu}[\p{L}\p{N}-]* \S/u).test(title) &&
    !/[.,;:!]$/u.test(title) &&
    !isFurniture(title)
  );
}

/** Where a paper appeared, and the characters that say so before its title: `(*ICLR 2025*) Title`. */
function sourceBefore(line: string): { venue: string; year: string; length: number } | undefined {
  const [tag = '', text = ''] = SOURCE_TAG.exec(line.replace(ITEM, '')) ?? [];
  const source = venueOf(text.replace(/\s?['’](?=\d\d$)/u, ' 20'));
  return source && { ...source, length: tag.length };
}

/** The title in a list item: the text of its link, or what stands before a link called `paper`. */
function titleOf(line: string): string {
  const item = line
    .replace(ITEM, '')
    .slice(sourceBefore(line)?.length ?? 0)
    .replace(TAG, '');
  const link = /\[([^[\]]+)\]{1,2}\(\s*<?https?:/u.exec(item);
  if (link !== null && !LINK_WORD.test(bareText(link[1]!))) return bareText(link[1]!);
  const bold = link === null ? '' : bareText(/^(\*\*|__)(.+?)\1/u.exec(item)?.[2] ?? '');
  if (isTitle(bold) || (bold !== '' && markedTitle(line) === bold)) return bold;
  const before = link === null ? item : item.slice(0, link.index);
  return bareText(before.replace(/https?:\S+/gu, ''))
    .replace(/[\s[(|:–—-]+$/u, '')
    .replace(/^["“](.*)["”]$/u, '$1');
}
