import { type MapEntry, OWN_MAP } from '../map/map-entry.ts';

/** What is said where the map that an address names is not here, `null` for none; `shown`: the one that is opened instead. */
export function lostMap(named: string | null, shown: MapEntry | undefined, makesMaps: boolean): string {
  const isOwn = named?.startsWith(OWN_MAP) ?? false;
  if (!isOwn && shown === undefined) {
    return 'There is no map here yet. Drop a file with papers on this page to make one.';
  }
  if (!isOwn) return `There is no map “${named}” here. This is ${shown!.name}.`;
  return [
    'The map of this address was made from files in another browser and never left it, or it was deleted here.',
    `To see it, ${makesMaps ? 'drop the same files on this page or choose them under Maps, or ' : ''}ask who sent the address to export the map as one file and send that.`,
    ...(shown === undefined ? [] : [`Meanwhile this is ${shown.name}.`]),
  ].join(' ');
}
