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

/** The record in the one form that all formats share: cleaned, cut to the limits, nothing undefined. */
export function toPaper(raw: RawPaper): ImportedPaper {
  const url = cleanUrl(raw.url ?? '');
  const doi = findDoi(raw.doi ?? '') || (/doi\.org\//iu.test(url) ? findDoi(url) : '');
  const arxivId = findArxivId(raw.arxivId ?? '') || (/arxiv\.org\//iu.test(url) ? findArxivId(url) : arxivIdOfDoi(doi));
  const title = cleanTitle(raw.title ?? '');
  const abstract = cleanAbstract(raw.abstract ?? '');
  return {
    id: cleanSpace(dropEmails(raw.id ?? '')).slice(0, LIMITS.idLength),
    title,
    // Scraped lists put the title where they found no abstract.
    abstract: abstract.toLowerCase() === title.toLowerCase() ? '' : abstract,
    authors: (raw.authors ?? []).slice(0, LIMITS.authors).flatMap(toAuthor),
    year: findYear(raw.year),
    venue: readable(raw.venue ?? '').slice(0, LIMITS.titleLength),
    doi,
    url: url || (doi !== '' ? `https://doi.org/${doi}` : arxivId !== '' ? `https://arxiv.org/abs/${arxivId}` : ''),
    keywords: cleanKeywords(raw.keywords ?? []),
    language: languageTag(raw.language ?? ''),
    arxivId,
    pmid: /^\d{1,9}$/u.test(raw.pmid?.trim() ?? '') ? raw.pmid!.trim() : '',
  };
}

/** Text as people read it: tags, entities and TeX commands resolved, no e-mail addresses, one space between words. */
function readable(text: string): string {
  const bounded = text.length > LIMITS.fieldLength ? text.slice(0, LIMITS.fieldLength) : text;
  return cleanSpace(dropEmails(texToText(stripHtml(bounded))));
}

function cleanTitle(title: string): string {
  const text = readable(title).slice(0, LIMITS.titleLength);
  // PubMed sets translated titles in brackets; a full stop at the end says nothing either.
  const bare = /^\[[^[\]]+\]\.?$/u.test(text) ? text.replace(/^\[|\]\.?$/gu, '') : text;
  return bare.replace(/(?<!\.|(?:^|[^\p{L}])\p{Lu})\.$/u, '');
}

function cleanAbstract(abstract: string): string {
  const text = readable(abstract).slice(0, LIMITS.abstractLength);
  if (NO_ABSTRACT.test(text)) return '';
  return text.replace(ABSTRACT_HEADING, '');
}

/** The word above an abstract, where it was taken along: with a mark, in capitals, or before a word that opens a sentence. */
const ABSTRACT_HEADING =
  /^(?:Abstract\s*[:—–]\s*|ABSTRACT:?\s+|Abstract\s+(?=(?:The|This|These|We|Our|In|It|A|An|Here|To|For|With|As|Although|Despite|While|Background|Objectives?|Purpose|Aims?|Introduction|Methods?|Context|Importance|Rationale|Motivation)\b))/u;

/** What indexes write where they have no abstract. */
const NO_ABSTRACT =
  /^[[(]?(?:no abstract(?: is)?(?: available)?|abstract not available|not available|none|null|n\/?a|nan|[-–—.])[\])]?\.?$/iu;

function cleanKeywords(keywords: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const keyword of keywords) {
    const text = readable(keyword)
      .replace(/^[*\s]+|[\s.;,]+$/gu, '')
      .slice(0, 200);
    if (text !== '' && !/^(?:n\/?a|null|none)$/iu.test(text) && !seen.has(text.toLowerCase()))
      seen.set(text.toLowerCase(), text);
    if (seen.size === LIMITS.keywords) break;
  }
  return [...seen.values()];
}

function toAuthor(author: string | Author): Author[] {
  if (typeof author === 'string') {
    const parsed = parseAuthor(readableName(author));
    return parsed === undefined || parsed.family === '' ? [] : [parsed];
  }
  const family = readableName(author.family);
  const given = readableName(author.given);
  if (family === '' && given === '') return [];
  return [family === '' ? { given: '', family: given } : { given: spaceInitials(given, family), family }];
}

/** A name as text; a backslash or brace that is left belongs to TeX gone wrong. */
function readableName(name: string): string {
  return readable(name).replace(/\\+[~^"'`]?|[{}]/gu, '');
}

/** Addresses of the web alone: a `javascript:` or `file:` address in a record must never become a link. */
function cleanUrl(url: string): string {
  const first = cleanSpace(url.slice(0, LIMITS.titleLength * 2)).split(' ')[0]!;
  return /^https?:\/\/[^\s<>"]+$/iu.test(first) ? first : '';
}

function arxivIdOfDoi(doi: string): string {
  return doi.startsWith('10.48550/arxiv.') ? findArxivId(doi.slice('10.48550/arxiv.'.length)) : '';
}
