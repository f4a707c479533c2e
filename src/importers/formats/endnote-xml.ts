import type { Format, RawPaper } from '../format.ts';
import { find, findAll, textOf } from '../xml/query.ts';
import { readElements } from '../xml/read-elements.ts';
import type { XmlElement } from '../xml/read-elements.ts';

/** EndNote's XML, also written by Bookends, JabRef and reviewing tools. */
export const endnoteXml: Format = {
  name: 'EndNote XML',
  detect: (head) => /<records>\s*<record>/u.test(head) || (/<record>/u.test(head) && /<ref-type/u.test(head)),
  async read(text, sink) {
    let count = 0;
    await readElements(text, new Set(['record']), sink, (element, line) =>
      sink.record(`record ${++count} (line ${line})`, toRaw(element)),
    );
  },
};

function toRaw(record: XmlElement): RawPaper {
  const authors = findAll(find(record, 'contributors', 'authors'), 'author');
  const editors = findAll(find(record, 'contributors', 'secondary-authors'), 'author');
  return {
    id: text(find(record, 'accession-num')),
    title: text(find(record, 'titles', 'title')),
    abstract: textOf(find(record, 'abstract')),
    authors: (authors.length > 0 ? authors : editors).map(text),
    year: text(find(record, 'dates', 'year')) || text(find(record, 'dates', 'pub-dates')),
    venue:
      text(find(record, 'titles', 'secondary-title')) ||
      text(find(record, 'periodical', 'full-title')) ||
      text(find(record, 'alt-periodical', 'full-title')),
    doi: text(find(record, 'electronic-resource-num')),
    url: findAll(find(record, 'urls'), 'url')
      .map(text)
      .find((url) => url.startsWith('http')),
    pmid: /pubmed|nlm|medline/iu.test(text(find(record, 'remote-database-provider')))
      ? text(find(record, 'accession-num'))
      : '',
    keywords: findAll(find(record, 'keywords'), 'keyword').flatMap((keyword) => text(keyword).split(/[;\n]/u)),
    language: text(find(record, 'language')),
  };
}

function text(element: XmlElement | undefined): string {
  return textOf(element).trim();
}
