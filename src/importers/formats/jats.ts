import type { Author } from '../../map/paper.ts';
import type { Format, RawPaper } from '../format.ts';
import { childrenOf, find, findAll, textOf } from '../xml/query.ts';
import { readElements } from '../xml/read-elements.ts';
import type { XmlElement } from '../xml/read-elements.ts';

/** JATS: the XML of whole articles, as PubMed Central and publishers give it. What the article says below its abstract is not read. */
export const jats: Format = {
  name: 'JATS XML',
  detect: (head) => /<article[\s>]/u.test(head) && /<article-meta[\s>]/u.test(head),
  async read(text, sink) {
    let count = 0;
    await readElements(text, new Set(['article']), sink, (element, line) =>
      sink.record(`article ${++count} (line ${line})`, toRaw(element)),
    );
  },
};

function toRaw(article: XmlElement): RawPaper {
  const meta = find(article, 'front', 'article-meta');
  const idOf = (type: string): string =>
    textOf(childrenOf(meta, 'article-id').find((id) => id.attributes.get('pub-id-type') === type)).trim();
  const title = find(meta, 'title-group', 'article-title');
  const subtitle = textOf(find(meta, 'title-group', 'subtitle')).trim();
  const abstracts = childrenOf(meta, 'abstract');
  const groups = childrenOf(meta, 'kwd-group');
  const byAuthors = groups.filter((group) => group.attributes.get('kwd-group-type')?.startsWith('author') === true);
  return {
    title: subtitle === '' ? textOf(title) : `${textOf(title)}: ${subtitle}`,
    // Summaries, highlights and pictures have a type.
    abstract: textOfAbstract(abstracts.find((one) => !one.attributes.has('abstract-type')) ?? abstracts[0]),
    authors: childrenOf(meta, 'contrib-group')
      .flatMap((group) => childrenOf(group, 'contrib'))
      .filter((one) => (one.attributes.get('contrib-type') ?? 'author') === 'author')
      .map(authorOf),
    year: textOf(
      childrenOf(meta, 'pub-date')
        .map((date) => find(date, 'year'))
        .find((year) => year !== undefined),
    ),
    venue: textOf(findAll(find(article, 'front', 'journal-meta'), 'journal-title')[0]).trim(),
    doi: idOf('doi'),
    pmid: idOf('pmid'),
    keywords: (byAuthors.length > 0 ? byAuthors : groups).flatMap((group) =>
      findAll(group, 'kwd').map((keyword) => textOf(keyword)),
    ),
    language: article.attributes.get('lang'),
  };
}

/** The abstract with the headings of its parts, `Methods: …`, and without its own. */
function textOfAbstract(abstract: XmlElement | undefined): string {
  const parts = (abstract?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');
  return parts
    .filter(({ name }) => name !== 'title')
    .map((part) => {
      const heading = textOf(find(part, 'title')).trim().replace(/[.:]$/u, '');
      const text =
        part.name === 'sec'
          ? findAll(part, 'p')
              .map((line) => textOf(line))
              .join(' ')
          : textOf(part);
      return heading === '' ? text : `${heading}: ${text.trim()}`;
    })
    .join('\n');
}

function authorOf(contributor: XmlElement): Author | string {
  const [family] = findAll(contributor, 'surname');
  if (family === undefined) return textOf(findAll(contributor, 'collab')[0] ?? findAll(contributor, 'string-name')[0]);
  const suffix = textOf(findAll(contributor, 'suffix')[0]).trim();
  return {
    given: textOf(findAll(contributor, 'given-names')[0]),
    family: suffix === '' ? textOf(family) : `${textOf(family)} ${suffix}`,
  };
}
