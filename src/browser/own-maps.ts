import type { MapFile } from '../map/files.ts';
import { UserError } from '../map/user-error.ts';

/** One of the reader's own maps, as it is listed. */
interface OwnMap {
  readonly id: string;
  readonly name: string;
  readonly papers: number;
  /** Milliseconds since 1970: only for the order of the list. */
  readonly made: number;
}

const DATABASE = 'topograph';
const VERSION = 1;
const LIST = 'maps';
/** Key: `[map id, path]`. */
const FILES = 'files';

/**
 * The reader's own maps, kept in this browser (IndexedDB). A map is written in one transaction: it is there whole or not at
 * all. Every function rejects with a `UserError` where the browser keeps nothing (private windows, full disk).
 */
export async function listOwnMaps(): Promise<OwnMap[]> {
  const maps = await inTransaction([LIST], 'readonly', (stores) => done<OwnMap[]>(stores.objectStore(LIST).getAll()));
  return maps.sort((a, b) => b.made - a.made || (a.id < b.id ? -1 : 1));
}

/** In place of the map with this id, whose name stays. Gives the map that was replaced. */
export function keepOwnMap(map: OwnMap, files: readonly MapFile[]): Promise<OwnMap | undefined> {
  return inTransaction([LIST, FILES], 'readwrite', async (stores) => {
    const before = await done<OwnMap | undefined>(stores.objectStore(LIST).get(map.id));
    stores.objectStore(FILES).delete(filesOf(map.id));
    for (const file of files) stores.objectStore(FILES).put(file.text, [map.id, file.path]);
    await done(stores.objectStore(LIST).put({ ...map, name: before?.name ?? map.name }));
    return before;
  });
}

export async function readOwnFile(id: string, path: string): Promise<string> {
  const text = await inTransaction([FILES], 'readonly', (stores) =>
    done<unknown>(stores.objectStore(FILES).get([id, path])),
  );
  if (typeof text === 'string') return text;
  throw new UserError(`${path} of this map is no longer in this browser. Make the map again from its files.`);
}

export function renameOwnMap(id: string, name: string): Promise<void> {
  return inTransaction([LIST], 'readwrite', async (stores) => {
    const map = await done<OwnMap | undefined>(stores.objectStore(LIST).get(id));
    if (map !== undefined) await done(stores.objectStore(LIST).put({ ...map, name }));
  });
}

export function removeOwnMap(id: string): Promise<void> {
  return inTransaction([LIST, FILES], 'readwrite', async (stores) => {
    stores.objectStore(FILES).delete(filesOf(id));
    await done(stores.objectStore(LIST).delete(id));
  });
}

function filesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

async function inTransaction<T>(
  stores: string[],
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(stores, mode);
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(problem(transaction.error));
      transaction.onabort = () => reject(problem(transaction.error));
    });
    // A failing request aborts the transaction: `finished` then tells why.
    const [result] = await Promise.all([work(transaction), finished]);
    return result;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') return reject(problem(null));
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(LIST, { keyPath: 'id' });
      request.result.createObjectStore(FILES);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(problem(request.error));
  });
}

function done<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(problem(request.error));
  });
}

function problem(error: DOMException | null): UserError {
  if (error?.name === 'QuotaExceededError') {
    return new UserError('This browser has no room left for the map. Delete a map that you no longer need.');
  }
  return new UserError('This browser keeps nothing for this page (a private window?).');
}
