import { FOREIGN_NAMES } from './field-names.ts';

export type Field =
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
 * Names that tables of papers use for their columns and JSON for its properties, in small letters and without marks, the best first: Scopus, Web of Science, Lens,
 * OpenAlex, Zotero, RefWorks, Embase, PubMed, Cochrane, CINAHL, Covidence, Rayyan, Abstrackr, EPPI-Reviewer, IEEE, Springer,
 * ASReview, Google Scholar, and what people write by hand.
 */
const TEXT: Readonly<Record<Field, string>> = {
  id:
    'id | key | lens id | ut unique wos id | ut unique id | eid | central id | record id | source id | ' +
    'accession number | pui | reference id | citation key | identifier | internal id | item id | ' +
    'refid | corpusid | paperid | uid',
  title:
    'title | article title | document title | title primary | primary title | item title | ' +
    'paper title | title of paper | title of the paper | paper name | display name | titles | ti | t1 | ' +
    `${FOREIGN_NAMES.title} | original title | name`,
  abstract:
    'abstract | abstract note | abstracts | abstract text | summary | ab | n2 | ' +
    `${FOREIGN_NAMES.abstract} | original abstract | description | text`,
  authors:
    'author full names | authors | author | author names | authors primary | ' +
    'first authors | author list | authors list | list of authors | author name | all authors | authorships author display name | author names full | creators | creator | af | ' +
    `au | a1 | ${FOREIGN_NAMES.authors} | authorships raw author name | first author`,
  year:
    'year | publication year | year of publication | pub year | published year | py | date published | publication date | ' +
    'date of publication | cover date | pub date | published date | ' +
    'published | date | ' +
    `${FOREIGN_NAMES.year} | y1 | online date | published at | created | update date`,
  venue:
    'source title | publication title | journal | journal book | journal title | periodical full | ' +
    'container title | venue | publication | primary location source display name | ' +
    'host venue display name | source | book title | conference name | so | jf | t2 | ' +
    `publication name | parent title | periodical abbrev | conference | journal ref | ${FOREIGN_NAMES.venue}`,
  doi: 'doi | item doi | dois | doi link | digital object identifier | di | ids doi',
  url:
    'url | link | links | primary location landing page url | open url link | plink | external url | ' +
    'article url | source urls | ur | web link | pdf link | paper url | pdf url',
  keywords:
    'author keywords | keywords | keyword | manual tags | tags | keywords display name | de | kw | ' +
    `topics display name | subjects | index keywords | keywords plus | ${FOREIGN_NAMES.keywords}`,
  language:
    'language | language of original document | language of publication | article language | la | ' +
    `output language | lang | ${FOREIGN_NAMES.language}`,
  pmid: 'pmid | pubmed id | ids pmid | medline pmid | medline pui',
  arxivId: 'arxiv id | arxiv | externalids arxiv | eprint',
};

/** For each field the names of columns and properties, joined, the best first. */
export const COLUMN_NAMES: ReadonlyMap<Field, readonly string[]> = new Map(
  (Object.keys(TEXT) as Field[]).map((field) => [field, [...new Set(TEXT[field].split(' | ').map(joinedName))]]),
);

/** The letters and digits of a name in small letters: `Publication Year`, `publication_year` and `publicationYear` are alike. */
export function joinedName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
