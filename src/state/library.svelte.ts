import type { Audit } from '../map/audit.ts';
import { nameOfFiles } from '../map/file-names.ts';
import type { MapEntry } from '../map/map-entry.ts';
import { messageOf } from '../map/user-error.ts';
import type { Host, InputFile, MakeJob, MakeProgress } from './ports.ts';

type Running = { readonly kind: 'running'; readonly name: string; readonly progress: MakeProgress };
type Ended =
  | { readonly kind: 'done'; readonly entry: MapEntry; readonly audit: Audit }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };
const IDLE = { kind: 'idle' } as const;

/** Files that are to become a map, in their turn. */
interface Order {
  readonly files: readonly InputFile[];
  readonly name: string;
  readonly settle: (made: MapEntry | null) => void;
}

/** The maps that can be opened, and the making of new ones from the reader's files. */
export class Library {
  #entries = $state.raw<readonly MapEntry[]>([]);
  #running = $state.raw<Running | null>(null);
  #ended = $state.raw<readonly Ended[]>([]);
  /** What is being made, then what waits for it. */
  #orders = $state.raw<readonly Order[]>([]);
  readonly #host: Host;
  #job: MakeJob | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Shipped maps first, then the reader's own, latest first. */
  get entries(): readonly MapEntry[] {
    return this.#entries;
  }

  /** What the import is doing, or how it ended last. */
  get making(): Running | Ended | typeof IDLE {
    return this.#running ?? this.#ended.at(-1) ?? IDLE;
  }

  /** All that ended since nothing was being made, the first one first. */
  get ended(): readonly Ended[] {
    return this.#ended;
  }

  /** What was asked for: the one that is being made, then those that wait, in their order. */
  get orders(): readonly { readonly name: string }[] {
    return this.#orders;
  }

  get waiting(): readonly { readonly name: string }[] {
    return this.#orders.slice(1);
  }

  async refresh(): Promise<void> {
    this.#entries = await this.#host.list();
  }

  /**
   * Makes a map from files in the background and keeps it in this browser, once all that was asked for before has been made.
   * Resolves to the new map, or to `null` when it was stopped, cancelled or failed (`making` then says why).
   */
  make(files: readonly InputFile[], name: string = nameFor(files)): Promise<MapEntry | null> {
    return new Promise((settle) => {
      const isFirst = this.#orders.length === 0;
      this.#orders = [...this.#orders, { files, name, settle }];
      if (isFirst) void this.#makeAll();
    });
  }

  async #makeAll(): Promise<void> {
    this.#ended = [];
    for (let order; (order = this.#orders[0]);) {
      const made = await this.#make(order);
      this.#orders = this.#orders.slice(1);
      order.settle(made);
    }
  }

  async #make({ files, name }: Order): Promise<MapEntry | null> {
    this.#running = { kind: 'running', name, progress: { stage: 'Reading files', done: 0, total: 0 } };
    let job: MakeJob | null = null;
    let end: Ended;
    try {
      job = this.#host.make(files, name, (progress) => {
        if (this.#job === job && this.#running) this.#running = { kind: 'running', name, progress };
      });
      this.#job = job;
      const { entry, audit } = await job.result;
      end = { kind: 'done', entry, audit };
    } catch (error) {
      end = { kind: 'failed', name, message: messageOf(error) };
    }
    if (this.#job !== job) return null;
    this.#job = null;
    // One that cannot be listed is still there to be opened.
    if (end.kind === 'done') await this.refresh().catch(() => {});
    this.#running = null;
    this.#ended = [...this.#ended, end];
    return end.kind === 'done' ? end.entry : null;
  }

  /** Stops what is being made at once; nothing of it stays. */
  stop(): void {
    this.#job?.stop();
    this.#job = this.#running = null;
  }

  /** Takes one that waits out of the queue. */
  cancel(waiting: { readonly name: string }): void {
    const order = this.#orders.find((one, at) => at > 0 && one === waiting);
    this.#orders = this.#orders.filter((one) => one !== order);
    order?.settle(null);
  }

  /** Takes what has ended off the screen. */
  dismiss(): void {
    if (!this.#running) this.#ended = [];
  }

  /** What was read for a map, merged and left out. */
  audit(key: string): Promise<Audit> {
    return this.#host.audit(key);
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
