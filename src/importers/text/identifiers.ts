/** A bare lower-case DOI (`10.1145/3292500.3330701`) found in `text`, else `''`. DOIs do not tell case apart. */
export function findDoi(text: string): string {
  const match = /\b10\.\d{4,9}\/[^\s"<>{}\\^|`]+/u.exec(safeDecode(text));
  return match === null ? '' : withoutEnd(match[0]).toLowerCase();
}

/** Without the punctuation of the sentence around it: closing brackets belong to a DOI only when they were opened in it. */
function withoutEnd(doi: string): string {
  let end = doi.length;
  const surplus = { ')': 0, ']': 0 };
  for (const sign of doi) {
    if (sign === '(') surplus[')']--;
    else if (sign === '[') surplus[']']--;
    else if (sign === ')' || sign === ']') surplus[sign]++;
  }
  for (; end > 0; end--) {
    const last = doi[end - 1]!;
    if (last === ')' || last === ']') {
      if (surplus[last] <= 0) break;
      surplus[last]--;
    } else if (!'.,;:'.includes(last)) break;
  }
  return doi.slice(0, end);
}

function safeDecode(text: string): string {
  if (!/%2f/iu.test(text)) return text;
  return text
    .replace(/%2f/giu, '/')
    .replace(/%28/gu, '(')
    .replace(/%29/gu, ')')
    .replace(/%3c/giu, '')
    .replace(/%3e/giu, '');
}

/** An arXiv id without version (`2103.00020`, `hep-th/9901001`) found in `text`, else `''`. */
export function findArxivId(text: string): string {
  const match =
    /(?<![\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.]*\d)|\b([a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\b/u.exec(text);
  return match === null ? '' : (match[1] ?? match[2] ?? '');
}

/** The year in an arXiv id, which begins with year and month since 2007; else `''`. */
export function yearOfArxivId(id: string): string {
  return /^\d{4}\./u.test(id) ? `20${id.slice(0, 2)}` : '';
}

/** The year in `value`: the first number from 1400 to 2199 that stands alone; null when there is none. */
export function findYear(value: string | number | undefined): number | null {
  const match = /(?<!\d)(1[4-9]\d\d|2[01]\d\d)(?!\d)/u.exec(String(value ?? ''));
  return match === null ? null : Number(match[1]);
}

/** The BCP 47 primary tag for a language as files name it (`en-US`, `eng`, `English`); `''` when it is not known. */
export function languageTag(value: string): string {
  const word = value.trim().toLowerCase();
  const known = LANGUAGES[word as keyof typeof LANGUAGES];
  if (known !== undefined && Object.hasOwn(LANGUAGES, word)) return known;
  const tag = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/u.exec(word);
  return tag === null ? '' : tag[1]!;
}

// prettier-ignore
const LANGUAGES = {
  english: 'en', eng: 'en', american: 'en', british: 'en', usenglish: 'en', ukenglish: 'en', german: 'de', deutsch: 'de', ngerman: 'de', ger: 'de', deu: 'de',
  french: 'fr', français: 'fr', francais: 'fr', fre: 'fr', fra: 'fr', spanish: 'es', español: 'es', spa: 'es', italian: 'it', italiano: 'it', ita: 'it',
  portuguese: 'pt', português: 'pt', brazilian: 'pt', por: 'pt', dutch: 'nl', nederlands: 'nl', dut: 'nl', nld: 'nl', chinese: 'zh', chi: 'zh', zho: 'zh', 中文: 'zh',
  japanese: 'ja', jpn: 'ja', 日本語: 'ja', korean: 'ko', kor: 'ko', russian: 'ru', rus: 'ru', polish: 'pl', polski: 'pl', pol: 'pl', turkish: 'tr', tur: 'tr',
  swedish: 'sv', swe: 'sv', danish: 'da', dan: 'da', norwegian: 'no', nor: 'no', norsk: 'no', nob: 'no', nno: 'no', finnish: 'fi', fin: 'fi', czech: 'cs', cze: 'cs', ces: 'cs', hungarian: 'hu', hun: 'hu',
  greek: 'el', gre: 'el', ell: 'el', arabic: 'ar', ara: 'ar', persian: 'fa', per: 'fa', fas: 'fa', hebrew: 'he', heb: 'he', ukrainian: 'uk', ukr: 'uk',
  romanian: 'ro', rum: 'ro', ron: 'ro', croatian: 'hr', hrv: 'hr', serbian: 'sr', srp: 'sr', slovenian: 'sl', slv: 'sl', slovak: 'sk', slo: 'sk', slk: 'sk',
  // The most frequent in the other's tongue.
  englisch: 'en', anglais: 'en', inglés: 'en', inglês: 'en', inglese: 'en', angielski: 'en', английский: 'en', 英文: 'en', 英語: 'en', französisch: 'fr', francés: 'fr', francês: 'fr', francese: 'fr',
  allemand: 'de', alemán: 'de', alemão: 'de', tedesco: 'de', espagnol: 'es', spanisch: 'es', espanhol: 'es', spagnolo: 'es', castellano: 'es', italienisch: 'it', italien: 'it',
  bulgarian: 'bg', bul: 'bg', catalan: 'ca', cat: 'ca', latin: 'la', lat: 'la', indonesian: 'id', ind: 'id', vietnamese: 'vi', vie: 'vi', hindi: 'hi', hin: 'hi',
} as const;
