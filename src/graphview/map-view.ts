import {
  boxAround,
  boxAroundMost,
  broughtIntoSight,
  fitted,
  joined,
  NO_INSETS,
  padded,
  scaleOf,
  toMap,
  toScreen,
  zoomedAt,
} from '../visual/camera.ts';
import type { Box, Insets, Size } from '../visual/camera.ts';
import { dotRadius, nearestWidth } from '../visual/dots.ts';
import type { HomeView } from '../visual/names.ts';
import { middleSizeOf } from '../visual/picture.ts';
import { landOpacity } from '../visual/terrain-style.ts';
import { framed, freePart, homeView, SIGHT_MARGIN, withInSight } from './aim.ts';
import type { Aim } from './aim.ts';
import { createMeasure } from './canvas-text.ts';
import { createGround } from './ground.ts';
import { forgetIdle, whenIdle } from './idle.ts';
import { createHighlightLayer } from './highlight-layer.ts';
import { createLayers } from './layers.ts';
import { createMotion } from './motion.ts';
import { createNameLayer } from './name-layer.ts';
import { createPicker } from './picker.ts';
import { createPointing } from './pointing.ts';
import { listenToPointer } from './pointer.ts';
import type { Point } from './pointer.ts';
import { createPanStore } from './pan-store.ts';
import { createTerrainLayer } from './terrain-layer.ts';
import type { Camera, Look, MapView, Picture, ViewEvents } from './types.ts';

/** Free space round the whole map, as a share of its larger side. */
const HOME_MARGIN = 0.025;
/** How much further out than the whole map one can go. */
const FURTHEST = 3;
/** Milliseconds without movement after which the map stands still, and names that would be cut off are left out. */
const AT_REST = 120;

const PLAIN: Look = {
  theme: 'light',
  reducedMotion: false,
  lit: null,
  hovered: null,
  links: null,
  selected: new Set(),
  link: null,
  path: null,
  pin: null,
  weakestLink: 0,
  tool: 'pan',
};

/**
 * One map in `container`, which the page has given a size. `container.dataset.renderer` says what draws it (`first` until
 * that is settled), and
 * `container.mapView` is the view itself, so that tests find what a reader would point at.
 */
