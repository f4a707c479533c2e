/** Where and when a paper appeared, as a line says it. */
interface Source {
  readonly venue: string;
  readonly year: string;
}

interface WholeSource extends Source {
  /** It has a mark before the year, or numbers beside it, as other lines that end with a year have not. */
  readonly isSure: boolean;
}

const YEAR = String.raw`(?:19|20)\d\d`;
const HAS_YEAR = new RegExp(YEAR, 'u');
const LAST_YEAR = new RegExp(`(?<![\\d–-])${YEAR}(?!\\d)`, 'gu');
/** Months written in full, also as other languages have them: `Marketing` begins as one. */
const MONTH_NAME = String.raw`jan(?:uary|uari?|v|vier|eiro)?|feb(?:r|ruary|ruari?|rero|braio)?|mar(?:ch|s|t|ts|zo|ço)?|apr(?:ile?)?|mayo?|jun(?:e|io?|ho)?|jul(?:y|io?|ho)?|aug(?:ust|usti|ustus)?|sep(?:t|tember|tembre|tiembre)?|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre|embro)?|dec(?:ember|embre)?`;
const MONTH = String.raw`${MONTH_NAME}|spring|summer|autumn|fall|winter`;

/** A year within a name ends none: `Proceedings of the 2023 Conference`. */
const WITHIN_NAME = String.raw`(?<!(?<!\p{L})(?:the|of|proc\.|proceedings)\s?(?=\s?${YEAR}\s\p{L}))`;
/** The year that the name of a meeting begins with: `2024 IEEE Conference on Computer Vision`. */
export const MEETING_YEAR = new RegExp(
  String.raw`^${YEAR}\s(?=\p{Lu}.{0,100}?(?<!\p{L})(?:conference|symposium|workshop|congress|colloquium|meeting|forum|summit)(?!\p{L}))`,
  'iu',
);
/** Where a venue ends: before volume, pages, year, place or address. */
const VENUE = new RegExp(
  String.raw`^(?<venue>.{1,200}?)(?<end>[.,;:，、．。]*)${WITHIN_NAME}(?:\s?[（(]|[\s，、．]?(?:${YEAR})(?!\d)|\s(?:(?:vol|no|pp?|pages?|s|bd|jg|h|heft|т|с|вып|v|n|art|issue)\b\.?\s?\p{N}|№|\p{N}+(?!\p{L}|\p{N})|https?:|doi\b|[–—]\s|(?:${MONTH_NAME})\.?\s)|(?<=\p{Lo}[,，])\p{N}|$)`,
  'iu',
);

