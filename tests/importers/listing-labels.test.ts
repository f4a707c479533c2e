import { expect, test } from 'vitest';
import { importText } from './read.ts';

const TEXTS = [
  'Die Arbeit vergleicht Verfahren auf vielen Daten. Vortrainierte Modelle schneiden am besten ab. Bei Ironie versagen sie.',
  'Komposita prägen die Sprache der digitalen Medien. Die Arbeit beschreibt deren Muster. Hybride Bildungen sind besonders häufig.',
];

test.each([
  ['Titre : ', 'Auteurs : ', 'Résumé : ', 'Mots-clés : '],
  ['Título: ', 'Autores: ', 'Resumen: ', 'Palabras clave: '],
  ['Titel: ', 'Verfasser: ', 'Kurzfassung: ', 'Schlagwörter: '],
  ['Titolo: ', 'Autore/i: ', 'Sommario: ', 'Parole chiave: '],
  ['Título: ', 'Autor(es): ', 'Resumo: ', 'Palavras-chave: '],
  ['Название: ', 'Авторы: ', 'Аннотация: ', 'Ключевые слова: '],
  ['题名：', '作者：', '摘要：', '关键词：'],
  ['Title:', 'Authors:', 'Abstract:', 'Keywords: '],
])('labels in any language that tables know as columns are read: %s', async (title, authors, abstract, keywords) => {
  const { papers } = await importText(
    `${title}Hassrede\n${authors}Petra Müller, Jörg Weiß\n${abstract}${TEXTS[0]}\n${keywords}Netze\n\n` +
      `${title}Tweets\n${authors}Ute Römer\n${abstract}${TEXTS[1]}\n${keywords}Medien\n`,
  );
  expect(papers.map((paper) => [paper.title, paper.authors.length, paper.abstract, paper.keywords])).toEqual([
    ['Hassrede', 2, TEXTS[0], ['Netze']],
    ['Tweets', 1, TEXTS[1], ['Medien']],
  ]);
});

test('labels that are none of a paper’s fields are no titles: who supervised a thesis, where it was written', async () => {
  const { papers } = await importText(
    `Erkennung von Hassrede in sozialen Medien\nBetreuerin: Prof. Dr. Weiß\nSprache: Deutsch\nJahr: 2025\nQuelle: Jahrbuch\nKurzfassung: ${TEXTS[0]}\n`,
  );
  expect(papers.map(({ title, year, venue }) => [title, year, venue])).toEqual([
    ['Erkennung von Hassrede in sozialen Medien', 2025, 'Jahrbuch'],
  ]);
});

test.each(['RÉSUMÉ', 'Zusammenfassung', '摘 要'])(
  '%s alone on a line is the label of the abstract below',
  async (label) => {
    const { papers } = await importText(
      `Erkennung von Hassrede in sozialen Medien\nPetra Müller und Jörg Weiß\n\n${label}\n${TEXTS[0]}\n`,
    );
    expect(papers.map((paper) => [paper.title, paper.authors.length, paper.abstract])).toEqual([
      ['Erkennung von Hassrede in sozialen Medien', 2, TEXTS[0]],
    ]);
  },
);

test.each([
  ['王伟，李娜', ['王伟', '李娜'], '摘要：'],
  ['王伟、李娜', ['王伟', '李娜'], ''],
  ['王伟, 李娜; 张强', ['王伟', '李娜', '张强'], ''],
  ['佐藤 太郎、鈴木 花子', ['佐藤太郎', '鈴木花子'], ''],
  ['김철수, 이영희', ['김철수', '이영희'], ''],
])('%s below a title are its authors', async (names, authors, label) => {
  const { papers } = await importText(
    `基于图神经网络的论文推荐方法\n${names}\n${label}随着科研论文数量的快速增长，推荐系统变得越来越重要。本文提出一种基于图神经网络的方法。实验结果表明该方法优于现有方法。\n`,
  );
  expect(papers.map(({ title }) => title)).toEqual(['基于图神经网络的论文推荐方法']);
  expect(papers[0]!.authors.map(({ given, family }) => given + family)).toEqual(authors);
});

test.each([
  [
    'Markdown',
    '## ',
    '\nAuthors: Petra Müller\nYear: 2017\nVenue: NeurIPS\nLink: [paper](https://arxiv.org/abs/2501.01234)\n\n**Abstract**\n\n',
  ],
  [
    'plain text',
    '',
    '\nAuthors: Petra Müller\nYear: 2017\nVenue: NeurIPS\nhttps://arxiv.org/abs/2501.01234\n\nAbstract: ',
  ],
  [
    'Org mode',
    '** TODO [#A] ',
    '\n:PROPERTIES:\n:URL: https://arxiv.org/abs/2501.01234\n:AUTHOR: Petra Müller\n:YEAR: 2017\n:VENUE: NeurIPS\n:END:\n',
  ],
  [
    'Logseq',
    'title:: ',
    '\nauthors:: Petra Müller\nyear:: 2017\nvenue:: NeurIPS\nurl:: https://arxiv.org/abs/2501.01234\n\n',
  ],
])('what labels say in %s counts more than the year of an arXiv id', async (_, heading, labels) => {
  const titles = ['Hassrede in sozialen Medien', 'Wortbildung im digitalen Wandel'];
  const { papers } = await importText(
    titles.map((title, at) => `${heading}${title}${labels.replaceAll('01234', `0123${at}`)}${TEXTS[at]}\n\n`).join(''),
  );
  expect(papers.map((paper) => [paper.title, paper.authors[0]?.family, paper.year, paper.venue])).toEqual(
    titles.map((title) => [title, 'Müller', 2017, 'NeurIPS']),
  );
  expect(papers.map(({ abstract }) => abstract)).toEqual(TEXTS);
});

