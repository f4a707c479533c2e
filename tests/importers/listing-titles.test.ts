import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';

async function titlesOf(page: string): Promise<string[]> {
  return (await importText(page)).papers.map(({ title }) => title);
}

test('a title on two lines above a line of names is whole, however few of the page are broken', async () => {
  const page = [
    'Contextualized Query Embeddings for Conversational Search\nAnn Lee, Bo Chen',
    'Intention Reasoning Network for Multi-Domain End-to-end\nTask-Oriented Dialogue\nCarla Diaz, Dan Fox',
    'Robustness-Aware Perturbations for Defending against\nBackdoor Attacks\nEva Green, Finn Hall',
  ].map((above) => `${above}\n\n${PROSE}\n\n`);
  expect(await titlesOf(page.join(''))).toEqual([
    'Contextualized Query Embeddings for Conversational Search',
    'Intention Reasoning Network for Multi-Domain End-to-end Task-Oriented Dialogue',
    'Robustness-Aware Perturbations for Defending against Backdoor Attacks',
  ]);
});

test('a line above a title that had room for its first word is no part of it', async () => {
  const page = [
    'Contextualized Query Embeddings for Conversational Search of Papers\nAnn Lee, Bo Chen',
    'Information Retrieval and Extraction\nA Survey\nCarla Diaz, Dan Fox',
  ].map((above) => `${above}\n\n${PROSE}\n\n`);
  expect((await titlesOf(page.join(''))).at(-1)).toBe('A Survey');
});

test('words that a printed page divides at the ends of its lines are whole again, hyphens of its own stay', async () => {
  const lines = [
    'Embodied decision-making is fundamental for agents that are oper-',
    'ating in real environments. While many visual models have advan-',
    'ced this capability, they still struggle with complex and decision-',
    'making tasks, above all in those that are centred on humans and re-',
    'quire reasoning about their needs. We evaluate models on multimo-',
    'dal tasks, and find that text alone is enough in most of the cases.',
  ];
  const { papers } = await importText(`A title on its own\n\n${lines.join('\n')}\n`);
  expect(papers[0]!.abstract).toBe(
    'Embodied decision-making is fundamental for agents that are operating in real environments. While many visual models have advanced this capability, they still struggle with complex and decision-making tasks, above all in those that are centred on humans and require reasoning about their needs. We evaluate models on multimodal tasks, and find that text alone is enough in most of the cases.',
  );
});

test.each([
  ['Topic 1: ', 'Topic 2: ', 'Topic 3: '],
  ['W1: ', 'W2: ', 'W3: '],
  ['SLP-P1.4: ', 'SLP-P1.5: ', 'SLP-P1.6: '],
  ['P-2025-103 | ', 'P-2025-104 | ', 'P-2025-110 | '],
  ['09:45  ', '10:00  ', '1:15  '],
  ['P1.1  ', 'P1.2  ', 'O2.1  '],
  ['O1-1 - ', 'O2-2 - ', 'P1-1 - '],
  ['P1  ', 'P2  ', 'P3  '],
  ['2.1\t', '2.2\t', '2.10\t'],
  ['1.1. ', '1.2. ', '2.1. '],
  ['#100 ', '#12 ', '#7 '],
  ['Paper 100\t', 'Paper 12\t', 'Paper 7\t'],
  ['Week 1: ', 'Week 1: ', 'Week 2: '],
  ['2024-03-10 ', '2024-03-10 ', '2024-02-01 '],
  ['12 March 2024: ', '3 Feb 2024: ', '1 May 2024: '],
  ['1️⃣ ', '2️⃣ ', '3️⃣ '],
  ['[R] ', '[R] ', '[R] '],
  ['1. [NLP] ', '2. [CV] ', '3. [NLP] '],
])('%j and the like count the titles of a page and are no part of them', async (...heads) => {
  const titles = ['GPT-4: A Report', 'Sparse Retrieval', 'Fast Images'];
  const page = titles.map((title, at) => `${heads[at]}${title}\n\n${PROSE} It is number ${at}.\n\n`).join('');
  expect(await titlesOf(page)).toEqual(titles);
});

test.each(['## ', ''])(
  'codes count the titles of headings and of lists without abstracts as well, behind %j',
  async (mark) => {
    const titles = ['Models of the World', 'Sparse Retrieval of Papers', 'Fast Images of Faces'];
    const page = titles.map((title, at) => `${mark}2.${at + 9} ${title}\n${mark === '' ? '' : PROSE}\n`).join('');
    expect(await titlesOf(page)).toEqual(titles);
  },
);

test.each([
  [['3D Scenes of Rooms', '3D Faces of People', '3D Words of Text']],
  [['2-opt Moves in Tours', '3-opt Moves in Tours', '4-opt Moves in Tours']],
  [['Llama 2: Open Models', 'GPT-4: A Report', 'Gemini 3: More Models']],
  [['COVID-19: A Study', 'COVID-19: A Survey', 'COVID-19: Another Study']],
  [['Mamba-2 Is Fast', 'Mamba-3 Is Faster', 'Mamba-4 Is Fastest']],
  [['[Re] Sparse Retrieval', '[Re] Fast Images', '[Re] Models of the World']],
])('heads that are a part of titles stay: %j', async (titles) => {
  expect(await titlesOf(titles.map((title) => `${title}\n\n${PROSE}\n\n`).join(''))).toEqual(titles);
});