/** What parts the words behind a venue, and what each may be: a number, with a letter or two that have a case, or a word for what it counts. */
const MARKS = /[\s.,;:()[\]/–—+．，；：（）、。～年月日号號第卷巻期页頁-]+/u;
const COUNTED = String.raw`vol(?:ume)?|no|nr|num|issue|pp?|pages?|art(?:icle)?|paper|suppl|pt|part|s|e|bd|jg|h|heft|t|n|v|${MONTH}|published|online|epub|ahead|of|print|charts?|graphs?|diagrams?|maps?|colou?r|photographs?|illustrations?|tables?`;
const NUMBER = new RegExp(
  String.raw`^(?:${COUNTED}|(?:${COUNTED}|\p{Ll}{1,3})?\d+(?:\p{Ll}{1,2}\d+)?\p{Ll}{0,2})?$`,
  'iu',
);
/** What no name of a journal is: dates, what is numbered within one, and kinds of papers, but `Research Policy` is one. */
const NO_VENUE = new RegExp(
  String.raw`^(?:first |last )?(?:published|posted|accepted|received|revised|submitted|updated|modified|available|online|created|added|viewed|cited|version|year|article|paper|original|open access|vol(?:ume|\.)?|issue|pages?|pp?\.?|chapter|section|table|figure|fig\.?|copyright|${MONTH})(?!\p{L})|^(?:research|review)(?=$|\s?[\d.,:;|·•([–—/]|\s(?:article|paper|letter|note|report|research|review|original|open)(?!\p{L}))`,
  'iu',
);
/** What a venue does not end with: `The World Economy in 2019`. */
const OPEN_END = /(?:^|\s)(?:in|of|since|after|before|from|and|the|for|on|to|by|until|at|with|&)$/iu;
/** `Mar2019`, as EBSCO writes it. */
const TIGHT_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTH})(?=${YEAR})`, 'iu');
/** `计算机学报.2021` */
const TIGHT_STOP = new RegExp(String.raw`(?<=\p{Lo})\s?[.．]\s?(?=${YEAR})`, 'u');
/** `Computer Science  arXiv.org  1 March 2025`: Semantic Scholar's fields of study, set apart from the venue by blanks. */
const FIELD_OF_STUDY =
  /^(?:(?:(?:Computer|Materials|Political|Environmental) Science|Agricultural and Food Sciences|Medicine|Chemistry|Biology|Physics|Geology|Psychology|Art|History|Geography|Sociology|Business|Economics|Philosophy|Mathematics|Engineering|Education|Law|Linguistics)(?:, |(?:\s{2,}|\t)))+(?=\S)/u;
/** What Chinese sets around the name of a journal: `《计算机学报》`. */
const BOOK_MARKS = /^[『《]([^『』《》]+)[』》]/u;
/** Characters of the longest line that is a source. */
const LONGEST = 300;
/** `(2019)`, `2019 Mar`, `2019;36`, `2019-03-15`: a year, and no page. */
const SURE_YEAR = new RegExp(
  String.raw`[(（](?<bracketed>${YEAR})[a-z]?[)）]|(?<![\d:–-])(?<dated>${YEAR})(?=[ -](?:${MONTH})(?!\p{L})|;|-\d\d-\d\d(?!\d))`,
  'iu',
);
const BARE_YEAR = new RegExp(String.raw`(?<![\d:.–-]|\bpp?\.? |\bpages? )${YEAR}(?![\d–-])`, 'giu');

/** The source in what stands behind the title of a reference. */
export function sourceOf(rest: string): Source {
  const bare = rest.replace(/^In(?:\s?:\s?|\s)/iu, '');
  const [, name] = BOOK_MARKS.exec(bare) ?? [];
  const lead = MEETING_YEAR.exec(bare)?.[0] ?? '';
  const { venue = '', end = '' } =
    name === undefined ? (VENUE.exec(bare.slice(lead.length))?.groups ?? {}) : { venue: name };
  // `J. Ecol.`
  const stop = end.startsWith('.') && venue.includes('.') ? '.' : '';
  const isNone = /^\d+\P{L}|^\d{4}年|^(?:https?:|doi\b)/u.test(venue + end);
  return { venue: isNone ? '' : lead + venue.trim() + stop, year: yearIn(rest) };
}

/** The last year that ends no range; the address behind may hold others. */
export function yearIn(text: string): string {
  return (
    text
      .replace(/\b(?:https?:|doi:?\s?10\.).*$/iu, '')
      .match(LAST_YEAR)
      ?.at(-1) ?? ''
  );
}

/**
 * The source that a whole line is, perhaps numbered: `Phys. Rev. Lett. 128, 045901 (2022)`, `BMJ. 2019 Mar 4;364:l689.`,
 * `Oikos, 12(3), 2019`; undefined for any line with words behind the venue, or without a year.
 */
export function sourceOn(line: string): WholeSource | undefined {
  if (line.length > LONGEST || !HAS_YEAR.test(line)) return undefined;
  const named = line
    .replace(/\b(?:https?:|doi\b).*$/iu, '')
    .replace(/^(?:\d{1,4}[.):]|\[\d{1,4}\])\s+(?=\p{Lu})|^In:?\s/u, '')
    .replace(FIELD_OF_STUDY, '')
    .replace(TIGHT_MONTH, '$& ')
    .replace(TIGHT_STOP, ', ')
    .trim();
  const text = named.replace(BOOK_MARKS, '$1');
  const venue = sourceOf(text).venue.replace(/(?:[,.;]?\s+(?:vol(?:ume)?|[vn]\d{1,4}))+$/iu, '');
  const lead = MEETING_YEAR.exec(venue)?.[0] ?? '';
  const behind = text.slice(venue.replace(/\.$/u, '').length);
  // `2023 IEEE International Conference on Computer Vision (ICCV), pp. 1-9`
  const rest = lead === '' ? behind : behind.replace(/^ \([\p{L}\d '’/-]{2,20}\)/u, '');
  if (
    !/^(?:\p{Lu}|\p{Lo}|\p{Ll}{1,3}\p{Lu})/u.test(venue.slice(lead.length)) ||
    NO_VENUE.test(venue) ||
    OPEN_END.test(venue)
  )
    return undefined;
  if (/^\s?[:：]/u.test(rest) || !rest.split(MARKS).every((word) => NUMBER.test(word))) return undefined;
  const { bracketed, dated } = SURE_YEAR.exec(rest)?.groups ?? {};
  const year = bracketed ?? dated ?? (rest.match(BARE_YEAR)?.at(-1) || lead.trim());
  if (year === '') return undefined;
  const isSure = lead !== '' || /^\s?[,.;:(]|^\s–/u.test(rest) || /\d/u.test(rest.replace(year, '')) || text !== named;
  return { venue, year, isSure };
}

/** The year of a line that says when a paper appeared: `Published 28 January 2019`, `March 2024`. */
export function yearOfDate(line: string): string {
  return line.length <= LONGEST && DATE.test(line) ? yearIn(line) : '';
}

const DATE = new RegExp(
  String.raw`^(?:(?:first )?(?:published|posted|available|online)(?!\p{L})|(?:\d{1,2} )?(?:${MONTH})(?!\p{L}) ?(?:\d{1,2},? )?(?=${YEAR}))`,
  'iu',
);

/** True for a date, and for what is numbered within a journal. */
export function isNoVenue(text: string): boolean {
  return NO_VENUE.test(text);
}
