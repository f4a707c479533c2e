/** Mark of a dropped piece (a formula, an address): no phrase crosses it. */
const GAP = ' | ';

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: '...',
  times: '×',
  deg: '°',
  micro: 'µ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  tau: 'τ',
  omega: 'ω',
  szlig: 'ß',
  aelig: 'æ',
  oslash: 'ø',
  shy: '',
};

/** Combining marks of TeX accents (`\'e`) and of entities such as `&eacute;`. */
const TEX_ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  r: '\u030a',
  k: '\u0328',
};
const ENTITY_ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  caron: '\u030c',
  ring: '\u030a',
};

function decodeEntity(whole: string, body: string): string {
  if (body[0] === '#') {
    const code = body[1] === 'x' || body[1] === 'X' ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
  }
  const named = NAMED_ENTITIES[body] ?? NAMED_ENTITIES[body.toLowerCase()];
  if (named !== undefined) return named;
  const accent = ENTITY_ACCENTS[body.slice(1)];
  return accent === undefined ? whole : (body[0] + accent).normalize('NFC');
}

/** Short formulas of letters and digits are words ("$k$-means", "$3$D"); all others are dropped. */
function formula(body: string): string {
  const plain = body
    .replace(/\\(?:mathrm|mathbf|mathit|mathcal|mathbb|text|textbf|textit|rm|bf)\s*\{([^{}]*)\}/g, '$1')
    .replace(/[{}\s]/g, '');
  return /^[A-Za-z0-9]{1,4}$/.test(plain) ? plain : GAP;
}

function cleanTex(text: string): string {
  let out = text;
  if (out.includes('$')) {
    // As in Pandoc: an opening sign has no space after it; a closing one none before it and no digit after it.
    out = out
      .replace(/\$\$[^$]{1,2000}\$\$/g, GAP)
      .replace(/\$(?!\s)([^$]{1,500}?)(?<!\s)\$(?!\d)/g, (_, body: string) => formula(body));
  }
  if (out.includes('\\')) {
    out = out
      .replace(/\\\((.{1,500}?)\\\)/g, (_, body: string) => formula(body))
      .replace(/\\\[.{1,2000}?\\\]/g, GAP)
      .replace(/\\(['`^"~=.]|[cvuHrk](?=\s*\{))\s*\{?\\?([A-Za-z])\}?/g, (_, accent: string, letter: string) =>
        (letter + TEX_ACCENTS[accent]).normalize('NFC'),
      )
      .replace(/\\(?:url|href|cite[a-z]*|ref|label|footnote)\s*(?:\[[^\]]*\])?\{[^{}]*\}/g, GAP)
      .replace(/\\[A-Za-z]+\*?\s*\{([^{}]*)\}/g, '$1')
      .replace(/\\([%&_#$])/g, '$1')
      .replace(/\\[A-Za-z]+/g, ' ');
  }
  return out;
}

/** The dash of a range ("15–30 %", "2013–2023"), which joins two numbers and makes no word of them, as that of "0–1 loss" does. */
const RANGE = /(?<=\p{N}{2})–(?=\p{N})|(?<=\p{N})–(?=\p{N}{2})/gu;

/**
 * Brackets around the beginning of a word that is meant with and without it: "(un)supervised", "(bounded-sub)optimal". Points of
 * a list, "(a)we" and "(ii)the", are none.
 */
const BRACKETED_BEGINNING = /(?<![\p{L}\p{N}])\((?!\p{Ll}\)|[ivx]+\))(\p{Ll}[\p{Ll}-]{0,30})\)(?=\p{Ll})/gu;

/**
 * The text without what is not words: HTML tags and entities, TeX commands and formulas, URLs, e-mail addresses. Dropped
 * pieces leave a mark that no phrase crosses.
 */
export function cleanText(text: string): string {
  let out = text;
  if (out.includes('&')) out = out.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,10});/g, decodeEntity);
  if (out.includes('<'))
    out = out.replace(/<\/?[A-Za-z][A-Za-z0-9:]*(?:\s[^<>]{0,300})?\/?>/g, (tag) =>
      /^<\/?(?:p|br|div|li|sec|title|jats:(?:p|title|sec))\b/i.test(tag) ? GAP : '',
    );
  if (out.includes('://') || out.includes('www.'))
    out = out.replace(/\b(?:https?|ftp):\/\/[^\s<>"')\]}]+|\bwww\.[^\s<>"')\]}]+/gi, GAP);
  if (out.includes('@')) out = out.replace(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g, GAP);
  out = cleanTex(out);
  out = out.replace(
    /\b(?:state|states)[- ]of[- ](?:the[- ])?arts?\b|\bet al\b\.?|\b(?:e\.g|i\.e|w\.r\.t|cf|resp|viz)\.|\bvs\./gi,
    GAP,
  );
  if (out.includes('–')) out = out.replace(RANGE, GAP);
  if (out.includes('(')) out = out.replace(BRACKETED_BEGINNING, '$1');
  return out.replace(/\u00ad/g, '').normalize('NFC');
}
