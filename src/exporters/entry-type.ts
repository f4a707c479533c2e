/** What kind of BibTeX entry a paper is, and the field that names where it appeared. */
interface EntryType {
  readonly type: 'article' | 'inproceedings' | 'misc';
  readonly field: 'journal' | 'booktitle' | 'howpublished';
}

const ARTICLE: EntryType = { type: 'article', field: 'journal' };
const PROCEEDINGS: EntryType = { type: 'inproceedings', field: 'booktitle' };
const MISC: EntryType = { type: 'misc', field: 'howpublished' };

const PREPRINTS = /\b(?:[a-z]{2,5}rxiv|corr|ssrn|preprints?)\b/i;
const JOURNALS = /\b(?:journal|transactions|letters|reviews?|magazine|annals|bulletin|archives?|quarterly)\b/i;
const MEETINGS = /\b(?:conference|conf|workshops?|symposium|meeting|congress|colloquium|summit|findings)\b/i;
/** "Proceedings of the National Academy of Sciences" goes on for ever; those of a meeting have a number, or its short name. */
const SERIAL = /^proc(?:eedings|\.)? of the [^\d]*$/i;
/** "EMNLP", "NeurIPS"; "mtsummit", as some collections write them. "BMJ" and "JMLR" begin or end in the J of a journal. */
const SHORT_NAME = /^(?!J|.*J$)(?:[\p{Lu}\p{Ll}/-]*\p{Lu}[\p{Lu}\p{Ll}/-]*\p{Lu}[\p{Lu}\p{Ll}/-]*|\p{Ll}+)$/u;

/**
 * Told from the name of the venue, since a map knows no more: a journal unless the name reads like a meeting's or is a short
 * name alone, as meetings have them. A DOI with an ISBN in it is of a book of proceedings.
 */
export function entryType(venue: string, doi: string): EntryType {
  if (venue === '' || PREPRINTS.test(venue)) return MISC;
  if (MEETINGS.test(venue)) return PROCEEDINGS;
  if (JOURNALS.test(venue) || SERIAL.test(venue)) return ARTICLE;
  const name = venue
    .replace(/['’]?\d+/g, '')
    .replace(/[().,]/g, '')
    .trim();
  const isBook = /\/978[-\d]/.test(doi) || /\bproc(?:eedings)?\b|\blecture notes\b/i.test(venue);
  return isBook || SHORT_NAME.test(name) ? PROCEEDINGS : ARTICLE;
}
