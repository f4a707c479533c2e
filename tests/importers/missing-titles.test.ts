import { expect, test } from 'vitest';
import { importText, messageOf } from './read.ts';

test('rows of quoted cells without a header are a table, and want one', async () => {
  expect(
    await messageOf('"When Do Experts Pay?","We study, at length, when experts pay."\n"Sparse Retrieval","We"\n'),
  ).toContain('Put a row above the others');
});

test('a page that begins with a quoted title is no table', async () => {
  const prose =
    'We study how a listing is read, which has a title and an abstract, and nothing else tells one from the other.';
  expect((await importText(`"When Do Experts Pay?", revisited\n\n${prose}\n`)).papers).toHaveLength(1);
});

test('a JSON record without a title is told where one was looked for, and what it has', async () => {
  expect(await messageOf('[{"heading":"When Do Experts Pay?","summary":"We study."}]')).toContain(
    'no title; give it one in a field “title” (it has: heading, summary)',
  );
});

test('a title that is no text makes no paper', async () => {
  const titles = ['5', '["x"]', '{"a":"b"}', '["When do experts pay?"]', '"When else?"'];
  const { papers, audit } = await importText(`[${titles.map((title) => `{"title":${title}}`).join(',')}]`);
  expect(papers.map(({ title }) => title)).toEqual(['When do experts pay?', 'When else?']);
  expect(audit.leftOut.map(({ reason }) => reason)).toEqual(Array(3).fill('its title is no text; make it one'));
});
