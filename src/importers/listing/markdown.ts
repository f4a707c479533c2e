import type { RecordSink } from '../format.ts';
import { findArxivId } from '../text/identifiers.ts';
import { isNameList } from './bylines.ts';
import { citationOf, sourceIn } from './citations.ts';
import type { Citation } from './citations.ts';
import { splitKeywords } from '../text/lists.ts';
import { wordCount } from '../text/measure.ts';
import { withoutHeads } from './heads.ts';
import { besideLinks } from './link-rows.ts';
import { headingOf, labelOf } from './labels.ts';
import type { Role } from './labels.ts';
import { isProse } from './lines.ts';
import { namesAndWhere } from './title-first.ts';
import { noteFurniture } from './left-out.ts';
import type { TextLine } from './lines.ts';
import { withoutBullet } from './marks.ts';
import { bareText, isLinkRow, PAPER_LINK } from './markup.ts';
import { citedTitles } from './title-citations.ts';
import { turnedNames } from './turned-names.ts';

const HEADING = /^#{1,6}\s+(.*)$|^<summary>(?!(?:details|abstract|summary|more|show.*)<)(.*)<\/summary>/iu;
/** The head of an abstract that Obsidian sets apart as a quotation. */
const CALLOUT = /^>\s*\[!abstract\]/iu;
/** What ends a labelled abstract: a rule. */
const RULE = /^[-*_]{3,}$/u;
const LABEL =
  /^(?:[^\p{L}]*)(authors?|author\(s\)|abstract|tl;?dr|summary|published|date|links?|code|categor(?:y|ies)|main category|motivation|method|results?|conclusion|comments?|keywords)\s*::?\s*(.*)$/iu;

/** Labels whose values are fields of a paper just as they stand. */
const FIELDS: ReadonlySet<string> = new Set(['date', 'venue', 'keywords']);

const MAY_BE_HEADING =
  'heading of one word, or one that repeats, read as a title (put the titles of papers into headings, or “Title:” before them)';

interface Section {
  readonly heading: TextLine;
  readonly title: string;
  readonly lines: TextLine[];
}

/** Papers as sections of a Markdown page: a heading (or a folding summary) that names the paper, below it authors, links and abstract. */
export function readMarkdown(lines: readonly TextLine[], sink: RecordSink): void {
  const furniture = new Set<number>();
  const read = sectionsOf(lines, furniture).map((section) => ({
    ...section,
    ...readBody(section.lines),
    ...linkOf(section),
  }));
  // Where no link and no label marks papers, every heading with prose below it is one.
  const marked = read.some((section) => section.isLinked || section.labelled);
  const sections = withBareTitles(
    read.map((section) => ({
      ...section,
      isPaper: marked ? section.isLinked || section.labelled : isProse(section.abstract),
    })),
  );
  const cited = citedTitles(
    sections.map((section) => ({ section, text: section.title })),
    lines,
  );
  const citations = new Map([...cited].map(([{ section }, found]) => [section, found]));
  const seen = new Set<string>();
  for (const section of sections) {
    const { abstract, authors, fields, used, url, isPaper } = section;
    const valueOf = (role: Role): string => fields.get(role) ?? '';
    const { title, citation } = citations.get(section) ?? { title: section.title, citation: undefined };
    if (!isPaper) furniture.add(section.heading.number);
    for (const line of section.lines) if (!isPaper || !used.has(line.number)) furniture.add(line.number);
    if (!isPaper) continue;
    const arxivId = /arxiv|huggingface/u.test(url) ? findArxivId(url) : '';
    const place = `line ${section.heading.number}`;
    if (seen.has(title) || (!section.isLinked && wordCount(title) === 1))
      sink.warn(MAY_BE_HEADING, `${place}, “${title}”`);
    seen.add(title);
    sink.record(place, {
      id: arxivId,
      title,
      abstract,
      authors: citation === undefined || authors.length > 0 ? authors : citation.authors,
      url: arxivId === '' ? url : `https://arxiv.org/abs/${arxivId}`,
      doi: url.includes('doi.org/') ? url : '',
      arxivId,
      venue: valueOf('venue') || citation?.venue || '',
      keywords: splitKeywords(valueOf('keywords')),
      // arXiv ids since 2007 begin with year and month.
      year: valueOf('date') || citation?.year || (/^\d{4}\./u.test(arxivId) ? `20${arxivId.slice(0, 2)}` : ''),
    });
  }
  noteFurniture(sink, lines, furniture);
}

/** The sections, the titles of papers without the heads that they share. */
function withBareTitles<Titled extends { readonly title: string; readonly isPaper: boolean }>(
  sections: readonly Titled[],
): Titled[] {
  const papers = sections.filter(({ isPaper }) => isPaper);
  const bare = withoutHeads(papers.map(({ title }) => title));
  const titles = new Map(papers.map((paper, index) => [paper, bare[index]!]));
  return sections.map((section) => ({ ...section, title: titles.get(section) ?? section.title }));
}

/** True where headings themselves are papers: they link to one, or a label below them says so. */
export function hasPaperSections(lines: readonly TextLine[]): boolean {
  return sectionsOf(lines, new Set()).some((section) => linkOf(section).isLinked || readBody(section.lines).labelled);
}

