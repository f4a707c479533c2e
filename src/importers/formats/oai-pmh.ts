import type { Author } from '../../map/paper.ts';
import type { Format, RawPaper } from '../format.ts';
import { splitAuthors } from '../text/authors.ts';
import { childrenOf, find, findAll, textOf } from '../xml/query.ts';
import { readElements } from '../xml/read-elements.ts';
import type { XmlElement } from '../xml/read-elements.ts';

/** OAI-PMH harvests with arXiv's own records (`arXiv`, `arXivRaw`) or Dublin Core, which every repository gives. */
export const oaiPmh: Format = {
  name: 'OAI-PMH',
  detect: (head) => /<(?:\w+:)?OAI-PMH[\s>]|<ListRecords>/u.test(head),
  async read(text, sink) {
    let count = 0;
    await readElements(text, new Set(['record']), sink, (element, line) => {
      const place = `record ${++count} (line ${line})`;
      if (find(element, 'header')?.attributes.get('status') === 'deleted')
        sink.leaveOut(place, 'deleted at its source');
      else sink.record(place, toRaw(element));
    });
  },
};

function toRaw(record: XmlElement): RawPaper {
  const metadata = find(record, 'metadata');
  const arxiv = find(metadata, 'arXiv') ?? find(metadata, 'arXivRaw');
  return arxiv === undefined ? fromDublinCore(record, find(metadata, 'dc') ?? metadata) : fromArxiv(arxiv);
}

function fromArxiv(record: XmlElement): RawPaper {
  const id = textOf(find(record, 'id')).trim();
  const authors = childrenOf(find(record, 'authors'), 'author');
  return {
    id,
    title: textOf(find(record, 'title')),
    abstract: textOf(find(record, 'abstract')),
    authors: authors.length > 0 ? authors.map(authorOf) : splitAuthors(textOf(find(record, 'authors'))),
    year: textOf(find(record, 'created')) || textOf(find(find(record, 'version'), 'date')),
    venue: textOf(find(record, 'journal-ref')),
    doi: textOf(find(record, 'doi')),
    url: `https://arxiv.org/abs/${id}`,
    arxivId: id,
  };
}

function authorOf(author: XmlElement): Author {
  const suffix = textOf(find(author, 'suffix'));
  const family = textOf(find(author, 'keyname'));
  return { given: textOf(find(author, 'forenames')), family: suffix === '' ? family : `${family} ${suffix}` };
}

function fromDublinCore(record: XmlElement, core: XmlElement | undefined): RawPaper {
  const texts = (name: string) =>
    findAll(core, name)
      .map((element) => textOf(element).trim())
      .filter((text) => text !== '');
  const identifiers = texts('identifier');
  const descriptions = texts('description');
  return {
    id: textOf(find(record, 'header', 'identifier')).trim(),
    title: texts('title')[0],
    // Repositories put comments and page counts into further descriptions: the longest is the abstract.
    abstract: descriptions.toSorted((a, b) => b.length - a.length)[0],
    authors: texts('creator'),
    year: texts('date')[0],
    venue: texts('source')[0],
    doi: identifiers.find((identifier) => /\b10\.\d{4,9}\//u.test(identifier)),
    url: identifiers.find((identifier) => identifier.startsWith('http')),
    arxivId: identifiers.find((identifier) => /arxiv/iu.test(identifier)),
    keywords: texts('subject'),
    language: texts('language')[0],
  };
}
