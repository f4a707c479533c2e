import type { Camera } from '../graphview/types.ts';

/** Papers named by what they have in common: survives a reload as a few words in the address. */
export type PaperSet =
  | { readonly kind: 'topic'; readonly topic: number }
  /** A theme or a search: whatever the query finds. */
  | { readonly kind: 'query'; readonly query: string }
  /** A topic term's evidence: the papers that carry it inside the topic, or outside; `topic` null: all that carry it. */
  | {
      readonly kind: 'term';
      readonly term: number;
      readonly topic: number | null;
      readonly where: 'inside' | 'outside';
    }
  | { readonly kind: 'author'; readonly author: string }
  /** Lasso, box, or picked one by one; `term`: the papers were picked because they carry it. */
  | { readonly kind: 'picked'; readonly papers: readonly number[]; readonly term?: number };

/** What the reader has open. One union: two things are never open at once. */
export type Opened =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'paper'; readonly paper: number }
  | { readonly kind: 'link'; readonly source: number; readonly target: number }
  | { readonly kind: 'topic'; readonly topic: number }
  | { readonly kind: 'papers'; readonly set: PaperSet }
  | { readonly kind: 'comparison'; readonly left: PaperSet; readonly right: PaperSet | null }
  /** `to` null: the reader is asked for the other end; the next paper picked is it. */
  | { readonly kind: 'path'; readonly from: number; readonly to: number | null }
  | { readonly kind: 'text'; readonly text: string };

export type Combine = 'any' | 'all';

/** What the reader calls themes that are chosen papers, by their queries. */
export type ThemeNames = Readonly<Record<string, string>>;

/** Everything that the address holds: restoring it shows the exact view. */
export interface View {
  readonly opened: Opened;
  readonly query: string;
  readonly themes: readonly string[];
  readonly themeNames: ThemeNames;
  readonly combine: Combine;
  /** What is open lights the map in the themes' place. */
  readonly themesRest: boolean;
  /** Topic ids (a region stands for all its papers); -1 for papers in no topic. Empty: all. */
  readonly topics: readonly number[];
  readonly years: readonly [number, number] | null;
  readonly venues: readonly string[];
  readonly authors: readonly string[];
  /** Links below this similarity (0 to 1) are not drawn. */
  readonly weakestSimilarity: number;
  readonly camera: Camera | null;
}

export const EMPTY_VIEW: View = {
  opened: { kind: 'nothing' },
  query: '',
  themes: [],
  themeNames: {},
  combine: 'any',
  themesRest: false,
  topics: [],
  years: null,
  venues: [],
  authors: [],
  weakestSimilarity: 0,
  camera: null,
};

/** A marked range of a text, UTF-16 offsets. The same `colour` in two texts means the same term. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Small number from 0; the interface has as many mark colours as it likes and takes the remainder. */
  readonly colour: number;
  /** What the range stands for, for a tooltip: a term's label or what was searched. */
  readonly label: string;
}

/** A text cut at its marks, in order; joined, `text` is the whole. Render each as text, never as markup. */
export interface Segment {
  readonly text: string;
  readonly mark: Mark | null;
}

export type Field = 'title' | 'abstract' | 'keywords' | 'authors';

/** A paper that the search found, best first. What matched where is asked for with `Search.evidence(paper)`. */
export interface Hit {
  readonly paper: number;
  /** Only good for comparing hits of one search. */
  readonly score: number;
}

/** What matched in one paper. */
export interface Evidence {
  readonly fields: readonly Field[];
  readonly title: readonly Segment[];
  /** About 160 characters around the first match in the abstract; empty where nothing matched there. */
  readonly snippet: readonly Segment[];
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  /** For people, for instance `mixture of experts in title and abstract`. */
  readonly sentence: string;
}

/** Something that the search did beyond the letter, to be told to the reader. */
export type SearchNote = (
  | { readonly kind: 'corrected'; readonly typed: string; readonly used: readonly string[] }
  /** `more`: so many long forms are not told. */
  | { readonly kind: 'abbreviation'; readonly typed: string; readonly used: readonly string[]; readonly more?: number }
  /** A digit that stands for a word: `text2sql` and text-to-SQL. */
  | { readonly kind: 'written'; readonly typed: string; readonly used: readonly string[] }
  | { readonly kind: 'unknown'; readonly typed: string }
  /** In few papers, where very many have a word that is a slip away: they may have misspelt it. `searched`: that was looked for as well. */
  | {
      readonly kind: 'rare';
      readonly typed: string;
      readonly used: readonly string[];
      readonly papers: number;
      readonly searched: boolean;
    }
  /** A function word: what was found has longer words that begin with it, or names; or names alone. */
  | { readonly kind: 'begun' | 'named'; readonly typed: string }
  /** A word that so many papers have, and still more longer words that it begins. */
  | { readonly kind: 'longer'; readonly typed: string; readonly papers: number }
  /** Words that so many papers have in a row, out of many more. `inTitles`: not looked for in all abstracts; `common`: those that are looked up in a row alone. */
  | {
      readonly kind: 'phrase';
      readonly typed: string;
      readonly papers: number;
      readonly inTitles: boolean;
      readonly common: readonly string[];
    }
  /** Words that occur with no such year, and were searched among the papers of these years. */
  | { readonly kind: 'dated'; readonly typed: string; readonly years: readonly [number, number] }
  /** The name of a field, which chooses none: `author:`. */
  | { readonly kind: 'field'; readonly typed: string }
  /** `OR` between words or phrases: either is enough. */
  | { readonly kind: 'or'; readonly typed: string }
  /** Of a large map, what would have taken too many files: looked for in all titles, not in all abstracts. `kept`: papers that may lack it are found, too. */
  | { readonly kind: 'titles'; readonly typed: string; readonly kept?: true }
) & {
  /** Said of what the search leaves out. */
  readonly without?: true;
};

