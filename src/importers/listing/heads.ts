/** Titles from which on a head that they share is none of their own, and their share of all. */
const FEWEST = 3;
const LEAST_SHARE = 0.5;
/** The share where nothing stands between the head and the title. */
const MOST = 0.8;
/** Share of the titles that must be numbered in sequence for their numbers to be marks of the list. */
const IN_SEQUENCE = 0.8;

/** What counts the items of a list. */
export const NUMBER = /^(?:\[(\d{1,4})\]|\(?(\d{1,4})[.):]|#(\d{1,4}):?|(\d{1,4}))\s+(?=\S)/u;

const CLOCK = String.raw`\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?`;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = `\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{1,2} ${MONTH}(?:,? \\d{4})?|${MONTH} \\d{1,2}(?:,? \\d{4})?`;
/** When a paper is presented or was found, and its kind in brackets; `[Re]` belongs to the title of a reproduction. */
const HEADS = [
  new RegExp(`^${CLOCK}(?:\\s?[-–—]\\s?${CLOCK})?[:|]?\\s+(?=\\S)`, 'iu'),
  new RegExp(`^[[(]?(?:${DAY})(?:[,T]?\\s?${CLOCK})?[\\])]?,?\\s?[:|–—-]?\\s+(?=\\S)`, 'iu'),
  /^(?:\[(?!re\])[^[\]]{1,30}\](?!\()|\((?=[^()]*\d)[\p{L}\p{N} .#-]{1,12}\)(?=\s))\s?[:|–—-]?\s*(?=\S)/iu,
];

/** A code that counts a paper, with a mark behind it or with none: `Topic 3: `, `SLP-P1.4: `, `P-2025-103 | `; `Paper 12 `, `2.1 `. */
const CODE = String.raw`^(?<code>[\p{L}#][\p{L}\p{N} .#/-]{0,30}?\d{1,5}|#?\d{1,5}(?:[./-]\d{1,5})*)`;
const MARKED = new RegExp(`${CODE}(?<mark>\\s?(?:[:|–—-](?=\\s)|[.)](?=\\s)))\\s+(?=\\S)`, 'u');
const BARE = new RegExp(`${CODE}\\s+(?=\\S)`, 'u');
/** What counts papers in whatever order: numbers behind such words, and codes of several numbers, which no name has. */
const COUNTER =
  /^(?:(?:paper|poster|submission|talk|abstract|study|article|manuscript|publication|keynote|oral|presentation|contribution|id|no|nr|item|topic|week|day|session|track|meeting|lecture|unit|module|chapter|section)\b\.?\s?#?|#)\d+$/iu;
const LEVELS = /^\p{Lu}{0,2}-?\d+(?:[.-]\p{Lu}?\d+)+$/u;
/** A letter or two and a number, `P1`, which names have as well. */
const LETTER = /^\p{Lu}{1,2}-?\d+$/u;

/** `Paper 12: ` and `Talk 4 - `, with which no title begins, however few are counted so. */
const SURE =
  /^(?:paper|manuscript|publication|talk|keynote|poster|abstract|submission) #?\d{1,4}\s?[:.|–—-]\s+(?=\S)/iu;
/** `Paper II: `, `Paper B - ` and `II. `, or `II` and blanks: numbers in Roman figures, and letters behind a word. */
const MARK_BELOW = String.raw`(?=\s?[:|–—-]\s|\.\s)`;
const WORDED = new RegExp(`^(\\p{Lu}[\\p{L}]{3,15} )([IVX]{1,6}|[A-H])${MARK_BELOW}`, 'u');
const ROMAN = new RegExp(`^()([IVXLC]{1,8})(?:${MARK_BELOW}|(?=\\s))`, 'u');
/** Blanks that set a number apart as a mark does. */
const GAP = /^(\d+)(?:\t|\s{2,})/u;

/** Titles without what counts, dates or tags them: `1.`, `Topic 3:`, `P1.2`, `09:45`, `[NLP]`; `3D`, `1-bit` and `2001:` of single titles stay. */
export function withoutHeads(titles: readonly string[]): string[] {
  const romans = titles.flatMap((title) => ROMAN.exec(title)?.[2] ?? []);
  // `I Know`, `I See` and `I Say` count nothing.
  const isRoman = romans.length >= Math.max(FEWEST, titles.length * MOST) && new Set(romans).size >= FEWEST;
  const counted = titles.map((title) => inFigures(title, isRoman ? ROMAN : WORDED));
  const bare = withoutCounts(counted);
  return bare.map((title, index) => (title === counted[index] ? titles[index]! : title));
}

/** A title with the number before it in figures. */
function inFigures(title: string, head: RegExp): string {
  const counted = title.replace(head, (_, word: string, number: string) => `${word}${valueOf(number)}`);
  return counted === title ? title : counted.replace(GAP, '$1. ');
}

function valueOf(number: string): number {
  if (/^[A-H]$/u.test(number)) return number.charCodeAt(0) - 64;
  const values = [...number].map((letter) => ({ I: 1, V: 5, X: 10, L: 50, C: 100 })[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function withoutCounts(titles: readonly string[]): string[] {
  let bare = withoutSequence(titles);
  for (const head of HEADS) bare = withoutHead(bare, head);
  return withoutSequence(withoutCodes(bare).map((title) => title.replace(SURE, '')));
}

function withoutHead(titles: string[], head: RegExp): string[] {
  const count = titles.filter((title) => head.test(title)).length;
  return count < Math.max(FEWEST, titles.length * LEAST_SHARE)
    ? titles
    : titles.map((title) => title.replace(head, ''));
}

/** Titles without their numbers, where those count the titles. */
function withoutSequence(titles: readonly string[]): string[] {
  const numbers = titles.map((title) => NUMBER.exec(title));
  const values = numbers.map((match) => Number(match?.slice(1).find((digits) => digits !== undefined) ?? Number.NaN));
  const inSequence = values.filter(
    (value, index) =>
      value === 1 || (index === 0 ? value < 1_000 && titles.length > 1 : value === values[index - 1]! + 1),
  ).length;
  // A bare number counts nothing by itself.
  const isBare = numbers.some((match) => match?.[4] !== undefined);
  if (inSequence < titles.length * (isBare ? 1 : IN_SEQUENCE) || (isBare && titles.length < 3)) return [...titles];
  return titles.map((title, index) => title.slice(numbers[index]?.[0].length ?? 0));
}

/** Codes of a kind, which differ in their numbers. */
interface Kind {
  readonly codes: string[];
  readonly isMarked: boolean;
  /** They count papers in whatever order. */
  readonly isCounter: boolean;
}

interface Code extends Omit<Kind, 'codes'> {
  readonly text: string;
  readonly shape: string;
  /** Characters of all that is none of the title. */
  readonly length: number;
}

function withoutCodes(titles: readonly string[]): string[] {
  const found = titles.map((title) =>
    [codeOf(title, MARKED), codeOf(title, BARE)].filter((code) => code !== undefined),
  );
  const kinds = new Map<string, Kind>();
  for (const { shape, text, isMarked, isCounter } of found.flat()) {
    const kind = kinds.get(shape) ?? { codes: [], isMarked, isCounter };
    kind.codes.push(text);
    kinds.set(shape, kind);
  }
  return titles.map((title, index) => {
    const code = found[index]!.find(({ shape }) => isCounting(kinds.get(shape)!, titles.length));
    return title.slice(code?.length ?? 0);
  });
}

function codeOf(title: string, pattern: RegExp): Code | undefined {
  const match = pattern.exec(title);
  if (match === null) return undefined;
  const { code: text = '', mark = '' } = match.groups!;
  const isMarked = mark !== '';
  const isCounter = COUNTER.test(text) || LEVELS.test(text);
  if (!isCounter && (/^\d+$/u.test(text) || !(isMarked || LETTER.test(text)))) return undefined;
  const letters = LEVELS.test(text) || LETTER.test(text) ? text.replace(/\p{Lu}+/gu, 'A') : text;
  const shape = `${letters.replace(/\d+/gu, '0')} ${mark.trim()}`;
  return { text, shape, isMarked, isCounter, length: match[0].length };
}

function isCounting({ codes, isMarked, isCounter }: Kind, all: number): boolean {
  const isMost = codes.length >= Math.max(FEWEST, all * MOST);
  const different = new Set(codes).size;
  if (isCounter && isMost && different > 1) return true;
  const isEnough = isMarked ? codes.length >= Math.max(FEWEST, all * LEAST_SHARE) : isMost;
  return isEnough && different >= FEWEST && areGrowing(codes);
}

/** Whether each is greater than the one before; a page that was pasted twice counts twice. */
function areGrowing(codes: readonly string[]): boolean {
  const padded = codes.map((code) => code.replace(/\d+/gu, (digits) => digits.padStart(5, '0')));
  return padded.every((code, index) => index === 0 || code > padded[index - 1]! || code === padded[0]);
}
