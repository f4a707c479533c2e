import type { Role } from './labels.ts';
import { sizeOf, wordCount } from '../text/measure.ts';
import { DOTS } from './separators.ts';

/** A line with text on it. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
  /** True when no empty line stands before it. */
  readonly adjacent: boolean;
  /** It begins with blanks in the file. */
  readonly isIndented?: boolean;
  /** What it is where its label or its look says so; then `text` is what stands behind the label. */
  readonly role?: Role;
  /** A label says what it is. */
  readonly isLabelled?: boolean;
  /** The label of an abstract in another language than English. */
  readonly foreignLabel?: string;
  /** The line with its label, where that might belong to a title: `TAGS: guidance for segmentation`. */
  readonly whole?: string;
  /** It names people, and their title or the next paper is what stands below. */
  readonly isAboveTitle?: boolean;
  /** The paper that it links to. */
  readonly url?: string;
  /** It is a paper by its look alone, with an abstract or without: an item of a list that links to one or cites it. */
  readonly isItem?: boolean;
  /** The names on a line of authors, where they are known one by one. */
  readonly people?: readonly string[];
}

/** Prose, as no title is: 200 characters with a sentence's end, or 80 and a dozen words that end like a sentence. */
export function isProse(line: string): boolean {
  if (line.length >= 200) return /[.!?…。！？]/u.test(line);
  const size = sizeOf(line);
  if (size >= 200) return /[。！？]/u.test(line);
  return size >= 80 && /[.…。]["”')」』）]?$/u.test(line) && wordCount(line) >= 12;
}

/**
 * What titles begin with: a capital, a figure or a sign, and words that are written small wherever they stand: `mRNA`, `p53`,
 * `t-SNE`, `word2vec`, `α-synuclein`, `von Willebrand`.
 */
const TITLE_BEGIN =
  /^["“‘'(]?(?:[\p{Lu}\p{Lo}\p{N}"“‘'$(]|\p{Ll}+[\p{Lu}\p{N}]|\p{Ll}-\p{L}|\p{Script=Greek}|(?:von|van|de|di|du|al)[ -]\p{Lu})/u;

/** True for a line that may be a title, as far as its length, its begin and its end tell. */
export function isTitle(text: string): boolean {
  if (sizeOf(text) < 15 || text.length > 300 || wordCount(text) < 3) return false;
  const letters = text.match(/[\p{L} ]/gu)?.length ?? 0;
  return TITLE_BEGIN.test(text) && !/[,;{=]$/u.test(text) && letters >= text.length * 0.75;
}

/** True for a line or paragraph of an abstract. */
export function isText({ role, text }: TextLine): boolean {
  return role === undefined ? isProse(text) : role === 'abstract';
}

/** True for what is certainly no title. */
export function isAside({ role, text }: TextLine): boolean {
  return role === undefined ? isFurniture(text) : role !== 'title' && role !== 'abstract';
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?';
/** Lines that pages put around papers: dates, counts, buttons, bylines of the page. */
const FURNITURE = new RegExp(
  [
    `^(?:published|submitted|posted|updated)?(?: on)?\\s*${MONTH} \\d{1,2}(?:,? \\d{4})?$`,
    `^\\d{1,2} ${MONTH}(?: \\d{4})?$`,
    '^\\d{4}-\\d{2}-\\d{2}$',
    '^(?:today|yesterday|\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)$',
    `^[\\d.,\\s+k#%${DOTS}|/*_-]*$`,
    `^[${DOTS}-]?\\s*\\d[\\d.,]*k?\\s*(?:authors?|upvotes?|likes?|views?|comments?|citations?|stars?|papers?)$`,
    '^select item \\d+$|^\\d[\\d,]* results?$|^results by year$|^(?:sort by|send to|best match|most recent|display options|first author):?$',
    '^#\\d+ paper of the day$|^loading(?:\\.\\.\\.|…)$',
    '^(?:submitted|posted|uploaded|shared) by\\b.*$',
    "^authors and titles for recent submissions$|^subjects: .{1,300}\\([a-z-]{2,10}(?:\\.[a-z-]{2,10})?\\)$|^see today['’]s new changes$",
    '^\\[submitted on .*\\]$|^(?:go|back) to .{1,80} (?:home ?page|page|website)$|^you have .{0,20}access to this\\b.*$',
    '^by ?[A-Z][\\w]* and the .* community$',
    '^get .* in your (?:email )?inbox!?$',
    '^(?:sign up|subscribe|log in|sign in|register) (?:for|to|with|now|here)\\b.*$',
    // Google Scholar's, below each paper.
    '^[☆★]?\\s*(?:(?:save|99|cite|cited by \\d[\\d,]*|related articles|all \\d[\\d,]* versions|web of science: \\d[\\d,]*|view as html|import into \\w+|library search|fulltext via \\w+|»)(?:\\s+|$))+$',
    '^(?:advertisement|sponsored|preprint|under review|promoted|accepted papers|(?:all )?posters?|oral presentations?|table of contents)$',
    '^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening))\\b[^:?]{0,40}[,!]$',
    "^(?:this (?:message|e-?mail) was sent|you(?:'re| are) (?:receiving|following)|to unsubscribe|unsubscribe)\\b.*$",
    '^(?:view|show|hide|see|read|expand) (?:the )?(?:full |more |less |all |recent )*(?:abstracts?|articles?|details|authors|affiliations|text)$',
    '^(?:showing|displaying|total of) (?:up to )?\\d.*$|^.{0,40}\\(showing \\d.*\\)$|^page \\d+(?: of \\d+)?$',
    '^(?:©|(?:copyright )?\\(c\\) ?\\d|copyright (?:©|\\d{4})).*$|^.{0,120}\\ball rights reserved\\.?$',
    `^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)),? (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?.*$`,
    '^\\d{1,2}[:.]\\d\\d\\s*(?:[ap]\\.?m\\.?)?(?:\\s*[-–—]\\s*\\d{1,2}[:.]\\d\\d\\s*(?:[ap]\\.?m\\.?)?)?$',
    '^(?:session|room|hall|auditorium|raum|saal|salle|sala)\\b.{0,60}[,;|–—(-]\\s*chair(?:s|ed by)?\\b.{1,80}$',
    '^https?:\\S+$',
    '^(?:(?:\\{[^\\s@{}]+(?:,\\s?[^\\s@{}]+)*\\}|[^\\s@,;]+)@[^\\s@,;]+\\.\\p{L}+[,;]?\\s*)+$',
  ].join('|'),
  'iu',
);

/** True for lines that are certainly no title. */
export function isFurniture(line: string): boolean {
  return FURNITURE.test(line) || isRowOfButtons(line);
}

/** What pages call the buttons and links beside a paper and the pages beside a page. */
const BUTTONS = new Set(
  (
    'subscribe|sign up|log in|sign in|new|hot|trending|top|share|reply|upvote|download|view|ps|pdf|bib|bibtex|abs|html|doi|other|code|github|' +
    'arxiv|arxiv page|paper|poster|slides|video|audio|software|dataset|supplementary|supplemental|supp|suppl|project page|openreview|abstract|' +
    'bookmark|save|save to library|create alert|add to mendeley|everyone|revisions|cc by 4.0|cite|cite this|cite this article|cite this paper|copy citation|' +
    'download pdf|view pdf|full text|open access|explore all metrics|metrics|all authors|author links open overlay panel|new results|preview pdf|altmetric|submit manuscript|aims and scope|export|alert|related|similar articles|twitter|linkedin|facebook|email|read more|show more|load more|next|next page|' +
    'previous|previous page|back|home|about|about us|help|contact|login|logout|search|menu|privacy|privacy policy|terms|list alerts|cancel alert|on'
  ).split('|'),
);
/** Those that the last line of a broken title may be as well: they are buttons beside others alone. */
const WORDS = new Set(
  'view|doi|other|poster|slides|video|audio|software|dataset|related|export|alert|email|help|contact|search|menu|terms|privacy|on'.split(
    '|',
  ),
);
const BESIDE = new RegExp(`\\s*[,|/${DOTS}\\t[\\]()]+\\s*`, 'u');
/** True for a word that is a button where others stand beside it, in a row or in the lines around. */
export function mayBeButton(line: string): boolean {
  return WORDS.has(line.toLowerCase());
}

/** Characters of the longest row of buttons. */
const LONG_ROW = 200;

/** Buttons alone, or several things side by side of which most are: `pdf bib abs`, `Home | About | Login`. */
function isRowOfButtons(line: string): boolean {
  if (line.length > LONG_ROW) return false;
  if (WORDS.has(line.toLowerCase())) return false;
  const cells = line
    .toLowerCase()
    .split(BESIDE)
    .filter((cell) => cell !== '');
  const isButton = (cell: string): boolean => BUTTONS.has(cell) || cell.split(' ').every((word) => BUTTONS.has(word));
  const buttons = cells.filter(isButton).length;
  return cells.length > 0 && (buttons === cells.length || (cells.length >= 3 && buttons * 2 >= cells.length));
}
