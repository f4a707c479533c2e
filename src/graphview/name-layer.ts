import { scaleOf, toScreen } from '../visual/camera.ts';
import type { Size } from '../visual/camera.ts';
import { withOpacity } from '../visual/colour.ts';
import { areFew } from '../visual/dots.ts';
import { mapInk, nameColour } from '../visual/palette.ts';
import { districtSteps, draftRegions, placeNames } from '../visual/names.ts';
import type { Measure } from '../visual/label-text.ts';
import { DISTRICT_STYLE, regionStyle } from '../visual/name-style.ts';
import type { HomeView, MapName, NameDraft } from '../visual/map-name.ts';
import { createTitles, namesInView } from '../visual/names-in-view.ts';
import { partFrom, placeChosen, titleSteps, topicsOf } from '../visual/paper-names.ts';
import type { LitTopics } from '../visual/paper-names.ts';
import { slotOf } from '../visual/picture.ts';
import { markersOf } from '../visual/stops.ts';
import type { Markers } from '../visual/stops.ts';
import {
  belowDot,
  besideDot,
  boxOnScreen,
  HALO,
  LEADER,
  leaderOnScreen,
  nameOpacity,
} from '../visual/written-names.ts';
import { createMeasure, setStyle } from './canvas-text.ts';
import { stepsWhenIdle } from './idle.ts';
import type { ScreenBox } from '../visual/route.ts';
import type { Camera, Look, Picture } from './types.ts';

export interface NameLayer {
  /** Names of regions at once; districts and titles, which are many, once the browser is idle (then `redraw` is called). */
  show(picture: Picture, home: HomeView): void;
  /** Papers that are lit; few of them keep their places free of names. `null`: all. */
  choose(lit: ReadonlySet<number> | null): void;
  /**
   * `within`: where a name has to lie with all of it, CSS pixels; `null` while it is panned, when an edge may cut it. `atRest`:
   * the map stands still, and titles look for the best places anew.
   */
  draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    size: Size,
    look: Look,
    pixelRatio: number,
    within: ScreenBox | null,
    atRest: boolean,
  ): void;
  /** Names as written last, the least important first. */
  written(): readonly MapName[];
  /** The markers of the open path, which titles were written beside last. */
  markers(): Markers;
  /** The topic whose name is written at a point, `null` for none. */
  topicAt(x: number, y: number): number | null;
  /** Middle of a topic's name as written last. */
  placeOf(topic: number): readonly [number, number] | null;
  /** Fonts have arrived: what was measured before is void. */
  remeasure(): void;
  kill(): void;
}

function regionsOf(topics: readonly NameDraft[]): readonly NameDraft[] {
  return topics.filter(({ kind }) => kind === 'region');
}

/** How wide the names of topics are; with fonts that come they change, or with others not. */
function widthsOf({ regions, districts }: Picture, measure: Measure): number[] {
  const style = regionStyle(0, false);
  return [
    ...regions.map(({ name }) => measure(name, style)),
    ...districts.map(({ name }) => measure(name, DISTRICT_STYLE)),
  ];
}

