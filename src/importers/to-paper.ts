import type { Author, Paper } from '../map/paper.ts';
import type { RawPaper } from './format.ts';
import { LIMITS } from './limits.ts';
import { parseAuthor } from './text/authors.ts';
import { cleanSpace, dropEmails } from './text/clean.ts';
import { findArxivId, findDoi, findYear, languageTag } from './text/identifiers.ts';

/** A paper with the identifiers that only the import needs. `id` is the source's own, `''` where it names none. */
export interface ImportedPaper extends Paper {
  readonly arxivId: string;
  readonly pmid: string;
}

/** The record in the one form that all formats share: cleaned, cut to the limits, nothing undefined. */
export function toPaper(raw: RawPaper): ImportedPaper {
  const text = (value: string | undefined) => (value === undefined ? '' : cleanSpace(dropEmails(value)));
  const url = cleanUrl(raw.url ?? '');
  const doi = findDoi(raw.doi ?? '') || (/doi\.org\//u.test(url) ? findDoi(url) : '');
  const arxivId = findArxivId(raw.arxivId ?? '') || (/arxiv\.org\//u.test(url) ? findArxivId(url) : arxivIdOfDoi(doi));
  return {
    id: cleanSpace(raw.id ?? ''),
    title: text(raw.title).slice(0, LIMITS.titleLength),
    abstract: text(raw.abstract).slice(0, LIMITS.abstractLength),
    authors: (raw.authors ?? []).slice(0, LIMITS.authors).map((author) => toAuthor(author, text)).filter((author) => author.family !== ''),
    year: findYear(raw.year),
    venue: text(raw.venue),
    doi,
    url: url || (doi !== '' ? `https://doi.org/${doi}` : arxivId !== '' ? `https://arxiv.org/abs/${arxivId}` : ''),
    keywords: [...new Set((raw.keywords ?? []).map(text).filter((keyword) => keyword !== ''))].slice(0, LIMITS.keywords),
    language: languageTag(raw.language ?? ''),
    arxivId,
    pmid: /^\d{1,9}$/u.test(raw.pmid ?? '') ? raw.pmid! : '',
  };
}

function toAuthor(author: string | Author, text: (value: string) => string): Author {
  if (typeof author === 'string') return parseAuthor(text(author));
  const family = text(author.family);
  const given = text(author.given);
  return family === '' ? { given: '', family: given } : { given, family };
}

/** Addresses of the web alone: a `javascript:` or `file:` address in a record must never become a link. */
function cleanUrl(url: string): string {
  const clean = cleanSpace(url);
  return /^https?:\/\/[^\s<>"]+$/iu.test(clean) ? clean : '';
}

function arxivIdOfDoi(doi: string): string {
  return doi.startsWith('10.48550/arxiv.') ? findArxivId(doi.slice('10.48550/arxiv.'.length)) : '';
}
