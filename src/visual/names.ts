import { boxAround } from './camera.ts';
import type { Box } from './camera.ts';
import { activeFrom } from './label-ranges.ts';
import { clearOfDots } from './clear-of-dots.ts';
import type { LabelBox } from './label-ranges.ts';
import { withoutTex, wrapText } from './label-text.ts';
import type { Measure, TextStyle } from './label-text.ts';
import { NAME_LINES, NAME_WIDTH, PAPER_STYLE } from './name-style.ts';
import type { NameKind } from './name-style.ts';
import { waysToWrite } from './name-ways.ts';
import { groupOf, openPlace } from './open-place.ts';
import type { Group } from './open-place.ts';
import type { MapPicture } from './picture.ts';

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
  /** Middle of the first line's left edge or centre, CSS pixels from the anchor; see `align`. */
  readonly align: 'centre' | 'left';
  /** Pixels per map unit from which it is shown without touching another name. */
  readonly from: number;
  readonly to: number;
}

/** A name that may be shown, before what stands in its way is known. */
export type NameDraft = Omit<MapName, 'from' | 'to'>;

/** Mean distance on the screen, CSS pixels, between things of a kind, from which their names are shown, and until which. */
const SHOWN_FROM = { district: 150, paper: 46 };
const SHOWN_UNTIL = { region: 900, district: 1100 };
/** Titles considered; heavier papers first. Beyond, a map is read by search and by pointing. */
const TITLES_AT_MOST = 6000;
/** Share of the papers, the heaviest, whose titles may lie over other dots; those of the others wait until they lie free. */
const OVER_DOTS = 0.12;
/** Room between two names, CSS pixels. */
const GAP = { region: 7, district: 5, paper: 3 };
/** CSS pixels between a dot and its title. */
export const TITLE_GAP = 4;
/** A dot's radius at most, CSS pixels: a title keeps that distance. */
const DOT_RADIUS = 20;

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

/** How much nearer than the others a name is first shown where all its own land is taken: elsewhere it would mislead. */
const NEARER = 1.5;

/** Names of regions and districts, the important ones first. */
export function draftTopics(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  return [...draftRegions(picture, measure, home), ...draftDistricts(picture, measure, home)];
}

export function draftRegions(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  const until = Math.max(SHOWN_UNTIL.region / spacings(picture).region, home.scale * 1.5);
  return arrange(picture, 'region', 0, picture.districts.length > 0 ? until : Infinity, measure, home);
}

/** Shown nearer than the whole map: they can wait until this has been drawn. */
export function draftDistricts(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  const spacing = spacings(picture).district;
  const from = Math.max(SHOWN_FROM.district / spacing, home.scale * 1.15);
  return arrange(picture, 'district', from, Math.max(SHOWN_UNTIL.district / spacing, from * 3), measure, home);
}

/** Each name in turn keeps clear of those before it; in later rounds also of those after it. */
function arrange(
  picture: MapPicture,
  kind: 'region' | 'district',
  from: number,
  to: number,
  measure: Measure,
  { scale: homeScale, compact, seen }: HomeView,
): NameDraft[] {
  const topics = kind === 'region' ? picture.regions : picture.districts;
  const crowd = crowdOf(picture);
  const members = groupsOf(crowd, kind);
  const groups = topics.map((topic, index) => groupOf(crowd, topic, members[index]!));
  const regions = kind === 'region' ? [...topics.keys()] : regionsOfDistricts(picture);
  const mostPapers = Math.max(1, ...picture.regions.map((place) => place.papers));

  const draft = (index: number, shownFrom: number, others: LabelBox[]): NameDraft => {
    const { name, papers } = topics[index]!;
    // The fullest way to write the name for which there is room; the legend has all terms.
    let chosen: NameDraft | null = null;
    for (const { lines, style } of waysToWrite(kind, name, papers / mostPapers, compact, measure)) {
      const size = blockSize(lines, style, measure);
      const scale = Math.max(shownFrom, homeScale);
      const at = openPlace(crowd, groups[index]!, size, GAP[kind], scale, others, seen);
      const box = { x: at.x, y: at.y, ...centred(size, GAP[kind]), from: shownFrom, to };
      chosen = { kind, index, region: regions[index]!, lines, style, box, align: 'centre' };
      if (at.fits) break;
    }
    return chosen!;
  };

  const drafts: NameDraft[] = [];
  for (let at = 0; at < ROUNDS * topics.length; at++) {
    const index = at % topics.length;
    const others = drafts.filter((_, other) => other !== index).map((other) => other.box);
    drafts[index] = draft(index, from, others);
  }
  const isHome = (name: NameDraft): boolean => isAtHome(crowd, name.box, groups[name.index]!);
  const atHome = drafts.filter(isHome).map((name) => name.box);
  return drafts.map((name, index) => {
    if (isHome(name)) return name;
    // Those that lie astray leave room for one another.
    const again = draft(index, from, atHome);
    if (!isHome(again)) return draft(index, Math.max(from, homeScale) * NEARER, atHome);
    atHome.push(again.box);
    return again;
  });
}

