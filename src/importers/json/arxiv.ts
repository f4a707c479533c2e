import { splitAuthors } from '../text/authors.ts';
import { asArray, asText, firstText, get } from './values.ts';
import type { JsonShape } from './shape.ts';

/** Records of the arXiv snapshot on Kaggle: one object a line, names in parts. */
export const arxiv: JsonShape = {
  name: 'arXiv snapshot',
  detect: (value) =>
    Object.hasOwn(value, 'authors_parsed') ||
    (Object.hasOwn(value, 'journal-ref') && Object.hasOwn(value, 'categories')),
  read(value) {
    const id = asText(get(value, 'id'));
    const parsed = asArray(get(value, 'authors_parsed')).map((name) => {
      const [family, given, suffix] = asArray(name).map(asText);
      return {
        given: given ?? '',
        family: [family, suffix].filter((part) => part !== undefined && part !== '').join(' '),
      };
    });
    return {
      id,
      title: firstText(value, 'title'),
      abstract: firstText(value, 'abstract'),
      authors: parsed.length > 0 ? parsed : splitAuthors(firstText(value, 'authors')),
      year: firstText(asArray(get(value, 'versions'))[0], 'created') || firstText(value, 'update_date'),
      venue: firstText(value, 'journal-ref'),
      doi: firstText(value, 'doi'),
      url: `https://arxiv.org/abs/${id}`,
      arxivId: id,
    };
  },
};
