import { formulas } from './formulas.ts';

/** How a kind of name is set. Sizes in CSS pixels. */
export interface TextStyle {
  readonly family: 'ui' | 'read';
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly smallCaps: boolean;
  /** Between letters, CSS pixels. */
  readonly spacing: number;
  readonly lineHeight: number;
}

/** Width of a text in CSS pixels; a canvas measures it, or `estimateWidth` where there is none. */
export type Measure = (text: string, style: TextStyle) => number;

const NARROW = /[iljftrI.,:;'|!()[\]{}·-]/u;
const WIDE = /[mwMW@%&—]/u;
const UPPER = /\p{Lu}/u;
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;

/** Width without a font at hand, from the shapes of letters; a little generous rather than too narrow. */
export const estimateWidth: Measure = (text, style) => {
  let ems = 0;
  let letters = 0;
  for (const letter of text) {
    letters++;
    if (FULL_WIDTH.test(letter)) ems += 1;
    else if (letter === ' ') ems += 0.28;
    else if (NARROW.test(letter)) ems += 0.36;
    else if (WIDE.test(letter)) ems += 0.9;
    else if (UPPER.test(letter)) ems += 0.7;
    else ems += 0.55;
  }
  // Small capitals are a little narrower than the mixed letters above.
  const size = style.size * (style.smallCaps ? 0.88 : 1);
  return ems * size * (1 + (style.weight - 400) / 4000) + letters * style.spacing;
};

/** Commands that have a sign of their own, each before it. */
const SIGNS = new Map(
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε eta η theta θ kappa κ lambda λ mu μ nu ν pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Lambda Λ Sigma Σ Phi Φ Omega Ω ell ℓ infty ∞ sum ∑ prod ∏ times × cdot · pm ± leq ≤ le ≤ geq ≥ ge ≥ neq ≠ approx ≈ sim ∼ to → rightarrow → in ∈ cup ∪ cap ∩ | ‖ zeta ζ iota ι xi ξ Theta Θ Xi Ξ Pi Π Psi Ψ ll ≪ gg ≫ equiv ≡ propto ∝ subset ⊂ subseteq ⊆ setminus ∖ emptyset ∅ forall ∀ exists ∃ neg ¬ wedge ∧ vee ∨ int ∫ nabla ∇ partial ∂ circ ∘ star ⋆ ast ∗ otimes ⊗ oplus ⊕ perp ⊥ mid ∣ prime ′ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ leftarrow ← mapsto ↦ ldots … dots … cdots … sqrt √'
    .split(' ')
    .map((name, at, all) => [name, all[at + 1]!] as const),
);

/** Accents over a letter, as Unicode combines them with it. */
const ACCENTS: Readonly<Record<string, string>> = {
  tilde: '\u0303',
  hat: '\u0302',
  bar: '\u0304',
  dot: '\u0307',
  vec: '\u20d7',
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** A title without TeX, for where formulas cannot be set: "$O(n \\log n)$" reads "O(n log n)" and "$\\ell_1$" reads "ℓ₁". */
export function withoutTex(text: string): string {
  let written = '';
  let from = 0;
  for (const { start, end, tex } of formulas(text)) {
    const plain = tex
      .replace(
        /\\(?:(?:math|text|operatorname)[a-z]*|(?:left|right|[bB]igg?[lr]?|cal|rm|bf|it|bm|limits)(?![a-zA-Z]))\s*/g,
        '',
      )
      .replace(/\\!/g, '')
      .replace(/\\(?:[,;: ]|q?quad(?![a-zA-Z]))|~/g, ' ')
      .replace(/\{\{([^{}]*)\}\}/g, '{$1}')
      .replace(
        /\\(?:wide)?(tilde|hat|bar|dot|vec)(?![a-zA-Z])\s*(?:\{([^{}]*)\}|(\\[a-zA-Z]+|\w))/g,
        (_, accent: string, group: string | undefined, one: string) =>
          (group ?? one).replace(/\\[a-zA-Z]+|\w/, (letter) => letter + ACCENTS[accent]!),
      )
      .replace(/\\sqrt\s*\{([^{}]{2,})\}/g, '\\sqrt($1)')
      .replace(/([_^])\{([^{}]*)\}/g, '$1$2')
      .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
      .replace(/\\([a-zA-Z]+|.)/g, (_, name: string) => SIGNS.get(name) ?? name)
      .replace(/[{}]/g, '')
      .replace(/([_^])(\d)(?![\d.])/g, (_, way: string, digit: string) => (way === '_' ? LOWERED : RAISED)[+digit]!);
    written += text.slice(from, start) + plain.normalize('NFC');
    from = end;
  }
  return written + text.slice(from);
}

/** Where lines are broken, and what stands there where they are not. */
export interface Break {
  readonly at: RegExp;
  readonly gap: '' | ' ';
}

/** After a word; what only parts words begins no line. */
const AFTER_WORDS: Break = { at: / (?![·|–—-](?: |$))/u, gap: ' ' };
/** Between the letters of scripts without spaces; no line there begins with a closing sign, or ends with an opening one. */
const BETWEEN_IDEOGRAPHS: Break = {
  at: /(?<![\p{Ps}\p{Pi}])(?:(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}！-｠])|(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]))(?![\p{M}\p{Pe}\p{Pf}\p{Po}ー々っゃゅょッャュョ])/u,
  gap: '',
};
/** Where lines are broken if nothing else is said. */
export const USUAL_BREAKS: readonly Break[] = [AFTER_WORDS, BETWEEN_IDEOGRAPHS];

