import type { Author } from '../../map/paper.ts';
import { splitAuthors } from '../text/authors.ts';
import { COLUMN_NAMES, type Field, joinedName } from '../text/column-names.ts';
import { splitKeywords } from '../text/lists.ts';
import { asArray, asText, firstText } from './values.ts';
import type { JsonShape } from './shape.ts';

/** Hand-made and unknown records: properties by the names that people use for columns, too. */
export const generic: JsonShape = {
  name: 'generic',
  detect: () => true,
  read(value) {
    const all = propertiesOf(value);
    const text = (field: Field) => firstFull(all[field].map(asText));
    const journals = all.venue.map((property) => firstText(property, 'name', 'title'));
    return {
      id: text('id'),
      title: text('title'),
      abstract: text('abstract'),
      authors: all.authors.map(readAuthors).find((authors) => authors.length > 0) ?? [],
      year: text('year'),
      venue: text('venue') || firstFull(journals),
      doi: text('doi'),
      url: text('url'),
      arxivId: text('arxivId'),
      pmid: text('pmid'),
      keywords: all.keywords.map(readKeywords).find((keywords) => keywords.length > 0) ?? [],
      language: text('language'),
    };
  },
};

/** The field that each name stands for, and how good a name it is: the smaller the better. */
const FIELDS: ReadonlyMap<string, { readonly field: Field; readonly rank: number }> = new Map(
  [...COLUMN_NAMES].flatMap(([field, names]) => names.map((name, rank) => [name, { field, rank }])),
);

/** The field that a property of this name holds; undefined for unknown names. */
export function fieldOf(name: string): Field | undefined {
  return FIELDS.get(joinedName(name))?.field;
}

/** For each field the properties that are called so, the best name first. */
function propertiesOf(value: object): Readonly<Record<Field, readonly unknown[]>> {
  const found = Object.entries(value).flatMap(([key, property]) => {
    const known = FIELDS.get(joinedName(key));
    return known === undefined ? [] : [{ ...known, property }];
  });
  found.sort((a, b) => a.rank - b.rank);
  const properties = Object.fromEntries([...COLUMN_NAMES.keys()].map((field) => [field, [] as unknown[]]));
  for (const { field, property } of found) properties[field]!.push(property);
  return properties as Record<Field, unknown[]>;
}

function firstFull(texts: readonly string[]): string {
  return texts.find((text) => text !== '') ?? '';
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
