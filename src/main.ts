import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

import { mount } from 'svelte';

import { createHost } from './browser/host.ts';
import { App } from './state/app.svelte.ts';
import Page from './ui/Page.svelte';

// What draws the map comes while the map's files do; where it cannot run, the map asks for it again and says so.
if (typeof WebGL2RenderingContext !== 'undefined') void import('./graphview/sigma-painter.ts').catch(() => {});

const app = new App(createHost());
mount(Page, { target: document.querySelector('#app')!, props: { app } });
void app.start();
