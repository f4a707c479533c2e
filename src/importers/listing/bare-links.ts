import { DOTS } from './separators.ts';

/** What pages call the links beside a paper, which copying as plain text leaves as words. */
const WORD = String.raw`(?:(?:full |extended )?(?:paper|text|version)|pre-?print|pdf|ps|arxiv|html|doi|url|link|abs(?:tract)?|code|github|git|repo(?:sitory)?|software|project(?: (?:page|website|site))?|web(?:site|page)|home ?page|slides?|video|talk|recording|demo|poster|data(?:set)?s?|models?|weights|blog(?: post)?|bib(?:tex|tag)?|cite|openreview|acl anthology|anthology|appendix|supp(?:l(?:ement(?:al|ary)?(?: materials?)?)?)?|huggingface|hugging face|colab|press|tweet|twitter|thread)s?`;
/** `[pdf]`, `(PDF)`, `[pdf | code]`, one and more. */
const BRACKETED = String.raw`[[(]\s?${WORD}(?:\s?[|,/·]\s?${WORD})*\s?[\])]`;
const IN_BRACKETS = new RegExp(String.raw`(?<=\S)(?:[\s|,${DOTS}–—-]*${BRACKETED})+[.\s]*$`, 'iu');
/** `pdf | code`, with blanks around what parts them. */
const PARTED = new RegExp(String.raw`(?<=[^\s|${DOTS}/])[\s|${DOTS}]*\s${WORD}(?:\s+[|/${DOTS}]\s+${WORD})+$`, 'iu');
/** One of them, behind a stop or where no title has such a word: beside others of the page alone. */
const ALONE = new RegExp(String.raw`(?<=[.!?])\s${WORD}$|\s(?:pdf|html|arxiv|github|bib(?:tex)?)$`, 'iu');
/** Characters of the longest row of such links, and lines of a page that must end in one. */
const LONGEST = 300;
const FEWEST = 2;

/**
 * The lines without the names of links behind their text, as a page of papers leaves them that is copied: `[pdf] [code]`,
 * `pdf | slides`. One alone may be words of a title; a line of nothing else stays what it is.
 */
export function withoutBareLinks<Line extends { readonly text: string }>(lines: readonly Line[]): readonly Line[] {
  let bare = lines;
  for (const [pattern, others] of [
    [IN_BRACKETS, undefined],
    [PARTED, ALONE],
  ] as const) {
    const ends = bare.filter(({ text }) => pattern.test(text.slice(-LONGEST))).length;
    if (ends < FEWEST) continue;
    const without = (text: string): string => {
      const tail = text.slice(-LONGEST);
      const end = pattern.exec(tail) ?? others?.exec(tail);
      return end === null || end === undefined ? text : text.slice(0, text.length - end[0].length);
    };
    bare = bare.map((line) => ({ ...line, text: without(line.text) }));
  }
  return bare;
}
