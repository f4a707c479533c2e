import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/forced-colours.css';

import { mount } from 'svelte';

import { createHost } from './browser/host.ts';
import { loadWebGl, prepareWebGl, SVG_FIRST } from './graphview/ground.ts';
import { App } from './state/app.svelte.ts';
import Page from './ui/Page.svelte';

/** Longest that a map which has come waits for what draws it, in ms: its topics can be read before it is drawn. */
const PATIENCE_MS = 300;

// What draws the map comes beside the map's files, and so do, below, the typefaces of its names, which are laid out by their
// widths. Where one is missing, the map asks for it again and says so.
void loadWebGl().catch(() => {});
const host = createHost();
const papersOf = new Map<string, number>();
const app = new App({
  ...host,
  async list() {
    const maps = await host.list();
    for (const { key, papers } of maps) papersOf.set(key, papers);
    return maps;
  },
  async open(key) {
    // Shaders of a large map are compiled while its files come; a small one is there before, and they would keep it waiting.
    const isLarge = (papersOf.get(key) ?? 0) > SVG_FIRST;
    const webGl = isLarge ? prepareWebGl().catch(() => {}) : undefined;
    const map = await host.open(key);
    if (webGl) await Promise.race([webGl, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    return map;
  },
});
// Vite hands over the error of a part of the page that does not come: the browser's own words name a file that nobody knows.
addEventListener('vite:preloadError', ({ payload }) => {
  payload.message = 'A part of this page could not be fetched. Is its server still running, and the connection there?';
  app.notice = payload.message;
});
mount(Page, { target: document.querySelector('#app')!, props: { app } });
void app.start();
for (const face of ["16px 'Inter Variable'", "16px 'Source Serif 4 Variable'"])
  document.fonts.load(face).catch(() => {});
