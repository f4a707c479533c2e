import type { Explorer } from '../state/explorer.svelte.ts';
import { withoutTex } from '../visual/label-text.ts';

/** What is open, in a few words, as it is spoken and stands in the window's title: without TeX; `''` for nothing. */
export function titleOfOpened(explorer: Explorer): string {
  const { collection, selection } = explorer;
  const { opened } = selection;
  switch (opened.kind) {
    case 'paper':
      return withoutTex(collection.papers.title[opened.paper] ?? '');
    case 'link':
      return 'Link between two papers';
    case 'topic':
      return collection.topic(opened.topic)?.name ?? 'Papers in no topic';
    case 'papers':
      return explorer.titleOf(opened.set);
    case 'comparison':
      return 'Comparison';
    case 'path':
      return 'Path';
    case 'text':
      return 'Papers like a text';
    case 'nothing':
      return '';
  }
}

/** A topic's name or a title as it is shown: where it is broken, the dot between two terms ends the line before. */
export function dotted(name: string): string {
  return name.replaceAll(' ·', '\u00a0·');
}

/** Where a district lies, in short: the region's first term, and of its own what the region's name does not say. */
export function nameWithin(district: string, region: string): string {
  const said = region.toLowerCase().split(' · ');
  const own = district.split(' · ').filter((term) => !said.includes(term.toLowerCase()));
  return `${region.split(' · ')[0]} › ${own.length > 0 ? own.join(' · ') : district}`;
}
