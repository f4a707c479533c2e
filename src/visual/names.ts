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
import { groupOf, openPlace } from './open-place.ts';
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

/** Mean distance on the screen, CSS pixels, between things of a kind, from which names of districts are shown, and until which. */
const SHOWN_FROM = { district: 150 };
const SHOWN_UNTIL = { region: 900, district: 1100 };
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
  const spacing = spacings(picture).district;
  const from = Math.max(SHOWN_FROM.district / spacing, home.scale * 1.15);
  return arrange(picture, 'district', from, Math.max(SHOWN_UNTIL.district / spacing, from * 3), measure, home);
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

  const isHome = (name: NameDraft): boolean => isAtHome(crowd, name.box, groups[name.index]!);
  const generous = yield* settle(false);
  if (generous.every(isHome)) return waiting(generous);
  const thrifty = yield* settle(true);
  return waiting(thrifty.filter(isHome).length > generous.filter(isHome).length ? thrifty : generous);

  function draft(index: number, shownFrom: number, others: LabelBox[], isThrifty: boolean): NameDraft {
    const topic = topics[index]!;
    const scale = Math.max(shownFrom, homeScale);
    const plan = planAt(scale);
    // Of all ways to write the name the one that hides and loses least; the legend has all terms.
    let chosen: NameDraft | null = null;
    let least = Infinity;
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
      const at = openPlace(plan, groups[index]!, size, GAP[kind], scale, others, seen);
      if (at.cost + cost >= least) continue;
      least = at.cost + cost;
      const box = { x: at.x, y: at.y, ...centred(size, GAP[kind]), from: shownFrom, to };
      chosen = { kind, index, region: regions[index]!, lines, style, box, align: 'centre' };
    }
    return chosen!;
  }

  /** Each name in turn keeps clear of those before it; in later rounds also of those after it. */
  function* settle(isThrifty: boolean): Steps<NameDraft[]> {
    const drafts: NameDraft[] = [];
    for (let at = 0; at < ROUNDS * topics.length; at++) {
      const index = at % topics.length;
      const others = drafts.filter((_, other) => other !== index).map((other) => other.box);
      drafts[index] = draft(index, from, others, isThrifty);
      yield;
    }
    // Those that lie astray leave room for one another.
    const atHome = drafts.filter(isHome).map((name) => name.box);
    return drafts.map((name, index) => {
      if (isHome(name)) return name;
      const again = draft(index, from, atHome, true);
      if (isHome(again)) atHome.push(again.box);
      return again;
    });
  }

  /** Names astray wait until nearer; those of regions are seen from afar all the same, wherever there is room. */
  function waiting(drafts: readonly NameDraft[]): NameDraft[] {
    const taken = drafts.filter(isHome).map((name) => name.box);
    const rank = ranked(topics.map(({ papers }) => papers));
    return drafts.flatMap((name, index) => {
      if (isHome(name)) return [name];
      const near = nearer(index, taken);
      const far = kind === 'region' && rank[index]! < SQUEEZED ? squeezed(index, taken) : null;
      if (far === null) return near;
      taken.push(far.box);
      return [{ ...far, box: { ...far.box, to: near.length === 0 ? to : near[0]!.box.from * (1 - 1e-9) } }, ...near];
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

  /** A name where little room is left: on the land of its region over dots, or off it with a line that leads there. */
  function squeezed(index: number, taken: readonly LabelBox[]): NameDraft | null {
    const topic = topics[index]!;
    const [plan, group, gap] = [planAt(homeScale), groups[index]!, GAP[kind]];
    let chosen: NameDraft | null = null;
    let least = FULL;
    for (const { lines, style, cost } of waysToWrite(kind, topic, topic.papers / mostPapers, compact, measure, true)) {
      const size = blockSize(lines, style, measure);
      const over = openPlace(plan, group, size, gap, homeScale, taken, seen, true);
      const led = leaderPlace(crowd, plan, group, size, gap, homeScale, taken, seen);
      for (const at of [isAtHome(crowd, over, group) ? over : null, led]) {
        if (at === null || at.cost + cost >= least) continue;
        least = at.cost + cost;
        const box = { x: at.x, y: at.y, ...centred(size, gap), from, to };
        chosen = { kind, index, region: regions[index]!, lines, style, box, align: 'centre', ...leaderOf(at) };
      }
    }
    return chosen;
  }
}

/** How many are larger, for each; of equals the first counts as larger. */
function ranked(sizes: readonly number[]): number[] {
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const ranks: number[] = [];
  order.forEach((index, rank) => (ranks[index] = rank));
  return ranks;
}

function leaderOf(place: OpenPlace | LedPlace): Pick<NameDraft, 'leader'> {
  return 'end' in place ? { leader: place.end } : {};
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
