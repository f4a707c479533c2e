import { ADJECTIVES, EMPTY, IRREGULAR, NOUNS_ALL_THE_SAME, NOUN_GERUNDS, PURE_VERBS, VERBS } from './word-lists.ts';

/**
 * A word's part in noun phrases, guessed from lists and endings alone: no model, no cost to speak of, and the same on
 * three papers as on a million. What the lists are worth is in docs/TRIALS.md.
 */
export const NOUN = 0;
/** Adjectives: inside a phrase, never last. */
export const ADJECTIVE = 1;
/** Participles in -ed: as adjectives. */
export const PARTICIPLE = 2;
/** Words in -ing that may be nouns ("reinforcement learning") unless an object follows. */
export const GERUND = 3;
/** Verbs, adverbs and words that say nothing: a phrase ends here. */
export const OTHER = 4;
/** Numbers and single letters: only inside a phrase, or joined by a hyphen. */
export const NUMBER = 5;

/** Adjectives that say something only with what follows: "large language model", "deep learning". */
const OPENERS =
  'large small high low deep general public private real original key specific full common open hard soft';

const ADJECTIVE_ENDINGS =
  /(?:[^aeiou]al|ial|ual|[^aeiou]ic|ive|ous|able|ible|ful|less|ary|ish|istic|oid|[^v]ical|[^s]ent|[^m]ant|wise|like|ory|proof|free|aware|agnostic|specific|level|scale|invariant|equivariant)$/;
const NOUNS_IN_LY = /(?:family|assembly|anomaly|supply|reply|monopoly|italy)$/;

/** A verb's plain form, third person and -ing form, by the rules of spelling. */
function inflections(verb: string): [string, string, string] {
  const stem = /^(?:fit|get|let|put|run|stem|begin|shed|refer|prefer)$/.test(verb)
    ? verb + verb[verb.length - 1]
    : verb;
  return [
    verb,
    /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}${/(?:s|x|z|ch|sh|o)$/.test(verb) ? 'es' : 's'}`,
    `${verb.endsWith('e') ? verb.slice(0, -1) : stem}ing`,
  ];
}

function listedClasses(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  const enter = (words: string, kind: number): void => words.split(/\s+/).forEach((word) => classes.set(word, kind));
  enter(NOUNS_ALL_THE_SAME, NOUN);
  enter(ADJECTIVES, ADJECTIVE);
  const nouns = new Set(NOUN_GERUNDS.split(/\s+/));
  for (const verb of PURE_VERBS.split(/\s+/))
    for (const form of inflections(verb).slice(0, 2)) classes.set(form, OTHER);
  enter(IRREGULAR, OTHER);
  for (const verb of VERBS.split(/\s+/)) {
    for (const form of inflections(verb)) if (!nouns.has(form)) classes.set(form, OTHER);
  }
  enter(EMPTY, OTHER);
  enter(OPENERS, ADJECTIVE);
  return classes;
}

const LISTED = listedClasses();

/** Class of a lower-case word form. */
export function wordClass(form: string): number {
  const listed = LISTED.get(form);
  if (listed !== undefined) return listed;
  if (/^(?:[\p{N}.,]+|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])$/u.test(form)) return NUMBER;
  if (form.endsWith('ly') && form.length > 5 && !NOUNS_IN_LY.test(form)) return OTHER;
  if (form.endsWith('ing') && form.length > 5) return GERUND;
  if (form.endsWith('ed') && form.length > 4 && !form.endsWith('eed')) return PARTICIPLE;
  return ADJECTIVE_ENDINGS.test(form) ? ADJECTIVE : NOUN;
}

/**
 * Whether a lower-case word can be called something by itself. Words in -ment are: inside a phrase they are better taken
 * as what comes before its noun ("sentiment analysis"), alone they are nouns.
 */
export function isNoun(form: string): boolean {
  const kind = wordClass(form);
  return kind === NOUN || kind === GERUND || form.endsWith('ment');
}
