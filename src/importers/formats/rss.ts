import type { Format, RawPaper } from '../format.ts';
import { splitAuthors } from '../text/authors.ts';
import { stripHtml } from '../text/html.ts';
import { childrenOf, find, textOf } from '../xml/query.ts';
import { readElements } from '../xml/read-elements.ts';
import type { XmlElement } from '../xml/read-elements.ts';

/** What arXiv and Nature write before the abstract, and ScienceDirect in its place. */
const ARXIV_HEAD = /^arXiv:\S+\s+Announce Type: \S+\s+(?:Abstract:\s*)?/u;
const ONLINE_HEAD = /^.{1,100}?, Published online: [^;]{1,40};\s*doi:\S+\s*/u;
const DATE_LINE =
  /^Publication date:\s*(?<date>.{1,60}?)\s*Source:\s*(?<source>.{1,300}?)\s*(?:Author\(s\):\s*(?<authors>.*))?$/su;

/** RSS of journals and of arXiv, in both of its forms (`<rss>`, and RDF of `purl.org/rss/1.0`). */
export const rss: Format = {
  name: 'RSS feed',
  detect: (head) => /<rss[\s>]/u.test(head) || /<rdf:RDF[^>]*purl\.org\/rss\/1\.0/u.test(head),
  async read(text, sink) {
    let count = 0;
    await readElements(text, new Set(['item']), sink, (element, line) =>
      sink.record(`item ${++count} (line ${line})`, toRaw(element)),
    );
  },
};

function toRaw(item: XmlElement): RawPaper {
  const first = (...names: string[]): string =>
    names.map((name) => textOf(find(item, name)).trim()).find((text) => text !== '') ?? '';
  const text = stripHtml(first('encoded', 'description')).replace(/\s+/gu, ' ').trim();
  const { date, source, authors } = DATE_LINE.exec(text)?.groups ?? {};
  const creators = childrenOf(item, 'creator').map((creator) => textOf(creator));
  const identifier = first('doi', 'identifier');
  const link = first('link') || (item.attributes.get('about') ?? '');
  return {
    title: first('title'),
    abstract: date === undefined ? text.replace(ARXIV_HEAD, '').replace(ONLINE_HEAD, '') : '',
    authors:
      creators.length === 1 ? splitAuthors(creators[0]!) : creators.length > 1 ? creators : splitAuthors(authors ?? ''),
    year: first('publicationDate', 'coverDate', 'date', 'pubDate') || date,
    venue: first('publicationName') || source?.replace(/, (?:Volume|Issue|Part)\b.*$/u, ''),
    doi: identifier,
    url: link,
    arxivId: link.includes('arxiv.org/abs/') ? link : '',
    keywords: childrenOf(item, 'category').map((category) => textOf(category)),
  };
}
