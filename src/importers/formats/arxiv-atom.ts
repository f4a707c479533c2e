import type { Format, RawPaper } from '../format.ts';
import { childrenOf, find, textOf } from '../xml/query.ts';
import { readElements } from '../xml/read-elements.ts';
import type { XmlElement } from '../xml/read-elements.ts';

/** Atom feeds: the answers of arXiv's API, and other feeds of papers. */
export const arxivAtom: Format = {
  name: 'Atom feed',
  detect: (head) => /<feed[\s>]/u.test(head) && /Atom|<entry[\s>]/u.test(head),
  async read(text, sink) {
    let count = 0;
    await readElements(text, new Set(['entry']), sink, (element, line) =>
      sink.record(`entry ${++count} (line ${line})`, toRaw(element)),
    );
  },
};

function toRaw(entry: XmlElement): RawPaper {
  const id = textOf(find(entry, 'id')).trim();
  const page = childrenOf(entry, 'link').find((link) => link.attributes.get('rel') !== 'related');
  const fromArxiv = id.includes('arxiv.org/abs/');
  return {
    id: fromArxiv ? id.slice(id.indexOf('/abs/') + 5).replace(/v\d+$/u, '') : id,
    title: textOf(find(entry, 'title')),
    abstract: textOf(find(entry, 'summary')) || textOf(find(entry, 'content')),
    authors: childrenOf(entry, 'author').map((author) => textOf(find(author, 'name'))),
    year: textOf(find(entry, 'published')) || textOf(find(entry, 'updated')),
    venue: textOf(find(entry, 'journal_ref')),
    doi: textOf(find(entry, 'doi')),
    url: fromArxiv ? id.replace(/^http:/u, 'https:') : page?.attributes.get('href'),
    arxivId: fromArxiv ? id : '',
  };
}
