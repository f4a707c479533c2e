import { boxAround } from './camera.ts';
import type { Box, MapCamera, Size } from './camera.ts';
import { activeFrom } from './label-ranges.ts';
import { groundPlan } from './ground-plan.ts';
import type { GroundPlan } from './ground-plan.ts';
import { leaderPlace } from './leader.ts';
import type { LeaderEnd, LedPlace } from './leader.ts';
import type { LabelBox } from './label-ranges.ts';
import type { Measure, TextStyle } from './label-text.ts';
import type { NameKind } from './name-style.ts';
import { waysToWrite } from './name-ways.ts';
import { groupOf, liesOnName, openPlace } from './open-place.ts';
import type { Group, OpenPlace } from './open-place.ts';
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
/** Room between two names, CSS pixels. */
export const GAP = { region: 7, district: 5, paper: 3 };
/** Rounds in which names make room for one another. */
const ROUNDS = 2;

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

/** So many of the largest regions are named from afar whatever it takes. */
const SQUEEZED = 12;
/** What speaks against a place that is taken or outside: more than any number of covered dots. */
const FULL = 25;

/** Points of a line that other names keep clear of. */
const LINE_PARTS = 16;

/** How much nearer than the others a name is first shown where all its own land is taken, and how often it is tried so: elsewhere it would mislead. */
const NEARER = { by: 1.5, times: 4 };

/** Names of regions and districts, the important ones first. */
export function draftTopics(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  return [...draftRegions(picture, measure, home), ...draftDistricts(picture, measure, home)];
}

export function draftRegions(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  const until = Math.max(SHOWN_UNTIL.region / spacings(picture).region, home.scale * 1.5);
  return allSteps(arrange(picture, 'region', 0, picture.districts.length > 0 ? until : Infinity, measure, home));
}

export function draftDistricts(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  return allSteps(districtSteps(picture, measure, home));
}

/** Names of districts are shown nearer than the whole map: they can wait until this has been drawn, and come a few at a time. */
export function districtSteps(picture: MapPicture, measure: Measure, home: HomeView): Steps<NameDraft[]> {
  const { district, paper } = spacings(picture);
  const from = Math.max(SHOWN_FROM.district / district, home.scale * 1.15);
  const until = Math.max(SHOWN_UNTIL.district / district, SHOWN_UNTIL.paper / paper, from * 3);
  return arrange(picture, 'district', from, until, measure, home);
}

