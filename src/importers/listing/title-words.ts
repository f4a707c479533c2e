/**
 * Words that titles are made of and that nobody is called by, which tell `Language Models and Knowledge Bases` from `Ann Lee
 * and Bo Chen`.
 */

/**
 * Endings of such words. In 175,000 titles and their authors of the ACL Anthology and arXiv they end a hundred times as many
 * words of titles as of names, and often a thousand times.
 */
const ENDING =
  /(?:[ts]ions?|\p{L}{3}ments|\p{L}{4}ment|ities|\p{L}{3}[^i]ity|\p{L}{4}ness|isms?|ics|olog(?:y|ies)|ical|\p{L}{3}ives?|i[sz](?:ed|ing)|\p{L}{3}at(?:ed|ing)|graphs?|\p{L}{3}ents|nc(?:ies|ing)|arning|\p{L}{2}(?:ss|v|pp|ct)ing|(?:s|n|c|ma|ne|ra)tic)$/u;

/** The most frequent ones of other endings there, in their singular. */
const WORDS = new Set(
  `accurate adult agent algebra algorithm analysis approach architecture aspect attack augmented automata aware base
  based benchmark bias bilingual blood book brain calculus cancer care case cell challenge chart children climate
  clinical cloud code cohort complex component concept constraint context control corpora corpus cost cultural curve
  data database dataset decoder dependency design diagnosis dialog dialogue discourse disease distributed domain drug
  dynamic dynamical efficient embedding encoder energy engineering entropy error example expert feature feedback flow
  force formal framework fuzzy game gender general generative genome geometry global grained grammar health
  heterogeneous hierarchical high human hybrid hypothesis image impact incremental infection inference its kernel
  knowledge language large latent layer learner learning lexical lexicon linear literature llm local logic machine
  matrices matrix meaning memory method model modeling modelling multilingual network neural noise nonlinear noun
  novel nursing object ontology order other outcome parallel parser parsing patient pattern performance phrase
  planning plasma policy population pretraining problem process protein quality quantum queries query random reasoning
  resource response retrieval review risk robot robust rule sampling scale scene scheme search semi sentence shared
  signal simple software space sparse spatial species speech statistical strategies strategy structure structured
  studies study stuff summaries supervised surface surgery survey syndrome syntax synthesis system task technique
  temporal term test text their them theories theory therapy thought tissue token tool topic training transfer
  transformer treatment tree treebank trees trial understanding unified user vector verb video vision visual web women
  word`.split(/\s+/u),
);

/** True for a word, or a part of one with hyphens, that titles have and names do not. */
export function isTitleWord(word: string): boolean {
  return word
    .toLowerCase()
    .split(/[-’']/u)
    .some((part) => WORDS.has(part) || WORDS.has(part.replace(/s$/u, '')) || ENDING.test(part));
}

/** True where at least half of what may be names have such words: `Deep Learning, Machine Translation`. */
export function areTitleWords(names: readonly string[]): boolean {
  const others = names.filter((name) => name.split(' ').some(isTitleWord));
  return others.length > 0 && others.length * 2 >= names.length;
}
