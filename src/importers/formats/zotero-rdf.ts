import type { Author } from '../../map/paper.ts';
import type { Format, RawPaper } from '../format.ts';
import { childrenOf, find, findAll, textOf } from '../xml/query.ts';
import { readElements } from '../xml/read-elements.ts';
import type { XmlElement } from '../xml/read-elements.ts';

/** Elements that hold no paper of their own: journals, attachments, notes, people. */
const OTHERS = new Set([
  'Journal',
  'Series',
  'Attachment',
  'Memo',
  'Collection',
  'Person',
  'Organization',
  'Periodical',
  'Proceedings',
  'UserItem',
  'Event',
  'ConferenceProceedings',
  'PublicationIssue',
  'PublicationVolume',
]);

/** RDF as Zotero exports it, and catalogues' RDF with Dublin Core, the Bibliographic Ontology or schema.org. */
export const zoteroRdf: Format = {
  name: 'RDF',
  detect: (head) => /<rdf:RDF[\s>]/u.test(head),
  async read(text, sink) {
    await readElements(text, new Set(['RDF']), sink, (root, line) => {
      const items = root.children.filter((child): child is XmlElement => typeof child !== 'string');
      const byAbout = new Map(
        items.flatMap((item): [string, XmlElement][] =>
          item.attributes.has('about') ? [[item.attributes.get('about')!, item]] : [],
        ),
      );
      let count = 0;
      for (const item of items) {
        if (OTHERS.has(item.name) || !hasTitleOrAuthor(item)) continue;
        sink.record(`item ${++count} (from line ${line})`, toRaw(item, byAbout));
      }
    });
  },
};

function hasTitleOrAuthor(item: XmlElement): boolean {
  return ['title', 'name', 'authors', 'creator', 'itemType'].some((name) => find(item, name) !== undefined);
}

function toRaw(item: XmlElement, byAbout: ReadonlyMap<string, XmlElement>): RawPaper {
  const about = item.attributes.get('about') ?? '';
  const resolve = (element: XmlElement): XmlElement => byAbout.get(element.attributes.get('resource') ?? '') ?? element;
  const container = childrenOf(item, 'isPartOf')
    .map(resolve)
    .flatMap((part) => [part, ...elementsOf(part)])
    .find((part) => find(part, 'title') !== undefined || findAll(part, 'name').length > 0);
  const identifiers = [
    ...findAll(item, 'identifier'),
    ...childrenOf(item, 'sameAs'),
    ...childrenOf(container, 'identifier'),
    ...childrenOf(item, 'doi'),
  ].map((element) => textOf(element) || (element.attributes.get('resource') ?? ''));
  return {
    id: about.startsWith('#') ? '' : about,
    title: textOf(find(item, 'title') ?? find(item, 'name')),
    abstract: textOf(find(item, 'abstract')) || textOf(find(item, 'description')),
    authors: authorsOf(item, resolve),
    year:
      textOf(find(item, 'date')) ||
      textOf(find(item, 'issued')) ||
      textOf(find(item, 'created')) ||
      textOf(find(item, 'datePublished') ?? find(container, 'datePublished')),
    venue: textOf(find(container, 'title') ?? findAll(container, 'name')[0]),
    doi: identifiers.find((identifier) => /\b10\.\d{4,9}\//u.test(identifier)),
    url:
      identifiers.find((identifier) => identifier.trim().startsWith('http'))?.trim() ??
      (about.startsWith('http') ? about : ''),
    keywords: [...childrenOf(item, 'subject'), ...childrenOf(item, 'keywords'), ...childrenOf(item, 'about')].map(
      (subject) => textOf(find(subject, 'AutomaticTag', 'value')) || textOf(subject),
    ),
    language: textOf(find(item, 'language')),
  };
}

function authorsOf(item: XmlElement, resolve: (element: XmlElement) => XmlElement): (Author | string)[] {
  const lists =
    ['authors', 'creator', 'author', 'editors'].map((name) => childrenOf(item, name)).find((list) => list.length > 0) ??
    [];
  const people = lists.flatMap((list) => {
    const named = findAll(list, 'Person');
    return named.length > 0
      ? named
      : findAll(list, 'li').length > 0
        ? findAll(list, 'li').map(resolve)
        : [resolve(list)];
  });
  return people.map((person) => {
    const family = textOf(find(person, 'surname')) || textOf(find(person, 'familyName'));
    const given = textOf(find(person, 'givenName')) || textOf(find(person, 'givenname'));
    return family !== '' ? { given, family } : textOf(find(person, 'name')) || textOf(person).trim();
  });
}

function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}
