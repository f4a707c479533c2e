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
    ssr: folder('scripts/topograph.ts'),
    outDir: folder('dist-cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'topograph.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
