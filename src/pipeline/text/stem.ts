import { porterStem } from './natural.ts';

/**
 * Words that Porter's stemmer throws together with words of another meaning: "generalization" with "generation",
 * "objective" with "object", "dynamics" with "dynamic". Those that begin like this keep a stem of their own.
 */
const APART: readonly (readonly [beginning: RegExp, stem: string])[] = [
  [/^activat/, 'activat'],
  [/^attributions?$/, 'attribution'],
  [/^characteriz/, 'characteriz'],
  [/^communicat/, 'communicat'],
  [/^communit/, 'communiti'],
  [/^conversation/, 'conversation'],
  [/^critical/, 'critical'],
  [/^dynamics$/, 'dynamics'],
  [/^effective/, 'effectiv'],
  [/^emergenc(?:y|ies)$/, 'emergency'],
  [/^experience/, 'experienc'],
  [/^factoriz/, 'factoriz'],
  [/^generaliz/, 'generaliz'],
  [/^general/, 'general'],
  [/^generat/, 'generat'],
  [/^generic/, 'generic'],
  [/^importan/, 'important'],
  [/^internation/, 'internation'],
  [/^localiz/, 'localiz'],
  [/^meaning/, 'meaning'],
  [/^news$/, 'news'],
  [/^normaliz/, 'normaliz'],
  [/^objectiv/, 'objectiv'],
  [/^organiz/, 'organiz'],
  [/^personaliz/, 'personaliz'],
  [/^polite/, 'polite'],
  [/^positiv/, 'positiv'],
  [/^regulariz/, 'regulariz'],
  [/^specializ/, 'specializ'],
  [/^subjectiv/, 'subjectiv'],
  [/^transformers?$/, 'transformer'],
  [/^universit/, 'universit'],
];

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

/** Stem of a lower-case word of a-z: Porter's (1980), but for words that it confuses or tells apart by their spelling alone. */
export function englishStem(word: string): string {
  const usual =
    SAME.get(word) ?? BRITISH.reduce((text, [spelling, american]) => text.replace(spelling, american), word);
  return APART.find(([beginning]) => beginning.test(usual))?.[1] ?? porterStem(usual);
}
