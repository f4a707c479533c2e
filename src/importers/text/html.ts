import { decodeEntities } from './entities.ts';

const BLOCK =
  'p|br|div|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|tbody|thead|hr|sec|section|title|abstract|abstracttext|list|list-item|para|disp-formula|disp-quote|blockquote|article|label|caption|fig';
const INLINE =
  'a|abbr|b|big|bold|cite|code|del|email|em|ext-link|font|i|img|inf|inline-formula|inline-graphic|graphic|ins|italic|mark|monospace|named-content|nc|nobr|overline|pre|q|roman|s|sans-serif|sc|scp|small|span|strike|strong|styled-content|sub|sup|tex-math|alternatives|tt|u|underline|uri|wbr|xref|' +
  'math|mi|mn|mo|ms|mrow|msub|msup|msubsup|mfrac|msqrt|mroot|mtext|mspace|mover|munder|munderover|mstyle|mfenced|mtable|mtr|mtd|mpadded|mphantom|mmultiscripts|mprescripts|menclose|merror|maction|semantics|annotation|none';
const BLOCK_TAG = new RegExp(`</?(?:jats:|xhtml:|html:)?(?:${BLOCK})(?:\\s[^<>]*)?/?>`, 'giu');
const INLINE_TAG = new RegExp(`</?(?:(?:jats|mml|m|xhtml|html|ns\\d):[a-z][\\w.-]*|${INLINE})(?:\\s[^<>]*)?/?>`, 'giu');
const WITH_CONTENT = /<(script|style|annotation-xml)(?:\s[^<>]*)?>[^]{0,5000}?<\/\1\s*>/giu;
/** A formula given twice: as TeX, which stays readable, and as MathML. */
const ALTERNATIVES = /<(jats:)?alternatives>([^]{0,5000}?)<\/\1alternatives>/giu;
const TEX = /<(?:jats:)?tex-math[^<>]*>([^]{0,5000}?)<\/(?:jats:)?tex-math>/iu;
const HEADING = /<((?:jats:)?title)(?:\s[^<>]*)?>([^<>]{1,60})<\/\1>/giu;

/** `text` without the tags of HTML, JATS and MathML, its entities read. Angle brackets that are no tags (`p < 0.05`) stay. */
export function stripHtml(text: string): string {
  let result = text;
  // Services escape once or twice (`&lt;jats:p&gt;`, `&amp;lt;`); a third time was never seen.
  for (let pass = 0; pass < 2; pass++) {
    if (!/[<&]/u.test(result)) return result;
    result = decodeEntities(stripTags(result));
  }
  return stripTags(result);
}

function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(ALTERNATIVES, (whole, _prefix, inner: string) => TEX.exec(inner)?.[0] ?? whole)
    .replace(new RegExp(TEX, 'giu'), (_whole, tex: string) => bareTex(tex))
    .replace(WITH_CONTENT, ' ')
    .replace(HEADING, (_whole, _tag, heading: string) =>
      /^\s*abstract\W*$/iu.test(heading) ? ' ' : /[.:?!]\s*$/u.test(heading) ? ` ${heading} ` : ` ${heading.trim()}: `,
    )
    .replace(BLOCK_TAG, ' ')
    .replace(INLINE_TAG, '');
}

/** The formula alone, where a publisher put a whole LaTeX document around it. */
function bareTex(tex: string): string {
  const inner = /\\begin\{document\}([^]{0,5000}?)\\end\{document\}/u.exec(tex)?.[1] ?? tex;
  const formula = inner.trim().replace(/^\${1,2}|\${1,2}$/gu, '');
  return `$${formula}$`;
}
