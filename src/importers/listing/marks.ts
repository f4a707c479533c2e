import { isProse } from './lines.ts';
import type { TextLine } from './lines.ts';
import { wordCount } from '../text/measure.ts';
import { NUMBER } from './heads.ts';
import { bareText, LINK_WORD, PAPER_LINK, withoutLinks } from './markup.ts';

/** Bullets and boxes of lists, and kinds of files that search engines set before a title. */
const BULLET =
  /^(?:\p{Extended_Pictographic}\uFE0F?\s+|(?:\d\uFE0F?\u20E3)+\s*|(?:[•◦▪▫‣⁃∙·●○■□◆◇►▶✓✔☐☑–—]|[-*+](?=\s))\s*|\[[ xX]\]\s+|\[(?:PDF|HTML|BOOK|CITATION|C|B)\](?:\[(?:PDF|HTML|BOOK|CITATION|C|B)\])?\s+)+(?=\S)/u;
/** Emphasis or a link at the begin of a line: the title of a list item, with what is said of it behind. */
const MARKED =
  /^(\*\*|__|[*_])(?=\S)(.+?)(?<=\S)\1(?!\w)|^\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]\([^()]*(?:\([^()]*\)[^()]*)*\)/u;

/** What stands before the title of an item, `**[ACL'24]**`, and before its emphasis or its link: `[2022/01]`, `[x]`. */
export const TAG = /^(?:(\*\*|__)\[[^[\]]*\]\1\s+|\[[^[\]]*\]\s+(?=\*\*|__|\[))/u;

/** Characters of the longest line that a list item's title, link and all, stands on. */
const LONGEST_ITEM = 2_000;

/** A line without the marks of a list item and of emphasis; the paper that it links to goes along. An item set apart so goes on from no text. */
export function unmarked(line: TextLine): TextLine {
  if (line.text.length > LONGEST_ITEM) return line;
  const bullet = BULLET.exec(line.text)?.[0] ?? '';
  const number = NUMBER.exec(line.text.slice(bullet.length))?.[0] ?? '';
  const rest = line.text.slice(bullet.length + number.length);
  const text = bullet === '' ? rest : rest.replace(TAG, '');
  const marked = MARKED.exec(text)?.[0];
  if (marked === undefined) return bullet === '' || isProse(text) ? line : { ...line, text: number + text };
  const bare = bareText(marked);
  // Emphasis within a sentence, or a label.
  if (isProse(bareText(text)) || bare.length < 3 || bare.endsWith(':') || /^\s*:/u.test(text.slice(marked.length)))
    return line;
  const url = PAPER_LINK.exec(text)?.[0];
  if (isPaperItem(line))
    return { ...line, adjacent: false, text: withoutNumber(number + bare), url: url!, isItem: true };
  const adjacent = line.adjacent && bullet === '';
  return { ...line, adjacent, text: number + bare, ...(url === undefined ? {} : { url }) };
}

/** True for an item of a list, and of no list within one, whose head is a title that links to a paper or has such a link behind. */
export function isPaperItem({ text, isIndented }: TextLine): boolean {
  const end = isIndented !== true && isListItem(text) && PAPER_LINK.test(text) ? endOfHead(text) : undefined;
  return end !== undefined && (PAPER_LINK.test(text.slice(0, end)) || !PAPER_LINK.test(withoutLinks(text.slice(end))));
}

/** What an item says without the number of its list; a bare number may be of a title. */
export function withoutNumber(text: string): string {
  return text.replace(/^(?:\[\d{1,4}\]|\(?\d{1,4}[.)])\s+/u, '');
}

/** The emphasis or link that a text begins with: its words, and its length with the marks. */
export function markedHead(text: string): { readonly text: string; readonly length: number } | undefined {
  const marked = MARKED.exec(text.slice(0, LONGEST_ITEM))?.[0];
  return marked === undefined ? undefined : { text: bareText(marked), length: marked.length };
}

/** Where the emphasis or link of a list item ends that is its title, with what is said of it behind. */
export function endOfHead(line: string): number | undefined {
  const bullet = BULLET.exec(line)?.[0].length ?? 0;
  const number = NUMBER.exec(line.slice(bullet))?.[0].length ?? 0;
  const tag = TAG.exec(line.slice(bullet + number))?.[0].length ?? 0;
  const start = bullet + number + tag;
  const head = markedHead(line.slice(start));
  if (head === undefined || wordCount(head.text) === 1 || LINK_WORD.test(head.text)) return undefined;
  // What is bold before a colon is a label.
  const isLabel = head.text.endsWith(':') || (!/\]\(/u.test(line) && /^\s*:/u.test(line.slice(start + head.length)));
  return isLabel ? undefined : start + head.length;
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
  /\s*[△▽▲▼]\s*\p{Lu}\p{Ll}+$|(?<=[.…?!]["”')]?)\s*(?:Expand|Collapse|(?:Read|Show|See|View) (?:[Mm]ore|[Ll]ess))$/u;

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
