import { withoutTex } from '../visual/label-text.ts';
import type { Collection } from './collection.svelte.ts';
import type { Insight } from './insight.svelte.ts';
import { sameOpened } from './selection.svelte.ts';
import type { Neighbour, Opened } from './types.ts';

/** What the walk needs of the explorer. */
interface Walker {
  readonly collection: Collection;
  readonly insight: Insight;
  readonly selection: { readonly opened: Opened };
  hovered: number | null;
  hoveredAt: { readonly clientX: number; readonly clientY: number } | null;
  announcement: string;
  openPaper(paper: number): void;
}

/**
 * Walking the map by keyboard: from the paper one stands on, right and left go through its links, strongest first;
 * down (or Enter) follows the link, up goes back. Each step is said in a sentence, formulas in plain letters.
 */
export class Walk {
  /** The paper one stands on. */
  at = $state<number | null>(null);
  /** Which of its links is pointed at; -1: none yet. */
  step = $state(-1);
  readonly #walker: Walker;
  #trail: number[] = [];
  /** What was open when the walk began. */
  #before: Opened = { kind: 'nothing' };

  constructor(walker: Walker) {
    this.#walker = walker;
  }

  /** The link pointed at. */
  get pointed(): Neighbour | null {
    return this.at === null ? null : (this.#walker.collection.neighbours(this.at)[this.step] ?? null);
  }

  /** Stands on a paper and says so. */
  start(paper: number): void {
    this.at = paper;
    this.step = -1;
    this.#trail = [];
    this.#before = this.#walker.selection.opened;
    this.#point(paper);
    this.#say(this.describe(paper));
  }

  /** Points at the next (1) or previous (-1) link; wraps round. */
  turn(direction: 1 | -1): void {
    if (this.at === null) return;
    const count = this.#walker.collection.neighbours(this.at).length;
    if (count === 0) return this.#say('This paper has no links.');
    this.step = this.step < 0 ? (direction === 1 ? 0 : count - 1) : (this.step + direction + count) % count;
    this.#point(this.pointed!.paper);
    this.#say(this.describeStep());
  }

  /** Follows the link pointed at, and opens its paper when a paper is open already. */
  follow(): void {
    const { pointed } = this;
    if (this.at === null) return;
    if (pointed === null) return this.#say('No link is chosen yet. The right arrow key chooses one.');
    this.#trail.push(this.at);
    this.#stand(pointed.paper);
  }

  /** Back to the paper one came from. */
  back(): void {
    const before = this.#trail.pop();
    if (before === undefined) this.#say('The walk began here.');
    else this.#stand(before);
  }

  /** Opens the paper pointed at, and goes there; or the one it stands on. */
  open(): void {
    if (this.pointed !== null) this.follow();
    if (this.at !== null) this.#walker.openPaper(this.at);
  }

  /** Whether something is open that was not when the walk began: a step back closes it before it ends the walk. */
  get hasOpened(): boolean {
    const { opened } = this.#walker.selection;
    return opened.kind !== 'nothing' && !sameOpened(opened, this.#before);
  }

  /** Ends the walk and says so. */
  end(): void {
    this.stop();
    this.#say('The walk has ended.');
  }

  stop(): void {
    this.at = null;
    this.step = -1;
    this.#trail = [];
    this.#point(null);
  }

  /** `Title, 2024, topic Retrieval, district Sparse retrieval, 6 links`; the title as it stands, with its formulas. */
  describe(paper: number): string {
    const { collection } = this.#walker;
    const { papers } = collection;
    const links = collection.neighbours(paper).length;
    const topic = collection.topic(collection.regionOf[paper]);
    const own = collection.topic(papers.topic[paper]);
    return [
      papers.title[paper],
      papers.year[paper],
      topic === null ? 'in no topic' : `topic ${topic.name}`,
      own === topic ? null : `district ${own!.name}`,
      links === 1 ? '1 link' : `${links} links`,
    ]
      .filter((part) => part !== null)
      .join(', ');
  }

  /** `Link 2 of 6: Title; similarity 0.27, shares expert routing`. */
  describeStep(): string {
    const pointed = this.pointed;
    if (pointed === null || this.at === null) return '';
    const { collection, insight } = this.#walker;
    const reason = insight.linkReason(this.at, pointed.paper);
    const shares = reason === null || reason.terms.length === 0 ? '' : `, shares ${reason.terms[0].label}`;
    const count = collection.neighbours(this.at).length;
    return `Link ${this.step + 1} of ${count}: ${collection.papers.title[pointed.paper]}; similarity ${pointed.similarity.toFixed(2)}${shares}`;
  }

  #stand(paper: number): void {
    this.at = paper;
    this.step = -1;
    this.#point(paper);
    if (this.#walker.selection.opened.kind === 'paper') this.#walker.openPaper(paper);
    this.#say(this.describe(paper));
  }

  #point(paper: number | null): void {
    this.#walker.hovered = paper;
    this.#walker.hoveredAt = null;
  }

  #say(sentence: string): void {
    this.#walker.announcement = withoutTex(sentence);
  }
}
