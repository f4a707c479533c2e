import type { MapReader } from '../../src/map/map-reader.ts';
import type { Host } from '../../src/state/ports.ts';
import { Preferences } from '../../src/state/preferences.svelte.ts';

/** A browser of plain data: what was written can be read back. */
export function fakeHost(maps: Readonly<Record<string, MapReader>> = {}, address = '') {
  const written: { query: string; how: 'push' | 'replace' }[] = [];
  /** What stands in the address bar. */
  const shown: string[] = [];
  const settings = new Map<string, string>();
  let draft = '';
  let listener: (query: string) => void = () => {};
  const host: Host = {
    list: () =>
      Promise.resolve(
        Object.entries(maps).map(([key, { manifest }]) => ({
          key,
          name: manifest.name,
          papers: manifest.counts.papers,
          own: false,
          kept: true,
        })),
      ),
    open: (key) => (maps[key] ? Promise.resolve(maps[key]) : Promise.reject(new Error(`no map ${key}`))),
    audit: (key) => Promise.reject(new Error(`no audit of ${key}`)),
    make: () => ({ result: Promise.reject(new Error('not here')), stop: () => {} }),
    rename: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    address: () => address,
    writeAddress: (query, how, inBar) => {
      written.push({ query, how });
      shown.push(inBar);
    },
    onAddress: (changed) => {
      listener = changed;
      return () => {};
    },
    absolute: (query) => `https://maps.example/#${query}`,
    setting: (name) => settings.get(name) ?? null,
    keepSetting: (name, value) => void (value === null ? settings.delete(name) : settings.set(name, value)),
    draft: () => draft,
    keepDraft: (text) => void (draft = text),
    prefers: () => ({ dark: false, reducedMotion: false }),
    onPrefers: () => () => {},
    makesMaps: true,
    exports: [],
    export: () => Promise.resolve(),
    picture: () => Promise.resolve(),
    drawn: () => Promise.resolve(),
  };
  return { host, written, shown, settings, go: (query: string) => listener(query) };
}

export const preferences = (): Preferences => new Preferences(fakeHost().host);
