import { expect, test } from 'vitest';
import { describeAudit } from '../../src/importers/describe-audit.ts';
import { importText } from './read.ts';

const SPANISH =
  'En este trabajo se presenta un método para la clasificación de los documentos que se publican en la red y de sus autores.';
const record = (at: number): string => JSON.stringify({ title: `Ensayo ${at}`, abstract: SPANISH, language: 'es' });

test('of papers in another language, and of each other kind that is worth a look, the titles and places are told', async () => {
  const lines = [...Array.from({ length: 5 }, (_, at) => record(at + 1)), JSON.stringify({ title: 'A title alone' })];
  const { audit } = await importText(lines.join('\n'));
  expect(audit.warnings).toEqual({ 'another language than English': 5, 'no abstract': 1 });
  expect(audit.warned!['no abstract']).toMatchObject([{ place: 'line 6', title: 'A title alone' }]);
  expect(audit.warned!['another language than English']!.map(({ title }) => title)).toEqual(
    Array.from({ length: 5 }, (_, at) => `Ensayo ${at + 1}`),
  );
  expect(describeAudit(audit)).toContain('5 papers are not in English: "Ensayo 1", "Ensayo 2", "Ensayo 3" and 2 more');
});

test('of very many papers of a kind the first are named, all are counted', async () => {
  const lines = Array.from({ length: 300 }, (_, at) => JSON.stringify({ title: `Number ${at}` }));
  const { audit } = await importText(lines.join('\n'));
  expect(audit.warnings['no abstract']).toBe(300);
  expect(audit.warned!['no abstract']).toHaveLength(200);
});

test('a field that was cut names its paper', async () => {
  const { audit } = await importText(
    JSON.stringify({
      title: 'A long one',
      abstract: 'These are the words of a paper that goes on and on. '.repeat(2_000),
    }),
  );
  expect(audit.warned).toEqual({
    'abstract cut at 50,000 characters': [
      { file: audit.files[0]!.name, place: 'record 1 (line 1)', title: 'A long one' },
    ],
  });
});
