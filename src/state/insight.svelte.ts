import type { Collection } from './collection.svelte.ts';
import { linkReason } from './explain/link-reason.ts';
import { type KeywordPaper, markedPaper } from './explain/marked-paper.ts';
import { shortestRoute } from './explain/route.ts';
import type { papersLikeText } from './explain/like-text.ts';
import type { LinkReason, Route, TextMatch } from './types.ts';

/** Terms of a link that are listed one by one; the others are summed up. */
const LISTED_TERMS = 8;

/**
 * What the reader panel shows: every claim of the map with its evidence. `null` means that a part of the map is on its
 * way; called inside a `$derived` or a template, the call is made again when it has come. What one page alone tells stands in
 * `explain/`: it is loaded with that page.
 */
export class Insight {
  readonly #collection: Collection;
  #likeText = $state.raw<typeof papersLikeText | null>(null);

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** A paper's abstract with its keywords marked. */
  paper(paper: number): KeywordPaper | null {
    return markedPaper(paper, this.#collection);
  }

  /** Why two papers are linked (or how alike they are without a link). */
  linkReason(source: number, target: number, listed: number = LISTED_TERMS): LinkReason | null {
    return linkReason(source, target, this.#collection, listed);
  }

  /** The same for a list of papers: of a large map, only where both texts are here by chance, so that a list asks for none. */
  reasonAtHand(source: number, target: number): LinkReason | null {
    const collection = this.#collection;
    const isMissing = (paper: number): boolean => collection.textIfLoaded(paper) === null;
    return collection.isLarge && [source, target].some(isMissing) ? null : this.linkReason(source, target);
  }

  /** The way along links whose links are strongest, hop by hop. */
  route(from: number, to: number): Route | null {
    const collection = this.#collection;
    const links = collection.manyLinks([...collection.papers.id.keys()]);
    return links === null ? null : shortestRoute(from, to, links);
  }

  /** Papers like a pasted text, with reasons, and where it would lie. */
  likeText(text: string): TextMatch | null {
    if (this.#likeText === null) void this.prepareText();
    return this.#likeText?.(text, this.#collection) ?? null;
  }

  /** Fetches what weighing a text takes: rarely needed, so not among what every visit loads. */
  async prepareText(): Promise<void> {
    const module = await import('./explain/like-text.ts');
    this.#likeText = module.papersLikeText;
  }
}
