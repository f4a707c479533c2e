import type { Audit } from '../map/audit.ts';
import { nameOfFiles } from '../map/file-names.ts';
import type { MapEntry } from '../map/map-entry.ts';
import { messageOf } from '../map/user-error.ts';
import type { Host, InputFile, MakeJob, MakeProgress } from './ports.ts';

/** What the import is doing. */
type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly name: string; readonly progress: MakeProgress }
  | { readonly kind: 'done'; readonly entry: MapEntry; readonly audit: Audit }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** The maps that can be opened, and the making of new ones from the reader's files. */
export class Library {
  #entries = $state.raw<readonly MapEntry[]>([]);
  #making = $state.raw<Making>({ kind: 'idle' });
  readonly #host: Host;
  #job: MakeJob | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Shipped maps first, then the reader's own, latest first. */
  get entries(): readonly MapEntry[] {
    return this.#entries;
  }

  get making(): Making {
    return this.#making;
  }

  async refresh(): Promise<void> {
    this.#entries = await this.#host.list();
  }

  /**
   * Makes a map from files in the background and keeps it in this browser. Resolves to the new map, or to `null` when it
   * was stopped or failed (`making` then says why). A running job is stopped first.
   */
  async make(files: readonly InputFile[], name: string = nameFor(files)): Promise<MapEntry | null> {
    this.stop();
    this.#making = { kind: 'running', name, progress: { stage: 'Reading files', done: 0, total: 0 } };
    let job: MakeJob | null = null;
    try {
      job = this.#host.make(files, name, (progress) => {
        if (this.#job === job && this.#making.kind === 'running') this.#making = { kind: 'running', name, progress };
      });
      this.#job = job;
      const { entry, audit } = await job.result;
      if (this.#job !== job) return null;
      this.#making = { kind: 'done', entry, audit };
      await this.refresh();
      return entry;
    } catch (error) {
      if (this.#job !== job) return null;
      this.#making = { kind: 'failed', name, message: messageOf(error) };
      return null;
    } finally {
      if (this.#job === job) this.#job = null;
    }
  }

  /** Stops the running job at once; nothing of it stays. */
  stop(): void {
    const job = this.#job;
    this.#job = null;
    if (job) {
      job.result.catch(() => {});
      job.stop();
    }
    if (this.#making.kind === 'running') this.#making = { kind: 'idle' };
  }

  /** Takes the finished or failed job off the screen. */
  dismiss(): void {
    if (this.#making.kind !== 'running') this.#making = { kind: 'idle' };
  }

  async rename(key: string, name: string): Promise<void> {
    await this.#host.rename(key, name);
    await this.refresh();
  }

  async remove(key: string): Promise<void> {
    await this.#host.remove(key);
    await this.refresh();
  }
}

/** A map's first name, as on the command line. */
export function nameFor(files: readonly { readonly name: string }[]): string {
  return nameOfFiles(files.map(({ name }) => name));
}
