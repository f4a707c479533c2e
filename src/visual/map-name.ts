import type { Box, MapCamera, Size } from './camera.ts';
import type { LabelBox } from './label-ranges.ts';
import type { TextStyle } from './label-text.ts';
import type { LeaderEnd } from './leader.ts';
import type { NameKind } from './name-style.ts';
import type { ScreenBox, Spot } from './route.ts';

/** A name on the map: where it is anchored, its lines, and from which scale to which it is shown. */
export interface MapName {
  readonly kind: NameKind;
  /** Index among regions or districts, or the paper's number. */
  readonly index: number;
  /** Region whose colour it takes, -1 for none. */
  readonly region: number;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly box: LabelBox;
  /** Names of topics stand on their anchors; titles begin to the right of their dots or end to the left of them. */
  readonly align: 'centre' | 'left' | 'right';
  /** Where the line ends that leads to its topic from a name that lies off its land; absent: it lies there. */
  readonly leader?: LeaderEnd;
  /** From its dot to the numbered marker that a title stands beside, and to the middle of one that begins or ends at its dot, CSS pixels; absent: it stands beside the dot. */
  readonly aside?: Spot;
  /** A title above or below its dot that begins (1) or ends (-1) at it; absent or 0: any other. */
  readonly shift?: -1 | 0 | 1;
  /** Pixels per map unit from which it is shown without touching another name. */
  readonly from: number;
  readonly to: number;
}

/** A name that may be shown, before what stands in its way is known. */
export type NameDraft = Omit<MapName, 'from' | 'to'>;

/** How the map is seen when all of it is seen. */
export interface HomeView {
  /** Pixels per map unit. */
  readonly scale: number;
  /** A small window: names are set smaller and narrower. */
  readonly compact: boolean;
  /** What is seen, map units: names stay inside where they can. */
  readonly seen: Box;
}

/** How the map is seen now. */
export interface NameView {
  readonly camera: MapCamera;
  readonly size: Size;
  /** Where a name has to lie with all of it, CSS pixels; `null`: an edge may cut it. */
  readonly within: ScreenBox | null;
  readonly lit: ReadonlySet<number> | null;
  /** A way through papers, which are titled before all others. */
  readonly path: readonly number[] | null;
  /** Papers that are open, and have a ring. */
  readonly selected?: ReadonlySet<number>;
  /** Pixels per map unit from which a part of the map is seen. */
  readonly partFrom: number;
}
