import { expect, test } from 'vitest';
import { importText } from './read.ts';

const LONG =
  'Sequence models must address long ranges of data across many modalities. We study how they do it, what that costs in time and in memory, and which parts of a model may be left out without a loss that a reader would notice.';

test('an abstract may be one sentence', async () => {
  const sentence = 'We study trees for learning to rank documents in web search engines.';
  const { papers } = await importText(`Learning to rank with trees\n\n${sentence}\n`);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([['Learning to rank with trees', sentence]]);
});

test('a list of titles with a sentence right below each has abstracts', async () => {
  const { papers } = await importText(
    'Learning to rank with trees\nWe study trees for learning to rank documents.\n\nGraph networks for molecules\nGraph networks predict properties of molecules well.\n',
  );
  expect(papers.map(({ abstract }) => abstract.slice(0, 8))).toEqual(['We study', 'Graph ne']);
});

test('an abstract of one sentence that was broken into two lines is read, on a page whose others are long', async () => {
  const { papers } = await importText(
    `Foundation models and their costs\n\n${LONG}\n\nEfficiently Modeling Long Sequences\n\nA central goal of sequence modeling is a single model that can address sequence data\nacross a range of modalities and tasks.\n`,
  );
  expect(papers.map(({ title }) => title)).toEqual([
    'Foundation models and their costs',
    'Efficiently Modeling Long Sequences',
  ]);
  expect(papers[1]!.abstract).toMatch(/^A central goal .* and tasks\.$/);
});

test('a sentence cut off with … is an abstract, however long it is', async () => {
  const cut = `${LONG.replaceAll('.', ',').slice(0, -1)} …`;
  const { papers } = await importText(
    `Foundation models and their costs\n\n${LONG}\n\nModels for long data\n\n${cut}\n`,
  );
  expect(papers.map(({ abstract }) => abstract)).toEqual([LONG, cut]);
});

test('names between a title and a short abstract are its authors, also without an empty line', async () => {
  const { papers } = await importText(
    'Exploiting parsed corpora in grammar teaching\nSean Wallis, Ian Cushing, Bas Aarts\nThe principal barrier to the uptake of technologies in schools is not technological, but\nsocial and political.\n\nImproving learning with transfer and selection\nAnn Lee, Bo Chen\nIn industry settings, machine learning is an attractive tool to automatize processes.\n',
  );
  expect(papers.map(({ authors }) => authors.length)).toEqual([3, 2]);
  expect(papers.map(({ abstract }) => abstract.split(' ')[0])).toEqual(['The', 'In']);
});

test('a title with a short sentence below it that stands otherwise than the papers is named', async () => {
  const { papers, audit } = await importText(
    `Foundation models and their costs\n\n${LONG}\n\nModels for long data\n\n${LONG}\n\nA note on the next meeting\nWe meet again on Monday in the large room.\n`,
  );
  expect(papers).toHaveLength(2);
  expect(audit.files[0]!.notes.join()).toMatch(/title with a sentence below it left out .*: line 9, “A note on/);
});

test('a sentence broken into two lines below its authors, or of few words, is an abstract', async () => {
  const { papers } = await importText(
    'Opening up minds with dialogues\nYoumna Farag, Charlotte Brand\n\nRecent research on argumentative dialogues has focused on persuading people to take some action, changing their stance\non the topic of discussion.\n\nRelational paraphrase sentences\nJunjie Yu, Tong Zhu\n\nSupervised models for relation extraction typically require annotated\ntraining data.\n',
  );
  expect(papers.map(({ title }) => title)).toEqual([
    'Opening up minds with dialogues',
    'Relational paraphrase sentences',
  ]);
  expect(papers.map(({ abstract }) => abstract.slice(-14))).toEqual(['of discussion.', 'training data.']);
});

test('the first line of a text that is broken into lines is no title, though the second ends with a sentence', async () => {
  const rest = [
    'knowledge base information from a thesaurus to word embeddings, such that',
    'the method is tested on two data sets, one of which is made public along',
    'with this paper, and it is better than those that came before it on most',
    'of the measures, which is shown with many examples from both of the sets.',
  ];
  const abstracts = [
    [
      'Domain knowledge is important for building Natural Language Processing',
      '(NLP) systems for low-resource settings, such as in the clinical domain.',
    ],
    [
      'The results reported in this paper aim to increase the presence of the',
      'Uzbek language in the Internet and its usability within applications.',
    ],
    [
      'Embodied decision-making is fundamental for agents that are operating in',
      'real environments. While many visual models have advanced this skill, it',
    ],
  ].map((first, index) => [
    ...first,
    `In part ${'ABC'[index]} a novel joint training method is introduced for adding`,
    ...rest,
  ]);
  const titles = [
    'Enhancing Clinical Embeddings',
    'A Lexical Database of the Uzbek Language',
    'Decisions in Small Worlds',
  ];
  const page = abstracts.map((lines, index) => `${titles[index]}\n\n${lines.join('\n')}\n\n`);
  const { papers } = await importText(page.join(''));
  expect(papers.map(({ abstract }) => abstract)).toEqual(abstracts.map((lines) => lines.join(' ')));
});
