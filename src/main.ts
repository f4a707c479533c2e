import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

import { mount } from 'svelte';

import { createHost } from './browser/host.ts';
import { App } from './state/app.svelte.ts';
import Page from './ui/Page.svelte';

const app = new App(createHost());
mount(Page, { target: document.querySelector('#app')!, props: { app } });
void app.start();
