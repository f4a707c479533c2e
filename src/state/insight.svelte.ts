import type { Collection } from './collection.svelte.ts';
import { linkReason } from './explain/link-reason.ts';
import { markedPair, markedPaper, type MarkedPaper } from './explain/marked-paper.ts';
import { topicEvidence } from './explain/topic-evidence.ts';
import { bridgesOf } from './explain/bridges.ts';
import { shortestRoute } from './explain/route.ts';
import type { papersLikeText } from './explain/like-text.ts';
import type { Bridges, LinkReason, Neighbour, Route, TermEvidence, TextMatch } from './types.ts';

/** Terms of a link that are listed one by one; the others are summed up. */
const LISTED_TERMS = 8;

export interface NeighbourRow extends Neighbour {
  /** `null` while the texts are on their way. */
  readonly reason: LinkReason | null;
}

export interface PaperReading extends MarkedPaper {
  /** Extracted keywords, best first; the colour of each is that of its marks in the text. */
  readonly keywords: readonly { readonly label: string; readonly colour: number }[];
  readonly givenKeywords: readonly string[];
}

/**
 * What the reader panel shows: every claim of the map with its evidence. `null` means that a part of the map is on its
 * way; called inside a `$derived` or a template, the call is made again when it has come. What is told of many papers at once stands in
 * `explain/`, for the pages that tell it alone: they are loaded when they are opened.
 */
export class Insight {
  readonly #collection: Collection;
  #likeText = $state.raw<typeof papersLikeText | null>(null);

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** A paper's title and abstract with its keywords marked. */
  paper(paper: number): PaperReading | null {
    return markedPaper(paper, this.#collection);
  }

  /** `Certain: 20 of 20 runs` or `18 of 20 runs; otherwise Sparse retrieval`; for a paper in no topic, why. */
  certainty(paper: number): string {
    const { papers, manifest } = this.#collection;
    if (papers.topic[paper] < 0) return 'In no topic: it shares no term with any other paper.';
    if (manifest.stabilityRuns === 0) return '';
    const runs = `${papers.stability[paper]} of ${manifest.stabilityRuns} runs`;
    const other = manifest.topics[papers.otherTopic[paper]];
    return other && papers.stability[paper] < manifest.stabilityRuns ? `${runs}; otherwise ${other.name}` : runs;
  }

  /** Most similar papers, strongest first, each with its reason. */
  neighbours(paper: number): readonly NeighbourRow[] {
    return this.#collection
      .neighbours(paper)
      .map((neighbour) => ({ ...neighbour, reason: this.reasonAtHand(paper, neighbour.paper) }));
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

  /** Both papers of a link with the shared terms marked, the same term in the same colour. */
  linkTexts(source: number, target: number): { readonly source: MarkedPaper; readonly target: MarkedPaper } | null {
    const reason = this.linkReason(source, target);
    return reason === null ? null : markedPair(reason, this.#collection);
  }

  /** A topic's name terms first, then further terms, each with its papers inside and outside. */
  topicEvidence(topic: number): readonly TermEvidence[] {
    return topicEvidence(topic, this.#collection);
  }

  /** Other topics of the same level, most strongly linked first. */
  bridges(topic: number): Bridges | null {
    return bridgesOf(topic, this.#collection);
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

export type { MarkedPaper };
