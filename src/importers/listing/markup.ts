/** Where a link says by itself that its text is a paper. */
export const PAPER_LINK =
  /https?:\/\/(?:www\.)?(?:arxiv\.org\/(?:abs|pdf)|huggingface\.co\/papers|(?:dx\.)?doi\.org|openreview\.net\/(?:forum|pdf)|aclanthology\.org)\/?[^\s)>\]]*/u;

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
