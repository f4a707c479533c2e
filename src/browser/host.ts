import type { Audit } from '../map/audit.ts';
import type { MapFile } from '../map/files.ts';
import { type MapEntry, OWN_MAP } from '../map/map-entry.ts';
import type { MapReader } from '../map/map-reader.ts';
import { messageOf } from '../map/user-error.ts';
import { EXPORT_FORMATS, exportWhenAsked } from './export-formats.ts';
import { startJob, StoppedError } from './make-job.ts';
import type { MakeRequest } from './make-protocol.ts';
import { openAudit, openMap } from './open-map.ts';
import { keepOwnMap, listOwnMaps, readOwnFile, removeOwnMap, renameOwnMap } from './own-maps.ts';
import { readAddress } from './address-bar.ts';
import { pageHost } from './page-host.ts';
import { shippedFiles, type ShippedMap, shippedMaps } from './shipped-maps.ts';
import { stageLabel } from './stages.ts';

/** A map of this visit that the browser could not keep. */
interface Unkept {
  entry: MapEntry;
  readonly files: ReadonlyMap<string, string>;
}

/** Everything that the page's state asks of the browser (`Host` in `src/state/ports.ts`). */
export function createHost() {
  const base = document.baseURI;
  const unkept = new Map<string, Unkept>();
  /** The map that opens first, on its way; `undefined` before anything was listed. */
  let ahead: { readonly key: string; readonly map: Promise<MapReader> } | null | undefined;

  /** Asks for the first map's files once its name is known: the list of own maps may still take a while. */
  function openAhead(shipped: readonly ShippedMap[]): void {
    const named = new URLSearchParams(readAddress()).get('map');
    const first = named === null ? shipped[0] : shipped.find(({ name }) => name === named);
    ahead =
      first === undefined
        ? null
        : { key: first.name, map: openMap(shippedFiles(base, first.name), undefined, first.papers) };
    // Who opens it is told.
    ahead?.map.catch(() => {});
  }

  async function listShipped(): Promise<ShippedMap[]> {
    const shipped = await shippedMaps(base);
    if (ahead === undefined) openAhead(shipped);
    return shipped;
  }

  async function list(): Promise<MapEntry[]> {
    const [shipped, own] = await Promise.all([listShipped(), listOwnMaps().catch(() => [])]);
    return [
      ...shipped.map(({ name, title, papers }) => ({ key: name, name: title, papers, own: false, kept: true })),
      ...[...unkept.values()].map(({ entry }) => entry).reverse(),
      // One that could not be replaced is shown as it is now.
      ...own
        .filter(({ id }) => !unkept.has(OWN_MAP + id))
        .map(({ id, name, papers }) => ({ key: OWN_MAP + id, name, papers, own: true, kept: true })),
    ];
  }

  async function open(key: string): Promise<MapReader> {
    if (ahead?.key === key) {
      const { map } = ahead;
      ahead = null;
      return map;
    }
    const read = filesOf(key);
    const here = unkept.get(key);
    if (here) return openMap(read, here.entry.name);
    if (!key.startsWith(OWN_MAP)) return openMap(read);
    const own = (await listOwnMaps()).find(({ id }) => OWN_MAP + id === key);
    return openMap(read, own?.name);
  }

  function filesOf(key: string): (path: string) => Promise<string> {
    const here = unkept.get(key);
    if (here) return (path) => Promise.resolve(here.files.get(path) ?? '');
    return key.startsWith(OWN_MAP) ? (path) => readOwnFile(key.slice(OWN_MAP.length), path) : shippedFiles(base, key);
  }

  /** In place of the map that was made of the same files before, under the name that its reader gave it. */
  async function keep(
    id: string,
    name: string,
    papers: number,
    files: readonly MapFile[],
  ): Promise<{ entry: MapEntry; isNew: boolean }> {
    const entry = { key: OWN_MAP + id, name, papers, own: true, kept: true };
    try {
      const before = await keepOwnMap({ id, name, papers, made: Date.now() }, files);
      unkept.delete(entry.key);
      return { entry: { ...entry, name: before?.name ?? name }, isNew: before === undefined };
    } catch (error) {
      const lost = { ...entry, kept: false, notKept: messageOf(error) };
      unkept.set(entry.key, { entry: lost, files: new Map(files.map(({ path, text }) => [path, text])) });
      return { entry: lost, isNew: true };
    }
  }

  function make(
    files: MakeRequest['files'],
    name: string,
    report: (progress: { stage: string; done: number; total: number }) => void,
  ): { result: Promise<{ entry: MapEntry; audit: Audit }>; stop(): void } {
    const job = startJob({ name, files }, (progress) => report({ ...progress, stage: stageLabel(progress.stage) }));
    let isStopped = false;
    const result = job.result.then(async (made) => {
      const { entry, isNew } = await keep(made.id, name, made.papers, made.files);
      if (!isStopped) return { entry, audit: made.audit };
      // Stopped while it was being kept, which cannot be broken off.
      if (isNew) await remove(entry.key);
      throw new StoppedError('Stopped.');
    });
    const stop = (): void => {
      isStopped = true;
      job.stop();
    };
    return { result, stop };
  }

  async function rename(key: string, name: string): Promise<void> {
    const here = unkept.get(key);
    if (here) here.entry = { ...here.entry, name };
    else await renameOwnMap(key.slice(OWN_MAP.length), name);
  }

  async function remove(key: string): Promise<void> {
    if (!unkept.delete(key)) await removeOwnMap(key.slice(OWN_MAP.length));
  }

  return {
    ...pageHost,
    makesMaps: true,
    list,
    open,
    audit: (key: string) => openAudit(filesOf(key)),
    make,
    rename,
    remove,
    exports: EXPORT_FORMATS,
    export: exportWhenAsked,
  };
}
