import { isProse } from './lines.ts';
import type { TextLine } from './lines.ts';
import { bareText, PAPER_LINK } from './markup.ts';

/** Bullets and boxes of lists, and kinds of files that search engines set before a title. */
const BULLET =
  /^(?:\p{Extended_Pictographic}\uFE0F?\s+|(?:[•◦▪▫‣⁃∙·●○■□◆◇►▶✓✔☐☑–—]|[-*+](?=\s))\s*|\[[ xX]\]\s+|\[(?:PDF|HTML|BOOK|CITATION|C|B)\](?:\[(?:PDF|HTML|BOOK|CITATION|C|B)\])?\s+)+(?=\S)/u;
const NUMBER = /^(?:\[(\d{1,4})\]|\(?(\d{1,4})[.):]|#(\d{1,4}):?|(\d{1,4}))\s+(?=\S)/u;
/** Emphasis or a link at the begin of a line: the title of a list item, with what is said of it behind. */
const MARKED =
  /^(\*\*|__|[*_])(?=\S)(.+?)(?<=\S)\1(?!\w)|^\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]\([^()]*(?:\([^()]*\)[^()]*)*\)/u;

/** Characters of the longest line that a list item's title, link and all, stands on. */
const LONGEST_ITEM = 2_000;

/** A line without the marks of a list item and of emphasis; the paper that it links to goes along. */
export function unmarked(line: TextLine): TextLine {
  if (line.text.length > LONGEST_ITEM) return line;
  const bullet = BULLET.exec(line.text)?.[0] ?? '';
  const number = NUMBER.exec(line.text.slice(bullet.length))?.[0] ?? '';
  const text = line.text.slice(bullet.length + number.length);
  const marked = MARKED.exec(text)?.[0];
  if (marked === undefined) return bullet === '' || isProse(text) ? line : { ...line, text: number + text };
  const bare = bareText(marked);
  // Emphasis within a sentence, or a label.
  if (isProse(bareText(text)) || bare.length < 3 || bare.endsWith(':') || /^\s*:/u.test(text.slice(marked.length)))
    return line;
  const url = PAPER_LINK.exec(text)?.[0];
  return { ...line, text: number + bare, ...(url === undefined ? {} : { url }) };
}

/** A value without the quotes that are set around the whole of it, as YAML writes them. */
export function withoutQuotes(text: string): string {
  const quoted = /^"([^"\\]*(?:\\.[^"\\]*)*)"$|^“([^“”]*)”$/u.exec(text);
  return quoted === null ? text : (quoted[1]?.replaceAll('\\"', '"') ?? quoted[2]!);
}

/** True for a line that begins with the bullet or the number of a list. */
export function isListItem(text: string): boolean {
  return BULLET.test(text) || NUMBER.test(text);
}

/** A title or an abstract without the bullet of its list. */
export function withoutBullet(title: string): string {
  return title.replace(BULLET, '');
}

/** The button that folds or unfolds the text before it: `△ Less`, `Expand`. */
const FOLD =
  /\s*[△▽▲▼]\s*\p{Lu}\p{Ll}+$|(?<=[.…?!]["”')]?)\s+(?:Expand|Collapse|(?:Read|Show|See|View) (?:more|less))$/u;

/** Links behind a line, each in brackets: ` – [link]`, ` [pdf] [code]`. */
const LINKS = /(?:\s(?:[–—|-]\s)?\[(?:link|pdf|paper|code|arxiv|html|slides|video)\]){1,9}$/iu;

/** A line without the buttons and links behind its text. */
export function withoutFold(text: string): string {
  return text.replace(FOLD, '').replace(LINKS, '');
}

/** An abstract without the bullet of a list, the quotes around its value, and the button behind it. */
export function bareAbstract(text: string): string {
  return withoutQuotes(withoutFold(withoutBullet(text)));
}

/** Share of the titles that must be numbered in sequence for their numbers to be marks of the list. */
const IN_SEQUENCE = 0.8;

/** Titles without what counts them: the numbers of a list, `Topic 3:`, `09:45`; `3D`, `1-bit` and `2001:` of single titles stay. */
export function withoutNumbers(titles: readonly string[]): string[] {
  return withoutSequence(withoutHeads(titles));
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

/** Titles from which on a head that they share counts them, and their share of all. */
const FEWEST_HEADS = 3;
const LEAST_HEADS = 0.5;
/** What counts a paper before its title: `Topic 3: `, `W2: `, `SLP-P1.4: `, `P-2025-103 | `. */
const HEAD = /^(?<head>\p{L}[\p{L}\p{N} .#/-]{0,30}?)(?<number>\d{1,5})\s?(?<mark>[:|–—-](?=\s)|[.)](?=\s))\s+(?=\S)/u;
/** When it is presented: `09:45 `, `10:00–10:20 `. */
const TIME = /^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?[-–—]\s?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?)?[:|]?\s+(?=\S)/iu;

/** Titles without the head that at least half of them have, with a number that grows from one to the next, or the time. */
function withoutHeads(titles: readonly string[]): string[] {
  const least = Math.max(FEWEST_HEADS, titles.length * LEAST_HEADS);
  if (titles.filter((title) => TIME.test(title)).length >= least) return titles.map((title) => title.replace(TIME, ''));
  const counts = new Map<string, { first: number; last: number; count: number }>();
  const kindOf = ({ head, mark }: Record<string, string>): string => `${head} ${mark}`;
  for (const title of titles) {
    const groups = HEAD.exec(title)?.groups;
    if (groups === undefined) continue;
    const number = Number(groups['number']);
    const { first, last, count } = counts.get(kindOf(groups)) ?? { first: number, last: -1, count: 0 };
    // A page that was pasted twice counts twice.
    const isNext = number > last || number === first;
    counts.set(kindOf(groups), { first, last: number, count: isNext ? count + 1 : -Infinity });
  }
  return titles.map((title) => {
    const match = HEAD.exec(title);
    const isCounted = match !== null && counts.get(kindOf(match.groups!))!.count >= least;
    return isCounted ? title.slice(match[0].length) : title;
  });
}
