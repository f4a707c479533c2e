import { clearOfDots } from './clear-of-dots.ts';
import { spacings } from './crowd.ts';
import { blockSize, withoutTex, wrapText } from './label-text.ts';
import type { Measure } from './label-text.ts';
import { GAP, NAME_LINES, NAME_WIDTH, PAPER_STYLE } from './name-style.ts';
import { FEW_RADIUS } from './dots.ts';
import type { LabelBox } from './label-ranges.ts';
import { placeNames } from './names.ts';
import type { HomeView, MapName, NameDraft } from './map-name.ts';
import type { MapPicture, MapPlace } from './picture.ts';
import { allSteps } from './steps.ts';
import type { Steps } from './steps.ts';

/** Mean distance on the screen, CSS pixels, between papers from which their titles are shown. */
const SHOWN_FROM = 46;
/** Share of what is lit, or of a topic's papers, from which the topic counts as lit. */
const PART = 0.05;
/** Share of few lit papers from which their topic is named whatever it takes: at most six. */
const GOOD_PART = 1 / 6;
/** Titles considered; heavier papers first. Beyond, a map is read by search and by pointing. */
const TITLES_AT_MOST = 6000;
/** CSS pixels between a dot and its title. */
export const TITLE_GAP = 4;
/** Names of topics give way to the titles of so many papers where these find no other room; of more, they say more than single titles. */
export const TITLES_FIRST = 12;
/** A dot's radius at most, CSS pixels: a title keeps that distance. */
const DOT_RADIUS = 20;
/** How much further out a title must come into sight on the left of its dot to stand there; titles on the right read as a list. */
const LEFT_IS_BETTER = 0.75;

/**
 * Titles of papers, heavier papers first, shown once papers lie apart on the screen and the title crosses no dot. In a dense
 * place that would leave the heaviest for last: those of each district may cover lighter ones of its topic.
 */
export function draftTitles(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  return allSteps(titleSteps(picture, measure, home));
}

/** The same a few at a time: measuring thousands of titles takes long. */
export function* titleSteps(picture: MapPicture, measure: Measure, home: HomeView): Steps<NameDraft[]> {
  const from = Math.max(SHOWN_FROM / spacings(picture).paper, partFrom(home));
  const titled = heaviestTitled(picture, picture.title.keys());
  // Those of a large map come after its picture.
  if (titled.length === 0) return [];
  const clear = clearOfDots(picture, picture.title.keys());
  const drafts: NameDraft[] = [];
  const heads = heaviestOfTopics(picture, titled);
  for (const paper of titled) {
    const isOfTopic = (other: number): boolean => picture.region[other] === picture.region[paper];
    const mayCover = heads.has(paper) ? isOfTopic : undefined;
    drafts.push(draftTitle(picture, paper, (box, start) => clear(box, paper, start, mayCover), from, measure));
    yield;
  }
  return drafts;
}

/** Pixels per map unit from which not all of the map is seen any more. */
export function partFrom({ scale }: HomeView): number {
  return scale * 1.1;
}

/**
 * Names of topics while few papers are lit: they lie over none of these, and those of the papers' own topics come first. What
 * the papers stand for is named in any case, and other regions where there is room: `namesOfLit` and `namesLeft` find the places.
 */
export function placeChosen(picture: MapPicture, topics: readonly NameDraft[], papers: ReadonlySet<number>): MapName[] {
  const clear = clearOfDots(picture, papers, FEW_RADIUS);
  const [main, some] = [topicsLit(picture, papers), topicsOf(picture, papers)];
  const isOf = ({ region, district }: LitTopics, { kind, index }: NameDraft): boolean =>
    (kind === 'region' ? region : district).has(index);
  const given = new Map<LabelBox, LabelBox>();
  const apart = topics
    .filter((name) => !isOf(main, name))
    .map((name) => {
      const box = { ...name.box, from: clear(name.box, -1, name.box.from) };
      given.set(box, name.box);
      return { ...name, box };
    });
  const first = topics.filter((name) => isOf(main, name));
  const placed = placeNames([
    ...first,
    ...apart.filter((name) => isOf(some, name)),
    ...apart.filter((name) => !isOf(some, name)),
  ]).map((name) => ({ ...name, box: given.get(name.box) ?? name.box }));
  const isLost = (name: NameDraft): boolean =>
    !placed.some((one) => one.kind === name.kind && one.index === name.index);
  const wanted = topics.filter((name) => (name.kind === 'region' || isOf(main, name)) && isLost(name));
  return [...placed, ...wanted.map((name) => ({ ...name, from: Infinity, to: Infinity }))];
}

/** Regions and districts, by their index. */
export interface LitTopics {
  readonly region: ReadonlySet<number>;
  readonly district: ReadonlySet<number>;
}

/** Topics with a part of the lit papers, or with a part of their own papers lit: all that a few lie in, and the main ones of many. */
export function topicsOf(picture: MapPicture, lit: ReadonlySet<number>): LitTopics {
  return topicsWhere(picture, lit, (share, litOfOwn) => share >= PART || litOfOwn >= PART);
}

/** The topics that lit papers stand for: a good share of what is lit is theirs, or most of theirs is lit. */
export function topicsLit(picture: MapPicture, lit: ReadonlySet<number>): LitTopics {
  return topicsWhere(picture, lit, (share, litOfOwn) => share >= GOOD_PART || litOfOwn > 0.5);
}

