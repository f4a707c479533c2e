import type { RawPaper } from '../format.ts';
import { splitAuthors } from '../text/authors.ts';
import { splitKeywords } from '../text/lists.ts';

type Field =
  | 'id'
  | 'title'
  | 'abstract'
  | 'authors'
  | 'year'
  | 'venue'
  | 'doi'
  | 'url'
  | 'keywords'
  | 'language'
  | 'pmid'
  | 'arxivId';

/**
 * Column names that tables of papers use, in small letters without punctuation, the best first: Scopus, Web of Science, Lens,
 * OpenAlex, Zotero, RefWorks, Embase, PubMed, Cochrane, CINAHL, Covidence, Rayyan, Abstrackr, EPPI-Reviewer, IEEE, Springer,
 * ASReview, Google Scholar, and what people write by hand.
 */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: [
    'id',
    'key',
    'lens id',
    'ut unique wos id',
    'ut unique id',
    'eid',
    'central id',
    'record id',
    'source id',
    'accession number',
    'pui',
    'reference id',
    'citation key',
    'identifier',
    'internal id',
    'item id',
    'refid',
    'corpusid',
    'paperid',
  ],
  title: [
    'title',
    'article title',
    'document title',
    'title primary',
    'primary title',
    'item title',
    'paper title',
    'display name',
    'titles',
    'ti',
    't1',
    'titel',
    'titulo',
    'título',
    'titre',
    'titolo',
    'original title',
    'name',
  ],
  abstract: [
    'abstract',
    'abstract note',
    'abstracts',
    'abstract text',
    'abstracttext',
    'summary',
    'ab',
    'n2',
    'zusammenfassung',
    'resumen',
    'resumo',
    'résumé',
    'original abstract',
    'description',
  ],
  authors: [
    'author full names',
    'authors',
    'author s',
    'author',
    'author names',
    'authors primary',
    'first authors',
    'authorships author display name',
    'author names full',
    'creators',
    'creator',
    'au',
    'af',
    'a1',
    'autor',
    'autoren',
    'autores',
    'auteurs',
    'authorships raw author name',
    'first author',
  ],
  year: [
    'year',
    'publication year',
    'pub year',
    'published year',
    'py',
    'date published',
    'publication date',
    'date of publication',
    'cover date',
    'pubdate',
    'published',
    'date',
    'jahr',
    'año',
    'ano',
    'année',
    'y1',
    'online date',
  ],
  venue: [
    'source title',
    'publication title',
    'journal',
    'journal book',
    'journal title',
    'periodical full',
    'container title',
    'venue',
    'publication',
    'primary location source display name',
    'host venue display name',
    'source',
    'booktitle',
    'book title',
    'conference name',
    'so',
    'jf',
    't2',
    'publication name',
    'parent title',
    'periodical abbrev',
    'zeitschrift',
    'revista',
  ],
  doi: ['doi', 'item doi', 'dois', 'doi link', 'digital object identifier', 'di', 'ids doi'],
  url: [
    'url',
    'link',
    'links',
    'primary location landing page url',
    'open url link',
    'plink',
    'external url',
    'article url',
    'source urls',
    'ur',
    'web link',
    'pdf link',
  ],
  keywords: [
    'author keywords',
    'keywords',
    'keyword',
    'manual tags',
    'tags',
    'keywords display name',
    'de',
    'kw',
    'topics display name',
    'subjects',
    'index keywords',
    'keywords plus',
    'schlagwörter',
    'palabras clave',
  ],
  language: [
    'language',
    'language of original document',
    'language of publication',
    'article language',
    'la',
    'output language',
    'sprache',
    'idioma',
  ],
  pmid: ['pmid', 'pubmed id', 'ids pmid', 'medline pmid', 'medline pui'],
  arxivId: ['arxiv id', 'arxiv', 'arxivid', 'externalids arxiv'],
};

/** Which column holds which field: the columns of each field, the best name first. */
export type Columns = Readonly<Record<Field, readonly number[]>> & { readonly springer: boolean };

/** The columns that `header` names; undefined when the row is no header of a table of papers. */
export function findColumns(header: readonly string[]): Columns | undefined {
  const names = header.map(normalName);
  const columnsOf = (field: Field) =>
    NAMES[field].flatMap((name) => names.flatMap((other, index) => (other === name ? [index] : [])));
  const columns = Object.fromEntries(
    (Object.keys(NAMES) as Field[]).map((field) => [field, columnsOf(field)]),
  ) as unknown as Record<Field, number[]>;
  const known = Object.values(columns).filter((found) => found.length > 0).length;
  const named = columns.title.length > 0 || columns.abstract.length > 0;
  if (!named || (known < 2 && header.filter((name) => name.trim() !== '').length > 1)) return undefined;
  return { ...columns, springer: names.includes('item title') };
}

function normalName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The record in a row. */
export function recordFromRow(row: readonly string[], columns: Columns): RawPaper {
  const cell = (field: Field) =>
    columns[field].map((column) => bareCell(row[column] ?? '')).find((text) => text !== '') ?? '';
  const authors = cell('authors');
  // Embase writes journal, year and pages into one cell.
  const source = /^(.*?)\s*\((\d{4})\)\s.*Date of Publication/u.exec(cell('venue'));
  return {
    id: cell('id'),
    title: cell('title'),
    abstract: cell('abstract'),
    authors: splitAuthors(columns.springer ? parted(authors) : authors),
    year: cell('year') || source?.[2],
    venue: source?.[1] ?? cell('venue'),
    doi: cell('doi'),
    url: cell('url').split(/[;|]\s*(?=http)/u)[0],
    keywords: splitKeywords(cell('keywords')),
    language: cell('language').split(/[;,]/u)[0],
    pmid: cell('pmid').replace(/^.*\/|\.0$/gu, ''),
    arxivId: cell('arxivId'),
  };
}

/** A cell without the `="..."` that keeps spreadsheets from reading numbers. */
function bareCell(cell: string): string {
  const text = cell.trim();
  return /^="[^]*"$/u.test(text) ? text.slice(2, -1) : /^(?:null|nan|none|n\/a)$/iu.test(text) ? '' : text;
}

/** SpringerLink joins names without a mark: `Ann LeeBo Chen`. */
function parted(names: string): string {
  return names.replace(/(?<=\p{Ll}{2})(?<!\bMac)(?=\p{Lu}\p{Ll})/gu, ';');
}
