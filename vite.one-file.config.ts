import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { ALIASES } from './scripts/building/aliases.ts';
import { licenceNotice, OWN_FOLDERS, packageFolders } from './scripts/building/licences.ts';

const folder = (name: string): string => resolve(import.meta.dirname, name);

const PAGE = 'one-file.html';

/**
 * Writes script and styles into the page and lets the page run these and nothing else: its policy names them by their
 * hashes and allows no address at all, so a file that somebody sends cannot call home.
 */
function inOneFile(): Plugin {
  return {
    name: 'topograph:one-file',
    enforce: 'post',
    generateBundle: {
      // After Vite has put the last touches to the script.
      order: 'post',
      handler(_, bundle) {
        const page = bundle[PAGE];
        if (page?.type !== 'asset') throw new Error(`${PAGE} is missing in the build`);
        const outputs = Object.values(bundle);
        const script = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n');
        const styles = outputs
          .flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : []))
          .join('\n');
        const code = insideScript(script);
        page.source = String(page.source)
          .replace(
            /\s*<(?:script|link)[^>]*(?:type="module"|rel="(?:stylesheet|modulepreload)")[^>]*>(?:<\/script>)?/g,
            '',
          )
          .replace('<!-- policy -->', () => policyOf(code, styles))
          .replace('<!-- licences -->', () => licencesOf(bundle))
          .replace(
            '</head>',
            () => `  <style>${styles}</style>\n    <script type="module">${code}</script>\n  </head>`,
          );
        for (const { fileName } of outputs) if (fileName !== PAGE) delete bundle[fileName];
      },
    },
  };
}

/** Inside a script element these two would end it or hide its end. */
function insideScript(text: string): string {
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** The licences of all that is in the page, as a block of text that a browser neither runs nor shows. */
function licencesOf(bundle: Parameters<typeof packageFolders>[0]): string {
  const notice = licenceNotice([...OWN_FOLDERS, ...packageFolders(bundle)]);
  return `<script type="text/plain" id="licences">\n${insideScript(notice)}</script>`;
}

function policyOf(script: string, styles: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(styles)}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

/** The page that carries a map along, `dist/one-file.html`: built after the page, into the same folder. */
export default defineConfig({
  root: folder('src'),
  base: './',
  publicDir: false,
  resolve: { alias: ALIASES },
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), inOneFile()],
  build: {
    outDir: folder('dist'),
    emptyOutDir: false,
    target: 'es2023',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    reportCompressedSize: false,
    modulePreload: false,
    rolldownOptions: {
      input: folder(`src/${PAGE}`),
      output: { codeSplitting: false },
      checks: { pluginTimings: false },
    },
  },
});