/** `sight`: how the map is seen now. */
export function createNameLayer(
  redraw: () => void,
  sight: () => { readonly camera: Camera; readonly size: Size },
): NameLayer {
  let picture: Picture | null = null;
  let home: HomeView = { scale: 1, compact: false, seen: { minX: 0, minY: 0, maxX: 1, maxY: 1 } };
  let topics: readonly NameDraft[] = [];
  /** What the places of topics' names follow from: with the same again they keep them, whatever of them has been found. */
  let draftedFor = '';
  /** Districts have their places, too. */
  let isDrafted = false;
  /** All names while many papers are lit; the titles join when they are placed. */
  let placed: readonly MapName[] = [];
  let lit: ReadonlySet<number> | null = null;
  /** Names while few papers are lit. */
  let chosen: readonly MapName[] | null = null;
  /** Topics that are lit, `null` for all. */
  let lively: LitTopics | null = null;
  let forgetRest = (): void => {};
  let measure = createMeasure();
  let titleOf: ReturnType<typeof createTitles> | null = null;
  let written: MapName[] = [];
  let markers: Markers = new Map();

  /** What is not seen while all of the map is: a little at a time, so that the page stays free. */
  function placeDistricts(map: Picture): void {
    forgetRest = stepsWhenIdle(districtSteps(map, measure, home, regionsOf(topics)), (districts) => {
      topics = [...regionsOf(topics), ...districts];
      placed = placeNames(topics);
      isDrafted = true;
      choose();
      redraw();
      placeTitles(map);
    });
  }

  function placeTitles(map: Picture): void {
    forgetRest = stepsWhenIdle(titleSteps(map, measure, home), (titles) => {
      placed = placeNames([...topics, ...titles]);
      redraw();
    });
  }

  function choose(): void {
    if (picture === null) return;
    chosen = areFew(lit) ? placeChosen(picture, topics, lit) : null;
    lively = lit === null ? null : topicsOf(picture, lit);
  }

  function boxNow(name: MapName): ScreenBox {
    const { camera, size } = sight();
    return boxOnScreen(name, camera, size);
  }

  return {
    show(next, nextHome) {
      const wanted = JSON.stringify([nextHome, widthsOf(next, measure)]);
      const isKept = next === picture && wanted === draftedFor;
      // Districts of the same map stay as they were until they are placed anew: gone and back again, they would flicker.
      const districts = next === picture ? topics.filter(({ kind }) => kind === 'district') : [];
      picture = next;
      home = nextHome;
      draftedFor = wanted;
      if (!isKept) topics = [...draftRegions(next, measure, home), ...districts];
      placed = placeNames(topics);
      lit = null;
      choose();
      titleOf = createTitles(next, measure);
      // Titles that have come, or their letters, move no topic: the work on districts goes on.
      if (isKept && !isDrafted) return;
      forgetRest();
      isDrafted &&= isKept;
      if (isDrafted) placeTitles(next);
      else placeDistricts(next);
    },
    choose(next) {
      lit = next;
      choose();
    },
    remeasure() {
      measure = createMeasure();
    },
    kill() {
      forgetRest();
    },
    draw(context, camera, size, look, pixelRatio, within, atRest) {
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      const before = atRest ? [] : written;
      written = [];
      if (picture === null || titleOf === null) return;
      const scale = scaleOf(camera, size);
      const { paper, ink } = mapInk(look.theme);
      context.lineJoin = 'round';
      context.textBaseline = 'middle';
      let style: MapName['style'] | null = null;
      const view = {
        camera,
        size,
        within,
        lit: look.lit,
        path: look.path,
        selected: look.selected,
        partFrom: partFrom(home),
      };
      written = namesInView(picture, chosen ?? placed, titleOf, view, before).toReversed();
      markers = markersOf(picture, look.path, chosen ?? placed, camera, size);
      for (const name of written) drawLeader(context, name, camera, size, look, picture);
      for (const name of written) {
        const [x, y] = toScreen(camera, size, name.box.x, name.box.y);
        if (style !== name.style) {
          style = name.style;
          setStyle(context, style);
        }
        context.textAlign = name.align === 'centre' ? 'center' : name.align;
        context.globalAlpha = nameOpacity(name, look, lively);
        context.strokeStyle = withOpacity(paper, HALO.opacity);
        context.lineWidth = name.kind === 'paper' ? HALO.paper : HALO.topic;
        context.fillStyle = name.kind === 'paper' ? ink : nameColour(slotOf(picture, name.region), look.theme);
        const step = name.style.size * name.style.lineHeight;
        // Letter spacing also follows the last letter; half of it keeps lines centred.
        const spaced = name.align === 'centre' ? name.style.spacing / 2 : 0;
        const aside = spaced + besideDot(name, picture, scale, look);
        const lineY = (row: number): number => y + belowDot(name) + (row - (name.lines.length - 1) / 2) * step;
        // The halo of a line must not lie over the line above.
        name.lines.forEach((line, row) => context.strokeText(line, x + aside, lineY(row)));
        name.lines.forEach((line, row) => context.fillText(line, x + aside, lineY(row)));
      }
      context.globalAlpha = 1;
    },
    written: () => written,
    markers: () => markers,
    topicAt(x, y) {
      const hit = written.find((name) => {
        if (name.kind === 'paper') return false;
        const { left, right, top, bottom } = boxNow(name);
        return x >= left && x <= right && y >= top && y <= bottom;
      });
      return hit === undefined ? null : topicOf(hit);
    },
    placeOf(topic) {
      const hit = written.find((name) => name.kind !== 'paper' && topicOf(name) === topic);
      if (hit === undefined) return null;
      const { left, right, top, bottom } = boxNow(hit);
      return [(left + right) / 2, (top + bottom) / 2];
    },
  };

  function drawLeader(
    context: CanvasRenderingContext2D,
    name: MapName,
    camera: Camera,
    size: Size,
    look: Look,
    map: Picture,
  ): void {
    const line = leaderOnScreen(name, camera, size);
    if (line === null) return;
    const colour = nameColour(slotOf(map, name.region), look.theme);
    context.globalAlpha = nameOpacity(name, look, lively);
    for (const [width, style] of [
      [LEADER.width + 2.5, withOpacity(mapInk(look.theme).paper, HALO.opacity)],
      [LEADER.width, colour],
    ] as const) {
      context.beginPath();
      context.moveTo(...line[0]);
      context.lineTo(...line[1]);
      context.strokeStyle = style;
      context.lineWidth = width;
      context.stroke();
    }
    context.beginPath();
    context.arc(...line[1], LEADER.end, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  }

  function topicOf(name: MapName): number {
    return (name.kind === 'region' ? picture!.regions : picture!.districts)[name.index]!.topic;
  }
}
