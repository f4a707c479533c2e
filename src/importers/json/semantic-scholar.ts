import { asArray, asText, firstText, get } from './values.ts';
import type { JsonShape } from './shape.ts';

/** Papers of Semantic Scholar's API and datasets. */
export const semanticScholar: JsonShape = {
  name: 'Semantic Scholar',
  detect: (value) =>
    Object.hasOwn(value, 'paperId') || Object.hasOwn(value, 'corpusid') || Object.hasOwn(value, 's2FieldsOfStudy'),
  read(value) {
    const ids = get(value, 'externalIds') ?? get(value, 'externalids');
    return {
      id: firstText(value, 'paperId', 'corpusid', 'corpusId'),
      title: firstText(value, 'title'),
      abstract: firstText(value, 'abstract') || firstText(get(value, 'tldr'), 'text'),
      authors: asArray(get(value, 'authors')).map((author) => firstText(author, 'name')),
      year: firstText(value, 'year', 'publicationDate', 'publicationdate'),
      venue:
        firstText(value, 'venue') ||
        firstText(get(value, 'journal'), 'name') ||
        firstText(get(value, 'publicationVenue'), 'name'),
      doi: firstText(ids, 'DOI') || asText(get(value, 'doi')),
      arxivId: firstText(ids, 'ArXiv'),
      pmid: firstText(ids, 'PubMed'),
      url: firstText(value, 'url'),
    };
  },
};
