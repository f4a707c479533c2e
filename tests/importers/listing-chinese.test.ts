import { expect, test } from 'vitest';
import { importText } from './read.ts';

/** Title, authors, abstract and keywords. */
const PAPERS = [
  [
    '基于图神经网络的推荐系统研究综述',
    ['王伟', '李娜', '张晓明'],
    '近年来，图神经网络在推荐系统中得到了广泛应用。本文综述了基于图神经网络的推荐方法，分析了其优缺点，并讨论了未来的研究方向。',
    ['图神经网络', '推荐系统'],
  ],
  [
    '中文命名实体识别的预训练模型比较',
    ['黄志强'],
    '预训练语言模型显著提升了中文命名实体识别的效果。本文比较了五种预训练模型在新闻和医疗两个领域的表现，并分析了错误类型。',
    ['命名实体识别', '预训练'],
  ],
  [
    '面向医学图像分割的多尺度注意力网络',
    ['欧阳思远', '刘洋'],
    '医学图像分割是计算机辅助诊断的重要步骤。针对目标尺度变化大的问题，提出一种多尺度注意力网络，在公开数据集上取得了更高的精度。',
    ['医学图像', '注意力机制'],
  ],
] as const;
const TITLES = PAPERS.map(([title]) => title);
const AUTHORS = PAPERS.map(([, authors]) => authors);
const ABSTRACTS = PAPERS.map(([, , abstract]) => abstract);

type Paper = (typeof PAPERS)[number];

async function read(paperOf: (paper: Paper, at: number) => string, gap = '\n\n') {
  const { papers } = await importText(PAPERS.map(paperOf).join(gap));
  return {
    titles: papers.map(({ title }) => title),
    authors: papers.map(({ authors }) => authors.map(({ given, family }) => given + family)),
    abstracts: papers.map(({ abstract }) => abstract),
    keywords: papers.map(({ keywords }) => keywords),
    sources: papers.map(({ venue, year }) => [venue, year]),
  };
}

test.each(['；', '、', ',', '，', '; '])(
  'names with %j between stand below a Chinese title, a source below them',
  async (mark) => {
    for (const source of [
      '《计算机学报》, 2021, 44(3): 512-530',
      '计算机学报 2021年第3期',
      '计算机学报.2021,44(03):512-530',
    ]) {
      const { titles, authors, abstracts, keywords, sources } = await read(
        ([title, names, abstract, terms], at) =>
          `${at + 1}. ${title}\n${names.join(mark)}\n${source}\n摘要：${abstract}\n关键词：${terms.join('；')}`,
      );
      expect(titles).toEqual(TITLES);
      expect(authors).toEqual(AUTHORS);
      expect(abstracts).toEqual(ABSTRACTS);
      expect(keywords).toEqual(PAPERS.map(([, , , terms]) => terms));
      expect(sources).toEqual(PAPERS.map(() => ['计算机学报', 2021]));
    }
  },
);

test('below each title a Chinese name alone is its author, a source is no title, and no label is needed', async () => {
  const { titles, authors, abstracts, sources } = await read(
    ([title, [name], abstract]) => `${title}\n${name}\n《软件学报》 2022年第8期\n\n${abstract}`,
  );
  expect(titles).toEqual(TITLES);
  expect(authors).toEqual(AUTHORS.map(([name]) => [name]));
  expect(abstracts).toEqual(ABSTRACTS);
  expect(sources).toEqual(PAPERS.map(() => ['软件学报', 2022]));
});

test("CNKI's labels, an English name before the Chinese one, are known", async () => {
  const { titles, authors, abstracts, keywords, sources } = await read(
    ([title, names, abstract, terms]) =>
      `SrcDatabase-来源库: 期刊\nTitle-题名: ${title}\nAuthor-作者: ${names.join(';')};\nOrgan-单位: 清华大学\nSource-文献来源: 计算机学报\nKeyword-关键词: ${terms.join(';')}\nSummary-摘要: ${abstract}\nYear-年: 2021`,
  );
  expect(titles).toEqual(TITLES);
  expect(authors).toEqual(AUTHORS);
  expect(abstracts).toEqual(ABSTRACTS);
  expect(keywords).toEqual(PAPERS.map(([, , , terms]) => terms));
  expect(sources).toEqual(PAPERS.map(() => ['计算机学报', 2021]));
});

test("CNKI's citations without a blank in them are read, those in English too, and with abstracts below", async () => {
  const citation = ([title, names]: Paper, at: number): string =>
    `[${at + 1}]${names.join(',')}.${title}[J].计算机学报,2021,44(03):512-530.`;
  const list = await importText(
    `${PAPERS.map(citation).join('\n')}\n[4]Lee A,Chen B.Learning to Rank from Clicks[J].Information Retrieval,2020,12(01):1-20.\n`,
  );
  expect(list.papers.map(({ title, year }) => [title, year])).toEqual([
    ...TITLES.map((title) => [title, 2021]),
    ['Learning to Rank from Clicks', 2020],
  ]);
  expect(list.papers.at(-1)!.authors.map(({ family }) => family)).toEqual(['Lee', 'Chen']);
  const { titles, authors, abstracts, sources } = await read(
    (paper, at) => `${citation(paper, at)}\n摘要:${paper[2]}`,
    '\n',
  );
  expect(titles).toEqual(TITLES);
  expect(authors).toEqual(AUTHORS);
  expect(abstracts).toEqual(ABSTRACTS);
  expect(sources).toEqual(PAPERS.map(() => ['计算机学报', 2021]));
});

test('of Chinese papers that have not appeared in print yet the journal is read', async () => {
  const { papers } = await importText(
    PAPERS.map(
      ([title, names], at) =>
        `[${at + 1}]${names.join(',')}.${title}[J/OL].计算机学报,1-10[2021-05-06].http://kns.cnki.net/kcms/detail/11.${at}.html.`,
    ).join('\n'),
  );
  expect(papers.map(({ venue, year }) => [venue, year])).toEqual(PAPERS.map(() => ['计算机学报', 2021]));
});

test('Chinese titles one a line are a list of them', async () => {
  expect((await read(([title]) => title, '\n')).titles).toEqual(TITLES);
});

test('below headings of Markdown Chinese names and abstracts are read without what is around them', async () => {
  const { titles, authors, abstracts } = await read(
    ([title, names, abstract]) => `## ${title}\n${[...names, '赵丽'].join('；')}\n\n摘要：${abstract}`,
  );
  expect(titles).toEqual(TITLES);
  expect(authors).toEqual(AUTHORS.map((names) => [...names, '赵丽']));
  expect(abstracts).toEqual(ABSTRACTS);
});
