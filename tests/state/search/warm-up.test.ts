import { expect, test } from 'vitest';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { preferences } from '../fake-host.ts';
import { settle } from '../explorers.ts';
import { largeMap } from '../large-map.ts';
import { readerOf } from '../reader.ts';

test('all themes of a large map can be listed and chosen without a file, once it has been made ready', async () => {
  const map = largeMap();
  const themes = map.terms.label.map((label, term) => ({ term, label, papers: map.terms.papers[term].length }));
  const whole = readerOf({ ...map, manifest: { ...map.manifest, themes } }, 3, 1, 2);
  let read = 0;
  const explorer = new Explorer({ ...whole, terms: (at) => (read++, whole.terms(at)) }, preferences());
  await explorer.collection.prepare();
  await explorer.search.warmUp();
  await settle();
  read = 0;
  for (const { papers, query } of explorer.themes.proposals) {
    expect(papers?.size).toBeGreaterThan(0);
    explorer.themes.add(query);
  }
  await settle();
  expect(read).toBe(0);
});
