import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const folder = (name: string): string => resolve(import.meta.dirname, name);

/**
 * The published `topograph` command as one bundle: whoever installs it gets no dependencies, and it starts in a tenth of a
 * second.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: folder('dist-cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // The threads of a large build start from a file of their own.
      input: { topograph: folder('scripts/topograph.ts'), 'task-worker': folder('scripts/host/task-worker.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
