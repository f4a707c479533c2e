import type { Author } from '../../map/paper.ts';
import { splitAuthors } from '../text/authors.ts';
import { splitKeywords } from '../text/lists.ts';
import { asArray, asText, firstText, get } from './values.ts';
import type { JsonShape } from './shape.ts';

/** Hand-made and unknown records: properties by the names people use, in any case. */
export const generic: JsonShape = {
  name: 'generic',
  detect: () => true,
  read(value) {
    const record = lowerKeys(value);
    return {
      id: firstText(record, 'id', '_id', 'paper_id', 'key', 'uid'),
      title: firstText(record, 'title', 'name', 'display_name'),
      abstract: firstText(
        record,
        'abstract',
        'summary',
        'abstractnote',
        'abstract_text',
        'abstracttext',
        'description',
        'text',
      ),
      authors: readAuthors(get(record, 'authors') ?? get(record, 'author') ?? get(record, 'creators')),
      year: firstText(
        record,
        'year',
        'publication_year',
        'pub_year',
        'published',
        'publication_date',
        'date',
        'publishedat',
        'created',
        'update_date',
      ),
      venue:
        firstText(record, 'venue', 'journal', 'publicationtitle', 'booktitle', 'conference', 'source', 'journal_ref') ||
        firstText(get(record, 'journal'), 'name', 'title'),
      doi: firstText(record, 'doi'),
      url: firstText(record, 'url', 'link', 'pdf_url', 'paper_url'),
      arxivId: firstText(record, 'arxiv_id', 'arxivid', 'arxiv', 'eprint'),
      pmid: firstText(record, 'pmid', 'pubmed_id'),
      keywords: readKeywords(get(record, 'keywords') ?? get(record, 'keyword') ?? get(record, 'tags')),
      language: firstText(record, 'language', 'lang'),
    };
  },
};

/** A record of the same properties with names in small letters; the first wins where two differ in case alone. */
function lowerKeys(value: object): object {
  const entries = new Map<string, unknown>();
  for (const [key, property] of Object.entries(value))
    if (!entries.has(key.toLowerCase())) entries.set(key.toLowerCase(), property);
  return Object.fromEntries(entries);
}

/** Authors as text (`A and B`, `A; B`, `A, B`), as names, or as objects. */
function readAuthors(value: unknown): readonly (string | Author)[] {
  if (typeof value === 'string') return splitAuthors(value);
  return asArray(value).map((author) => {
    if (typeof author === 'string') return author;
    const family = firstText(author, 'family', 'lastName', 'last_name', 'last', 'surname');
    if (family === '') return firstText(author, 'name', 'fullname', 'full_name', 'literal', 'display_name');
    return { given: firstText(author, 'given', 'firstName', 'first_name', 'first', 'forename'), family };
  });
}

function readKeywords(value: unknown): string[] {
  if (typeof value === 'string') return splitKeywords(value);
  return asArray(value).map(
    (keyword) => asText(keyword) || firstText(keyword, 'tag', 'name', 'keyword', 'display_name'),
  );
}
