import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { ALIASES } from './scripts/building/aliases.ts';
import { licenceNotice, OWN_FOLDERS, packageFolders } from './scripts/building/licences.ts';

const folder = (name: string): string => resolve(import.meta.dirname, name);

/**
 * Copies `public/` beside the page, without the maps that were built there: the server adds those from where they are,
 * and whoever publishes the page chooses which maps go along.
 */
function copyStaticFiles(): Plugin {
  const maps = folder('public/maps');
  let outDir = '';
  return {
    name: 'topograph:static-files',
    apply: 'build',
    configResolved: (config) => void (outDir = resolve(config.root, config.build.outDir)),
    writeBundle: async () => {
      if (!existsSync(folder('public'))) return;
      await cp(folder('public'), join(outDir), {
        recursive: true,
        filter: (source) => source !== maps && !source.startsWith(maps + sep),
      });
    },
  };
}

/** Builds the page that carries a map along beside this one, from which the page takes it to export. */
function buildOneFile(): Plugin {
  return {
    name: 'topograph:build-one-file',
    apply: 'build',
    writeBundle: async () => void (await build({ configFile: folder('vite.one-file.config.ts'), logLevel: 'warn' })),
  };
}

/** Writes the licences of all that the page and its worker are made of. Vite by itself forgets what is in the worker alone. */
function writeLicences(): { page: Plugin; worker: Plugin } {
  const folders = new Set(OWN_FOLDERS);
  const gather = (bundle: Parameters<typeof packageFolders>[0]): void =>
    packageFolders(bundle).forEach((found) => folders.add(found));
  return {
    worker: { name: 'topograph:licences-of-worker', generateBundle: (_, bundle) => gather(bundle) },
    page: {
      name: 'topograph:licences',
      apply: 'build',
      generateBundle(_, bundle) {
        gather(bundle);
        this.emitFile({ type: 'asset', fileName: 'licenses.md', source: licenceNotice(folders) });
      },
    },
  };
}

const licences = writeLicences();

export default defineConfig(({ mode }) => ({
  root: folder('src'),
  publicDir: folder('public'),
  // Relative addresses: the built page works in any folder of any web server.
  base: './',
  plugins: [
    // Tests run the runes of the page, not those that Svelte makes for a server.
    svelte({
      configFile: false,
      compilerOptions: { runes: true },
      ...(mode === 'test' ? { dynamicCompileOptions: () => ({ generate: 'client' as const }) } : {}),
    }),
    copyStaticFiles(),
    buildOneFile(),
    licences.page,
  ],
  resolve: { alias: ALIASES },
  ssr: mode === 'test' ? { noExternal: ['svelte'], resolve: { conditions: ['browser', 'module', 'development'] } } : {},
  worker: { format: 'es' as const, plugins: () => [licences.worker] },
  build: {
    outDir: folder('dist'),
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'es2023',
    // The content security policy has no `data:` for scripts and fonts: every asset is a file.
    assetsInlineLimit: 0,
    // One small file of styles: a part of the page that comes later never stands there without its own.
    cssCodeSplit: false,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { host: '127.0.0.1' },
  test: {
    root: folder('.'),
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    // Tests share nothing but code: loading it anew for each file, one file at a time, took two thirds of all their time.
    isolate: false,
    maxWorkers: 2,
    unstubGlobals: true,
    restoreMocks: true,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/e2e/**', 'node_modules/**'],
  },
}));
