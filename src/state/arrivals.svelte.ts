/** While files are on their way, arrivals are told this often at most, in ms. */
const TELL_MS = 60;

/** The files of a map on their way: each is fetched once, and what depends on one is looked at again when it has come. */
export class Arrivals {
  /** Set when a file could not be read; a new object each time. */
  problem = $state.raw<{ readonly message: string } | null>(null);
  #arrived = $state(0);
  readonly #pending = new Map<string, Promise<void>>();
  /** Files asked for that have not come. */
  #underway = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Counts up as files come; reading it makes a `$derived` run again then. */
  get arrived(): number {
    return this.#arrived;
  }

  /** Asked for inside a `$derived`: depend on the arrival, start the request, never change state right now. */
  expect(name: string, load: () => Promise<void>): void {
    void this.#arrived;
    void this.load(name, load).catch(() => {});
  }

  load(name: string, load: () => Promise<void>): Promise<void> {
    let pending = this.#pending.get(name);
    if (!pending) {
      this.#underway++;
      pending = load().then(
        () => this.#come(),
        (error: unknown) => {
          this.#underway--;
          this.#pending.delete(name);
          this.problem = { message: error instanceof Error ? error.message : String(error) };
          throw error;
        },
      );
      this.#pending.set(name, pending);
    }
    return pending;
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