/** Names where they hide least; set smaller and nearer to their papers where more of them then stay on land of their own. */
function* arrange(
  picture: MapPicture,
  kind: 'region' | 'district',
  from: number,
  to: number,
  measure: Measure,
  { scale: homeScale, compact, seen }: HomeView,
): Steps<NameDraft[]> {
  const topics = kind === 'region' ? picture.regions : picture.districts;
  const crowd = crowdOf(picture);
  const members = groupsOf(crowd, kind);
  const groups = topics.map((topic, index) => groupOf(crowd, topic, members[index]!));
  const regions = kind === 'region' ? [...topics.keys()] : regionsOfDistricts(picture);
  const mostPapers = Math.max(1, ...picture.regions.map((place) => place.papers));
  // Some megabytes each, and of no use once the names have their places.
  const plans = new Map<number, GroundPlan>();
  const planAt = (scale: number): GroundPlan => {
    const plan = plans.get(scale) ?? groundPlan(crowd, scale);
    plans.set(scale, plan);
    return plan;
  };

  const bySize = [...topics.keys()].sort((a, b) => topics[b]!.papers - topics[a]!.papers || a - b);
  const isHome = (name: NameDraft): boolean => isAtHome(crowd, name.box, groups[name.index]!);
  const generous = yield* settle(false);
  if (!generous.includes(null)) return waiting(generous);
  const thrifty = yield* settle(true);
  const count = (drafts: readonly (NameDraft | null)[]): number => drafts.filter((name) => name !== null).length;
  return waiting(count(thrifty) > count(generous) ? thrifty : generous);

  /** Of all ways to write the name, and places for each, what hides and loses least; the legend has all terms. */
  function best(
    index: number,
    shownFrom: number,
    isThrifty: boolean,
    atMost: number,
    placeOf: (size: { width: number; height: number }, scale: number) => OpenPlace | LedPlace | null,
  ): NameDraft | null {
    const topic = topics[index]!;
    const scale = Math.max(shownFrom, homeScale);
    let chosen: NameDraft | null = null;
    let least = atMost;
    for (const { lines, style, cost } of waysToWrite(
      kind,
      topic,
      topic.papers / mostPapers,
      compact,
      measure,
      isThrifty,
    )) {
      if (cost >= least) continue;
      const size = blockSize(lines, style, measure);
      const at = placeOf(size, scale);
      if (at === null || at.cost + cost >= least) continue;
      least = at.cost + cost;
      const box = { x: at.x, y: at.y, ...centred(size, GAP[kind]), from: shownFrom, to };
      const leader = 'end' in at ? { leader: at.end } : {};
      chosen = { kind, index, region: regions[index]!, lines, style, box, align: 'centre', ...leader };
    }
    return chosen;
  }

  function draft(index: number, shownFrom: number, others: readonly LabelBox[], isThrifty: boolean): NameDraft {
    return best(index, shownFrom, isThrifty, Infinity, (size, scale) =>
      openPlace(planAt(scale), groups[index]!, size, GAP[kind], scale, others, seen),
    )!;
  }

  /** Whether a name lies on none of these, and inside what is seen. */
  function isClear({ box }: NameDraft, names: readonly LabelBox[]): boolean {
    const scale = Math.max(from, homeScale);
    const [halfWidth, halfHeight] = [box.right / scale, box.bottom / scale];
    const isSeenX = box.x - halfWidth >= seen.minX && box.x + halfWidth <= seen.maxX;
    const isSeenY = box.y - halfHeight >= seen.minY && box.y + halfHeight <= seen.maxY;
    return isSeenX && isSeenY && !liesOnName(names, box.x, box.y, halfWidth, halfHeight, scale);
  }

  /** A name on the land of its topic, over dots where there is no other place, or, of a large region, off it with a line that leads there. */
  function squeezed(index: number, taken: readonly LabelBox[], isLed: boolean): NameDraft | null {
    const group = groups[index]!;
    return best(index, from, false, FULL, (size, scale) => {
      const on = openPlace(planAt(scale), group, size, GAP[kind], scale, taken, seen, true);
      const open = isAtHome(crowd, on, group) ? on : null;
      const led = isLed ? leaderPlace(crowd, planAt(scale), group, size, GAP[kind], scale, taken, seen) : null;
      return open === null || (led !== null && led.cost < open.cost) ? led : open;
    });
  }

  /** Each name in turn keeps clear of those before it; in later rounds also of those after it. `null` where that leaves no place. */
  function* settle(isThrifty: boolean): Steps<(NameDraft | null)[]> {
    const drafts: NameDraft[] = [];
    for (let at = 0; at < ROUNDS * topics.length; at++) {
      const index = at % topics.length;
      const others = drafts.filter((_, other) => other !== index).map((other) => other.box);
      drafts[index] = draft(index, from, others, isThrifty);
      yield;
    }
    if (kind === 'district') return drafts.map((name) => (isHome(name) ? name : null));
    // The largest come first: those that lie astray, or under a larger one, leave room for others where they can.
    const placed = topics.map((): NameDraft | null => null);
    const taken: LabelBox[] = [];
    for (const [rank, index] of bySize.entries()) {
      const smaller = bySize.slice(rank + 1).map((other) => drafts[other]!);
      const left = smaller.filter(isHome).map(({ box }) => box);
      const isPlaced = isHome(drafts[index]!) && isClear(drafts[index]!, taken);
      const isLarge = rank < SQUEEZED;
      const name = isPlaced
        ? drafts[index]!
        : (squeezed(index, [...taken, ...left], isLarge) ?? squeezed(index, taken, isLarge));
      placed[index] = name;
      if (name !== null) taken.push(name.box, ...alongLine(name));
      yield;
    }
    return placed;
  }

  /** Names without a place wait until nearer, where those that lie off their land come to it. */
  function waiting(drafts: readonly (NameDraft | null)[]): NameDraft[] {
    const taken = drafts.flatMap((name) => (name === null ? [] : [name.box]));
    return drafts.flatMap((name, index) => {
      if (name !== null && name.leader === undefined) return [name];
      const near = nearer(index, taken);
      if (name === null) return near;
      return [{ ...name, box: { ...name.box, to: near.length === 0 ? to : near[0]!.box.from * (1 - 1e-9) } }, ...near];
    });
  }

  /** A name from the scale on at which its land has room for it; none where that is too near. */
  function nearer(index: number, taken: LabelBox[]): NameDraft[] {
    for (let time = 1; time <= NEARER.times; time++) {
      const near = draft(index, Math.max(from, homeScale) * NEARER.by ** time, taken, true);
      if (near.box.from <= to && isHome(near)) return [near];
    }
    return [];
  }

  /** Boxes along the line of a name: what lies on none of them crosses it nowhere. */
  function alongLine({ box, leader }: NameDraft): LabelBox[] {
    if (leader === undefined) return [];
    return Array.from({ length: LINE_PARTS }, (_, part) => {
      const share = part / LINE_PARTS;
      const [x, y] = [leader.x + share * (box.x - leader.x), leader.y + share * (box.y - leader.y)];
      return { ...box, x, y, left: -1, right: 1, top: -1, bottom: 1 };
    });
  }
}