test('names with numbers that do not count the titles stay', async () => {
  const titles = ['Llama 3: A Herd of Models', 'Llama 2: Open Models', 'Llama 4: More', 'Sparse Retrieval'];
  expect(await titlesOf(titles.map((title) => `${title}\n\n${PROSE}\n\n`).join(''))).toEqual(titles);
});

/** A record as PubMed shows it as text; all its titles end in a full stop, names carry the numbers of where they work. */
function pubMed(number: number, title: string, names: string): string {
  return `${number}. J Mach Learn. 2025 Mar;12(3):10${number}-110. doi: 10.1234/jml.${number}.\n\n${title}\n\n${names}\n\nAuthor information:\n(1)Department of Examples, University of Example, London, UK.\n\n${PROSE}\n\n© 2025. The Author(s).\n\nDOI: 10.1234/jml.${number}\n\nConflict of interest statement: The authors declare no competing interests.\n\n\n`;
}

test('records of PubMed as text have their titles, however long, and their authors', async () => {
  const { papers } = await importText(
    pubMed(
      1,
      'A Tale of Two Classes: Adapting Supervised Contrastive Learning to Binary\nand Otherwise Very Imbalanced Datasets.',
      'Cui Z(1), Yang J(2), French\nA(1).',
    ) + pubMed(2, 'Sparse Retrieval.', 'Zhang A(1).'),
  );
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    [
      'A Tale of Two Classes: Adapting Supervised Contrastive Learning to Binary and Otherwise Very Imbalanced Datasets',
      PROSE,
    ],
    ['Sparse Retrieval', PROSE],
  ]);
  expect(papers[0]!.authors.map(({ family }) => family)).toEqual(['Cui', 'Yang', 'French']);
});

test('a button behind a text is none of it, and the text is told without it', async () => {
  const texts = [PROSE, 'We find papers faster than others, with fewer words.', PROSE];
  const page = ['Sparse Retrieval of Papers', 'Fast Image Restoration', 'Long Texts and Memory']
    .map((title, at) => `${title}\nAnn Lee, Bo Chen\nTLDR\n${texts[at]} Expand\n${at} [PDF] Save Cite\n`)
    .join('');
  const { papers } = await importText(page);
  expect(papers.map(({ title }) => title)).toEqual([
    'Sparse Retrieval of Papers',
    'Fast Image Restoration',
    'Long Texts and Memory',
  ]);
  expect(papers.map(({ abstract }) => abstract)).toEqual(texts);
});

test("the address behind an abstract of arXiv's mails is none of it, also where it ends in one itself", async () => {
  const text = PROSE.replace(/(.{50,70}) /gu, '$1\n  ').replace(/\.$/u, '');
  const { papers } = await importText(
    `\\\\\narXiv:2503.07000\n\nTitle: Sparse Retrieval\nAuthors: Ann Lee\n\\\\\n  ${text}\n  than others are that were written before it, by us and others,\n  and all of the code is at https://github.com/lee/name-of-its-own\n\\\\ ( https://arxiv.org/abs/2503.07000 ,  123kb)\n`,
  );
  expect(papers[0]!.abstract.slice(-16)).toBe('/name-of-its-own');
  expect(papers[0]!.url).toBe('https://arxiv.org/abs/2503.07000');
});

test.each([
  ['Lee, A., & Chen, B. (2016). ', '. In Proceedings of ACL (pp. 1-12).'],
  ['Ann Lee, Bo Chen (2016). ', '. In Proceedings of ACL.'],
  ['[1] A. Lee and B. Chen, “', ',” in Proceedings of ACL, 2016.'],
])('a reference %j above each abstract gives title, authors, year and venue', async (before, behind) => {
  const { papers } = await importText(
    ['Sparse retrieval', 'Fast images'].map((title) => `${before}${title}${behind}\n\n${PROSE}\n\n`).join(''),
  );
  expect(papers.map(({ title, year, venue, abstract }) => [title, year, venue, abstract])).toEqual([
    ['Sparse retrieval', 2016, 'Proceedings of ACL', PROSE],
    ['Fast images', 2016, 'Proceedings of ACL', PROSE],
  ]);
  expect(papers[0]!.authors.map(({ family }) => family)).toEqual(['Lee', 'Chen']);
});

test.each([
  [
    'a long title that ends in a full stop',
    'Exploration of the many dimensions of one acoustic parameter of speech with deep models that nobody supervises.',
  ],
  [
    'a very long title that asks something',
    'Does a Language Model That Reads Whole Libraries Know More Than One That Reads Only What Was Chosen for It? A Study of Data, of Size and of Time in the Training of Models for Twelve Languages of Three Families',
  ],
])('a page of titles alone is read with %s', async (_, title) => {
  const titles = ['Sparse Retrieval of Papers', 'Fast Restoration of Images', title, 'Long Texts and Short Memories'];
  const { papers } = await importText(titles.join('\n'));
  expect(papers.map((paper) => paper.title)).toEqual(titles.map((text) => text.replace(/\.$/u, '')));
});

test.each(['Papers that we read.', 'A list of papers for our reading group:', 'Some papers on sparse retrieval.'])(
  'an introduction, %j, above titles with links is no paper',
  async (introduction) => {
    const titles = ['Sparse Retrieval of Papers', 'Fast Restoration of Images', 'Long Texts and Short Memories'];
    const { papers, audit } = await importText(
      `${introduction}\n\n${titles.map((title, at) => `[${title}](https://example.org/${at})\n`).join('')}`,
    );
    expect(papers.map(({ title }) => title)).toEqual(titles);
    expect(audit.files[0]!.notes.join()).toContain('left out: 1 line of page furniture (line 1)');
  },
);
