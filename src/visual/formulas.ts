// Displayed in double dollars; the others as pandoc reads them: an opening dollar touches its formula, so does the closing one,
// and no digit follows ("$5 to $10" is money).
const maths =
  /(?<![\\$])\$\$(?!\$)((?:\\.|[^$\\])+)\$\$(?!\$)|\\\((.+?)\\\)|(?<![\\$])\$(?![\s$])((?:\\.|[^$\\])*?[^\s\\$])\$(?![\d$])/gs;

/** A formula in a text: its place, delimiters included, and the TeX between them. */
interface Formula {
  readonly start: number;
  readonly end: number;
  readonly tex: string;
}

/** The formulas of a text, in order. */
export function formulas(text: string): Formula[] {
  // Most texts have none.
  if (!text.includes('$') && !text.includes('\\(')) return [];
  return [...text.matchAll(maths)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    tex: match[1] ?? match[2] ?? match[3] ?? '',
  }));
}
