import { expect, test } from 'vitest';
import { importText } from './read.ts';

const ABSTRACT =
  'Learned sparse retrieval is effective but slow at scale. We present an index that prunes by bounds. On two collections it is four times as fast without loss.';
const BODY =
  'Search engines have used inverted indexes for decades. In this paper we look at how they may serve learned weights. We begin with an example.';
const TITLE = 'Learned Sparse Retrieval at Scale';
const NAMES = ['Keller', 'Novak', 'Zhao'];

async function read(text: string): Promise<(readonly [string, readonly string[], string])[]> {
  const { papers } = await importText(text);
  return papers.map(({ title, authors, abstract }) => [title, authors.map(({ family }) => family), abstract] as const);
}

test.each([
  [
    'marks of affiliations',
    'Maria Keller1, Tomas Novak2, and Ling Zhao1\n\n1ETH Zürich, Switzerland\n2Charles University, Prague',
  ],
  ['an affiliation alone', 'Maria Keller, Tomas Novak, Ling Zhao\nETH Zürich'],
  ['braces in an address', 'Maria Keller, Tomas Novak, Ling Zhao\nETH Zürich\n{keller, novak}@example.org'],
  [
    'each author above where he works',
    'Maria Keller\nETH Zürich\nTomas Novak\nCharles University\nLing Zhao\nETH Zürich',
  ],
])('the first page of a PDF file is one paper, and ends at its introduction: %s', async (_, names) => {
  const page = `${TITLE}\n\n${names}\n\nAbstract\n\n${ABSTRACT}\n\n1 Introduction\n\n${BODY}\n\n2 Related Work\n\n${BODY}\n`;
  expect(await read(page)).toEqual([[TITLE, NAMES, ABSTRACT]]);
});

test('the title of a PDF file is whole on any number of short lines', async () => {
  const title =
    'An Integrated Framework of\nPrompt Engineering and\nMultidimensional Knowledge\nGraphs for Legal Dispute\nAnalysis';
  expect(
    await read(
      `${title}\n\nMaria Keller, Tomas Novak, Ling Zhao\n\nAbstract\n\n${ABSTRACT}\n\n1. Introduction\n${BODY}\n`,
    ),
  ).toEqual([[title.replaceAll('\n', ' '), NAMES, ABSTRACT]]);
});

test('first pages of several PDF files in one are a paper each', async () => {
  const page = (title: string): string =>
    `${title}\n\nMaria Keller, Tomas Novak, Ling Zhao\nETH Zürich\n\nAbstract\n\n${ABSTRACT}\n\n1 Introduction\n\n${BODY}\n\n`;
  const titles = [TITLE, 'Convergence of Gradient Descent with Momentum'];
  expect((await read(titles.map(page).join(''))).map(([title]) => title)).toEqual(titles);
});

test('a list of papers one of which has its introduction below keeps the others', async () => {
  const page = `${TITLE}\n\nAbstract: ${ABSTRACT}\n\nIntroduction to Indexes of Papers\n\nAbstract: ${BODY}\n`;
  expect((await read(page)).map(([title]) => title)).toEqual([TITLE, 'Introduction to Indexes of Papers']);
});

test.each([
  ['names and links', '\nAnn Lee, Bo Chen\nhttps://doi.org/10.1/abd\nACL 2023\n\n'],
  ['neither', '\n\n'],
])('a list in which one abstract is labelled keeps the papers without a label, with %s', async (_, between) => {
  const one = `${TITLE}${between}Abstract: ${ABSTRACT}`;
  const other = `Indexes for Learned Weights${between}${BODY}`;
  for (const page of [`${one}\n\n${other}\n`, `${other}\n\n${one}\n`])
    expect((await read(page)).map(([title]) => title).toSorted()).toEqual(['Indexes for Learned Weights', TITLE]);
});

