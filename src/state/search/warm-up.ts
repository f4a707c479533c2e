import type { Collection } from '../collection.svelte.ts';
import { evidenceOf } from './evidence.ts';
import { findPapers, matchPapers } from './find-papers.ts';
import { givenKeywordIndex, indexAuthors, waysToWriteParts } from './lexicon.ts';
import { quoted } from './parse-query.ts';
import { stemsOf } from './score.ts';

/** Papers that are made ready before the clock is looked at, and milliseconds of work at a time while nobody types. */
const AT_ONCE = 50;
const WORK_MS = 6;

/**
 * Makes ready what the first key press would wait for: the stems of titles and keywords, the index of names, the short
 * forms; then types a word, so that the engine has seen its own code, and looks for the themes. A little at a time: the page stays free.
 */
export async function warmUp(collection: Collection): Promise<void> {
  let since = performance.now();
  for (let paper = 0; paper < collection.paperCount; paper++) {
    stemsOf(paper, collection);
    if (paper % AT_ONCE < AT_ONCE - 1 || performance.now() - since < WORK_MS) continue;
    await pause();
    since = performance.now();
  }
  for (const made of indexAuthors(collection)) {
    if (made === null) await pause();
  }
  collection.tell();
  for (const step of [() => givenKeywordIndex(collection), () => waysToWriteParts(0, collection)]) {
    step();
    await pause();
  }
  const label = collection.manifest.themes[0]?.label ?? 'a';
  for (let length = 1; length <= Math.min(label.length, REHEARSED); length++) {
    const found = findPapers(label.slice(0, length), collection);
    found.hits.slice(0, SHOWN).forEach((hit) => evidenceOf(hit.paper, found, collection));
    await pause();
  }
  // What the proposed themes take to find is here before they are all listed, or one is chosen.
  for (const theme of collection.manifest.themes) {
    matchPapers(quoted(theme.label), collection);
    await pause();
  }
}

/** Letters that are typed for practice. */
const REHEARSED = 6;
/** Hits that a list shows at once. */
const SHOWN = 10;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
