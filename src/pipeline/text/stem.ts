import { porterStem } from './natural.ts';

/**
 * Words that Porter's stemmer throws together with words of another meaning: "generalization" with "generation",
 * "objective" with "object". What begins like this has the beginning for its stem.
 */
const APART = new Set(
  `activat attribution characteriz communicat communit conversation critical effectiv experienc factoriz general
  generaliz generat generic importan internation localiz meaning normaliz objectiv organiz personaliz polite positiv
  regulariz specializ subjectiv transformer universit`.split(/\s+/),
);
const LONGEST_BEGINNING = Math.max(...Array.from(APART, ({ length }) => length));

/** No plurals of "dynamic" and "new". */
const WHOLE = new Set(['dynamics', 'news']);

/** Plurals and spellings of one word that the stemmer does not bring together. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['analyses', 'analysis'],
  ['catalogue', 'catalog'],
  ['catalogues', 'catalog'],
  ['centre', 'center'],
  ['centres', 'center'],
  ['corpora', 'corpus'],
  ['criteria', 'criterion'],
  ['dialogue', 'dialog'],
  ['dialogues', 'dialog'],
  ['hypotheses', 'hypothesis'],
  ['indices', 'index'],
  ['matrices', 'matrix'],
  ['phenomena', 'phenomenon'],
  ['vertices', 'vertex'],
]);

/** British spellings: "summarisation", "neighbour", "labelled". "Noise", "promise" and "supervise" end in the same letters. */
const BRITISH: readonly (readonly [spelling: RegExp, american: string])[] = [
  [
    /^([a-z]{2,}(?:al|ar|en|er|gn|ic|im|it|nt|on|or|yn))is(e|ed|es|er|ers|ing|able|ability|ation|ations|ational)$/,
    '$1iz$2',
  ],
  [/^(neighb|behavi|col)our/, '$1or'],
  [/((?:mod|lab|chann|trav|canc)el|sign?al)l(ed|ing|er|ers)$/, '$1$2'],
];

const MAY_BE_BRITISH = /is[eai]|our|ll(?:ed|ing|er)/;

/** Stem of a lower-case word of a-z: Porter's (1980), but for words that it confuses or tells apart by their spelling alone. */
export function englishStem(word: string): string {
  if (WHOLE.has(word)) return word;
  const usual = SAME.get(word) ?? american(word);
  for (let length = Math.min(usual.length, LONGEST_BEGINNING); length > 5; length--) {
    const beginning = usual.slice(0, length);
    if (APART.has(beginning)) return beginning;
  }
  return porterStem(usual);
}

function american(word: string): string {
  if (!MAY_BE_BRITISH.test(word)) return word;
  return BRITISH.reduce((text, [spelling, usual]) => text.replace(spelling, usual), word);
}
