import { arrangeNames } from './arrange-names.ts';
import { spacings } from './crowd.ts';
import { districtsApart } from './districts-apart.ts';
import { activeFrom } from './label-ranges.ts';
import type { Measure } from './label-text.ts';
import type { HomeView, MapName, NameDraft } from './map-name.ts';
import type { MapPicture } from './picture.ts';
import { allSteps } from './steps.ts';
import type { Steps } from './steps.ts';

/** Mean distance on the screen, CSS pixels, between things of a kind, from which names of districts are shown, and until which: those of districts until titles are many. */
const SHOWN_FROM = { district: 150 };
const SHOWN_UNTIL = { region: 900, district: 1100, paper: 140 };

/** Names of regions and districts, the important ones first. */
export function draftTopics(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  const regions = draftRegions(picture, measure, home);
  return [...regions, ...draftDistricts(picture, measure, home, regions)];
}

export function draftRegions(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  const until = Math.max(SHOWN_UNTIL.region / spacings(picture).region, home.scale * 1.5);
  return allSteps(
    arrangeNames(picture, 'region', { from: 0, to: picture.districts.length > 0 ? until : Infinity }, measure, home),
  );
}

export function draftDistricts(
  picture: MapPicture,
  measure: Measure,
  home: HomeView,
  regions = draftRegions(picture, measure, home),
): NameDraft[] {
  return allSteps(districtSteps(picture, measure, home, regions));
}

/**
 * Most names of districts are shown nearer than the whole map: they can wait until this has been drawn with the names of its
 * `regions`, and come a few at a time. Those of islands follow then.
 */
export function districtSteps(
  picture: MapPicture,
  measure: Measure,
  home: HomeView,
  regions: readonly NameDraft[],
): Steps<NameDraft[]> {
  const { district, paper } = spacings(picture);
  const from = Math.max(SHOWN_FROM.district / district, home.scale * 1.15);
  const until = Math.max(SHOWN_UNTIL.district / district, SHOWN_UNTIL.paper / paper, from * 3);
  const apart = { topics: districtsApart(picture, regions), taken: regions };
  return arrangeNames(picture, 'district', { from, to: until }, measure, home, apart);
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
