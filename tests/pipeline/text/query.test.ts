import { expect, test } from 'vitest';
import { DEFAULT_KEYWORD_OPTIONS } from '../../../src/pipeline/keywords/options.ts';
import { analyseTexts } from '../../../src/pipeline/text/analyse-texts.ts';
import { DEFAULT_TEXT_OPTIONS } from '../../../src/pipeline/text/options.ts';
import { readTerms, type KnownForms } from '../../../src/pipeline/text/query.ts';
import { paperOf } from '../papers.ts';

const papers = [
  { title: 'Mixture of Experts', abstract: 'Mixture of Experts (MoE) models and sparse retrieval scale.' },
  { title: 'MoE routing', abstract: 'Routing in MoE models and sparse retrieval; C-RNN layers over time.' },
  { title: 'Visual acuity (VA)', abstract: 'Eyes.' },
  {
    title: 'Variational autoencoders (VA)',
    abstract: 'Codes in an out-of-distribution test of 3D convolutional nets.',
  },
  { title: 'Trajectory optimization (TO)', abstract: 'We want to go from here to there, with that in mind.' },
  {
    title: 'A benchmark',
    abstract: 'Broad language understanding evaluation of retrieval and question answering (BLUERQA).',
  },
];
const { terms } = await analyseTexts(
  papers.map((paper, id) => paperOf(id, paper)),
  { text: DEFAULT_TEXT_OPTIONS, keywords: DEFAULT_KEYWORD_OPTIONS },
);

const known: KnownForms = {
  longFormsOf: (short) =>
    (terms.formTerms[terms.forms.indexOf(short)] ?? [])
      .map((term) => terms.keys[term])
      .filter((key) => key.includes(' ')),
  isCompound: (word) => terms.compounds.includes(terms.forms.indexOf(word)),
  isLongForm: (key) => terms.isConcept[terms.keys.indexOf(key)] === 1,
};

/** Terms of the collection that a text has, with their occurrences. */
const read = (title: string, abstract: string): Record<string, number> =>
  Object.fromEntries(
    readTerms(title, abstract, known)
      .filter(({ key }) => terms.keys.includes(key))
      .map(({ key, count }) => [key, count] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

test('a paper of the collection is read as the collection read it: the same terms, each as often', () => {
  papers.forEach(({ title, abstract }, paper) => {
    const row = [terms.offsets[paper], terms.offsets[paper + 1]] as const;
    const counts = terms.counts.slice(...row);
    const own = Array.from(terms.terms.slice(...row), (term, at) => [terms.keys[term], counts[at]] as const);
    expect(read(title, abstract)).toEqual(Object.fromEntries(own));
  });
});

test.each([
  ['MoE', ['mixtur of expert']],
  ['MOEs', ['mixtur of expert']],
  ['moe', []],
  ['We want to go, with that', ['go', 'want']],
  ['TO with SQP', ['trajectori optim']],
  ['Test optimization (TO) with TO', ['optim', 'test']],
  // Two things in this collection: it is not said which.
  ['VA', []],
  ['sparse retrieval', ['retriev', 'spars', 'spars retriev']],
  ['retrievals, sparse', ['retriev', 'spars']],
  ['zebras', []],
  ['', []],
])('the text %j has %j', (text, keys) => {
  expect(Object.keys(read('', text))).toEqual(keys);
});

test('a long form of nine words is read as its abbreviation is', () => {
  const long = 'broad language understanding evaluation of retrieval and question answering';
  expect(long.split(' ')).toHaveLength(9);
  const [term] = Object.keys(read('', 'BLUERQA'));
  expect(term.split(' ')).toHaveLength(9);
  expect(read('', `Results in ${long}`)).toHaveProperty([term], 1);
});

test('what stands in the title is told', () => {
  const [moe] = readTerms('MoE', 'Why MoE?', known);
  expect(moe).toMatchObject({ key: 'mixtur of expert', count: 2, titleCount: 1 });
});
