import { scaleOf, toScreen } from './camera.ts';
import type { Size } from './camera.ts';
import { awayFrom, covers } from './disc.ts';
import { areFew } from './dots.ts';
import { blockSize, withoutTex, wrapText } from './label-text.ts';
import type { Measure } from './label-text.ts';
import { LitGround } from './lit-ground.ts';
import { isSaidBy, namesLeft, namesOfLit } from './lit-names.ts';
import { nameOfPlace } from './name-of-place.ts';
import { PAPER_STYLE } from './name-style.ts';
import { isShownAt } from './names.ts';
import type { MapName, NameView } from './map-name.ts';
import { TITLES_FIRST, topicsOf } from './paper-names.ts';
import { crowdOnScreen, leadsOf, papersToTitle } from './papers-to-title.ts';
import type { MapPicture } from './picture.ts';
import type { ScreenBox, Spot } from './route.ts';
import { legsOf, markersOf } from './stops.ts';
import { isSameTitle, ON_ITS_DOT, PLACES, titleAt, WAYS } from './title-places.ts';
import type { SetTitle, TitleOf } from './title-places.ts';
import { boxOnScreen, clearOfLines, crosses, isInside, markedRadius, overlap } from './written-names.ts';

/** What it costs to take the place of a topic's name; taking the last place of another title costs 1. */
const NAME_LOST = 2;

/** What it costs a title of a path not to stand level with its number, with which it is read. */
const UNTIDY = 0.5;

/** What it costs to lie on the line of a path: more than a topic's name, which is told by its land, too. */
const CROSSED = 3;

/** A name, where it lies on the screen, and what is lost by its standing there. */
interface Written {
  readonly name: MapName;
  readonly box: ScreenBox;
  readonly loss: number;
}

/** Sets each title once in each way. */
export function createTitles(picture: MapPicture, measure: Measure): TitleOf {
  const titles = new Map<string, SetTitle>();
  return (paper, { width, lines: atMost }) => {
    const key = `${paper} ${width} ${atMost}`;
    let title = titles.get(key);
    if (title === undefined) {
      const text = withoutTex(picture.title[paper]!);
      const lines = wrapText(text, PAPER_STYLE, width, atMost, measure);
      titles.set(key, (title = { lines, ...blockSize(lines, PAPER_STYLE, measure) }));
    }
    return title;
  };
}

/**
 * Names in a view, the most important first. Where few papers are lit or in sight, each gets its title wherever beside its dot
 * there is room: on no name, on no dot that is lit, and inside the view. Before them come the topics that few lit papers stand
 * for, and the titles of a path. A district is not written in the words of its region's name beside it. `names` come with their
 * scales, `before` are those that were written last while the map moves: titles stay where they are as long as they can.
 */
export function namesInView(
  picture: MapPicture,
  names: readonly MapName[],
  titleOf: TitleOf,
  view: NameView,
  before: readonly MapName[] = [],
): MapName[] {
  const written = clearOfLines(namesByWeight(picture, names, titleOf, view, before), view.camera, view.size);
  return written.filter((name) => !written.some((other) => isSaidBy(other, name)));
}

function namesByWeight(
  picture: MapPicture,
  names: readonly MapName[],
  titleOf: TitleOf,
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
  const legs = legsOf(picture, view.path, camera, size);
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
    const ways = leads.has(paper) ? WAYS : WAYS.slice(0, 1);
    const places = ways
      .flatMap((way) =>
        PLACES.map((place) => {
          const name = titleAt(picture, paper, place, titleOf(paper, way), dots[at]!.radius, asideOf(paper));
          const box = boxOnScreen(name, camera, size);
          const untidy = markers.has(paper) && place.height !== 'level' ? UNTIDY : 0;
          const crossed = legs.some((leg) => crosses(leg, box)) ? CROSSED : 0;
          return { name, box, loss: way.loss + untidy + crossed };
        }),
      )
      .filter(({ box }) => fits(box) && !isAstray(box, at));
    const free = places.filter(({ box }) => isFree(box));
    return free.length > 0 || !leads.has(paper) ? free : places.filter(({ box }) => isClearOfLeads(box));
  });
  const titleBefore = new Map(before.filter(({ kind }) => kind === 'paper').map((name) => [name.index, name]));
  const order = [...papers.keys()].sort((a, b) => {
    const [one, other] = [papers[a]!, papers[b]!];
    const comesFirst = Number(leads.has(other)) - Number(leads.has(one));
    const stays = Number(titleBefore.has(other)) - Number(titleBefore.has(one));
    return comesFirst || stays || picture.size[other]! - picture.size[one]! || one - other;
  });
  const titles: Written[] = [];
  order.forEach((at, turn) => {
    if (titles.length >= atMost) return;
    const places = placesLeft[at]!.filter(({ box }) => !titles.some((title) => overlap(box, title.box)));
    const others = order.slice(turn + 1).map((other) => placesLeft[other]!);
    const last = titleBefore.get(papers[at]!);
    const chosen =
      places.find(({ name }) => last !== undefined && isSameTitle(name, last)) ??
      leastInTheWay(places, others, [...owned, ...named]);
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

function touches({ left, top, right, bottom }: ScreenBox, size: Size): boolean {
  return right >= 0 && left <= size.width && bottom >= 0 && top <= size.height;
}
