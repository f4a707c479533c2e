/** Words that English prose cannot do without; other languages in Latin script hardly have them. */
const ENGLISH = new Set([
  'the',
  'of',
  'and',
  'to',
  'is',
  'that',
  'for',
  'with',
  'are',
  'this',
  'we',
  'by',
  'from',
  'which',
]);
/** Words below which a text is too short to tell. */
const FEWEST_WORDS = 25;
/** Share of such words below which a text is not English; English abstracts have 15 to 35 %, French or German ones below 2 %. */
const LEAST_SHARE = 0.04;

/** Characters looked at. */
const LOOKED_AT = 1_500;
/** What hardly an English abstract lacks and no other language has; it spares most texts the counting. */
const SURELY_ENGLISH = / (?:the|and) [^]* (?:the|and) /u;

/** True when a text is surely not English: written in another script, or without the words that English needs. */
export function isOtherThanEnglish(whole: string): boolean {
  const text = whole.slice(0, LOOKED_AT);
  if (SURELY_ENGLISH.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return false;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  return words.filter((word) => ENGLISH.has(word)).length < words.length * LEAST_SHARE;
}
