import { enclosedFiles } from './enclosed-map.ts';
import { EXPORT_FORMATS, exportWhenAsked } from './export-formats.ts';
import { openMap } from './open-map.ts';
import { ONE_FILE } from '../exporters/one-file.ts';
import { pageHost } from './page-host.ts';
import { UserError } from '../map/user-error.ts';

/** The browser's side of a page that carries its one map along: it makes, keeps and fetches nothing. */
export function createOneFileHost() {
  const files = enclosedFiles();
  const open = async () => {
    const texts = await files;
    return openMap((path) => Promise.resolve(texts.get(path) ?? ''));
  };
  const refuse = (): Promise<never> => Promise.reject(new UserError('This page holds one map and makes no others.'));
  return {
    ...pageHost,
    makesMaps: false,
    list: async () => {
      const { name, counts } = (await open()).manifest;
      return [{ key: 'map', name, papers: counts.papers, own: false, kept: true }];
    },
    open,
    audit: refuse,
    make: () => ({ result: refuse(), stop: () => {} }),
    rename: refuse,
    remove: refuse,
    // The file that is open is the map as one file.
    exports: EXPORT_FORMATS.filter(({ key }) => key !== ONE_FILE.name),
    export: exportWhenAsked,
  };
}
