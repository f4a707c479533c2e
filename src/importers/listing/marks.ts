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

/** A title or an abstract without the bullet of its list. */
export function withoutBullet(title: string): string {
  return title.replace(BULLET, '');
}

/** An abstract without the bullet of a list, the quotes around its value, and the button behind it: `△ Less`. */
export function bareAbstract(text: string): string {
  return withoutQuotes(withoutBullet(text).replace(/\s*[△▽▲▼]\s*\p{Lu}\p{Ll}+$/u, ''));
}

/** Share of the titles that must be numbered in sequence for their numbers to be marks of the list. */
const IN_SEQUENCE = 0.8;

/** Titles without their numbers, where those count the titles; `3D`, `1-bit` and `2001:` of single titles stay. */
export function withoutNumbers(titles: readonly string[]): string[] {
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
