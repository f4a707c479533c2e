import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

import { mount } from 'svelte';

import { createHost } from './browser/host.ts';
import { prepareWebGl } from './graphview/ground.ts';
import { App } from './state/app.svelte.ts';
import Page from './ui/Page.svelte';

/** Longest that a map which has come waits for what draws it, in ms: its topics can be read before it is drawn. */
const PATIENCE_MS = 300;

// What draws the map is made ready while the map's files come, and so are, below, the typefaces of its names, which are laid
// out by their widths. Where one is missing, the map asks for it again and says so.
const webGl = prepareWebGl().catch(() => {});
const host = createHost();
const app = new App({
  ...host,
  async open(key) {
    const map = await host.open(key);
    await Promise.race([webGl, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    return map;
  },
});
mount(Page, { target: document.querySelector('#app')!, props: { app } });
void app.start();
for (const face of ["16px 'Inter Variable'", "16px 'Source Serif 4 Variable'"])
  document.fonts.load(face).catch(() => {});
