import { isBetweenAmounts } from '../../map/amounts.ts';
import { texDashes } from './dashes.ts';

/** What may not follow the dollar that opens a formula: "$5 to $10" is money. */
const FORMULA = /(?<!\\)\$(?!\d[^$]*(?:\s\$|\$\d))((?:[^$\\]|\\.){1,2000})\$/gsu;

/** Characters between double dollars from which on a formula is displayed: publishers set single letters so, within the line. */
const DISPLAYED = 20;

/**
 * TeX as it stands in the plain text of arXiv and of publishers (not in BibTeX, which its own reader turns into text):
 * accents and commands become text, formulas stay as `$...$`, those displayed on lines of their own as `$$...$$`.
 */
export function texToText(text: string): string {
  if (!/[\\{]|\$\$|--/u.test(text)) return text;
  const formulas: string[] = [];
  return restored(texDashes(proseToText(withoutFormulas(text, formulas))), formulas);
}

/** The text with a mark in place of each formula, which goes to the list; `restored` puts them back. */
export function withoutFormulas(text: string, formulas: string[]): string {
  const keep = (formula: string, sign = '$') => hidden(`${sign}${formula.trim()}${sign}`, formulas);
  return text
    .replace(/(?<!\\)\\\[(.{1,5000}?)(?<!\\)\\\]/gsu, (_whole, formula: string) => keep(formula, '$$'))
    .replace(/\$\$([^$]{1,5000})\$\$/gu, (_whole, formula: string) =>
      keep(formula, formula.trim().length < DISPLAYED ? '$' : '$$'),
    )
    .replace(/\\\((.{1,2000}?)\\\)/gsu, (_whole, formula: string) => keep(formula))
    .replace(FORMULA, (whole, formula: string) => (isBetweenAmounts(formula) ? whole : keep(formula)));
}

/** A mark in place of a text, which goes to the list. */
export function hidden(text: string, list: string[]): string {
  return `\uE000${list.push(text) - 1}\uE001`;
}

/** The text with what its marks stand for. */
export function restored(text: string, list: readonly string[]): string {
  return text.replace(/\uE000(\d+)\uE001/gu, (whole, index) => list[Number(index)] ?? whole);
}

function proseToText(text: string): string {
  return text
    .replace(
      ACCENT,
      (whole, mark: string, braced: string | undefined, bare: string | undefined) =>
        accented(mark, braced ?? bare ?? '') ?? whole,
    )
    .replace(LETTER, (_whole, name: string) => LETTERS.get(name)!)
    .replace(/\\(?:cite[a-z]*|ref|label|footnote|vspace|hspace|thanks)\*?(?:\[[^\][]*\])?\{[^{}]*\}/gu, '')
    .replace(/\{\\(?:em|it|bf|tt|sc|sl|rm|sf|textit|textbf)\s+([^{}]*)\}/gu, '$1')
    .replace(/\\(?:href)\{[^{}]*\}\{([^{}]*)\}/gu, '$1')
    .replace(/\\[a-zA-Z]+\*?\{([^{}]*)\}/gu, '$1')
    .replace(/\\\\(?:\[[^\][]*\])?(?=\s|$)/gu, ' ')
    .replace(/(?<![_^}\\\p{L}])\{(\p{Lu}[\p{L}\p{N}-]*)\}|(?<=\p{L})\{(\p{Lu}[\p{L}\p{N}-]*|\P{ASCII})\}/gu, '$1$2')
    .replace(/\\{1,2}[&%#_]|\\[${}]/gu, (escaped) => escaped.at(-1)!)
    .replace(/\\(?:newline|par|noindent)(?![a-zA-Z])|\\[,;:! |]/gu, ' ')
    .replace(/\\[@/-]/gu, '')
    .replace(/\\([a-zA-Z]{2,})(?:\{\})?/gu, (_whole, name: string) => GREEK.get(name) ?? name);
}

/** Combining characters for TeX's accent commands. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);
const ACCENT = /\{?\\([`'^~=."]|[uvHcdbkr](?=[\s{\\]))\s*(?:\{\\?([a-zA-Z]?)\}|\\?([a-zA-Z]))\}?/gu;

function accented(mark: string, letter: string): string | undefined {
  const combining = MARKS.get(mark);
  if (combining === undefined || letter === '') return undefined;
  return (letter + combining).normalize('NFC');
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['i', 'i'],
  ['j', 'j'],
  ['dh', 'ð'],
  ['th', 'þ'],
]);
const LETTER = /\{?\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j|dh|th)(?![a-zA-Z])(?:\{\}|\s+|\})?/gu;

// prettier-ignore
const SYMBOLS = (
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω ' +
  'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω times × pm ± cdot · leq ≤ geq ≥ le ≤ ge ≥ neq ≠ approx ≈ sim ~ infty ∞ to → rightarrow → ' +
  'ldots … dots … deg ° textbackslash \\ textendash – textemdash — S § copyright ©'
).split(' ');
const GREEK: ReadonlyMap<string, string> = new Map(
  SYMBOLS.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, SYMBOLS[index + 1]!]] : [])),
);
