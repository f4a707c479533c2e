import type { RawPaper } from '../format.ts';
import { splitAuthors } from '../text/authors.ts';
import { findArxivId, findDoi, yearOfArxivId } from '../text/identifiers.ts';
import { splitKeywords } from '../text/lists.ts';
import { citationOf, venueOf } from './citations.ts';
import type { Citation } from './citations.ts';
import { authorsOf, isByline, isNameList, isPerson, referenceOf, withoutMarks } from './bylines.ts';
import type { Role } from './labels.ts';
import { withoutHeads } from './heads.ts';
import { bareAbstract, withoutBullet, withoutQuotes } from './marks.ts';
import { paperAddress } from './markup.ts';
import { sourceOn, yearOfDate } from './sources.ts';
import { turnedNames } from './turned-names.ts';
import type { Paragraph } from './unwrap.ts';

/** A paper of a plain page: its title and abstract, and what else stands around them. */
export interface PlainPaper {
  readonly title: Paragraph;
  readonly abstract: Paragraph[];
  /** Who wrote it. */
  readonly names: Paragraph | undefined;
  /** Lines above its title, up to the abstract above. */
  readonly above: readonly Paragraph[];
  /** Lines between its title and its abstract. */
  readonly between: readonly Paragraph[];
  /** Lines below its abstract, up to the next title. */
  readonly below: Paragraph[];
}

/** The papers as records. Links and dates stand above all titles of a page or above none. */
export function recordsOf(papers: readonly PlainPaper[]): RawPaper[] {
  // What stands around an item without an abstract tells nothing of the layout.
  const whole = papers.filter(({ title, abstract }) => title.isItem !== true || abstract.length > 0);
  const areAbove = whole[0]?.above.some(({ role }) => role === 'link') === true;
  const outerNames = sideOf(whole, isAuthorLine);
  const sources = sideOf(whole, isSource);
  const titles = withoutHeads(
    papers.map(({ title }) => withoutQuotes(withoutBullet(title.text.replace(/^#{1,6}\s+/u, '')))),
  );
  return papers.map((paper, index) => {
    const { title, above, between, below, abstract } = paper;
    const around = [...between, ...blockAbove(paper), ...(areAbove ? above.toReversed() : below)];
    const valueOf = (role: Role): string => around.find((paragraph) => paragraph.role === role)?.text ?? '';
    const lines = namesOf(paper, outerNames);
    const names = lines[0]?.text ?? '';
    const reference = referenceOf(names);
    const citation = shortReference(names);
    const dated = whereIn(between) ?? (sources === undefined ? undefined : whereIn(nearestFirst(paper, sources)));
    const venue = valueOf('venue');
    const source = sourceOn(venue);
    const links = [title.url ?? '', ...around.filter(({ role }) => role === 'link').map(({ text }) => text)];
    const arxivId =
      links.map((link) => (/arxiv|huggingface/iu.test(link) ? findArxivId(link) : '')).find((id) => id !== '') ?? '';
    return {
      id: arxivId,
      title: titles[index]!,
      abstract: bareAbstract(abstract.map(({ text }) => text).join('\n')),
      authors:
        reference?.authors ??
        lines.flatMap(
          ({ text, people }) =>
            people ??
            turnedNames(text) ??
            shortReference(text)?.authors ??
            (isNameList(text) || isByline(text) ? authorsOf(text) : splitAuthors(text)),
        ),
      keywords: splitKeywords((between.find(isKeywords) ?? below.find(isKeywords))?.text ?? ''),
      venue: (source?.isSure === true ? source.venue : venue) || (reference ?? citation)?.venue || dated?.venue,
      year:
        valueOf('date') ||
        (reference ?? citation)?.year ||
        source?.year ||
        dated?.year ||
        between.map(({ role, text }) => (isOpen(role) ? yearOfDate(text) : '')).find((year) => year !== '') ||
        yearOfArxivId(arxivId),
      arxivId,
      doi: links.map(findDoi).find((doi) => doi !== '') ?? '',
      url:
        arxivId === ''
          ? (links.map(paperAddress).find((url) => url !== undefined) ?? '')
          : `https://arxiv.org/abs/${arxivId}`,
    };
  });
}

/** Labelled lines right above a labelled title: a record begins there, whatever its order. */
function blockAbove({ title, above }: PlainPaper): readonly Paragraph[] {
  if (title.isLabelled !== true || !title.adjacent) return [];
  const begin = above.findLastIndex(({ adjacent }) => !adjacent);
  return above.slice(Math.max(begin, 0)).filter(({ isLabelled }) => isLabelled === true);
}

/** The names of a paper: those between title and abstract, else those on that side of both where the page has its names. */
export function namesOf(paper: PlainPaper, side: Side | undefined): Paragraph[] {
  const { names, between, above, below } = paper;
  const first = names === undefined ? [] : [names];
  const others = between.filter(({ role, text }) => role === 'authors' && text !== names?.text);
  const within = [...first, ...others];
  const inner = within.length > 0 ? within : blockAbove(paper).filter(isAuthorLine);
  if (inner.length > 0 || side === undefined) return inner;
  return (side === 'above' ? above : below).filter(isAuthorLine);
}

type Side = 'above' | 'below';

/** Where a page has such lines that does not have them between titles and abstracts: its first paper or its last tells. */
function sideOf(papers: readonly PlainPaper[], is: (line: Paragraph) => boolean): Side | undefined {
  const has = (side: Side, { [side]: lines }: PlainPaper): boolean => lines.some(is);
  const [first, last] = [papers[0], papers.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const side = has('above', first) ? 'above' : has('below', last) ? 'below' : undefined;
  const isMost = side !== undefined && papers.filter((paper) => has(side, paper)).length * 2 >= papers.length;
  return isMost ? side : undefined;
}

function nearestFirst({ above, below }: PlainPaper, side: Side): readonly Paragraph[] {
  return side === 'above' ? above.toReversed() : below;
}

/** Venue and year of the first line that is nothing else. */
function whereIn(lines: readonly Paragraph[]): { readonly venue: string; readonly year: string } | undefined {
  for (const line of lines) {
    const found = isSource(line) ? sourceOn(line.text) : isOpen(line.role) ? venueOf(line.text) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSource({ role, text }: Paragraph): boolean {
  return (isOpen(role) || role === 'link') && sourceOn(text)?.isSure === true;
}

function isOpen(role: Role | undefined): boolean {
  return role === undefined || role === 'aside';
}

function isAuthorLine({ role }: Paragraph): boolean {
  return role === 'authors';
}

/** What a citation says; two words alone may be one name turned round, and a list of names says no more than they do. */
function shortReference(names: string): Citation | undefined {
  const citation = citationOf(names);
  if (citation === undefined || citation.year !== '' || citation.isSure) return citation;
  const isTurned = citation.authors.length === 2 && !citation.authors.some((name) => name.includes(' '));
  return isTurned || isNameList(names) || isByline(names) ? undefined : citation;
}

/** True for a line of names, and for one that is labelled as such. */
export function isNames({ role, text }: Pick<Paragraph, 'role' | 'text'>): boolean {
  return role === 'authors' || (role === undefined && isNameList(text));
}

/** The one author of a paper on a page that names those of most. */
export function isAuthor({ role, text }: Paragraph): boolean {
  return role === undefined && isPerson(withoutMarks(text));
}

function isKeywords({ role }: Paragraph): boolean {
  return role === 'keywords';
}
