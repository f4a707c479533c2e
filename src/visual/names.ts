import { arrangeNames } from './arrange-names.ts';
import type { Box, MapCamera, Size } from './camera.ts';
import { spacings } from './crowd.ts';
import { activeFrom } from './label-ranges.ts';
import type { LabelBox } from './label-ranges.ts';
import type { Measure, TextStyle } from './label-text.ts';
import type { LeaderEnd } from './leader.ts';
import type { NameKind } from './name-style.ts';
import type { MapPicture } from './picture.ts';
import type { ScreenBox, Spot } from './route.ts';
import { allSteps } from './steps.ts';
import type { Steps } from './steps.ts';

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

/** Mean distance on the screen, CSS pixels, between things of a kind, from which names of districts are shown, and until which: those of districts until titles are many. */
const SHOWN_FROM = { district: 150 };
const SHOWN_UNTIL = { region: 900, district: 1100, paper: 140 };

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

/** Names of regions and districts, the important ones first. */
export function draftTopics(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  return [...draftRegions(picture, measure, home), ...draftDistricts(picture, measure, home)];
}

export function draftRegions(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  const until = Math.max(SHOWN_UNTIL.region / spacings(picture).region, home.scale * 1.5);
  return allSteps(
    arrangeNames(picture, 'region', { from: 0, to: picture.districts.length > 0 ? until : Infinity }, measure, home),
  );
}

export function draftDistricts(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  return allSteps(districtSteps(picture, measure, home));
}

/** Names of districts are shown nearer than the whole map: they can wait until this has been drawn, and come a few at a time. */
export function districtSteps(picture: MapPicture, measure: Measure, home: HomeView): Steps<NameDraft[]> {
  const { district, paper } = spacings(picture);
  const from = Math.max(SHOWN_FROM.district / district, home.scale * 1.15);
  const until = Math.max(SHOWN_UNTIL.district / district, SHOWN_UNTIL.paper / paper, from * 3);
  return arrangeNames(picture, 'district', { from, to: until }, measure, home);
}

/** Names with the scales at which each is shown; those for which there is never room are left out. Deterministic. */
export function placeNames(drafts: readonly NameDraft[]): MapName[] {
  const starts = activeFrom(drafts.map((draft) => draft.box));
  return drafts.flatMap((draft, at) =>
    starts[at]! === Infinity ? [] : [{ ...draft, from: starts[at]!, to: draft.box.to }],
  );
}

export function isShownAt({ from, to }: MapName, scale: number): boolean {
  return scale >= from && scale <= to;
}
