import type { Explorer } from '../state/explorer.svelte.ts';
import { topicColour } from '../visual/palette.ts';

/** `#rrggbb` of a topic: its region's, as on the map. */
export function colourOfTopic(explorer: Explorer, topic: number): string {
  const region = explorer.collection.regionOfTopic(topic);
  const index = region < 0 ? -1 : explorer.collection.regions.findIndex((one) => one.id === region);
  return topicColour(explorer.picture.colours?.[index] ?? index, explorer.preferences.theme);
}
