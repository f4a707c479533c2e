import type { RawPaper, RecordSink } from '../format.ts';
import { isProse } from './lines.ts';

/** What one reader made of a page, held back until it is compared with what others make of it. */
export class Reading implements RecordSink {
  readonly #calls: ((sink: RecordSink) => void)[] = [];
  readonly #titles = new Set<string>();
  readonly #abstracts = new Set<string>();

  record(place: string, paper: RawPaper): void {
    this.#calls.push((sink) => sink.record(place, paper));
    const title = paper.title?.toLowerCase() ?? '';
    this.#titles.add(title);
    if (isProse(paper.abstract ?? '')) this.#abstracts.add(title);
  }
  leaveOut(place: string, reason: string, title?: string): void {
    this.#calls.push((sink) => sink.leaveOut(place, reason, title));
  }
  note(...said: Parameters<RecordSink['note']>): void {
    this.#calls.push((sink) => sink.note(...said));
  }
  warn(kind: string, place?: string): void {
    this.#calls.push((sink) => sink.warn(kind, place));
  }

  /**
   * Whether it tells more of the page than one of a reader that knows its kind of page more surely: it has more abstracts, and
   * does not pay for them with titles. A heading that repeats counts once.
   */
  isBetterThan(other: Reading): boolean {
    return this.#abstracts.size > other.#abstracts.size && this.#worth > other.#worth;
  }

  get #worth(): number {
    return this.#titles.size + this.#abstracts.size;
  }

  /** Hands on what was read. */
  giveTo(sink: RecordSink): void {
    for (const call of this.#calls) call(sink);
  }
}
