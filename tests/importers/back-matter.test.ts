import { expect, test } from 'vitest';
import { importText } from './read.ts';

const ABSTRACT =
  'Fire changes the fungi of the soil. We sampled forty plots over ten years and found that the community returns within eight of them.';
const TITLES = [
  'Soil Fungi after Fire in Boreal Forests',
  'Learning to Rank from Clicks',
  'The Names of Northern Rivers',
];
const THANKS =
  'We thank the reviewers for their comments and our colleagues in Bath for many talks. This work was supported by grant 12345 of the council.';
const REFERENCES = [
  '[1] A. Vaswani, N. Shazeer, and N. Parmar. Attention is all you need. In NeurIPS, 2017.',
  'Devlin, J., Chang, M., and Lee, K. (2019). BERT: Pre-training of deep transformers for language. In NAACL.',
];

const read = async (page: string): Promise<[string, string][]> =>
  (await importText(page)).papers.map(({ title, abstract }) => [title, abstract]);

test.each([
  ['thanks', 'Acknowledgements', THANKS],
  ['thanks, numbered', '5. Acknowledgments', THANKS],
  ['money', 'Funding', THANKS],
  ['references', 'References', REFERENCES.join('\n\n')],
  ['references right below', 'BIBLIOGRAPHY', REFERENCES.join('\n')],
  ['availability', 'Code and data availability', THANKS],
  ['what the page says of itself', 'About this list', THANKS],
])('what stands below a text with a heading of its own is no paper: %s', async (_, heading, text) => {
  const expected = TITLES.map((title) => [title, ABSTRACT]);
  for (const [mark, lower, gap] of [
    ['', '', '\n'],
    ['', '', ''],
    ['## ', '### ', '\n'],
    ['## ', '## ', ''],
  ] as const) {
    const papers = TITLES.map((title) => `${mark}${title}\n\n${ABSTRACT}\n\n`);
    const below = `${lower}${heading}\n${gap}${text}\n\n`;
    expect(await read(papers.join('') + below)).toEqual(expected);
    expect(await read(papers.map((paper) => paper + below).join(''))).toEqual(expected);
    expect(await read(papers[0]! + below)).toEqual(expected.slice(0, 1));
  }
});

test('thanks behind a label are no part of an abstract', async () => {
  for (const mark of ['', '## '])
    expect(
      await read(TITLES.map((title) => `${mark}${title}\n\n${ABSTRACT}\n\nAcknowledgements: ${THANKS}\n\n`).join('')),
    ).toEqual(TITLES.map((title) => [title, ABSTRACT]));
});

test('the audit counts references and thanks by their lines', async () => {
  const { audit } = await importText(`${TITLES[0]}\n\n${ABSTRACT}\n\nReferences\n\n${REFERENCES.join('\n')}\n`);
  expect(audit.files[0]!.notes).toContain(
    'left out: 3 lines of references, thanks and the like below a text (lines 5-8)',
  );
});

test('a list of references with such a heading above all of it is read', async () => {
  expect(
    (await read(`References\n\n${REFERENCES.map((line) => line.replace('[1] ', '')).join('\n\n')}\n`)).length,
  ).toBe(2);
});

test('a list that links to its papers is read below a heading "References" too', async () => {
  const items = TITLES.map((title, at) => `- [${title}](https://arxiv.org/abs/2001.0000${at}), Ada Example, 2020`).join(
    '\n',
  );
  const page = `# Reading list\n\n${ABSTRACT}\n\n## References\n\n${items}\n\n## License\n\nMIT\n`;
  expect((await read(page)).map(([title]) => title)).toEqual(TITLES);
});
