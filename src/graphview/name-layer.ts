import { scaleOf, toScreen } from '../visual/camera.ts';
import type { Size } from '../visual/camera.ts';
import { dotRadius } from '../visual/dots.ts';
import { withOpacity } from '../visual/colour.ts';
import { mapInk, nameColour } from '../visual/palette.ts';
import { draftChosen, draftDistricts, draftRegions, draftTitles, placeNames, TITLE_GAP } from '../visual/names.ts';
import type { HomeView, MapName, NameDraft } from '../visual/names.ts';
import { middleSizeOf, slotOf } from '../visual/picture.ts';
import { createMeasure, setStyle } from './canvas-text.ts';
import { forgetIdle, whenIdle } from './idle.ts';
import type { ScreenBox } from '../visual/route.ts';
import type { Camera, Look, Picture } from './types.ts';

/** A name as last written: a box in CSS pixels from the view's corner. */
interface Written extends ScreenBox {
  readonly name: MapName;
}

export interface NameLayer {
  /** Names of regions at once; districts and titles, which are many, once the browser is idle (then `redraw` is called). */
  show(picture: Picture, home: HomeView): void;
  /** Only these papers' titles, at any scale; `null`: all, as there is room. */
  choose(papers: ReadonlySet<number> | null): void;
  draw(context: CanvasRenderingContext2D, camera: Camera, size: Size, look: Look, pixelRatio: number): void;
  /** What `draw` put down last lies so many CSS pixels aside. */
  aside(x: number, y: number): void;
  /** Where names are written now. */
  boxes(): readonly ScreenBox[];
  /** Whether titles of papers were written last. */
  hasTitles(): boolean;
  /** The topic whose name is written at a point, `null` for none. */
  topicAt(x: number, y: number): number | null;
  /** Middle of a topic's name as written last. */
  placeOf(topic: number): readonly [number, number] | null;
  /** Fonts have arrived: what was measured before is void. */
  remeasure(): void;
  kill(): void;
}

/** Opacity of the title of a paper that a search or filter leaves out. */
const LEFT_OUT = 0.4;

export function createNameLayer(redraw: () => void): NameLayer {
  let picture: Picture | null = null;
  let home: HomeView = { scale: 1, compact: false, seen: { minX: 0, minY: 0, maxX: 1, maxY: 1 } };
  let topics: readonly NameDraft[] = [];
  /** All names at rest; the titles join when they are placed. */
  let atRest: readonly MapName[] = [];
  /** Names while few papers are chosen. */
  let chosen: readonly MapName[] | null = null;
  let waiting = 0;
  let middleSize = 1;
  let measure = createMeasure();
  let written: Written[] = [];
  let shift = { x: 0, y: 0 };

  function opacityOf(name: MapName, scale: number, look: Look): number {
    if (scale < name.from || scale > name.to) return 0;
    return name.kind === 'paper' && look.lit !== null && !look.lit.has(name.index) ? LEFT_OUT : 1;
  }

  /** What is not seen while all of the map is: a step each, between which the page is free. */
  function placeRest(): void {
    if (picture === null) return;
    const map = picture;
    topics = [...topics, ...draftDistricts(map, measure, home)];
    atRest = placeNames(topics);
    redraw();
    waiting = whenIdle(() => {
      waiting = 0;
      atRest = placeNames([...topics, ...draftTitles(map, measure, home)]);
      redraw();
    });
  }

  return {
    show(next, nextHome) {
      picture = next;
      home = nextHome;
      middleSize = middleSizeOf(next);
      topics = draftRegions(next, measure, home);
      atRest = placeNames(topics);
      chosen = null;
      if (waiting !== 0) forgetIdle(waiting);
      waiting = whenIdle(placeRest);
    },
    choose(papers) {
      if (picture === null) return;
      chosen = papers === null ? null : placeNames([...topics, ...draftChosen(picture, papers, measure)]);
    },
    remeasure() {
      measure = createMeasure();
    },
    kill() {
      if (waiting !== 0) forgetIdle(waiting);
    },
    draw(context, camera, size, look, pixelRatio) {
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      written = [];
      if (picture === null) return;
      const scale = scaleOf(camera, size);
      const { paper, ink } = mapInk(look.theme);
      context.lineJoin = 'round';
      context.textBaseline = 'middle';
      let style: MapName['style'] | null = null;
      const names = chosen ?? atRest;
      for (let at = names.length - 1; at >= 0; at--) {
        const name = names[at]!;
        const opacity = opacityOf(name, scale, look);
        if (opacity <= 0.02) continue;
        const [x, y] = toScreen(camera, size, name.box.x, name.box.y);
        const { box } = name;
        if (x + box.right < 0 || x + box.left > size.width || y + box.bottom < 0 || y + box.top > size.height) continue;
        if (style !== name.style) {
          style = name.style;
          setStyle(context, style);
        }
        const left = name.align === 'left' ? dotRadius(picture.size[name.index]!, scale, middleSize) + TITLE_GAP : 0;
        context.textAlign = name.align === 'left' ? 'left' : 'center';
        context.globalAlpha = opacity;
        context.strokeStyle = withOpacity(paper, name.kind === 'paper' ? 0.85 : 0.8);
        context.lineWidth = name.kind === 'paper' ? 3 : 4;
        context.fillStyle = name.kind === 'paper' ? ink : nameColour(slotOf(picture, name.region), look.theme);
        const step = name.style.size * name.style.lineHeight;
        // Letter spacing also follows the last letter; half of it keeps lines centred.
        const aside = name.align === 'left' ? left : name.style.spacing / 2;
        name.lines.forEach((line, row) => {
          const lineY = y + (row - (name.lines.length - 1) / 2) * step;
          context.strokeText(line, x + aside, lineY);
          context.fillText(line, x + aside, lineY);
        });
        written.push({ name, left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom });
      }
      context.globalAlpha = 1;
    },
    aside(x, y) {
      shift = { x, y };
    },
    boxes: () =>
      written.map(({ left, top, right, bottom }) => ({
        left: left + shift.x,
        top: top + shift.y,
        right: right + shift.x,
        bottom: bottom + shift.y,
      })),
    hasTitles: () => written.some(({ name }) => name.kind === 'paper'),
    topicAt(pointX, pointY) {
      const [x, y] = [pointX - shift.x, pointY - shift.y];
      const hit = written.find(
        ({ name, left, right, top, bottom }) =>
          name.kind !== 'paper' && x >= left && x <= right && y >= top && y <= bottom,
      );
      return hit === undefined ? null : topicOf(hit.name);
    },
    placeOf(topic) {
      const hit = written.find(({ name }) => name.kind !== 'paper' && topicOf(name) === topic);
      if (hit === undefined) return null;
      return [(hit.left + hit.right) / 2 + shift.x, (hit.top + hit.bottom) / 2 + shift.y];
    },
  };

  function topicOf(name: MapName): number {
    return (name.kind === 'region' ? picture!.regions : picture!.districts)[name.index]!.topic;
  }
}
