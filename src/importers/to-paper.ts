import { grouped } from '../map/number.ts';
import type { Author, Paper } from '../map/paper.ts';
import type { RawPaper } from './format.ts';
import { LIMITS } from './limits.ts';
import { parseAuthor, spaceInitials } from './text/authors.ts';
import { cleanSpace, dropEmails } from './text/clean.ts';
import { stripHtml } from './text/html.ts';
import { findArxivId, findDoi, findYear, languageTag } from './text/identifiers.ts';
import { texToText } from './text/tex.ts';

/** A paper with the identifiers that only the import needs. `id` is the source's own, `''` where it names none. */
export interface ImportedPaper extends Paper {
  readonly arxivId: string;
  readonly pmid: string;
}

/** Is told of every field that was cut, for instance `abstract cut at 50,000 characters`. */
type Warn = (kind: string) => void;

/** The record in the one form that all formats share: cleaned, cut to the limits, nothing undefined. */
export function toPaper(raw: RawPaper, warn: Warn): ImportedPaper {
  const url = cleanUrl(raw.url ?? '', warn);
  const doi = findDoi(raw.doi ?? '') || (/doi\.org\//iu.test(url) ? findDoi(url) : '');
  const arxivId = findArxivId(raw.arxivId ?? '') || (/arxiv\.org\//iu.test(url) ? findArxivId(url) : arxivIdOfDoi(doi));
  const title = cleanTitle(raw.title ?? '', warn);
  const abstract = cleanAbstract(raw.abstract ?? '', warn);
  return {
    id: cut(cleanSpace(dropEmails(raw.id ?? '')), LIMITS.idLength, 'id', warn),
    title,
    // Scraped lists put the title where they found no abstract.
    abstract: abstract.toLowerCase() === title.toLowerCase() ? '' : abstract,
    authors: cleanAuthors(raw.authors ?? [], warn),
    year: findYear(raw.year),
    venue: readable(raw.venue ?? '', LIMITS.titleLength, 'venue', warn),
    doi,
    url: url || (doi !== '' ? `https://doi.org/${doi}` : arxivId !== '' ? `https://arxiv.org/abs/${arxivId}` : ''),
    keywords: cleanKeywords(raw.keywords ?? [], warn),
    language: languageTag(raw.language ?? ''),
    arxivId,
    pmid: /^\d{1,9}$/u.test(raw.pmid?.trim() ?? '') ? raw.pmid!.trim() : '',
  };
}

/** Text as people read it, at most `length` characters: tags, entities and TeX commands resolved, no e-mail addresses, one space between words. */
function readable(text: string, length: number, field: string, warn: Warn): string {
  const bounded = start(text, LIMITS.fieldLength);
  const clean = cleanSpace(dropEmails(texToText(stripHtml(bounded))));
  if (bounded.length < text.length && clean.length <= length) warn(cutAt(field, LIMITS.fieldLength));
  return cut(clean, length, field, warn);
}

/** The first `length` characters, and a word about what is lost. */
function cut(text: string, length: number, field: string, warn: Warn): string {
  if (text.length <= length) return text;
  warn(cutAt(field, length));
  return start(text, length);
}

/** The first `length` characters, one fewer where the cut would leave half a pair of surrogates, which is no character. */
function start(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}

function cutAt(field: string, length: number): string {
  return `${field} cut at ${grouped(length)} characters`;
}

function cleanTitle(title: string, warn: Warn): string {
  const text = readable(title, LIMITS.titleLength, 'title', warn);
  // PubMed sets translated titles in brackets; a full stop at the end says nothing either.
  const bare = /^\[[^[\]]+\]\.?$/u.test(text) ? text.replace(/^\[|\]\.?$/gu, '') : text;
  return bare.replace(/(?<!\.|(?:^|[^\p{L}])\p{Lu})\.$/u, '');
}

function cleanAbstract(abstract: string, warn: Warn): string {
  const text = readable(abstract, LIMITS.abstractLength, 'abstract', warn);
  if (NO_ABSTRACT.test(text)) return '';
  return withoutOwner(text.replace(ABSTRACT_HEADING, ''));
}

/** Without whose it is and from whom, as databases and publishers write behind the last sentence of every abstract. */
function withoutOwner(abstract: string): string {
  const from = Math.max(0, abstract.length - OWNER_LENGTH);
  return abstract.slice(0, from) + abstract.slice(from).replace(OWNER, '');
}

/** Characters at the end of an abstract that may say whose it is. */
const OWNER_LENGTH = 700;
/** `© 2018 Elsevier B.V.`, with its licence, `[ABSTRACT FROM AUTHOR]` and `(PsycINFO Database Record (c) 2016 APA, all rights reserved)`. */
const OWNER = new RegExp(
  [
    '(?<=[.!?]["”’)\\]]*)\\s+(?:(?:Copyright )?(?:©|\\(C\\)(?= ?\\d))|Copyright(?= \\d)) ?' +
      '(?:\\d{4}|The |Authors?\\b|Copyright |\\p{Lu}[^.]{0,60} \\d{4}\\.?$)(?:.{0,200}|(?=.*(?:licen[cs]e|all rights reserved)).*)$',
    '\\s+\\[ABSTRACT FROM (?:AUTHORS?|PUBLISHER)\\](?: \\(?Copyright .*)?$',
    '\\s+\\([^()]*(?:\\([Cc]\\)[^()]*)?[Aa]ll rights reserved\\.?\\)\\.?$',
  ].join('|'),
  'u',
);

/** The word above an abstract, where it was taken along: with a mark, in capitals, or before a word that opens a sentence. */
const ABSTRACT_HEADING =
  /^(?:[*_]{1,2}Abstract(?:[*_]{1,2}[.:—–]?|[.:—–][*_]{1,2})\s*|Abstract\s*[:—–]\s*|Abstract\.\s+|ABSTRACT:?\s+|Abstract\s+(?=(?:The|This|These|We|Our|In|It|A|An|Here|To|For|With|As|Although|Despite|While|Background|Objectives?|Purpose|Aims?|Introduction|Methods?|Context|Importance|Rationale|Motivation)\b))/u;

/** What indexes write where they have no abstract. */
const NO_ABSTRACT =
  /^[[(]?(?:no abstract(?: is)?(?: available)?|abstract not available|not available|none|null|n\/?a|nan|[-–—.])[\])]?\.?$/iu;

function cleanKeywords(keywords: readonly string[], warn: Warn): string[] {
  const seen = new Map<string, string>();
  for (const keyword of keywords) {
    const text = readable(keyword, LIMITS.keywordLength, 'keyword', warn).replace(/^[*\s]+|[\s.;,]+$/gu, '');
    if (text === '' || /^(?:n\/?a|null|none)$/iu.test(text) || seen.has(text.toLowerCase())) continue;
    if (seen.size === LIMITS.keywords) {
      warn(`list of keywords cut at ${LIMITS.keywords}`);
      break;
    }
    seen.set(text.toLowerCase(), text);
  }
  return [...seen.values()];
}

function cleanAuthors(authors: readonly (string | Author)[], warn: Warn): Author[] {
  if (authors.length > LIMITS.authors) warn(`list of authors cut at ${grouped(LIMITS.authors)}`);
  return authors.slice(0, LIMITS.authors).flatMap((author) => toAuthor(author, warn));
}

function toAuthor(author: string | Author, warn: Warn): Author[] {
  if (typeof author === 'string') {
    const parsed = parseAuthor(readableName(author, warn));
    return parsed === undefined || parsed.family === '' ? [] : [parsed];
  }
  const family = readableName(author.family, warn);
  const given = readableName(author.given, warn);
  if (family === '' && given === '') return [];
  return [family === '' ? { given: '', family: given } : { given: spaceInitials(given, family), family }];
}

/** A name as text; a backslash or brace that is left belongs to TeX gone wrong. */
function readableName(name: string, warn: Warn): string {
  return readable(name, LIMITS.fieldLength, 'author', warn).replace(/\\+[~^"'`]?|[{}]/gu, '');
}

/** Addresses of the web alone: a `javascript:` or `file:` address in a record must never become a link. */
function cleanUrl(url: string, warn: Warn): string {
  const first = cleanSpace(url.slice(0, LIMITS.fieldLength)).split(' ')[0]!;
  if (first.length > LIMITS.urlLength) {
    // Half an address leads nowhere.
    warn(`URL longer than ${grouped(LIMITS.urlLength)} characters left out`);
    return '';
  }
  return /^https?:\/\/[^\s<>"]+$/iu.test(first) ? first : '';
}

function arxivIdOfDoi(doi: string): string {
  return doi.startsWith('10.48550/arxiv.') ? findArxivId(doi.slice('10.48550/arxiv.'.length)) : '';
}