/** Whether the paper nearest to the middle of a topic's name is one of the topic's. */
function isAtHome(picture: MapPicture, { x, y }: { readonly x: number; readonly y: number }, { own }: Group): boolean {
  if (own.size === 0) return true;
  let [nearest, least] = [-1, Infinity];
  for (let paper = 0; paper < picture.paperCount; paper++) {
    const away = Math.hypot(picture.x[paper]! - x, picture.y[paper]! - y);
    if (away < least) [nearest, least] = [paper, away];
  }
  return own.has(nearest);
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

export function blockSize(
  lines: readonly string[],
  style: TextStyle,
  measure: Measure,
): { width: number; height: number } {
  let width = 0;
  for (const line of lines) width = Math.max(width, measure(line, style));
  return { width, height: lines.length * style.size * style.lineHeight };
}

function centred(size: { width: number; height: number }, gap: number) {
  return {
    left: -size.width / 2 - gap,
    right: size.width / 2 + gap,
    top: -size.height / 2 - gap,
    bottom: size.height / 2 + gap,
  };
}

/** The papers of each region or district. */
function groupsOf(picture: MapPicture, kind: 'region' | 'district'): number[][] {
  const groups = (kind === 'region' ? picture.regions : picture.districts).map((): number[] => []);
  const column = picture[kind];
  for (let paper = 0; paper < picture.paperCount; paper++) groups[column[paper]!]?.push(paper);
  return groups;
}

/** The region of each district: that of its first paper, -1 for none. */
function regionsOfDistricts(picture: MapPicture): number[] {
  const regions = picture.districts.map(() => -1);
  for (let paper = picture.paperCount - 1; paper >= 0; paper--) {
    if (picture.district[paper]! >= 0) regions[picture.district[paper]!] = picture.region[paper]!;
  }
  return regions;
}

/** Dots among which a topic's name looks for its place: so many show where the crowd is, and more take seconds. */
const CROWD = 4000;

const crowds = new WeakMap<MapPicture, MapPicture>();

function crowdOf(picture: MapPicture): MapPicture {
  let crowd = crowds.get(picture);
  if (crowd === undefined) crowds.set(picture, (crowd = thinned(picture)));
  return crowd;
}

/** Every so many-th paper of a large map, each as large as those it stands for. */
function thinned(picture: MapPicture): MapPicture {
  const every = Math.ceil(picture.paperCount / CROWD);
  if (every <= 1) return picture;
  const thin = <T>(column: readonly T[]): T[] => column.filter((_, paper) => paper % every === 0);
  return {
    ...picture,
    paperCount: Math.ceil(picture.paperCount / every),
    x: thin(picture.x),
    y: thin(picture.y),
    size: thin(picture.size).map((size) => size * Math.sqrt(every)),
    region: thin(picture.region),
    district: thin(picture.district),
  };
}

/** Mean distance between things of a kind in map units, if they were spread evenly over the map. */
export function spacings(picture: MapPicture): Record<NameKind, number> {
  const box = boxAround(picture.x.keys(), picture.x, picture.y, picture.size) ?? { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  const area = Math.max((box.maxX - box.minX) * (box.maxY - box.minY), 1e-6);
  const apart = (count: number): number => Math.sqrt(area / Math.max(1, count));
  return {
    region: apart(picture.regions.length),
    district: apart(picture.districts.length),
    paper: apart(picture.paperCount),
  };
}
