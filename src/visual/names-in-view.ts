import { scaleOf, toScreen } from './camera.ts';
import type { Size } from './camera.ts';
import { awayFrom, covers } from './disc.ts';
import { areFew } from './dots.ts';
import { blockSize, withoutTex, wrapText } from './label-text.ts';
import type { Measure } from './label-text.ts';
import { LitGround } from './lit-ground.ts';
import { namesLeft, namesOfLit } from './lit-names.ts';
import { nameOfPlace } from './name-of-place.ts';
import { GAP, NAME_LINES, NAME_WIDTH, PAPER_STYLE } from './name-style.ts';
import { isShownAt } from './names.ts';
import type { MapName, NameView } from './map-name.ts';
import { TITLE_GAP, TITLES_FIRST, topicsOf } from './paper-names.ts';
import { crowdOnScreen, leadsOf, papersToTitle } from './papers-to-title.ts';
import type { MapPicture } from './picture.ts';
import type { ScreenBox, Spot } from './route.ts';
import { markersOf } from './stops.ts';
import { boxOnScreen, clearOfLines, isInside, markedRadius, overlap } from './written-names.ts';

/**
 * Where a title may stand beside its dot, the best first: how its lines are set, whether it lies above the dot, level with it,
 * or below, and whether it begins or ends at the dot instead of having it in the middle (1, -1).
 */
const PLACES = [
  { align: 'left', height: 'level', shift: 0 },
  { align: 'right', height: 'level', shift: 0 },
  ...(['above', 'below'] as const).flatMap((height) =>
    (['left', 'right', 'centre'] as const).map((align) => ({ align, height, shift: 0 }) as const),
  ),
  ...(['above', 'below'] as const).flatMap((height) =>
    ([1, -1] as const).map((shift) => ({ align: 'centre', height, shift }) as const),
  ),
] as const;
type TitlePlace = (typeof PLACES)[number];

/** What it costs to take the place of a topic's name; taking the last place of another title costs 1. */
const NAME_LOST = 2;

/** What it costs a title of a path not to stand level with its number, with which it is read, and to be cut so that it does. */
const UNTIDY = 0.5;

/** Room for an ellipsis, CSS pixels. */
const ELLIPSIS = PAPER_STYLE.size;

const ON_ITS_DOT: Spot = [0, 0];