const TITLES = ['Hassrede in sozialen Medien', 'Wortbildung im digitalen Wandel', 'Tweets und ihre Leser'];

test.each([
  [
    'who wrote a paper',
    (title: string, text: string) =>
      `${title}\nAbstract: ${text}\nBio: Ann Lee is a professor of computer\nscience. She works on language and received a PhD in 2010.\n\n`,
  ],
  [
    'the same below an empty line',
    (title: string, text: string) => `Title: ${title}\nSpeaker: Ann Lee\n\nAbstract: ${text}\n\nBio: ${TEXTS[0]}\n\n`,
  ],
  ['“Key idea:”', (title: string, text: string) => `${title}\nKey idea: ${text}\n\n`],
  ['“What:”', (title: string, text: string) => `Title: ${title}\nWhat: ${text}\n\n`],
  ['“Highlight:”', (title: string, text: string) => `${title}\nAnn Lee, Bo Chen\nHighlight: ${text}\n\n`],
  [
    '“Loading...”',
    (title: string, text: string) => `${title}\nAnn Lee, Bo Chen\nAbstract:\n\nLoading...\n\n${text}\n\n`,
  ],
  ['“Show More”', (title: string, text: string) => `${title}\nAnn Lee, Bo Chen\nAbstract\n${text}Show More\n\n`],
  ['a bullet of the second level', (title: string, text: string) => `•\t${title}\no\t${text}\n`],
  [
    'labels left empty in a list of Word',
    (title: string, text: string, at: number) =>
      `${at + 1}.\t${title}\r\n\u00A0\r\n•\tAuthors: Ann Lee\r\n•\tSummary: ${text}\r\n•\tComments:\r\n\r\n`,
  ],
  [
    'fields of reStructuredText',
    (title: string, text: string) =>
      `${title}\n${'-'.repeat(title.length)}\n\n:Authors: Ann Lee\n:Year: 2024\n\n${text}\n\n`,
  ],
])('%s is no part of title or abstract', async (_, paperOf) => {
  const { papers } = await importText(TITLES.map((title, at) => paperOf(title, TEXTS[at % 2]!, at)).join(''));
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
    TITLES.map((title, at) => [title, TEXTS[at % 2]]),
  );
});

test('authors one a line below their label are all read', async () => {
  const { papers } = await importText(
    `Record: 1\nTitle:\nWolves and roads.\nAuthors:\nGarratt M\nSenapathi D\nCoston DJ\nSource:\nOikos. Mar2017, Vol. 12 Issue 3, p101-110. 10p.\nAbstract:\n${'We count wolves near roads and find fewer of them than elsewhere. '.repeat(4)}\n`,
  );
  expect(papers[0]).toMatchObject({ venue: 'Oikos', year: 2017 });
  expect(papers[0]!.authors.map(({ family }) => family)).toEqual(['Garratt', 'Senapathi', 'Coston']);
});

test.each([
  ['Authors: Ann Lee, Bo Chen, Cornelia Diaz, Dorothea Evans, Emil Frank and Zhao\n  Gu', 6, 'Zhao Gu'],
  [
    'Authors: Ann Lee, Bo Chen, Cornelia Diaz, Dorothea Evans, Emil Frank, Johanna Christine\n  Gu, Hal Ito',
    7,
    'Hal Ito',
  ],
  ['Authors: Ann Lee, Bo Chen, Cornelia Diaz, Dorothea Evans, Emil Frank, Zhao\n  Gu and A. Ito', 7, 'A. Ito'],
  ['Authors: Ann Lee\n  Bo Chen\n  Zhao Gu', 3, 'Zhao Gu'],
])('names behind a label go on in the indented lines below: %s', async (names, count, last) => {
  const prose =
    'We study how names are read. A line that is full may break within a name, so the two halves of it are one name and not two.';
  const paper = (title: string): string => `Title: ${title}\n${names}\nCategories: cs.CL\n\n${prose}\n\n`;
  const { papers } = await importText(paper('Seed rain under trees') + paper('Wolves, roads and roe deer'));
  for (const { authors } of papers) {
    expect(authors).toHaveLength(count);
    expect(`${authors.at(-1)!.given} ${authors.at(-1)!.family}`).toBe(last);
  }
});
