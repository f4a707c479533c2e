/** Words inside a formula that are meant as such. */
const WORDED = /\\(?:text|math|operatorname|mbox|begin|end)\w*\*?\s*\{[^{}]*\}|\\\p{L}+/gu;
/** An amount with a word, "10 per", a word set apart from the first dollar, or two words in a row. */
const PROSE = /^[\d.,]+\s*[kKMB]?\s+\p{L}{3}|^\s+\p{L}{2,}\s|(?<!\p{L})\p{L}{3,}[,.]?\s+\p{L}{3,}/u;

/** Whether what stands between two dollars is text between two amounts: "between $5 and $10 per model, or 5$ to 10$". */
export function isBetweenAmounts(tex: string): boolean {
  return PROSE.test(tex.replace(WORDED, ' = '));
}