/**
 * The topics that are open, alone or side by side: most of each is lit, and most of what is lit is theirs; of an open region
 * its districts, too. Where most of the map is lit, most of every topic is, and only one that is most of what is lit counts.
 */
export function topicsOpen(picture: MapPicture, lit: ReadonlySet<number>): LitTopics {
  const mostly = topicsWhere(picture, lit, (_, litOfOwn) => litOfOwn > 0.5);
  const counted = litOfTopics(picture, lit);
  const isMost = (papers: number): boolean => papers > lit.size / 2;
  const open = (kind: 'region' | 'district'): ReadonlySet<number> => {
    const papers = [...mostly[kind]].reduce((sum, at) => sum + counted[kind][at]!, 0);
    if (lit.size <= picture.paperCount / 2 && isMost(papers)) return mostly[kind];
    return new Set([...mostly[kind]].filter((at) => isMost(counted[kind][at]!)));
  };
  const region = open('region');
  return { region, district: region.size > 0 ? mostly.district : open('district') };
}

/** Topics by their share of the lit papers, and by the share of their own papers that is lit. */
function topicsWhere(
  picture: MapPicture,
  lit: ReadonlySet<number>,
  isWanted: (share: number, litOfOwn: number) => boolean,
): LitTopics {
  const counted = litOfTopics(picture, lit);
  const wanted = (counts: readonly number[], places: readonly MapPlace[]): Set<number> => {
    const topics = [...counts.keys()];
    return new Set(
      topics.filter((at) => counts[at]! > 0 && isWanted(counts[at]! / lit.size, counts[at]! / places[at]!.papers)),
    );
  };
  return {
    region: wanted(counted.region, picture.regions),
    district: wanted(counted.district, picture.districts),
  };
}

interface LitCounts {
  readonly region: readonly number[];
  readonly district: readonly number[];
}

const litCounts = new WeakMap<MapPicture, WeakMap<ReadonlySet<number>, LitCounts>>();

/** Lit papers of each topic. Every frame asks for them, and of a large map tens of thousands may be lit. */
function litOfTopics(picture: MapPicture, lit: ReadonlySet<number>): LitCounts {
  const known = litCounts.get(picture) ?? new WeakMap<ReadonlySet<number>, LitCounts>();
  litCounts.set(picture, known);
  let counts = known.get(lit);
  if (counts === undefined) {
    const count = (column: readonly number[], topics: number): number[] => {
      const papers = Array.from({ length: topics }, () => 0);
      for (const paper of lit) if (column[paper]! >= 0) papers[column[paper]!]! += 1;
      return papers;
    };
    counts = {
      region: count(picture.region, picture.regions.length),
      district: count(picture.district, picture.districts.length),
    };
    known.set(lit, counts);
  }
  return counts;
}

function draftTitle(
  picture: MapPicture,
  paper: number,
  clear: (box: LabelBox, from: number) => number,
  from: number,
  measure: Measure,
): NameDraft {
  const [right, left] = titlesOf(picture, paper, measure);
  const startRight = clear(right.box, from);
  if (startRight <= from) return { ...right, box: { ...right.box, from } };
  const startLeft = clear(left.box, from);
  const [title, start] = startLeft < LEFT_IS_BETTER * startRight ? [left, startLeft] : [right, startRight];
  return { ...title, box: { ...title.box, from: start } };
}

/** A title to the right of its dot, and the same to its left. */
function titlesOf(picture: MapPicture, paper: number, measure: Measure): [right: NameDraft, left: NameDraft] {
  const lines = wrapText(withoutTex(picture.title[paper]!), PAPER_STYLE, NAME_WIDTH.paper, NAME_LINES.paper, measure);
  const size = blockSize(lines, PAPER_STYLE, measure);
  const gap = GAP.paper;
  // The dot grows up to `DOT_RADIUS` and pushes the title aside, so the box holds both.
  const near = 4 + gap;
  const far = DOT_RADIUS + TITLE_GAP + size.width + gap;
  const upright = { top: -size.height / 2 - gap, bottom: size.height / 2 + gap, from: 0, to: Infinity };
  const at = { x: picture.x[paper]!, y: picture.y[paper]!, ...upright };
  const name = { kind: 'paper', index: paper, region: picture.region[paper]!, lines, style: PAPER_STYLE } as const;
  return [
    { ...name, align: 'left', box: { ...at, left: -near, right: far } },
    { ...name, align: 'right', box: { ...at, left: -far, right: near } },
  ];
}

function heaviestTitled(picture: MapPicture, papers: Iterable<number>): number[] {
  const titled = [...papers].filter((paper) => picture.title[paper] !== '');
  titled.sort((a, b) => picture.size[b]! - picture.size[a]! || a - b);
  return titled.slice(0, TITLES_AT_MOST);
}

/** Papers of a district for each title that may cover lighter ones: a large one has room for more than one before dots lie apart. */
const PAPERS_PER_HEAD = 12;

/** The first of these papers in each district, or in each region where there are no districts: more of a large one. */
function heaviestOfTopics(picture: MapPicture, papers: readonly number[]): Set<number> {
  const topicOf = picture.districts.length > 0 ? picture.district : picture.region;
  const places = picture.districts.length > 0 ? picture.districts : picture.regions;
  const left = places.map(({ papers: count }) => Math.ceil(count / PAPERS_PER_HEAD));
  return new Set(papers.filter((paper) => topicOf[paper]! >= 0 && left[topicOf[paper]!]!-- > 0));
}
