import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';
const TITLES = [
  'Attention Is All You Need',
  'Deep Residual Learning for Image Recognition',
  'Adam: A Method for Optimization',
];

interface Read {
  readonly title: string;
  readonly authors: string[];
  readonly year: number | null;
  readonly venue: string;
}

async function papersOf(page: string): Promise<Read[]> {
  const { papers } = await importText(page);
  return papers.map(({ title, authors, year, venue }) => ({
    title,
    authors: authors.map(({ given, family }) => `${given} ${family}`.trim()),
    year,
    venue,
  }));
}

test.each([
  ['(Vaswani et al., NeurIPS 2017)', '(Lee & Chen, CVPR 2016)', '(Kingma, ICLR 2015)'],
  ['[Vaswani et al., 2017a]', '[Lee and Chen 2016]', '[Kingma, 2015]'],
  ['- Vaswani et al., 2017', '- Lee & Chen, 2016', '- Kingma, 2015'],
  ['— Ashish Vaswani, Noam Shazeer (2017)', '— Ann Lee, Can Xu, Bo Chen (2016)', '— Diederik Kingma (2015)'],
  ['by Vaswani et al. (2017)', 'by Ann Lee and Bo Chen (2016)', 'by Diederik Kingma (2015)'],
  ['— Ashish Vaswani, Noam Shazeer', '— Ann Lee, Bo Chen', '— Diederik Kingma'],
])('behind titles, %j and the like are authors, venue and year', async (...citations) => {
  const page = TITLES.map((title, at) => `* ${title} ${citations[at]}\n  ${PROSE} It is number ${at}.\n\n`).join('');
  const papers = await papersOf(page);
  expect(papers.map(({ title }) => title)).toEqual(TITLES);
  expect(papers.map(({ authors }) => authors[0]?.split(' ').at(-1))).toEqual(['Vaswani', 'Lee', 'Kingma']);
  const years = citations.map((citation) => Number(/\d{4}/u.exec(citation)?.[0] ?? 0) || null);
  expect(papers.map(({ year }) => year)).toEqual(years);
  expect(papers[0]!.venue).toBe(citations[0]!.includes('NeurIPS') ? 'NeurIPS' : '');
});

test('names in full behind a full stop are authors', async () => {
  const page = `${TITLES[1]}. K. He, X. Zhang, and J. Sun, 2016.\n${PROSE}\n\n${TITLES[0]}. A. Vaswani and N. Shazeer, 2017.\n${PROSE}\n`;
  expect(await papersOf(page)).toMatchObject([
    { title: TITLES[1], authors: ['K. He', 'X. Zhang', 'J. Sun'], year: 2016 },
    { title: TITLES[0], authors: ['A. Vaswani', 'N. Shazeer'], year: 2017 },
  ]);
});

test('a heading above a numbered list of titles and authors is no paper, whatever stands below a title is its abstract', async () => {
  const abstracts = ['coordinated topic modeling', 'networks of many layers', 'optimization of functions'].map(
    (what) => [
      `We propose a new problem called ${what} that is`,
      'close to what people do while describing a text. It works well',
      'with three readers.',
    ],
  );
  const page = abstracts.map(
    (lines, at) => `${at + 1}) ${TITLES[at]} — Ann Lee, Bo Chen et al. (2022)\n   ${lines.join('\n   ')}\n\n`,
  );
  const { papers } = await importText(`Papers for the reading group (autumn)\n\n${page.join('')}`);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
    TITLES.map((title, at) => [title, abstracts[at]!.join(' ')]),
  );
});

test('a citation that the end of a line divides is whole', async () => {
  const page = `Coordinated Topic Modeling of Large Collections — Ann Lee,\nBo Chen, Carla Diaz (2022)\n${PROSE}\n\nNeural Modeling for Named Entities and Morphology (Lee &\nChen, 2021)\n${PROSE}\n`;
  expect(await papersOf(page)).toMatchObject([
    {
      title: 'Coordinated Topic Modeling of Large Collections',
      authors: ['Ann Lee', 'Bo Chen', 'Carla Diaz'],
      year: 2022,
    },
    { title: 'Neural Modeling for Named Entities and Morphology', authors: ['Lee', 'Chen'], year: 2021 },
  ]);
});

test('one sentence below each title of a list with bullets is its abstract, all papers are read', async () => {
  const page = TITLES.map(
    (title) => `• ${title} (Lee et al., 2022)\n  ◦ A model of patterns is proposed for ${title.length} readers.\n`,
  ).join('');
  const { papers } = await importText(page);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
    TITLES.map((title) => [title, `A model of patterns is proposed for ${title.length} readers.`]),
  );
});

test('citations behind titles are taken off in lists without abstracts, and off headings', async () => {
  const expected = TITLES.map((title) => ({ title, authors: ['Lee'], year: 2022 }));
  expect(await papersOf(TITLES.map((title) => `- ${title} (Lee et al., 2022)\n`).join(''))).toMatchObject(expected);
  const page = TITLES.map((title, at) => `## ${title} (Lee et al., 2022)\n\n${PROSE} ${at}\n\n`).join('');
  expect(await papersOf(page)).toMatchObject(expected);
});

test('years and venues behind titles are theirs where most have one', async () => {
  const titles = [...TITLES.slice(1), 'Pre-training of Deep Transformers'];
  const page = titles.map((title, at) => `${title} (ACL ${2020 + at})\n${PROSE} ${at}.\n\n`).join('');
  expect(await papersOf(page)).toMatchObject(titles.map((title, at) => ({ title, year: 2020 + at, venue: 'ACL' })));
});

test.each([
  'Overview of the Shared Task (2017)',
  'Findings of the Campaign (ACL 2022)',
  'Speech Translation — Shared Task (2022)',
  'Faster Training by Gradient Descent',
  'Graph Networks - Deep Learning for Molecules',
  'What Speakers Know of Berlin, Germany, 2019',
])('%j alone is a whole title', async (title) => {
  const page = `${title}\n${PROSE} The shared task is on gradient descent.\n\n${TITLES[1]}\n${PROSE} Other.\n`;
  expect(await papersOf(page)).toMatchObject([{ title }, { title: TITLES[1] }]);
});

test.each([' - Deep Learning, Machine Translation', ' - Machine Learning', ': Question Answering, Image Retrieval'])(
  'topics behind a link, %j, are no authors',
  async (behind) => {
    const papers = await papersOf(
      TITLES.map((title, at) => `- [${title}](https://arxiv.org/abs/2101.0000${at})${behind}\n`).join(''),
    );
    expect(papers).toMatchObject(TITLES.map((title) => ({ title, authors: [] })));
  },
);

test('an item of a list of links whose link is a file of the paper is one, with its address', async () => {
  const links = ['https://arxiv.org/abs/2101.00001', 'https://arxiv.org/abs/2101.00002', 'https://a.org/pdf/229.pdf'];
  const page = [...links, 'https://arxiv.org/abs/2101.00003']
    .map((link, at) => `- [Learning from Sparse Texts, Part ${'ABCD'[at]}](${link}) - what it says of texts\n`)
    .join('');
  const { papers } = await importText(page);
  expect(papers.map(({ title }) => title.at(-1))).toEqual(['A', 'B', 'C', 'D']);
  expect(papers[2]!.url).toBe(links[2]);
});
