import type { Author } from '../../map/paper.ts';
import { asArray, asText, firstText, get } from './values.ts';
import type { JsonShape } from './shape.ts';

/** Hand-made and unknown records: properties by the names people use, in any case. */
export const generic: JsonShape = {
  name: 'generic',
  detect: () => true,
  read(value) {
    const record = lowerKeys(value);
    return {
      id: firstText(record, 'id', '_id', 'key'),
      title: firstText(record, 'title', 'name'),
      abstract: firstText(record, 'abstract', 'summary', 'description', 'abstracttext'),
      authors: readAuthors(get(record, 'authors') ?? get(record, 'author')),
      year: firstText(record, 'year', 'publication_year', 'published', 'date', 'publishedat', 'update_date'),
      venue: firstText(record, 'venue', 'journal', 'booktitle', 'source', 'journal-ref'),
      doi: firstText(record, 'doi'),
      url: firstText(record, 'url', 'link'),
      arxivId: firstText(record, 'arxiv_id', 'arxivid', 'arxiv'),
      pmid: firstText(record, 'pmid'),
      keywords: readKeywords(get(record, 'keywords') ?? get(record, 'tags')),
      language: firstText(record, 'language', 'lang'),
    };
  },
};

function lowerKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([key, property]) => [key.toLowerCase(), property]));
}

/** Authors as text (`A and B`, `A; B`, `A, B`), as names, or as objects. */
export function readAuthors(value: unknown): readonly (string | Author)[] {
  if (typeof value === 'string') return splitNames(value);
  return asArray(value).map((author) => {
    if (typeof author === 'string') return author;
    const family = firstText(author, 'family', 'last', 'lastName', 'last_name', 'surname');
    return family === '' ? firstText(author, 'name', 'fullname', 'literal', 'display_name') : { given: firstText(author, 'given', 'first', 'firstName', 'first_name'), family };
  });
}

function splitNames(names: string): string[] {
  if (names.includes(';')) return names.split(';');
  if (/ and /u.test(names)) return names.split(/,? and /u).flatMap((name) => (/^\S+,/u.test(name) ? [name] : name.split(',')));
  const parts = names.split(',');
  return parts.every((part) => part.trim().includes(' ')) ? parts : [names];
}

function readKeywords(value: unknown): string[] {
  if (typeof value === 'string') return value.split(value.includes(';') ? ';' : ',');
  return asArray(value).map(asText);
}
