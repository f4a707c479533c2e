import { expect, test } from 'vitest';
import { importText } from './read.ts';

test('a page in Chinese is read: a title, and an abstract whose sentences end in 。', async () => {
  const { papers, audit } = await importText(
    '面向知识图谱的问答系统研究\n\n知识图谱问答是自然语言处理领域的重要研究方向。本文提出一种基于语义解析的问答方法,在多个公开数据集上取得了较好的结果。\n\n图神经网络在推荐系统中的应用\n\n图神经网络近年来在推荐系统中得到了广泛应用。本文对现有工作进行分类,并比较了不同方法的性能。\n',
  );
  expect(papers.map(({ title }) => title)).toEqual(['面向知识图谱的问答系统研究', '图神经网络在推荐系统中的应用']);
  expect(papers.map(({ abstract }) => abstract.slice(-3))).toEqual(['结果。', '性能。']);
  expect(audit.warnings).not.toHaveProperty('very short abstract');
});

test('lines of Chinese and Japanese text that was broken are joined without a space', async () => {
  const { papers } = await importText(
    '医用画像のための深層学習\n\n本研究では、医用画像の解析に深層学習を用いる手法を提案する。畳み込み\nニューラルネットワークを用いて、従来の手法よりも高い精度を達成した。\n',
  );
  expect(papers[0]!.abstract).toContain('畳み込みニューラル');
});

test.each([
  ['摘要:', '本文综述了近年来基于深度学习的医学图像分割方法,并讨论了这些方法的优缺点以及未来的研究方向。'],
  ['【摘要】', '本文综述了近年来基于深度学习的医学图像分割方法,并讨论了这些方法的优缺点以及未来的研究方向。'],
  ['要旨：', '本研究では、医用画像の解析に深層学習を用いる手法を提案し、従来の手法よりも高い精度を達成した。'],
  [
    '초록: ',
    '이 연구에서는 의료 영상 분석을 위한 딥러닝 방법을 제안하고, 기존 방법보다 더 높은 정확도를 여러 공개 데이터 세트에서 얻었다.',
  ],
  [
    'Аннотация: ',
    'В работе рассматриваются методы глубокого обучения для анализа медицинских изображений и предложен новый подход к ним.',
  ],
])('%s is the label of an abstract and no part of it', async (label, abstract) => {
  const { papers } = await importText(`Deep learning for medical images\n\n${label}${abstract}\n`);
  expect(papers.map((paper) => paper.abstract)).toEqual([abstract]);
});
