// prettier-ignore
/** HTML's names for U+00A0 to U+00FF, in order. */
const LATIN = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo ' +
  'frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve ' +
  'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ' +
  'ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

// prettier-ignore
/** Other names that bibliographic texts use, each before its character. */
const OTHERS = (
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • dagger † Dagger ‡ prime ′ Prime ″ euro € trade ™ ' +
  'minus − lowast ∗ sim ∼ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ leq ≤ geq ≥ sub ⊂ sup ⊃ isin ∈ notin ∉ forall ∀ exist ∃ empty ∅ nabla ∇ part ∂ prod ∏ sum ∑ radic √ prop ∝ infin ∞ ' +
  'and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ cong ≅ perp ⊥ sdot ⋅ larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ permil ‰ oline ‾ frasl ⁄ ' +
  'OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Zcaron Ž zcaron ž Ccaron Č ccaron č Cacute Ć cacute ć Lstrok Ł lstrok ł inodot ı ' +
  'Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω ' +
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω ' +
  'thetasym ϑ straightphi ϕ varepsilon ϵ ell ℓ hyphen ‐ dash ‐ lsqb [ rsqb ] lbrack [ rbrack ] lpar ( rpar ) lcub { rcub } num # percnt % ast * plus + equals = comma , period . colon : semi ; sol / verbar | commat @ lowbar _ bsol \\ dollar $'
).split(' ');

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ...OTHERS.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, OTHERS[index + 1]!]] : [])),
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['hairsp', ' '],
  ['zwj', ''],
  ['zwnj', ''],
  ['lrm', ''],
  ['rlm', ''],
]);

/** Names as XML parsers take them, for documents that use HTML's without declaring them. */
export const XML_ENTITIES: Readonly<Record<string, string>> = Object.fromEntries(NAMED);

/** `text` with HTML's character references read; what is none stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,15}));/gu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );
}
