/** Where a link says by itself that its text is a paper. */
export const PAPER_LINK =
  /https?:\/\/(?:www\.)?(?:arxiv\.org\/(?:abs|pdf)|huggingface\.co\/papers|(?:dx\.)?doi\.org|openreview\.net\/(?:forum|pdf)|aclanthology\.org)\/?[^\s)>\]]*/u;

/** What a link is called when its text is no title. */
const LINK_NAME =
  '(?:full )?paper|pdf|arxiv|link|code|doi|here|html|abs|project(?: page)?|website|homepage|github|slides|video|talk|demo|poster|data|dataset|model|blog|bib|bibtex|openreview|\\d+';
export const LINK_WORD = new RegExp(`^(?:${LINK_NAME})$`, 'iu');
const LINK_ROW = new RegExp(
  `^[-*+>\\s]*(?:[\\s|,·/]*[[(]?\\[[[*_]{0,2}(?:${LINK_NAME})[*_\\]]{0,2}\\]\\([^()\\s]*\\)[\\])]?)+$`,
  'iu',
);

/** A link to the paper itself. */
const NAMED_PAPER = /\[[[*_]{0,2}(?:(?:full )?paper|pdf|html|abs|doi|openreview)[*_\]]{0,2}\]\((https?:[^()\s]*)\)/iu;

/** The address of a paper on a line: one that says by itself that it is, else that of a link called `pdf` or the like. */
export function paperAddress(text: string): string | undefined {
  return PAPER_LINK.exec(text)?.[0] ?? NAMED_PAPER.exec(text)?.[1];
}

/** True for a line of links beside a paper alone: `[[pdf](…)] [[code](…)]`. */
export function isLinkRow(text: string): boolean {
  return text.length <= LONGEST_ROW && LINK_ROW.test(text);
}

/** Characters of the longest such line. */
const LONGEST_ROW = 2_000;

const NAMED_LINK = new RegExp(String.raw`[[(]?\[[[*_]{0,2}(?:${LINK_NAME})[*_\]]{0,2}\]\([^()\s]*\)[\])]?`, 'giu');

/** A line without the links beside a paper on it: `[pdf](…)`, `[[code](…)]`. */
export function withoutLinks(text: string): string {
  return text.length <= LONGEST_ROW && text.includes('](') ? text.replace(NAMED_LINK, ' ') : text;
}

/** Markdown's marks taken off: links keep their text, emphasis its words. */
export function bareText(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '$1')
    .replace(/^\s*(?:>|[-*+]\s)\s*/u, '')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(/(\*\*|__)(.+?)\1/gu, '$2')
    .replace(/(?<![\w\\])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?!\w)/gu, '$2')
    .trim();
}
