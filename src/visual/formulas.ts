import { isBetweenAmounts } from '../map/amounts.ts';

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
  const found: Formula[] = [];
  maths.lastIndex = 0;
  for (let match = maths.exec(text); match !== null; match = maths.exec(text)) {
    const [whole, displayed, inParentheses, inDollars = ''] = match;
    if (isBetweenAmounts(inDollars)) maths.lastIndex = match.index + 1;
    else
      found.push({
        start: match.index,
        end: match.index + whole.length,
        tex: displayed ?? inParentheses ?? inDollars,
      });
  }
  return found;
}
