import type { TopicMap } from '../../src/map/types.ts';
import { Explorer } from '../../src/state/explorer.svelte.ts';
import { preferences } from './fake-host.ts';
import { readerOf } from './reader.ts';
import { tinyMap } from './tiny-map.ts';

/** An explorer with everything loaded. */
export async function explorerOf(map: TopicMap = tinyMap()): Promise<Explorer> {
  const explorer = new Explorer(readerOf(map), preferences());
  await explorer.collection.prepare();
  return explorer;
}

/** Lets what was asked for arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