/** A part of a text that stands on one line, and what stands before it, but not at a line's beginning. */
interface Piece {
  readonly text: string;
  readonly gap: '' | ' ';
  readonly width: number;
}

/** A text in pieces; what is wider than a line is broken at the next kind of break. */
function* piecesOf(
  text: string,
  gap: Piece['gap'],
  width: number,
  measure: (text: string) => number,
  [coarse, ...finer]: readonly Break[],
): Generator<Piece> {
  let before = gap;
  for (const part of text.split(coarse!.at)) {
    const partWidth = measure(part);
    if (partWidth > width && finer.length > 0) yield* piecesOf(part, before, width, measure, finer);
    else yield { text: part, gap: before, width: partWidth };
    before = coarse!.gap;
  }
}

/**
 * Lines no wider than `width` and at most `lines` of them, broken between words; what does not fit ends in an ellipsis. A
 * single word wider than a line is cut, unless `breaks` tell where to break it. White space runs count as one space. Words are
 * measured one by one: a collection has far fewer words than lines.
 */
export function wrapText(
  text: string,
  style: TextStyle,
  width: number,
  lines: number,
  measure: Measure,
  breaks = USUAL_BREAKS,
): string[] {
  const space = measure(' ', style);
  const plain = text.trim().replace(/\s+/gu, ' ');
  if (plain === '') return [];
  const out: string[] = [];
  let line: Piece[] = [];
  let lineWidth = 0;
  for (const piece of piecesOf(plain, '', width, (part) => measure(part, style), breaks)) {
    const widthBehind = piece.width + (piece.gap === '' ? 0 : space);
    if (line.length > 0 && lineWidth + widthBehind > width) {
      if (out.length + 1 === lines) return [...out, ended(line, lineWidth, style, width, measure)];
      out.push(joined(line));
      line = [];
    }
    lineWidth = line.length === 0 ? piece.width : lineWidth + widthBehind;
    line.push(lineWidth > width ? { ...piece, text: cut(piece.text, style, width, measure) } : piece);
    lineWidth = Math.min(lineWidth, width);
  }
  return [...out, joined(line)];
}

function joined(line: readonly Piece[]): string {
  return line.map(({ gap, text }, at) => (at === 0 ? text : gap + text)).join('');
}

/** A line with an ellipsis, without its last words where that needs their room, and without a dangling comma. */
function ended(line: readonly Piece[], lineWidth: number, style: TextStyle, width: number, measure: Measure): string {
  const kept = [...line];
  const room = measure('…', style);
  const space = measure(' ', style);
  let now = lineWidth;
  while (kept.length > 1 && now + room > width) {
    const last = kept.pop()!;
    now -= last.width + (last.gap === '' ? 0 : space);
  }
  const text = joined(kept).replace(/[\s,;:.·|–…-]+$/u, '');
  return measure(`${text}…`, style) <= width ? `${text}…` : cut(text, style, width, measure);
}

/** The longest beginning of a word that fits with an ellipsis. */
function cut(word: string, style: TextStyle, width: number, measure: Measure): string {
  const letters = [...word];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const half = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, half).join('')}…`, style) <= width) low = half;
    else high = half - 1;
  }
  return `${letters.slice(0, low).join('')}…`;
}

/** How large lines are together, CSS pixels. */
export function blockSize(
  lines: readonly string[],
  style: TextStyle,
  measure: Measure,
): { width: number; height: number } {
  let width = 0;
  for (const line of lines) width = Math.max(width, measure(line, style));
  return { width, height: lines.length * style.size * style.lineHeight };
}
