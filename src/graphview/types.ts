import type { Insets } from '../visual/camera.ts';
import type { MapPicture } from '../visual/picture.ts';

/** Everything the view draws, handed over once per map. The view knows no store: data in, looks in, events out. */
export type Picture = MapPicture;

/** How the picture looks now. `null` means "nothing of that kind". */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  /** Papers that stay lit; all others dim and stay in place. `null`: every paper is lit. */
  readonly lit: ReadonlySet<number> | null;
  /** The paper pointed at or focused by keyboard: it and its neighbours light up. */
  readonly hovered: number | null;
  /** Links of the paper pointed at, or else of the one that is open: drawn on top. Strongest first. */
  readonly links: {
    readonly paper: number;
    readonly to: readonly number[];
    readonly weights: readonly number[];
  } | null;
  /** Papers the reader has open (one paper, the two ends of a link, a topic's or a selection's papers). */
  readonly selected: ReadonlySet<number>;
  /** The open link's ends. */
  readonly link: readonly [number, number] | null;
  /** A path of papers, drawn as a route. */
  readonly path: readonly number[] | null;
  /** Where a pasted text would lie, in map units. */
  readonly pin: { readonly x: number; readonly y: number } | null;
  /** Links weaker than this (in the links' own weight) are not drawn. */
  readonly weakestLink: number;
  /** `pan` moves the map, `lasso` and `box` select papers. */
  readonly tool: 'pan' | 'lasso' | 'box';
}

/** Centre in map units and the width of the visible part in map units: independent of the window's size. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ViewEvents {
  hover(paper: number | null, at: { readonly clientX: number; readonly clientY: number } | null): void;
  pick(paper: number): void;
  pickLink(source: number, target: number): void;
  pickTopic(topic: number): void;
  pickNothing(): void;
  /** After lasso or box. */
  select(papers: readonly number[]): void;
  /** `null`: all of the map. */
  camera(camera: Camera | null): void;
  /** The topic that the middle of the view lies in, where the map stands nearer than all of it and no name of it is written. */
  place(topic: number | null): void;
  /** The view went on without WebGL, or got it back. */
  renderer(kind: 'webgl' | 'svg', reason: string): void;
}

export interface DrawingOptions {
  readonly whole: boolean;
  /** Heads the legend. */
  readonly title: string;
  /** What is lit, in words; empty for everything. */
  readonly caption: string;
}

/** One view for the life of the page, whatever draws it (Sigma, or SVG where WebGL is missing). */
export interface MapView {
  show(picture: Picture, look: Look, camera: Camera | null): void;
  look(look: Look): void;
  /** Titles have come that the picture was shown without. */
  titled(): void;
  /** Moves so that these papers fill the free part of the view. */
  frame(papers: readonly number[]): void;
  /** Moves as little as needed so that these papers lie in the free part of the view. */
  reveal(papers: readonly number[]): void;
  camera(camera: Camera): void;
  zoom(factor: number): void;
  reset(): void;
  /**
   * Pixels at the edges that panels cover: `frame` and `reveal` use the free part, and names lie in it. A map that its reader
   * has moved stays in place when it changes, but for what is open or lit and would lie behind a panel. All of the map makes
   * room for `whole` alone: a note that comes and goes does not move it.
   */
  insets(insets: Insets, whole?: Insets): void;
  /**
   * Where a paper's dot lies in the window and its radius in CSS pixels, for cards, focus rings and tests; `null` where there
   * is no such paper. It may lie outside the view.
   */
  positionOf(paper: number): { readonly clientX: number; readonly clientY: number; readonly radius: number } | null;
  /** Whether one of these papers lies in the part of the view that no panel covers. */
  sees(papers: readonly number[]): boolean;
  /** Draws a shape over the map, CSS pixels from the view's corner, and says which papers lie in it; `null` takes it away. */
  outline(points: readonly (readonly [number, number])[] | null): readonly number[];
  /** Where a topic's name is written now, `null` where it is not; a click there calls `pickTopic`. */
  nameOf(topic: number): { readonly clientX: number; readonly clientY: number } | null;
  /** The map as an SVG document with a legend, as it looks now: the free part of the view, or the whole map. */
  svg(options: DrawingOptions): Promise<string>;
  kill(): void;
}
