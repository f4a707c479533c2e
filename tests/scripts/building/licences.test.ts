import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Rolldown } from 'vite';
import { build } from 'vite';
import { beforeEach, expect, test, vi } from 'vitest';
import { licenceNotice, packageFolders } from '../../../scripts/building/licences.ts';
import { packageRoot } from '../../../scripts/host/package-root.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const MIT = 'Permission is hereby granted, free of charge.';

function notice(packages: Readonly<Record<string, { package: object; licence?: string }>>): string {
  const files = Object.entries(packages).flatMap(([name, { package: about, licence }]) => [
    [`${name}/package.json`, JSON.stringify({ name, version: '1.0.0', ...about })],
    ...(licence === undefined ? [] : [[`${name}/LICENSE.md`, licence]]),
  ]);
  const folder = temporaryFolder(Object.fromEntries(files) as Record<string, string>);
  return licenceNotice(Object.keys(packages).map((name) => join(folder, name)));
}

test('a text that several grant stands once, below the names of all', () => {
  const license = 'MIT';
  expect(
    notice({
      b: { package: { license }, licence: `The MIT License (MIT)\n\nCopyright (c) 2020 Bea\n\n${MIT}\n` },
      a: { package: { license }, licence: `Copyright Ada\r\n${MIT.replace(', ', ',\r\n')}` },
    }),
  ).toBe(`# Licences

- a 1.0.0 (MIT)
  Copyright Ada
- b 1.0.0 (MIT)
  Copyright (c) 2020 Bea

${MIT.replace(', ', ',\n')}
`);
});

test('a text that is like no other is there whole, and a package without one names its author', () => {
  const said = notice({
    odd: { package: {}, licence: 'Do as you please.' },
    none: { package: { license: 'ISC', author: { name: 'Cy' } } },
  });
  expect(said).toContain('- odd 1.0.0 (licence below)\n\nDo as you please.');
  expect(said).toContain('- none 1.0.0 (ISC)\n  by Cy\n');
});

test('packages are found by the modules in scripts', () => {
  const moduleIds = [
    '/x/node_modules/a/node_modules/@b/c/d.js',
    '/x/node_modules/e/f.js?url',
    '/x/src/g.ts',
    '\0virtual',
  ];
  expect(packageFolders({ 'h.js': { type: 'chunk', moduleIds }, 'i.css': { type: 'asset' } })).toEqual([
    '/x/node_modules/a/node_modules/@b/c',
    '/x/node_modules/e',
  ]);
});

beforeEach(() => void vi.stubEnv('NODE_ENV', 'production'));

async function built(config: string, file: string): Promise<string> {
  const options: InlineConfig = { configFile: join(packageRoot, config), logLevel: 'error', build: { write: false } };
  const { output } = (await build(options)) as Rolldown.RolldownOutput;
  const found = output.find(({ fileName }) => fileName === file);
  return found?.type === 'asset' ? String(found.source) : '';
}

const TYPEFACES = readFileSync(join(packageRoot, 'src', 'ui', 'styles', 'fonts.css'), 'utf8').match(
  /(?<=@import ')@[^/]+\/[^/]+/g,
)!;

test('beside the page lie the licences of all in it: of typefaces, of scripts, of those that are in its worker alone', async () => {
  const said = await built('vite.config.ts', 'licenses.md');
  for (const name of ['topograph', 'sigma', 'networkanalysis-ts', 'papaparse', 'saxes', ...TYPEFACES])
    expect(said).toContain(`\n- ${name} `);
  expect(said).toContain('SIL OPEN FONT LICENSE');
});

test('the page that carries its map along carries the licences of what is in it, and of nothing else', async () => {
  const page = await built('vite.one-file.config.ts', 'one-file.html');
  const said = /<script type="text\/plain" id="licences">([^<]*(?:<(?!\/script)[^<]*)*)<\/script>/.exec(page)?.[1];
  for (const name of ['topograph', 'sigma', 'svelte', ...TYPEFACES]) expect(said).toContain(`\n- ${name} `);
  expect(said).toContain('SIL OPEN FONT LICENSE');
  expect(said).toContain('THE SOFTWARE IS PROVIDED "AS IS"');
  expect(said).not.toContain('papaparse');
});
