/** The `count` best of what was offered: highest score first, ties by smaller number. Only scores above 0 are kept. */
export class Best {
  readonly #count: number;
  readonly #numbers: Uint32Array;
  readonly #scores: Float64Array;
  #size = 0;

  constructor(count: number) {
    this.#count = count;
    this.#numbers = new Uint32Array(count);
    this.#scores = new Float64Array(count);
  }

  clear(): void {
    this.#size = 0;
  }

  /** The least score that is still kept; 0 while there is room. */
  get least(): number {
    return this.#size < this.#count ? 0 : this.#scores[this.#count - 1];
  }

  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#size);
  }

  get scores(): Float64Array {
    return this.#scores.subarray(0, this.#size);
  }

  offer(number: number, score: number): void {
    const full = this.#size === this.#count;
    const last = this.#count - 1;
    if (score <= 0 || this.#count === 0) return;
    if (full && (score < this.#scores[last] || (score === this.#scores[last] && number > this.#numbers[last]))) return;
    let place = full ? last : this.#size++;
    while (place > 0) {
      const before = this.#scores[place - 1];
      if (before > score || (before === score && this.#numbers[place - 1] < number)) break;
      this.#scores[place] = before;
      this.#numbers[place] = this.#numbers[place - 1];
      place -= 1;
    }
    this.#scores[place] = score;
    this.#numbers[place] = number;
  }
}