export interface TopicCount {
  readonly topic: number;
  /** Papers of the topic that pass search, themes and all filters: lit on the map and in the list. A row's bar shows them. */
  readonly matching: number;
  /** Papers of the topic that are lit if it is ticked: pass everything but the topic filter. A row counts these. */
  readonly available: number;
  readonly total: number;
  readonly ticked: 'all' | 'some' | 'none';
}

export interface ValueCount<T> {
  readonly value: T;
  /** Lit on the map and in the list. */
  readonly matching: number;
  /** Lit if the value is ticked: pass everything but the filter of its kind. A list of values counts these. */
  readonly available: number;
  readonly total: number;
  readonly ticked: boolean;
}

export interface SharedTerm {
  readonly term: number;
  readonly label: string;
  /** Whole per cent of the link's weight. */
  readonly share: number;
  /** Colour index of its marks in both texts. */
  readonly colour: number;
}

/** Why two papers are linked. `terms` shares + `others.share` + `latent` = exactly 100. */
export interface LinkReason {
  readonly source: number;
  readonly target: number;
  readonly similarity: number;
  /** Strongest first; at most as many as asked for. */
  readonly terms: readonly SharedTerm[];
  /** The shared terms that are too small to list. */
  readonly others: { readonly terms: number; readonly share: number };
  /** Per cent from related vocabulary that no single shared term explains. */
  readonly latent: number;
  /** For instance `shares expert routing (41 %), load balance (22 %) and 6 more`. */
  readonly sentence: string;
}

export interface Neighbour {
  readonly paper: number;
  readonly similarity: number;
  /** The link's weight in the map's own integers. */
  readonly weight: number;
}

/** One term of a topic with the papers behind it. */
export interface TermEvidence {
  readonly term: number;
  readonly label: string;
  readonly inside: number;
  readonly outside: number;
  readonly total: number;
  /** `in 7 of 9 papers here, 1 elsewhere`. */
  readonly sentence: string;
}

export interface Bridges {
  /** Strongest first. */
  readonly bridges: readonly Bridge[];
  /** False where only the strongest links of a large map were looked at. */
  readonly ofAllLinks: boolean;
}

interface Bridge {
  readonly topic: number;
  readonly links: number;
  /** Sum of the similarities of the links between the two topics. */
  readonly strength: number;
  /** The strongest links, source inside the topic. */
  readonly best: readonly { readonly source: number; readonly target: number; readonly similarity: number }[];
}

/** A term that sets papers apart from others. */
export interface DistinctTerm {
  readonly term: number;
  readonly label: string;
  readonly inside: number;
  readonly insideTotal: number;
  readonly outside: number;
  readonly outsideTotal: number;
  /** z-score of the log-odds ratio with an informative prior (Monroe, Colaresi and Quinn 2008). */
  readonly score: number;
}

/** A term and how many papers of either side carry it; papers in both sides count on both. */
export interface ComparedTerm {
  readonly term: number;
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

export interface Comparison {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly both: readonly number[];
  /** Terms that separate the left side from the right, and the other way round. */
  readonly leftTerms: readonly ComparedTerm[];
  readonly rightTerms: readonly ComparedTerm[];
  readonly sharedTerms: readonly ComparedTerm[];
  /** False where only the strongest links of a large map were looked at. */
  readonly ofAllLinks: boolean;
  /** Papers of one side with the strongest links to the other. */
  readonly bridges: readonly {
    readonly paper: number;
    readonly side: 'left' | 'right';
    readonly strength: number;
    readonly links: number;
  }[];
  /** Pairs alike in words that have no link, most alike first. */
  readonly unlinked: readonly {
    readonly left: number;
    readonly right: number;
    /** By the terms of both texts; `null` in a large map, where their keywords are compared. */
    readonly similarity: number | null;
    readonly terms: readonly string[];
  }[];
}

export interface Hop {
  readonly from: number;
  readonly to: number;
  readonly similarity: number;
}

export type Route =
  | { readonly kind: 'found'; readonly papers: readonly number[]; readonly hops: readonly Hop[] }
  | { readonly kind: 'none'; readonly ofAllLinks: boolean };

/** Papers like a pasted text. */
export interface TextMatch {
  readonly known: readonly { readonly term: number; readonly label: string }[];
  readonly nearest: readonly {
    readonly paper: number;
    readonly similarity: number;
    readonly terms: readonly SharedTerm[];
    readonly others: { readonly terms: number; readonly share: number };
  }[];
  /** Terms of the text that no paper was compared by: of a large map they would take too many files. */
  readonly left: number;
  /** Topic of most of the weight among the nearest, -1 for none. */
  readonly topic: number;
  /** Where it would lie, in map units; null where no paper shares a term. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly marks: readonly Mark[];
}
