import type { Author } from '../../map/paper.ts';
import type { Format, RawPaper } from '../format.ts';
import { RETRACTION } from '../text/reasons.ts';
import { childrenOf, find, findAll, textOf } from '../xml/query.ts';
import { readElements } from '../xml/read-elements.ts';
import type { XmlElement } from '../xml/read-elements.ts';

const RECORDS = new Set(['PubmedArticle', 'PubmedBookArticle']);

/** PubMed's XML (E-utilities, the site's export, the yearly baseline). */
export const pubmedXml: Format = {
  name: 'PubMed XML',
  detect: (head) =>
    /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|PubmedBookArticleSet|BookDocumentSet)[\s>]/u.test(head),
  async read(text, sink) {
    let count = 0;
    await readElements(text, RECORDS, sink, (element, line) =>
      sink.record(`article ${++count} (line ${line})`, toRaw(element)),
    );
  },
};

function toRaw(record: XmlElement): RawPaper {
  const citation = find(record, 'MedlineCitation') ?? find(record, 'BookDocument');
  const article = find(citation, 'Article') ?? citation;
  const book = find(citation, 'Book');
  const pmid = textOf(find(citation, 'PMID')).trim();
  const keywords = findAll(citation, 'Keyword').map(textOf);
  const headings = findAll(citation, 'MeshHeading').map((heading) => textOf(find(heading, 'DescriptorName')));
  const authors = childrenOf(find(article, 'AuthorList'), 'Author');
  const types = findAll(article, 'PublicationType');
  return {
    title:
      textOf(find(article, 'ArticleTitle')) ||
      textOf(find(article, 'VernacularTitle')) ||
      textOf(find(book, 'BookTitle')),
    abstract: abstractOf(article),
    authors: (authors.length > 0 ? authors : childrenOf(find(book, 'AuthorList'), 'Author')).map(authorOf),
    year: yearOf(article, book),
    venue:
      textOf(find(article, 'Journal', 'Title')) ||
      textOf(find(citation, 'MedlineJournalInfo', 'MedlineTA')) ||
      (find(article, 'ArticleTitle') === undefined ? '' : textOf(find(book, 'BookTitle'))),
    doi: doiOf(record, article),
    url: pmid === '' ? '' : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    pmid,
    keywords: keywords.length > 0 ? keywords : headings,
    language: textOf(find(article, 'Language')),
    leaveOut: types.some((type) => textOf(type) === 'Retraction of Publication') ? RETRACTION : undefined,
  };
}

function abstractOf(article: XmlElement | undefined): string {
  return childrenOf(find(article, 'Abstract'), 'AbstractText')
    .map((part) => {
      const label = part.attributes.get('Label');
      return label === undefined || label === 'UNLABELLED' ? textOf(part) : `${label}: ${textOf(part)}`;
    })
    .join(' ');
}

function authorOf(author: XmlElement): Author {
  const suffix = textOf(find(author, 'Suffix'));
  const family = textOf(find(author, 'LastName')) || textOf(find(author, 'CollectiveName'));
  return {
    given: textOf(find(author, 'ForeName')) || textOf(find(author, 'Initials')),
    family: suffix === '' ? family : `${family} ${suffix}`,
  };
}

function yearOf(article: XmlElement | undefined, book: XmlElement | undefined): string {
  const date = find(article, 'Journal', 'JournalIssue', 'PubDate') ?? find(book, 'PubDate');
  return (
    textOf(find(date, 'Year')) || textOf(find(date, 'MedlineDate')) || textOf(find(article, 'ArticleDate', 'Year'))
  );
}

function doiOf(record: XmlElement, article: XmlElement | undefined): string {
  const location = childrenOf(article, 'ELocationID').find((id) => id.attributes.get('EIdType') === 'doi');
  const listed = childrenOf(find(record, 'PubmedData', 'ArticleIdList'), 'ArticleId').find(
    (id) => id.attributes.get('IdType') === 'doi',
  );
  return textOf(location) || textOf(listed);
}
