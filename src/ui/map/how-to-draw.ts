import type { Tool } from '../../state/explorer.svelte.ts';

/** What to do with a tool that selects papers; on a touch screen without a word about keys. */
export function howToDraw(tool: Tool): string {
  const told = tool === 'lasso' ? 'Draw round the papers to select.' : 'Draw a box over the papers.';
  return window.matchMedia('(pointer: coarse)').matches ? told : `${told} Or press an arrow key.`;
}