/** Whether the paper nearest to the middle of a topic's name is one of the topic's. */
function isAtHome(picture: MapPicture, { x, y }: LabelBox, { own }: Group): boolean {
  if (own.size === 0) return true;
  let [nearest, least] = [-1, Infinity];
  for (let paper = 0; paper < picture.paperCount; paper++) {
    const away = Math.hypot(picture.x[paper]! - x, picture.y[paper]! - y);
    if (away < least) [nearest, least] = [paper, away];
  }
  return own.has(nearest);
}

/** Titles of papers, heavier papers first, shown once papers lie apart on the screen. */
export function draftTitles(picture: MapPicture, measure: Measure, home: HomeView): NameDraft[] {
  const from = Math.max(SHOWN_FROM.paper / spacings(picture).paper, home.scale * 1.1);
  // Those of a large map come after its picture.
  const papers = [...picture.title.keys()].filter((paper) => picture.title[paper] !== '');
  if (papers.length === 0) return [];
  const clear = clearOfDots(picture, from);
  return heaviestFirst(picture, papers).map((paper, rank) => {
    const title = titleOf(picture, paper, from, measure);
    if (rank < picture.paperCount * OVER_DOTS) return title;
    return { ...title, box: { ...title.box, from: clear(title.box, paper) } };
  });
}

/** Titles of chosen papers, shown at any scale where there is room. */
export function draftChosen(picture: MapPicture, papers: Iterable<number>, measure: Measure): NameDraft[] {
  return heaviestFirst(
    picture,
    [...papers].filter((paper) => picture.title[paper] !== ''),
  ).map((paper) => titleOf(picture, paper, 0, measure));
}

/** Names with the scales at which each is shown; those for which there is never room are left out. Deterministic. */
export function placeNames(drafts: readonly NameDraft[]): MapName[] {
  const starts = activeFrom(drafts.map((draft) => draft.box));
  return drafts.flatMap((draft, at) =>
    starts[at]! === Infinity ? [] : [{ ...draft, from: starts[at]!, to: draft.box.to }],
  );
}

function titleOf(picture: MapPicture, paper: number, from: number, measure: Measure): NameDraft {
  const lines = wrapText(withoutTex(picture.title[paper]!), PAPER_STYLE, NAME_WIDTH.paper, NAME_LINES.paper, measure);
  const size = blockSize(lines, PAPER_STYLE, measure);
  const gap = GAP.paper;
  // The dot grows up to `DOT_RADIUS` and pushes the title to the right, so the box holds both.
  const box = {
    x: picture.x[paper]!,
    y: picture.y[paper]!,
    left: -4 - gap,
    right: DOT_RADIUS + TITLE_GAP + size.width + gap,
    top: -size.height / 2 - gap,
    bottom: size.height / 2 + gap,
    from,
    to: Infinity,
  };
  return { kind: 'paper', index: paper, region: picture.region[paper]!, lines, style: PAPER_STYLE, box, align: 'left' };
}

function blockSize(lines: readonly string[], style: TextStyle, measure: Measure): { width: number; height: number } {
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

function heaviestFirst(picture: MapPicture, papers: number[]): number[] {
  papers.sort((a, b) => picture.size[b]! - picture.size[a]! || a - b);
  return papers.slice(0, TITLES_AT_MOST);
}

/** Mean distance between things of a kind in map units, if they were spread evenly over the map. */
function spacings(picture: MapPicture): Record<NameKind, number> {
  const box = boxAround(picture.x.keys(), picture.x, picture.y, picture.size) ?? { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  const area = Math.max((box.maxX - box.minX) * (box.maxY - box.minY), 1e-6);
  const apart = (count: number): number => Math.sqrt(area / Math.max(1, count));
  return {
    region: apart(picture.regions.length),
    district: apart(picture.districts.length),
    paper: apart(picture.paperCount),
  };
}