test.each([
  [
    'OpenReview',
    `back arrow\nGo to ICLR 2025 Conference homepage\n${TITLE}\nDownload PDF\nMaria Keller, Tomas Novak, Ling Zhao\nPublished: 22 Jan 2025, Last Modified: 03 Mar 2025\nICLR 2025 Oral\nEveryone\nRevisions\nBibTeX\nCC BY 4.0\nTL;DR: We prune by bounds.\nAbstract: ${ABSTRACT}\nPrimary Area: retrieval\nSubmission Number: 1234\nLoading\n`,
  ],
  [
    'the ACM',
    `RESEARCH ARTICLE\nOpen Access\n${TITLE}\nAuthors: Maria Keller, Tomas Novak, Ling Zhao\nSIGIR '24: Proceedings of the 47th International ACM SIGIR Conference\nPages 123 - 132\nhttps://doi.org/10.1145/3626772.3657700\n3\n412\nAbstract\n${ABSTRACT}\n\nReferences\n[1] Ann Lee and Bo Chen. 2020. Pruning. In SIGIR.\n`,
  ],
  [
    'arXiv',
    `Help | Advanced Search\nComputer Science > Retrieval\narXiv:2401.01234 (cs)\n[Submitted on 2 Jan 2024 (v1), last revised 5 Mar 2024 (this version, v2)]\nTitle:${TITLE}\nAuthors:Maria Keller, Tomas Novak, Ling Zhao\nView PDF\nHTML (experimental)\n\n    Abstract:${ABSTRACT}\n\nComments:\t23 pages\nSubmission history\nFrom: Maria Keller [view email]\n`,
  ],
  [
    'arXiv, without labels',
    `Mathematics > Number Theory\n[Submitted on 2 Jan 2024 (v1), last revised 5 Mar 2024 (this version, v2)]\n${TITLE}\nMaria Keller, Tomas Novak, Ling Zhao\n${ABSTRACT}\nComments:\t23 pages, comments welcome\nSubmission history\n`,
  ],
  [
    'IEEE',
    `Conferences >2024 IEEE International Confe...\n${TITLE}\nPublisher: IEEE\nCite This\nPDF\nMaria Keller; Tomas Novak; Ling Zhao\nAll Authors\n3\nCites in\nPapers\n\nAbstract\nDocument Sections\n\n    I.\n    Introduction\n\nMetrics\nAbstract:\n${ABSTRACT}\nPublished in: 2024 IEEE International Conference on Big Data\nDate of Conference: 15-18 December 2024.\n`,
  ],
  [
    'Springer',
    `${TITLE}\n\n    Original Paper\n    Open access\n    Published: 12 March 2024\n\nDownload PDF\n\nAims and scope\nSubmit manuscript\n\n    Maria Keller, Tomas Novak & Ling Zhao \n\n    1234 Accesses\n\n    Explore all metrics \n\nAbstract\n\n${ABSTRACT}\nSimilar content being viewed by others\nEfficient query processing\nArticle 12 May 2020\n`,
  ],
  [
    'the ACL',
    `${TITLE}\nMaria Keller, Tomas Novak, Ling Zhao\n\nCorrect Metadata for \nAbstract\n${ABSTRACT}\n\nAnthology ID:\n    2024.acl-long.1\nVenue:\n    ACL\nBibkey:\n    keller-2024-learned\nCite (ACL):\n    Maria Keller, Tomas Novak and Ling Zhao. 2024. Learned Sparse Retrieval at Scale. In Proceedings of the 62nd Annual Meeting, pages 1-12, Bangkok, Thailand.\n`,
  ],
])('the page that %s has for a paper gives that paper, and no button as its title', async (_, page) => {
  expect(await read(page)).toEqual([[TITLE, NAMES, ABSTRACT]]);
});

test('text beside the only abstract of a page that is left out is named', async () => {
  const { audit } = await importText(
    `${TITLE}\n\nPart of Advances in Neural Information Processing Systems 37 (NeurIPS 2024)\nBibtex Paper\nAuthors\n\nMaria Keller, Tomas Novak\nAbstract\n\n${ABSTRACT}\nName Change Policy\n\n${BODY}\n`,
  );
  expect(Object.values(audit.warnings)).toHaveLength(1);
  expect(JSON.stringify(audit)).toContain('text beside the only labelled abstract left out');
});
