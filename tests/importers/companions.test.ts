import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importPapers } from '../../src/importers/import-papers.ts';
import type { ImportResult } from '../../src/importers/types.ts';
import { sourceOf } from './read.ts';

const README =
  'What This Folder Holds\n\nThese are the papers that our group read in 2024, with notes of what we found in each of them. Write to us for more.\n';
const PAPERS = '@article{a, title = {Retrieval of Long Documents}}';
const LIST =
  'A Reading List of Ours\n\nThese papers on retrieval are what everyone in the group should have read by the end of the first year.\n';

const inFolder = (files: Record<string, string>): Promise<ImportResult> =>
  importPapers(
    Object.entries(files).map(([name, text]) => Object.assign(sourceOf(name, text), { fromFolder: true as const })),
  );
const titlesOf = ({ papers }: ImportResult): string[] => papers.map(({ title }) => title);

test.each(['README.md', 'readme.txt', 'README_EN.md', 'README.zh-CN.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md'])(
  '%s beside papers in a folder is left out, and the audit says so',
  async (name) => {
    const result = await inFolder({ [name]: README, 'deep/papers.bib': PAPERS });
    expect(titlesOf(result)).toEqual(['Retrieval of Long Documents']);
    expect(result.audit.files.find((file) => file.name === name)!.problem).toContain('name the file itself');
  },
);

test('a README that was named itself is read, also beside others', async () => {
  expect(titlesOf(await importPapers([sourceOf('README.md', README)]))).toEqual(['What This Folder Holds']);
  const both = [sourceOf('README.md', README), sourceOf('papers.bib', PAPERS)];
  expect(titlesOf(await importPapers(both))).toHaveLength(2);
});

test('a README that is the list of papers of its folder is read, its licence is not', async () => {
  const result = await inFolder({ 'CONTRIBUTING.md': README, LICENSE: README, 'README.md': LIST, 'list.py': README });
  expect(titlesOf(result)).toEqual(['A Reading List of Ours']);
});

test('papers whose files are called after what they are on are read', async () => {
  const result = await inFolder({
    'papers.bib': PAPERS,
    'licensing.bib': '@article{b, title = {How Data Sets Are Licensed}}',
    'README.bib': '@article{c, title = {Reading for Machines and Others}}',
  });
  expect(titlesOf(result)).toHaveLength(3);
});

test('a README in a zip file is left out beside papers', async () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const zip = zipSync({ 'a/README.md': bytes(README), 'a/papers.bib': bytes(PAPERS) });
  expect(titlesOf(await importPapers([sourceOf('papers.zip', zip)]))).toEqual(['Retrieval of Long Documents']);
});