/** A title in lines, and its size in CSS pixels. */
interface SetTitle {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A name, where it lies on the screen, and what is lost by its standing there. */
interface Written {
  readonly name: MapName;
  readonly box: ScreenBox;
  readonly loss: number;
}

/** Sets each title once. */
export function createTitles(picture: MapPicture, measure: Measure): (paper: number) => SetTitle {
  const titles = new Map<number, SetTitle>();
  return (paper) => {
    let title = titles.get(paper);
    if (title === undefined) {
      const text = withoutTex(picture.title[paper]!);
      const lines = wrapText(text, PAPER_STYLE, NAME_WIDTH.paper, NAME_LINES.paper, measure);
      titles.set(paper, (title = { lines, ...blockSize(lines, PAPER_STYLE, measure) }));
    }
    return title;
  };
}

/**
 * Names in a view, the most important first. Where few papers are lit or in sight, each gets its title wherever beside its dot
 * there is room: on no name, on no dot that is lit, and inside the view. Before them come the topics that few lit papers stand
 * for, and the titles of a path. `names` come with their scales, `before` are those that were written last while the map moves:
 * titles stay where they are as long as they can.
 */
export function namesInView(
  picture: MapPicture,
  names: readonly MapName[],
  titleOf: (paper: number) => SetTitle,
  view: NameView,
  before: readonly MapName[] = [],
): MapName[] {
  return clearOfLines(namesByWeight(picture, names, titleOf, view, before), view.camera, view.size);
}

function namesByWeight(
  picture: MapPicture,
  names: readonly MapName[],
  titleOf: (paper: number) => SetTitle,
  view: NameView,
  before: readonly MapName[],
): MapName[] {
  const { camera, size, within, lit } = view;
  const scale = scaleOf(camera, size);
  const fits = (box: ScreenBox): boolean => (within === null ? touches(box, size) : isInside(box, within));
  const shown = names.filter((name) => isShownAt(name, scale) && fits(boxOnScreen(name, camera, size)));
  const ground = lit === null || view.path !== null ? null : new LitGround(picture, lit, view);
  const own = ground === null ? [] : namesOfLit(picture, names, lit!, view, ground, before);
  const owned = own.map((name) => boxOnScreen(name, camera, size));
  const isOwn = (name: MapName): boolean => own.some(({ kind, index }) => kind === name.kind && index === name.index);
  const rest = shown.filter(
    (name) => !isOwn(name) && !owned.some((box) => overlap(box, boxOnScreen(name, camera, size))),
  );
  const withLeft = (written: readonly MapName[]): MapName[] =>
    ground === null ? [...written] : [...written, ...namesLeft(picture, names, view, ground, written, before)];
  const wanted = papersToTitle(picture, view, rest, before);
  if (wanted === null) {
    const written = withLeft([...own, ...rest]);
    const here = nameOfPlace(picture, names, written, view, before);
    return here === null ? written : [here, ...written];
  }
  const { papers, crowd, atMost } = wanted;

  const lively = areFew(lit) ? topicsOf(picture, lit) : null;
  const isFirst = ({ kind, index }: MapName): boolean =>
    kind !== 'paper' && (lively === null || lively[kind].has(index));
  const first = rest.filter(isFirst);
  const named = first.map((name) => boxOnScreen(name, camera, size));
  const giveWay = crowd === null && papers.length <= TITLES_FIRST;
  const isCrowded = crowd === null ? () => false : crowdOnScreen(picture, crowd, view);
  const markers = markersOf(picture, view.path, names, camera, size);
  const asideOf = (paper: number): Spot => markers.get(paper) ?? ON_ITS_DOT;
  const dots = papers.map((paper) => {
    const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
    const [right, down] = asideOf(paper);
    return { x: x + right, y: y + down, radius: markedRadius(picture, paper, scale, view) };
  });
  const leads = new Set(leadsOf(view));
  /** The dots from which markers hang. */
  const hung = [...markers]
    .filter(([, [right, down]]) => right !== 0 || down !== 0)
    .map(([paper]) => {
      const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
      return { x, y, radius: markedRadius(picture, paper, scale, { ...view, path: null }) };
    });
  const isFree = (box: ScreenBox): boolean =>
    !owned.some((other) => overlap(box, other)) &&
    (giveWay || !named.some((other) => overlap(box, other))) &&
    ![...dots, ...hung].some((dot) => covers(box, dot)) &&
    !isCrowded(box);
  /** Of what leads the dots alone keep clear of a title. */
  const isClearOfLeads = (box: ScreenBox): boolean =>
    !hung.some((dot) => covers(box, dot)) && !dots.some((dot, at) => leads.has(papers[at]!) && covers(box, dot));
  /** Beside the marker of another stop a title would be read as that one's. */
  const isAstray = (box: ScreenBox, own: number): boolean =>
    markers.has(papers[own]!) &&
    dots.some((dot, at) => at !== own && markers.has(papers[at]!) && awayFrom(box, dot) <= awayFrom(box, dots[own]!));
  const placesLeft = papers.map((paper, at): readonly Written[] => {
    if (picture.title[paper] === '') return [];
    const title = titleOf(paper);
    const settings = leads.has(paper) && title.lines.length > 1 ? [title, inOneLine(title)] : [title];
    const places = settings
      .flatMap((set) =>
        PLACES.map((place) => {
          const name = titleAt(picture, paper, place, set, dots[at]!.radius, asideOf(paper));
          const faults = Number(place.height !== 'level') + Number(set !== title);
          return { name, box: boxOnScreen(name, camera, size), loss: markers.has(paper) ? UNTIDY * faults : 0 };
        }),
      )
      .filter(({ box }) => fits(box) && !isAstray(box, at));
    const free = places.filter(({ box }) => isFree(box));
    return free.length > 0 || !leads.has(paper) ? free : places.filter(({ box }) => isClearOfLeads(box));
  });
  const placeBefore = new Map(before.filter(({ kind }) => kind === 'paper').map((name) => [name.index, placeOf(name)]));
  const order = [...papers.keys()].sort((a, b) => {
    const [one, other] = [papers[a]!, papers[b]!];
    const comesFirst = Number(leads.has(other)) - Number(leads.has(one));
    const stays = Number(placeBefore.has(other)) - Number(placeBefore.has(one));
    return comesFirst || stays || picture.size[other]! - picture.size[one]! || one - other;
  });
  const titles: Written[] = [];
  order.forEach((at, turn) => {
    if (titles.length >= atMost) return;
    const places = placesLeft[at]!.filter(({ box }) => !titles.some((title) => overlap(box, title.box)));
    const others = order.slice(turn + 1).map((other) => placesLeft[other]!);
    const last = placeBefore.get(papers[at]!);
    const chosen =
      places.find(({ name }) => placeOf(name) === last) ?? leastInTheWay(places, others, [...owned, ...named]);
    if (chosen !== null) titles.push(chosen);
    else makeRoom(placesLeft[at]!, titles, (title) => placesLeft[papers.indexOf(title.name.index)]!);
  });
  const titled = new Set(papers);
  const keeps = (name: MapName): boolean => {
    if (name.kind === 'paper' && titled.has(name.index)) return false;
    const box = boxOnScreen(name, camera, size);
    return !titles.some((title) => overlap(box, title.box));
  };
  const written = withLeft([
    ...own.filter(keeps),
    ...first.filter(keeps),
    ...titles.map(({ name }) => name),
    ...rest.filter((name) => !isFirst(name) && keeps(name)),
  ]);
  const here = crowd === null ? null : nameOfPlace(picture, names, written, view, before);
  return here === null ? written : [here, ...written];
}

/** The first line of a title, for where there is no room for all of it: with an ellipsis. */
function inOneLine({ lines, width, height }: SetTitle): SetTitle {
  return {
    lines: [`${lines[0]!.replace(/[\s,;:.–-]+$/u, '')}…`],
    width: width + ELLIPSIS,
    height: height / lines.length,
  };
}

/** Of places for a title, the best first, the one that leaves most of theirs to the others; `null` where there is none. */
function leastInTheWay(
  places: readonly Written[],
  others: readonly (readonly Written[])[],
  named: readonly ScreenBox[],
): Written | null {
  let [chosen, least] = [null as Written | null, Infinity];
  for (const place of places) {
    let cost = place.loss + NAME_LOST * named.filter((name) => overlap(name, place.box)).length;
    for (const left of others) {
      const lost = left.filter(({ box }) => overlap(box, place.box)).length;
      if (lost > 0) cost += lost / left.length;
    }
    if (cost < least) [chosen, least] = [place, cost];
  }
  return chosen;
}

/** Puts a title where one other stands that can stand elsewhere, if there is such a place. */
function makeRoom(
  places: readonly Written[],
  titles: Written[],
  placesOf: (title: Written) => readonly Written[],
): void {
  for (const place of places) {
    const inTheWay = titles.filter(({ box }) => overlap(box, place.box));
    if (inTheWay.length > 1) continue;
    const others = [place, ...titles.filter((title) => title !== inTheWay[0])];
    const elsewhere = placesOf(inTheWay[0]!).find(({ box }) => !others.some((other) => overlap(box, other.box)));
    if (elsewhere === undefined) continue;
    titles.splice(titles.indexOf(inTheWay[0]!), 1, elsewhere, place);
    return;
  }
}

/** A title beside a dot of this radius, or a marker of this radius that stands aside, CSS pixels. */
function titleAt(
  picture: MapPicture,
  paper: number,
  { align, height, shift }: TitlePlace,
  title: SetTitle,
  radius: number,
  marker: Spot,
): MapName {
  const away = radius + TITLE_GAP;
  const aside: Spot = [marker[0] + shift * Math.max(0, title.width / 2 - away), marker[1]];
  // What stands right above or below keeps clear of the dot by its height, the rest by its side.
  const rise = align === 'centre' ? away : 0;
  const left = aside[0] + { left: away, right: -away - title.width, centre: -title.width / 2 }[align];
  const top = aside[1] + { level: -title.height / 2, above: -rise - title.height, below: rise }[height];
  const box = {
    x: picture.x[paper]!,
    y: picture.y[paper]!,
    left: left - GAP.paper,
    right: left + title.width + GAP.paper,
    top: top - GAP.paper,
    bottom: top + title.height + GAP.paper,
    from: 0,
    to: Infinity,
  };
  const region = picture.region[paper]!;
  const { lines } = title;
  return {
    kind: 'paper',
    index: paper,
    region,
    lines,
    style: PAPER_STYLE,
    box,
    align,
    aside,
    shift,
    from: 0,
    to: Infinity,
  };
}

function placeOf({ align, box, aside = ON_ITS_DOT, shift = 0 }: MapName): TitlePlace {
  const off = Math.round(box.top + box.bottom - 2 * aside[1]);
  const height = off === 0 ? 'level' : off < 0 ? 'above' : 'below';
  return PLACES.find((place) => place.align === align && place.height === height && place.shift === shift)!;
}

function touches({ left, top, right, bottom }: ScreenBox, size: Size): boolean {
  return right >= 0 && left <= size.width && bottom >= 0 && top <= size.height;
}
