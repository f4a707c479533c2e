import { crowdOf, groupsOf, regionsOfDistricts } from './crowd.ts';
import { papersToNameBy } from './districts-apart.ts';
import { groundPlan } from './ground-plan.ts';
import type { GroundPlan } from './ground-plan.ts';
import type { LabelBox } from './label-ranges.ts';
import { blockSize } from './label-text.ts';
import type { Measure } from './label-text.ts';
import { leaderPlace } from './leader.ts';
import type { LedPlace } from './leader.ts';
import { BESIDE, GAP } from './name-style.ts';
import { waysToWrite } from './name-ways.ts';
import type { HomeView, NameDraft } from './map-name.ts';
import { groupOf, liesOnName, openPlace, withSides } from './open-place.ts';
import type { Group, OpenPlace } from './open-place.ts';
import type { MapPicture, MapPlace } from './picture.ts';
import type { Steps } from './steps.ts';

/** Rounds in which names make room for one another. */
const ROUNDS = 2;
/** So many of the largest regions are named from afar whatever it takes. */
const SQUEEZED = 12;
/** What speaks against a place that is taken or outside: more than any number of covered dots. */
const FULL = 25;
/** Points of a line that other names keep clear of. */
const LINE_PARTS = 16;
/** How much nearer than the others a name is first shown where all its own land is taken, and how often it is tried so: elsewhere it would mislead. */
const NEARER = { by: 1.5, times: 4 };

type TopicKind = 'region' | 'district';

/** Pixels per map unit from which and to which names are shown. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Topics whose names are shown from afar where there is room beside those that are `taken`. */
interface Apart {
  readonly topics: ReadonlySet<number>;
  readonly taken: readonly NameDraft[];
}

interface NameSize {
  readonly width: number;
  readonly height: number;
}

/** How a name may be written: the scale it is shown from, and whether only what takes little room will do. */
interface Writing {
  readonly from: number;
  readonly isThrifty: boolean;
}

/** Names where they hide least; set smaller and nearer to their papers where more of them then stay on land of their own. */
export function arrangeNames(
  picture: MapPicture,
  kind: TopicKind,
  shown: Range,
  measure: Measure,
  home: HomeView,
  apart: Apart = { topics: new Set(), taken: [] },
): Steps<NameDraft[]> {
  return new Arrangement(picture, kind, shown, measure, home, apart).arranged();
}

/** The names of all regions or all districts of a map while they look for their places. */
class Arrangement {
  readonly #kind: TopicKind;
  readonly #shown: Range;
  readonly #measure: Measure;
  readonly #home: HomeView;
  readonly #apart: Apart;
  readonly #topics: readonly MapPlace[];
  /** Indices of the topics, the largest first. */
  readonly #bySize: readonly number[];
  readonly #crowd: MapPicture;
  readonly #groups: readonly Group[];
  /** The region of each topic, whose colour its name takes. */
  readonly #regions: readonly number[];
  /** Papers of the largest region. */
  readonly #mostPapers: number;
  /** Some megabytes each, and of no use once the names have their places. */
  readonly #plans = new Map<number, GroundPlan>();

