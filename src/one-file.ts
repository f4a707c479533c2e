import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/forced-colours.css';

import { mount } from 'svelte';

import { createOneFileHost } from './browser/one-file-host.ts';
import { App } from './state/app.svelte.ts';
import Page from './ui/Page.svelte';

const app = new App(createOneFileHost());
mount(Page, { target: document.querySelector('#app')!, props: { app } });
void app.start();