/** The first link to a paper, and whether the heading itself says that it is one. */
function linkOf(section: Section): { url: string; isLinked: boolean } {
  const url = PAPER_LINK.exec([section.heading, ...section.lines].map((line) => line.text).join('\n'))?.[0] ?? '';
  const isLinked =
    url !== '' && (PAPER_LINK.test(section.heading.text) || section.heading.text.startsWith('<summary>'));
  return { url, isLinked };
}

/** Cuts the lines at headings; lines above the first, and code, are page furniture. */
function sectionsOf(lines: readonly TextLine[], furniture: Set<number>): Section[] {
  const sections: Section[] = [];
  let inCode = false;
  for (const line of lines) {
    const fence = line.text.startsWith('```');
    const heading = inCode || isAbstractHeading(line.text) ? null : HEADING.exec(line.text);
    if (fence) inCode = !inCode;
    if (heading !== null) sections.push({ heading: line, title: bareTitle(heading[1] ?? heading[2] ?? ''), lines: [] });
    else if (fence || inCode || sections.length === 0) furniture.add(line.number);
    else sections.at(-1)!.lines.push(line);
  }
  return sections;
}

/** What stands below a heading; of several labelled abstracts each is of a paper of its own. */
function readBody(lines: readonly TextLine[]): {
  abstract: string;
  labelled: boolean;
  authors: string[];
  fields: ReadonlyMap<string, string>;
  used: Set<number>;
} {
  const used = new Set<number>();
  const fields = new Map<string, string>();
  const paragraphs: string[] = [];
  let labelled: string | undefined;
  let labels = 0;
  let authors: string[] = [];
  let inAbstract = false;
  let isQuoted = false;
  for (const [index, line] of lines.entries()) {
    if (isLinkRow(line.text)) continue;
    const text = bareText(line.text);
    const label = LABEL.exec(text);
    const name = label?.[1]?.toLowerCase() ?? '';
    const field = labelOf(text);
    const said = saidOn(besideLinks(line.text), authors.length === 0);
    if (inAbstract && isQuoted && !line.text.startsWith('>')) inAbstract = false;
    isQuoted = CALLOUT.test(line.text) || (isQuoted && inAbstract);
    const isOwn = field?.role === 'abstract' && field.foreign === undefined;
    if (isOwn || name === 'abstract' || isAbstractHeading(line.text) || CALLOUT.test(line.text)) {
      labelled = label?.[2] ?? field?.value ?? '';
      labels++;
      inAbstract = true;
    } else if (field !== undefined && FIELDS.has(field.role) && field.value !== '' && !isProse(text)) {
      if (!fields.has(field.role)) fields.set(field.role, field.value);
      inAbstract = false;
    } else if (name.startsWith('author')) authors = namesOn(label![2]!);
    else if (label !== null || RULE.test(line.text) || field?.role === (inAbstract ? 'abstract' : 'aside')) {
      inAbstract = false;
      continue;
    } else if (index === 0 && authors.length === 0 && (/^\*[^*].*\*$|^_[^_].*_$/u.test(line.text) || isNameList(text)))
      authors = namesOn(text);
    else if (!inAbstract && said !== undefined && (said.authors.length > 1 || !isProse(text))) {
      if (said.authors.length > 0) authors = [...said.authors];
      for (const [role, value] of [
        ['venue', said.venue],
        ['date', said.year],
      ] as const)
        if (value !== '' && !fields.has(role)) fields.set(role, value);
    } else if (inAbstract && text !== '' && !line.text.startsWith('<')) labelled += `\n${text}`;
    else if (/^>\s*\S/u.test(line.text) || isProse(text))
      paragraphs.push(field?.role === 'abstract' ? field.value : text);
    else continue;
    used.add(line.number);
  }
  return { abstract: labelled ?? paragraphs.join('\n'), labelled: labels === 1, authors, fields, used };
}

/** What a line says of a paper and nothing else: where it appeared, and who wrote it where that is not known. */
function saidOn(text: string, mayBeNames: boolean): Omit<Citation, 'isSure'> | undefined {
  const source = sourceIn(text);
  if (source !== undefined) return { authors: [], ...source };
  const named = mayBeNames ? namesAndWhere(text) : undefined;
  if (named?.isPlaced === true && named.authors.length > 1) return named;
  const citation = mayBeNames ? citationOf(text) : undefined;
  return citation?.isSure === true || citation?.year ? citation : undefined;
}

function namesOn(text: string): string[] {
  return turnedNames(text) ?? text.split(/[,;，；、]| (?:and|&) /u);
}

/** A heading that belongs to the paper above it. */
function isAbstractHeading(text: string): boolean {
  return text.startsWith('#') && headingOf(text.replace(/:$/u, ''))?.role === 'abstract';
}

/** A heading without its number, link, badges and stars. */
function bareTitle(heading: string): string {
  return withoutBullet(bareText(heading.replace(/\s*⭐.*$/u, '')))
    .replace(/^(?:\[\d+\]|\(?\d+[.)](?!\d))\s*/u, '')
    .trim();
}