  constructor(picture: MapPicture, kind: TopicKind, shown: Range, measure: Measure, home: HomeView, apart: Apart) {
    this.#kind = kind;
    this.#shown = shown;
    this.#measure = measure;
    this.#home = home;
    this.#apart = apart;
    const topics = kind === 'region' ? picture.regions : picture.districts;
    this.#topics = topics;
    this.#bySize = [...topics.keys()].sort((a, b) => topics[b]!.papers - topics[a]!.papers || a - b);
    this.#crowd = crowdOf(picture);
    const members = groupsOf(this.#crowd, kind);
    const named = kind === 'region' ? papersToNameBy(this.#crowd) : members;
    this.#groups = topics.map((topic, at) => groupOf(this.#crowd, topic, named[at]!, new Set(members[at]!)));
    this.#regions = kind === 'region' ? [...topics.keys()] : regionsOfDistricts(picture);
    this.#mostPapers = Math.max(1, ...picture.regions.map((place) => place.papers));
  }

  *arranged(): Steps<NameDraft[]> {
    const generous = yield* this.#settled(false);
    if (!generous.includes(null)) return this.#withNearer(generous);
    const thrifty = yield* this.#settled(true);
    const count = (names: readonly (NameDraft | null)[]): number => names.filter((name) => name !== null).length;
    return this.#withNearer(count(thrifty) > count(generous) ? thrifty : generous);
  }

  /** All names that have a place; `null` where there is none. */
  *#settled(isThrifty: boolean): Steps<(NameDraft | null)[]> {
    const names = yield* this.#drafted(isThrifty);
    if (this.#kind === 'region') return yield* this.#placedBySize(names);
    return names.map((name) => (this.#isHome(name) ? name : null));
  }

  /** Each name in turn keeps clear of those before it; in later rounds also of those after it. */
  *#drafted(isThrifty: boolean): Steps<NameDraft[]> {
    const names: NameDraft[] = [];
    for (let at = 0; at < ROUNDS * this.#topics.length; at++) {
      const index = at % this.#topics.length;
      const others = names.filter((_, other) => other !== index);
      const boxes = others.map((other) => withSides(other.box));
      names[index] =
        this.#fromAfar(index, others, isThrifty) ??
        this.#inTheOpen(index, { from: this.#shown.from, isThrifty }, boxes);
      yield;
    }
    return names;
  }

  /** The name of a topic that lies apart, on its land or beside it; `null` for all others, and where there is no room from afar. */
  #fromAfar(index: number, others: readonly NameDraft[], isThrifty: boolean): NameDraft | null {
    const { topics, taken } = this.#apart;
    if (!topics.has(index)) return null;
    const boxes = [...taken, ...others.filter(({ box }) => box.from === 0)].map(({ box }) => withSides(box));
    const name = this.#inTheOpen(index, { from: 0, isThrifty }, boxes);
    return this.#isHome(name) && this.#isBeside(name) && this.#isClear(name, boxes) ? name : null;
  }

  /** Whether a name stands right beside papers of its topic, or over them, at the scale it is first seen. */
  #isBeside({ box, index }: NameDraft): boolean {
    const { x, y } = this.#crowd;
    const scale = Math.max(box.from, this.#home.scale);
    const away = (paper: number): number =>
      Math.hypot(
        Math.max(0, Math.abs(x[paper]! - box.x) * scale - box.right),
        Math.max(0, Math.abs(y[paper]! - box.y) * scale - box.bottom),
      );
    return this.#groups[index]!.members.some((paper) => away(paper) < BESIDE);
  }

  /** The largest come first: those that lie astray, or under a larger one, leave room for others where they can. */
  *#placedBySize(names: readonly NameDraft[]): Steps<(NameDraft | null)[]> {
    const placed = names.map((): NameDraft | null => null);
    const taken: LabelBox[] = [];
    for (const [rank, index] of this.#bySize.entries()) {
      const smaller = this.#bySize.slice(rank + 1).map((other) => names[other]!);
      const left = smaller.filter((name) => this.#isHome(name)).map(({ box }) => withSides(box));
      const isPlaced = this.#isHome(names[index]!) && this.#isClear(names[index]!, taken);
      const isLarge = rank < SQUEEZED;
      const name = isPlaced
        ? names[index]!
        : (this.#squeezed(index, [...taken, ...left], isLarge) ?? this.#squeezed(index, taken, isLarge));
      placed[index] = name;
      if (name !== null) taken.push(withSides(name.box), ...alongLine(name));
      yield;
    }
    return placed;
  }

  #inTheOpen(index: number, writing: Writing, others: readonly LabelBox[]): NameDraft {
    return this.#best(index, writing, Infinity, (size, scale) =>
      openPlace(this.#planAt(scale), this.#groups[index]!, size, GAP[this.#kind], scale, others, this.#home.seen),
    )!;
  }

  /** A name on the land of its topic, over dots where there is no other place, or, of a large region, off it with a line that leads there. */
  #squeezed(index: number, taken: readonly LabelBox[], isLed: boolean): NameDraft | null {
    const [group, gap, { seen }] = [this.#groups[index]!, GAP[this.#kind], this.#home];
    return this.#best(index, { from: this.#shown.from, isThrifty: false }, FULL, (size, scale) => {
      const plan = this.#planAt(scale);
      const on = openPlace(plan, group, size, gap, scale, taken, seen, true);
      const open = isAtHome(this.#crowd, on, group) ? on : null;
      const led = isLed ? leaderPlace(this.#crowd, plan, group, size, gap, scale, taken, seen) : null;
      return open === null || (led !== null && led.cost < open.cost) ? led : open;
    });
  }

  /** Of all ways to write the name, and places for each, what hides and loses least, and less than `atMost`; the legend has all terms. */
  #best(
    index: number,
    { from, isThrifty }: Writing,
    atMost: number,
    placeOf: (size: NameSize, scale: number) => OpenPlace | LedPlace | null,
  ): NameDraft | null {
    const [kind, topic, measure] = [this.#kind, this.#topics[index]!, this.#measure];
    const scale = Math.max(from, this.#home.scale);
    const share = topic.papers / this.#mostPapers;
    let chosen: NameDraft | null = null;
    let least = atMost;
    for (const { lines, style, cost } of waysToWrite(kind, topic, share, this.#home.compact, measure, isThrifty)) {
      if (cost >= least) continue;
      const size = blockSize(lines, style, measure);
      const at = placeOf(size, scale);
      if (at === null || at.cost + cost >= least) continue;
      least = at.cost + cost;
      const box = { x: at.x, y: at.y, ...centred(size, GAP[kind]), from, to: this.#shown.to };
      const leader = 'end' in at ? { leader: at.end } : {};
      chosen = { kind, index, region: this.#regions[index]!, lines, style, box, align: 'centre', ...leader };
    }
    return chosen;
  }

  /** Names without a place wait until nearer, where those that lie off their land come to it. */
  #withNearer(names: readonly (NameDraft | null)[]): NameDraft[] {
    const taken = names.flatMap((name) => (name === null ? [] : [withSides(name.box)]));
    return names.flatMap((name, index) => {
      if (name !== null && name.leader === undefined) return [name];
      const near = this.#nearer(index, taken);
      if (name === null) return near === null ? [] : [near];
      if (near === null) return [name];
      return [{ ...name, box: { ...name.box, to: near.box.from * (1 - 1e-9) } }, near];
    });
  }

  /** A name from the scale on at which its land has room for it; `null` where that is too near. */
  #nearer(index: number, taken: readonly LabelBox[]): NameDraft | null {
    for (let time = 1; time <= NEARER.times; time++) {
      const from = Math.max(this.#shown.from, this.#home.scale) * NEARER.by ** time;
      const near = this.#inTheOpen(index, { from, isThrifty: true }, taken);
      if (near.box.from <= this.#shown.to && this.#isHome(near)) return near;
    }
    return null;
  }

  #isHome(name: NameDraft): boolean {
    return isAtHome(this.#crowd, name.box, this.#groups[name.index]!);
  }

  /** Whether a name lies on none of these, and inside what is seen. */
  #isClear({ box }: NameDraft, names: readonly LabelBox[]): boolean {
    const { scale: homeScale, seen } = this.#home;
    const scale = Math.max(box.from, homeScale);
    const [halfWidth, halfHeight] = [box.right / scale, box.bottom / scale];
    const isSeenX = box.x - halfWidth >= seen.minX && box.x + halfWidth <= seen.maxX;
    const isSeenY = box.y - halfHeight >= seen.minY && box.y + halfHeight <= seen.maxY;
    return isSeenX && isSeenY && !liesOnName(names, box.x, box.y, halfWidth, halfHeight, scale);
  }

  #planAt(scale: number): GroundPlan {
    const plan = this.#plans.get(scale) ?? groundPlan(this.#crowd, scale);
    this.#plans.set(scale, plan);
    return plan;
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

/** Boxes along the line of a name: what lies on none of them crosses it nowhere. */
function alongLine({ box, leader }: NameDraft): LabelBox[] {
  if (leader === undefined) return [];
  return Array.from({ length: LINE_PARTS }, (_, part) => {
    const share = part / LINE_PARTS;
    const [x, y] = [leader.x + share * (box.x - leader.x), leader.y + share * (box.y - leader.y)];
    return { ...box, x, y, left: -1, right: 1, top: -1, bottom: 1 };
  });
}

function centred({ width, height }: NameSize, gap: number) {
  return { left: -width / 2 - gap, right: width / 2 + gap, top: -height / 2 - gap, bottom: height / 2 + gap };
}
