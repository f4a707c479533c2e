import { expect, test } from 'vitest';
import { importText } from './read.ts';

const TEXT = 'We study when experts pay.';

test.each([
  ['© 2018 Elsevier B.V. All rights reserved.'],
  ['© The Author(s) 2026.'],
  ['© 2019, © 2019 Taylor & Francis Group, LLC.'],
  ['Copyright © 2020 The Authors. Published by Wiley.'],
  ['Copyright 2023 Barker et al.'],
  ['(C) 2003 Elsevier Science Ltd.'],
  ['© IMechE 2024.'],
  [`© The Author(s) 2026. This article is distributed under the terms of a licence ${'that permits use '.repeat(20)}.`],
  ['[ABSTRACT FROM AUTHOR]'],
  ['(PsycINFO Database Record (c) 2016 APA, all rights reserved)'],
])('whose an abstract is does not belong to it: %s', async (owner) => {
  const { papers } = await importText(JSON.stringify({ title: 'When do experts pay?', abstract: `${TEXT} ${owner}` }));
  expect(papers.map(({ abstract }) => abstract)).toEqual([TEXT]);
});

test.each([
  ['We trace © 2019 marks in photographs.'],
  ['Three cases follow. (a) Rivers, (b) lakes and (c) 2010 floods were mapped.'],
  ['We ask who owns a text. Copyright law in 12 countries is compared.'],
])('what an abstract says of rights stays: %s', async (abstract) => {
  const { papers } = await importText(JSON.stringify({ title: 'When do experts pay?', abstract }));
  expect(papers.map((paper) => paper.abstract)).toEqual([abstract]);
});

test.each(['**Abstract.** ', '**Abstract**: ', '_Abstract_ ', 'Abstract. '])(
  'the word above an abstract goes: %s',
  async (head) => {
    const { papers } = await importText(
      JSON.stringify([{ title: 'Wolves and roads', abstract: `${head}Wolves keep away from roads.` }]),
    );
    expect(papers[0]!.abstract).toBe('Wolves keep away from roads.');
  },
);
