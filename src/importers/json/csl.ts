import type { Author } from '../../map/paper.ts';
import { asArray, asText, firstText, get } from './values.ts';
import type { JsonShape } from './shape.ts';

/** CSL-JSON (Zotero, citeproc) and Crossref's works, which grew from it: authors in parts, dates as `date-parts`. */
export const csl: JsonShape = {
  name: 'CSL-JSON or Crossref',
  detect: (value) =>
    ['container-title', 'issued', 'date-parts', 'citation-key', 'author', 'DOI', 'reference-count'].some((key) =>
      Object.hasOwn(value, key),
    ) &&
    (Object.hasOwn(value, 'DOI') ||
      Object.hasOwn(value, 'issued') ||
      Object.hasOwn(value, 'container-title') ||
      asArray(get(value, 'author')).some((author) => get(author, 'family') !== undefined)),
  read: (value) => ({
    id: firstText(value, 'id', 'citation-key', 'DOI'),
    title: titleOf(value),
    abstract: firstText(value, 'abstract'),
    authors: namesOf(get(value, 'author')) ?? namesOf(get(value, 'editor')) ?? [],
    year: ['issued', 'published', 'published-print', 'published-online', 'original-date', 'created']
      .map((key) => yearOf(get(value, key)))
      .find((year) => year !== ''),
    venue: firstText(value, 'container-title', 'event-title', 'event'),
    doi: firstText(value, 'DOI', 'doi'),
    url: firstText(value, 'URL', 'url'),
    pmid: firstText(value, 'PMID'),
    keywords: keywordsOf(value),
    language: firstText(value, 'language'),
  }),
};

function titleOf(value: object): string {
  const title = firstText(value, 'title');
  const subtitle = asText(get(value, 'subtitle'));
  return subtitle === '' || title.includes(subtitle) ? title : `${title}: ${subtitle}`;
}

function namesOf(value: unknown): Author[] | undefined {
  const names = asArray(value).map((name) => ({
    given: firstText(name, 'given'),
    family: [
      firstText(name, 'dropping-particle'),
      firstText(name, 'non-dropping-particle'),
      firstText(name, 'family', 'literal', 'name'),
      firstText(name, 'suffix'),
    ]
      .filter((part) => part !== '')
      .join(' '),
  }));
  // Crossref lists the authors' institutions among them, with a name alone.
  const people = names.filter((_name, index) => get(asArray(value)[index], 'family') !== undefined);
  const kept = people.length > 0 && asArray(value).some((name) => get(name, 'sequence') !== undefined) ? people : names;
  return kept.length > 0 ? kept : undefined;
}

function yearOf(date: unknown): string {
  const parts = asArray(get(date, 'date-parts'))[0];
  return asText(asArray(parts)[0]) || firstText(date, 'raw', 'literal') || asText(date);
}

function keywordsOf(value: object): string[] {
  const keyword = get(value, 'keyword') ?? get(value, 'keywords');
  if (Array.isArray(keyword)) return keyword.map(asText);
  const text = asText(keyword);
  if (text !== '') return text.split(text.includes(';') ? ';' : ',');
  return asArray(get(value, 'subject')).map(asText);
}
