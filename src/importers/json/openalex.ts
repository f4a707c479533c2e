import { asArray, asText, firstText, get } from './values.ts';
import type { JsonShape } from './shape.ts';

/** Works of OpenAlex; abstracts come as an inverted index of words. */
export const openAlex: JsonShape = {
  name: 'OpenAlex',
  detect: (value) =>
    Object.hasOwn(value, 'abstract_inverted_index') || asText(get(value, 'id')).startsWith('https://openalex.org/W'),
  read(value) {
    const location = get(value, 'primary_location');
    return {
      id: asText(get(value, 'id')).replace('https://openalex.org/', ''),
      title: firstText(value, 'title', 'display_name'),
      abstract: joinInverted(get(value, 'abstract_inverted_index')) || asText(get(value, 'abstract')),
      authors: asArray(get(value, 'authorships')).map(
        (authorship) =>
          firstText(get(authorship, 'author'), 'display_name') || firstText(authorship, 'raw_author_name'),
      ),
      year: firstText(value, 'publication_year', 'publication_date'),
      venue: firstText(get(location, 'source'), 'display_name') || firstText(get(value, 'host_venue'), 'display_name'),
      doi: firstText(value, 'doi') || firstText(get(value, 'ids'), 'doi'),
      url: firstText(location, 'landing_page_url') || firstText(value, 'id'),
      pmid: firstText(get(value, 'ids'), 'pmid').replace(/^.*\//u, ''),
      keywords: asArray(get(value, 'keywords')).map(
        (keyword) => firstText(keyword, 'display_name', 'keyword') || asText(keyword),
      ),
      language: firstText(value, 'language'),
    };
  },
};

/** Words an abstract may have: positions beyond it are broken data and would make huge arrays. */
const MOST_WORDS = 20_000;

/** The text of an inverted index `{ word: [positions] }`. */
function joinInverted(index: unknown): string {
  if (typeof index !== 'object' || index === null) return '';
  const words: string[] = [];
  for (const [word, positions] of Object.entries(index)) {
    for (const position of asArray(positions)) {
      if (typeof position === 'number' && Number.isInteger(position) && position >= 0 && position < MOST_WORDS)
        words[position] = word;
    }
  }
  return words.filter((word) => word !== undefined).join(' ');
}
