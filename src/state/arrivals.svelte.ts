import { messageOf } from '../map/user-error.ts';

/** While files are on their way, arrivals are told this often at most, in ms. */
const TELL_MS = 60;

/** Files that could not be read are asked for again after this long, in ms. */
const AGAIN_MS = 3000;
/** So many times; then with the next look at one of them. A map that was left, or a file that is gone, is not asked for ever. */
const TRIES = 100;

type Load = () => Promise<void>;

/** The files of a map on their way: each is fetched once, and what depends on one is looked at again when it has come. */
export class Arrivals {
  /** Set with each look at a file that could not be read, a new object each time; `null` again when all have come. */
  problem = $state.raw<{ readonly message: string } | null>(null);
  #arrived = $state(0);
  readonly #pending = new Map<string, Promise<void>>();
  /** Files asked for that have not come. */
  #underway = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Files that could not be read, and why. */
  readonly #failed = new Map<string, { readonly load: Load; readonly error: unknown }>();
  #tries = 0;

  /** Counts up as files come; reading it makes a `$derived` run again then. */
  get arrived(): number {
    return this.#arrived;
  }

  /** Asked for inside a `$derived`: depend on the arrival, start the request, never change state right now. */
  expect(name: string, load: Load): void {
    void this.#arrived;
    void this.load(name, load).catch(() => {});
  }

  /** Rejects where the file cannot be read; where it could not a moment ago, too, so that a lost connection is not asked all the time. */
  load(name: string, load: Load): Promise<void> {
    const failed = this.#failed.get(name);
    const pending = failed ? Promise.reject(failed.error) : (this.#pending.get(name) ?? this.#fetch(name, load));
    pending.catch((error: unknown) => {
      this.problem = { message: messageOf(error) };
    });
    return pending;
  }

  #fetch(name: string, load: Load): Promise<void> {
    this.#underway++;
    const pending = load().then(
      () => {
        this.#failed.delete(name);
        this.#come();
      },
      (error: unknown) => {
        this.#underway--;
        this.#pending.delete(name);
        if (this.#failed.size === 0) {
          this.#tries = 0;
          setTimeout(() => this.#again(), AGAIN_MS);
        }
        // Last in their order.
        this.#failed.delete(name);
        this.#failed.set(name, { load, error });
        throw error;
      },
    );
    this.#pending.set(name, pending);
    return pending;
  }

  /** Nothing is said of what fails again: that was said, and is with the next look at it. */
  async #again(): Promise<void> {
    const [first, ...rest] = this.#failed;
    // While the connection is lost, one tells as much as all.
    await this.#fetch(first![0], first![1].load)
      .then(() => Promise.allSettled(rest.map(([name, { load }]) => this.#fetch(name, load))))
      .catch(() => {});
    if (this.#failed.size === 0) this.problem = null;
    else if (++this.#tries < TRIES) setTimeout(() => this.#again(), AGAIN_MS);
    else this.#failed.clear();
  }

  /** Has everything that depends on what is here looked at again. */
  tell(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#arrived++;
  }

  /** Tells that a file has come; of many at once only now and then, since all that is shown may be worked out anew. */
  #come(): void {
    this.#underway--;
    if (this.#underway === 0) this.tell();
    else this.#timer ??= setTimeout(() => this.tell(), TELL_MS);
  }
}