export function createMapView(container: HTMLElement, events: ViewEvents): MapView {
  const layers = createLayers(container);
  const terrain = createTerrainLayer();
  const landStore = createPanStore();
  const nameStore = createPanStore();
  const highlights = createHighlightLayer();
  const names = createNameLayer(
    () => redraw('names'),
    () => ({ camera, size }),
  );

  let picture: Picture | null = null;
  let look: Look = PLAIN;
  let shape: readonly Point[] | null = null;
  let insets: Insets = NO_INSETS;
  /** Those that all of the map makes room for. */
  let homeInsets: Insets = NO_INSETS;
  let size: Size = { width: 1, height: 1 };
  let pixelRatio = 1;
  let camera: Camera = { x: 0, y: 0, width: 1 };
  /** Where the map is on its way to. */
  let heading = camera;
  /** `home`: it keeps showing all of it when the window changes. */
  let aim: Aim = 'home';
  /** Its reader has moved the map, or an address says where it stands: a click does not. */
  let isPlaced = false;
  /** A first picture is there: what has not been seen yet does not glide. */
  let isSeen = false;
  /** How all of the map was seen when names were placed. */
  let namedFor: HomeView | null = null;
  /** All dots and all land, map units. */
  let extent: Box | null = null;
  let middleSize = 1;
  /** Counts up when names are to be written otherwise than before. */
  let writing = 0;
  let frame = 0;
  /** Names wait to be placed anew. */
  let placing = 0;
  let resting = 0;
  /** What the next frame has to do: pointing at papers costs the highlights alone. */
  const stale = { land: true, ground: true, names: true, writing: true, cameraEvent: false, atRest: true };

  const ground = createGround(
    layers.ground,
    () => redraw('ground'),
    (kind, reason) => {
      container.dataset['renderer'] = kind;
      if (kind !== 'first') events.renderer(kind, reason);
    },
  );
  const picker = createPicker(() => ({ camera, size }));
  const pointing = createPointing(layers.surface, {
    look: () => look,
    picker,
    linksOnTop: () => highlights.linksOnTop(look),
    topicAt: (at) => names.topicAt(...at),
    hover: events.hover,
    redraw: () => redraw('highlights'),
  });
  const motion = createMotion(moveTo, pointing.mapMoved);

  function redraw(what: 'camera' | 'ground' | 'names' | 'highlights'): void {
    if (what === 'camera') stale.land = true;
    if (what === 'camera' || what === 'ground') stale.ground = true;
    if (what === 'names') {
      writing++;
      stale.atRest = true;
    }
    if (what === 'camera' || what === 'names') stale.writing = true;
    if (what === 'camera') {
      window.clearTimeout(resting);
      resting = window.setTimeout(rest, AT_REST);
    }
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function rest(): void {
    stale.atRest = true;
    stale.writing = true;
    redraw('highlights');
  }

  function draw(): void {
    frame = 0;
    if (picture === null) return;
    isSeen = true;
    if (stale.names) {
      stale.names = false;
      writing++;
      names.show(picture, (namedFor ??= homeView(home(), size, insets)));
      names.choose(look.lit);
    }
    if (stale.land) {
      stale.land = false;
      landStore.draw(layers.terrain, camera, size, pixelRatio, look.theme, (context, from, room) =>
        terrain.draw(context, from, room, look.theme, pixelRatio),
      );
    }
    if (stale.ground) {
      stale.ground = false;
      ground.draw(camera, size);
    }
    if (stale.writing) {
      stale.writing = false;
      const paint = (context: CanvasRenderingContext2D, from: Camera, room: Size): void =>
        names.draw(context, from, room, look, pixelRatio, room === size ? freePart(size, insets) : null, stale.atRest);
      nameStore.draw(layers.names, camera, size, pixelRatio, writing, paint, stale.atRest);
      if (stale.atRest) tellPlace();
      stale.atRest = false;
    }
    const { lines, highlights: above } = layers;
    highlights.draw(lines, above, camera, size, look, pointing.link, shape, names.markers(), pixelRatio);
    if (stale.cameraEvent) {
      stale.cameraEvent = false;
      // A whole map that makes room for a panel has not been moved by its reader.
      events.camera(aim === 'home' ? null : camera);
    }
  }

  function moveTo(next: Camera): void {
    const widest = home().width * FURTHEST;
    const nearest = Math.min(widest, nearestWidth(middleSize));
    const width = Math.min(widest, Math.max(nearest, next.width));
    // Beyond the limit the map stays where it is instead of sliding.
    camera = width === next.width ? next : { ...camera, width };
    stale.cameraEvent = true;
    redraw('camera');
  }

  function home(): Camera {
    if (extent === null) return { x: 0, y: 0, width: 1 };
    return fitted(padded(extent, HOME_MARGIN), size, homeInsets, nearestWidth(middleSize));
  }

  /** How what the map is to show is seen; `null` where the reader has moved it. */
  function aimed(): Camera | null {
    if (aim === 'home') return home();
    return aim === null || picture === null ? null : framed(picture, aim, size, insets);
  }

  function go(target: Camera): void {
    const stays = heading.x === target.x && heading.y === target.y && heading.width === target.width;
    if (stays) return;
    heading = target;
    motion.to(target, camera, isSeen && !look.reducedMotion);
  }

  function resize(): void {
    // What moves on would end where it was to end in a view of the old size.
    motion.stop();
    const scale = scaleOf(heading, size);
    pixelRatio = Math.min(3, window.devicePixelRatio || 1);
    size = layers.resize(pixelRatio);
    camera = aimed() ?? { ...heading, width: size.width / scale };
    heading = camera;
    namedFor = null;
    stale.cameraEvent = picture !== null;
    stale.atRest = true;
    stale.names = true;
    stale.land = true;
    stale.ground = true;
    stale.writing = true;
    // A cleared canvas must not be seen, so this frame is drawn at once.
    if (frame !== 0) cancelAnimationFrame(frame);
    draw();
  }

  const letGo = listenToPointer(layers.surface, {
    camera: () => camera,
    size: () => size,
    tool: () => look.tool,
    move(next) {
      motion.stop();
      aim = null;
      isPlaced = true;
      moveTo(withDots(next));
      heading = camera;
    },
    zoomAt: (at, factor) => zoom(factor, at),
    point: pointing.at,
    click(at, byTouch) {
      // Who clicks on a group is at work on what is seen of it now; the whole map stays whole beside what opens, but not above a
      // sheet that a finger brings up over half of it.
      if (aim !== 'home' || byTouch) {
        // A link to what is seen shows the same place.
        if (aim !== null) events.camera(camera);
        aim = null;
      }
      const paper = pointing.paperAt(at, byTouch);
      if (paper !== null) return events.pick(paper);
      const topic = names.topicAt(...at);
      if (topic !== null) return events.pickTopic(topic);
      const link = pointing.linkAt(at, byTouch);
      if (link !== null) return events.pickLink(...link);
      events.pickNothing();
    },
    shape(points) {
      shape = points;
      redraw('highlights');
    },
    select(points) {
      if (picture !== null) events.select(picker.within(points));
    },
    dragging(on) {
      layers.surface.style.cursor = on ? 'grabbing' : look.tool === 'pan' ? 'grab' : 'crosshair';
    },
  });

  function placeNames(): void {
    placing ||= whenIdle(() => {
      placing = 0;
      stale.names = true;
      redraw('names');
    });
  }

  /**
   * Whatever opens: the whole map and a framed group make room for it; a map that its reader has moved stays in place, but for
   * as little as it takes to see what is open. While a shape is drawn the map keeps still: what is in the shape is counted.
   */
  function keepInSight(): void {
    if (look.tool !== 'pan') return;
    const target = aimed();
    if (target !== null) go(target);
    else if (look.selected.size > 0) reveal(look.selected);
    else if (!isPlaced) showLit();
    if (aim !== 'home') return;
    namedFor = null;
    // A panel opens with the first letter of a search: names make room for it once the map is lit.
    placeNames();
  }

  /** A map that nobody has moved shows all that is lit, also after a click. */
  function showLit(): void {
    const box = picture && boxAroundMost([...(look.lit ?? [])], picture.x, picture.y, picture.size);
    if (box !== null) go(broughtIntoSight(heading, box, size, insets, SIGHT_MARGIN));
  }

  function reveal(papers: Iterable<number>): void {
    if (picture !== null) go(withInSight(heading, picture, papers, size, insets));
  }

  function zoom(factor: number, at: Point | null): void {
    aim = null;
    isPlaced = true;
    const { left, top, right, bottom } = freePart(size, insets);
    const least = nearestWidth(middleSize);
    const wanted = Math.max(least / camera.width, 1 / factor) ** -1;
    go(withDots(zoomedAt(camera, size, ...(at ?? ([(left + right) / 2, (top + bottom) / 2] as const)), wanted)));
  }

  /** No nearer than dots are in sight: further in there would be nothing. */
  function withDots(next: Camera): Camera {
    return next.width < camera.width ? picker.whileDotsAreSeen(camera, next, freePart(size, insets)) : next;
  }

  /** Tells where the map stands while no name says so. */
  function tellPlace(): void {
    if (picture === null) return;
    const { left, top, right, bottom } = freePart(size, insets);
    const paper = aim === 'home' ? null : picker.nearestTo([(left + right) / 2, (top + bottom) / 2]);
    const own =
      paper === null ? [] : [picture.districts[picture.district[paper]!], picture.regions[picture.region[paper]!]];
    const topics = own.flatMap((place) => (place === undefined ? [] : [place.topic]));
    events.place(topics.some((topic) => names.placeOf(topic) !== null) ? null : (topics[0] ?? null));
  }

  const observer = new ResizeObserver(() => {
    if (container.clientWidth !== size.width || container.clientHeight !== size.height) resize();
  });
  observer.observe(container);
  resize();
  // A face is loaded when something first wants it: names are measured anew with each that comes.
  const measureAgain = (): void => {
    names.remeasure();
    stale.names = true;
    redraw('names');
  };
  document.fonts?.addEventListener('loadingdone', measureAgain);

  function setLook(next: Look): void {
    const before = look;
    look = next;
    const reground = next.theme !== before.theme || next.lit !== before.lit || next.weakestLink !== before.weakestLink;
    layers.dress(next, landOpacity(next.lit, picture?.paperCount ?? 0));
    if (next.tool !== before.tool) layers.surface.style.cursor = next.tool === 'pan' ? 'grab' : 'crosshair';
    // Names of another map are chosen once they have been placed.
    if (next.lit !== before.lit && !stale.names) names.choose(next.lit);
    if (reground) ground.restyle(next);
    const renamed =
      next.theme !== before.theme ||
      next.lit !== before.lit ||
      next.path !== before.path ||
      next.selected !== before.selected;
    if (renamed) redraw('names');
    redraw(next.theme !== before.theme ? 'camera' : reground ? 'ground' : 'highlights');
  }

  const view: MapView = {
    show(next, nextLook, nextCamera) {
      motion.stop();
      picture = next;
      stale.names = true;
      landStore.forget();
      nameStore.forget();
      middleSize = middleSizeOf(next);
      picker.show(next, middleSize);
      extent = joined(boxAround(next.x.keys(), next.x, next.y, next.size), terrain.show(next));
      highlights.show(next);
      setLook(nextLook);
      ground.show(next, nextLook);
      aim = nextCamera === null ? 'home' : null;
      isPlaced = nextCamera !== null;
      pointing.forget();
      camera = nextCamera ?? home();
      heading = camera;
      isSeen = false;
      namedFor = null;
      stale.atRest = true;
      container.dataset['papers'] = String(next.paperCount);
      redraw('camera');
    },
    look(next) {
      const isLitAnew = next.lit !== look.lit;
      const isDrawn = next.tool === 'pan' && look.tool !== 'pan';
      setLook(next);
      if (isDrawn) keepInSight();
      if (isLitAnew && aim === null && !isPlaced && look.selected.size === 0) showLit();
    },
    titled: placeNames,
    frame(papers) {
      const target = picture === null ? null : framed(picture, papers, size, insets);
      if (target === null) return;
      aim = papers;
      isPlaced = false;
      go(target);
    },
    reveal(papers) {
      // What is asked for now counts, not the group that was framed before.
      if (aim !== 'home') aim = null;
      reveal(papers);
    },
    camera(next) {
      motion.stop();
      aim = null;
      isPlaced = true;
      camera = next;
      heading = next;
      redraw('camera');
    },
    zoom: (factor) => zoom(factor, null),
    reset() {
      aim = 'home';
      isPlaced = false;
      stale.cameraEvent = true;
      go(home());
      redraw('camera');
    },
    insets(next, whole = next) {
      homeInsets = whole;
      const same = (['top', 'right', 'bottom', 'left'] as const).every((side) => next[side] === insets[side]);
      if (same) return;
      insets = next;
      keepInSight();
      // Names that the panel covers in part are left out, and others come back.
      rest();
    },
    positionOf(paper) {
      if (picture === null || !(paper >= 0 && paper < picture.paperCount)) return null;
      const box = layers.surface.getBoundingClientRect();
      const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
      const radius = dotRadius(picture.size[paper]!, scaleOf(camera, size), middleSize);
      return { clientX: box.left + x, clientY: box.top + y, radius };
    },
    outline(points) {
      shape = points;
      redraw('highlights');
      return points === null ? [] : picker.within(points);
    },
    nameOf(topic) {
      const at = names.placeOf(topic);
      const box = layers.surface.getBoundingClientRect();
      return at === null ? null : { clientX: box.left + at[0], clientY: box.top + at[1] };
    },
    async svg({ whole, ...said }) {
      const { mapSvg } = await import('../visual/svg.ts');
      if (picture === null) return '';
      const { left, top, right, bottom } = freePart(size, insets);
      const [width, height] = [right - left, bottom - top];
      const [x, y] = toMap(camera, size, (left + right) / 2, (top + bottom) / 2);
      const seen = {
        width,
        height,
        camera: { x, y, width: width / scaleOf(camera, size) },
        names: names.written(),
        markers: names.markers(),
      };
      const { theme, lit, weakestLink } = look;
      const marks = { ...look, links: highlights.linksOnTop(look) };
      return mapSvg(picture, {
        ...said,
        ...(whole ? {} : seen),
        theme,
        lit,
        weakestLink,
        marks,
        measure: createMeasure(),
      });
    },
    kill() {
      motion.stop();
      if (frame !== 0) cancelAnimationFrame(frame);
      if (placing !== 0) forgetIdle(placing);
      window.clearTimeout(resting);
      observer.disconnect();
      document.fonts?.removeEventListener('loadingdone', measureAgain);
      letGo();
      names.kill();
      ground.kill();
      layers.remove();
      landStore.forget();
      nameStore.forget();
      delete (container as { mapView?: MapView }).mapView;
    },
  };
  Object.assign(container, { mapView: view });
  return view;
}
