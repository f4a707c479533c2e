import { UserError } from '../map/user-error.ts';

/** A map that the page came with, as `maps/index.json` names it. */
export interface ShippedMap {
  /** Its folder below `maps/`. */
  readonly name: string;
  readonly title: string;
  readonly papers: number;
}

/** The maps beside the page; none where there is no list. */
export async function shippedMaps(base: string): Promise<ShippedMap[]> {
  const response = await fetch(new URL('maps/index.json', base)).catch(() => null);
  if (response === null || !response.ok) return [];
  const list: unknown = await response.json().catch(() => null);
  const maps = (list as { maps?: unknown } | null)?.maps;
  return Array.isArray(maps) ? maps.filter(isShippedMap) : [];
}

function isShippedMap(value: unknown): value is ShippedMap {
  const { name, title, papers } = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && name !== '' && typeof title === 'string' && typeof papers === 'number';
}

/** Reads files of `maps/NAME/`. */
export function shippedFiles(base: string, name: string): (path: string) => Promise<string> {
  const folder = new URL(`maps/${encodeURIComponent(name)}/`, base);
  return async (path) => {
    const response = await fetch(new URL(path, folder)).catch(() => null);
    if (response === null)
      throw new UserError(`${path} of this map could not be fetched. Is the server still running?`);
    if (!response.ok)
      throw new UserError(`${path} of this map is missing on the server (${response.status}). Build the map again.`);
    return response.text();
  };
}
