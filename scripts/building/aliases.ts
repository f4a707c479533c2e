import { resolve } from 'node:path';
import type { Alias } from 'vite';

/** Packages of which the page takes less than their own index would bring along. */
export const ALIASES: Alias[] = [{ find: /^underscore$/, replacement: resolve(import.meta.dirname, 'without.js') }];
