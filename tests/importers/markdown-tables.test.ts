import { expect, test } from 'vitest';
import { importText } from './read.ts';

const TABLE =
  '| Title | Authors | Year | Code |\n|:--|---|:-:|--:|\n| [**When Do Experts Pay?**](https://arxiv.org/abs/2312.00752) | Jane Doe, Li Wei | 2024 | [code](https://github.com/x/y) |\n| Sparse \\| Dense Retrieval<br>of Papers | Ann Lee | 2020 | |';

test('a table of Markdown gives its papers without its marks and its row of dashes', async () => {
  const { papers } = await importText(TABLE);
  expect(papers.map(({ title, url, year, authors }) => [title, url, year, authors.length])).toEqual([
    ['When Do Experts Pay?', 'https://arxiv.org/abs/2312.00752', 2024, 2],
    ['Sparse | Dense Retrieval of Papers', '', 2020, 1],
  ]);
});

test('a table beside a list takes nothing from it, and what is no paper is counted', async () => {
  const list = ['[A first paper of the list](https://arxiv.org/abs/2101.00001)']
    .concat('**[A second paper of the list](https://arxiv.org/abs/2101.00002)**, 2021')
    .concat('[2021/03] **A third paper of the list.** Ann Lee, et al. [[paper](https://arxiv.org/abs/2101.00003)]');
  const { papers, audit } = await importText(
    `# Awesome papers\n\nAll that we read.\n\n${list.map((item) => `- ${item}\n`).join('')}\n## More\n\n${TABLE}\n\n## License\nMIT`,
  );
  expect(papers.map(({ title }) => title).toSorted()).toEqual([
    'A first paper of the list',
    'A second paper of the list',
    'A third paper of the list',
    'Sparse | Dense Retrieval of Papers',
    'When Do Experts Pay?',
  ]);
  expect(audit.files[0]!.notes[1]).toMatch(/left out: 5 lines of page furniture/u);
});

test('text beside a table is no paper; it is counted', async () => {
  const prose =
    'All that we read in the last years about experts and retrieval, put into one table that we keep up to date.';
  const { papers, audit } = await importText(
    `# Awesome papers\n\n${prose}\n\n## How to add one\n\n${prose}\n\n${TABLE}`,
  );
  expect(papers).toHaveLength(2);
  expect(audit.files[0]!.notes).toEqual(['left out: 4 lines of page furniture (lines 1-7)']);
});

test('a column called Paper holds titles where it does, and a table of other things is none of papers', async () => {
  const rows = (cell: string) => `| Paper | Stars |\n|---|---|\n| ${cell} | 3 |\n\n`;
  const { papers } = await importText(
    `${rows('[When Do Experts Pay?](https://arxiv.org/abs/2312.00752)')}${rows('[PDF](https://arxiv.org/abs/2101.00001)')}`,
  );
  expect(papers.map(({ title }) => title)).toEqual(['When Do Experts Pay?']);
});

test('a bar within a title cuts it, which the audit says', async () => {
  const { audit } = await importText(
    '| Title | Year |\n|---|---|\n| The norm |x| of matrices | 2019 |\n| Another title of it | 2020 | |\n',
  );
  expect(audit.files[0]!.notes).toEqual([
    'rows of a table with more cells than its header (write a bar within a cell as \\|): line 3',
  ]);
});

test('a column called Name holds titles where most of its cells read so, and else a table is none of papers', async () => {
  const table = (...names: string[]) =>
    `| Name | Year |\n|---|---|\n${names.map((name) => `| ${name} | 2019 |\n`).join('')}\n`;
  const { papers } = await importText(
    table('When do experts pay?', 'Seeds of wet forests', 'MAMBA') + table('PyTorch', 'JAX', 'The norms of matrices'),
  );
  expect(papers.map(({ title }) => title)).toEqual(['When do experts pay?', 'Seeds of wet forests', 'MAMBA']);
});
