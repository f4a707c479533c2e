import { boxAround, joined, scaleOf, toScreen } from '../visual/camera.ts';
import type { Size } from '../visual/camera.ts';
import { dotRadius } from '../visual/dots.ts';
import type { HomeView } from '../visual/map-name.ts';
import { middleSizeOf } from '../visual/picture.ts';
import type { ScreenBox } from '../visual/route.ts';
import { landOpacity } from '../visual/terrain-style.ts';
import { isSeen } from './aim.ts';
import { createFrame } from './frame.ts';
import { createGround } from './ground.ts';
import { createHighlightLayer } from './highlight-layer.ts';
import { createLayers } from './layers.ts';
import { createNameLayer } from './name-layer.ts';
import { createPanStore } from './pan-store.ts';
import { createPicker } from './picker.ts';
import { createPointing } from './pointing.ts';
import { listenToPointer } from './pointer.ts';
import type { Point } from './pointer.ts';
import { createSteering } from './steering.ts';
import { createTerrainLayer } from './terrain-layer.ts';
import type { Camera, Look, MapView, Picture, ViewEvents } from './types.ts';

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
 * that is settled), and `container.mapView` is the view itself, so that tests find what a reader would point at.
 */
export function createMapView(container: HTMLElement, events: ViewEvents): MapView {
  const layers = createLayers(container);
  const terrain = createTerrainLayer();
  const landStore = createPanStore();
  const nameStore = createPanStore();
  const highlights = createHighlightLayer();
  const names = createNameLayer(
    () => frame.redraw('names'),
    () => steering,
  );

  let picture: Picture | null = null;
  let look: Look = PLAIN;
  let shape: readonly Point[] | null = null;
  let pixelRatio = 1;
  /** What was shown, and in which part of the view, when a shape began to be drawn; `null` while none is. */
  let undrawn: { readonly look: Look; readonly free: ScreenBox } | null = null;
  /** How all of the map was seen when names were placed. */
  let namedFor: HomeView | null = null;

  const ground = createGround(
    layers.ground,
    () => frame.redraw('ground'),
    (kind, reason) => {
      container.dataset['renderer'] = kind;
      if (kind !== 'first') events.renderer(kind, reason);
    },
  );
  const picker = createPicker(() => steering);
  const pointing = createPointing(layers.surface, {
    look: () => look,
    picker,
    linksOnTop: () => highlights.linksOnTop(look),
    topicAt: (at) => names.topicAt(...at),
    hover: events.hover,
    redraw: () => frame.redraw('highlights'),
  });
  const frame = createFrame({
    places() {
      names.show(picture!, (namedFor ??= steering.homeView()));
      names.choose(look.lit);
    },
    land() {
      const { camera, size } = steering;
      landStore.draw(layers.terrain, camera, size, pixelRatio, look.theme, (context, from, room) =>
        terrain.draw(context, from, room, look.theme, pixelRatio),
      );
    },
    ground: () => ground.draw(steering.camera, steering.size),
    names(writing, atRest) {
      const { camera, size, free } = steering;
      const write = (context: CanvasRenderingContext2D, from: Camera, room: Size): void =>
        names.draw(context, from, room, look, pixelRatio, room === size ? free : null, atRest);
      nameStore.draw(layers.names, camera, size, pixelRatio, writing, write, atRest);
      if (atRest) tellPlace();
    },
    highlights() {
      const { camera, size } = steering;
      const { lines, highlights: above } = layers;
      highlights.draw(lines, above, camera, size, look, pointing.link, shape, names.markers(), pixelRatio);
    },
    // A whole map that makes room for a panel has not been moved by its reader.
    told: () => events.camera(steering.aim === 'home' ? null : steering.camera),
  });
  const steering = createSteering({ look: () => look, picker, frame, arrived: pointing.mapMoved });

  function resize(): void {
    pixelRatio = Math.min(3, window.devicePixelRatio || 1);
    steering.resize(layers.resize(pixelRatio));
    namedFor = null;
    frame.resized();
  }

  const letGo = listenToPointer(layers.surface, {
    camera: () => steering.camera,
    size: () => steering.size,
    tool: () => look.tool,
    move: steering.move,
    zoomAt: (at, factor) => steering.zoom(factor, at),
    point: pointing.at,
    click(at, byTouch) {
      // Who clicks on a group is at work on what is seen of it now; the whole map stays whole beside what opens, but not above a
      // sheet that a finger brings up over half of it.
      if (steering.aim !== null && (steering.aim !== 'home' || byTouch)) {
        // A link to what is seen shows the same place.
        events.camera(steering.camera);
        steering.hold();
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
      frame.redraw('highlights');
    },
    select(points) {
      if (picture !== null) events.select(picker.within(points));
    },
    dragging(on) {
      layers.surface.style.cursor = on ? 'grabbing' : look.tool === 'pan' ? 'grab' : 'crosshair';
    },
  });

  /** Whatever opens. While a shape is drawn the map keeps still: what is in the shape is counted. */
  function makeRoom(): void {
    if (look.tool !== 'pan' || isUndrawn()) return;
    steering.keepInSight();
    if (steering.aim !== 'home') return;
    namedFor = null;
    // A panel opens with the first letter of a search: names make room for it once the map is lit.
    frame.placeNamesWhenIdle();
  }

  /** A shape was begun and left, and all is as it was before: so is the map. */
  function isUndrawn(): boolean {
    if (undrawn === null) return false;
    const { look: before, free } = undrawn;
    const now = steering.free;
    const sides = ['left', 'top', 'right', 'bottom'] as const;
    return (
      before.lit === look.lit && before.selected === look.selected && sides.every((side) => free[side] === now[side])
    );
  }

  /** Once the panels that made way for the shape are back, which come after the look. */
  function endDrawing(): void {
    if (look.tool !== 'pan') return;
    makeRoom();
    undrawn = null;
  }

  /** Tells where the map stands while no name says so. */
  function tellPlace(): void {
    if (picture === null) return;
    const { left, top, right, bottom } = steering.free;
    const paper = steering.aim === 'home' ? null : picker.nearestTo([(left + right) / 2, (top + bottom) / 2]);
    const own =
      paper === null ? [] : [picture.districts[picture.district[paper]!], picture.regions[picture.region[paper]!]];
    const topics = own.flatMap((place) => (place === undefined ? [] : [place.topic]));
    events.place(topics.some((topic) => names.placeOf(topic) !== null) ? null : (topics[0] ?? null));
  }

  const observer = new ResizeObserver(() => {
    const { width, height } = steering.size;
    if (container.clientWidth !== width || container.clientHeight !== height) resize();
  });
  observer.observe(container);
  resize();
  // A face is loaded when something first wants it: names are measured anew with each that comes.
  const measureAgain = (): void => {
    names.remeasure();
    frame.redraw('places');
  };
  document.fonts?.addEventListener('loadingdone', measureAgain);

  function setLook(next: Look): void {
    const before = look;
    look = next;
    const isOther = (...keys: (keyof Look)[]): boolean => keys.some((key) => next[key] !== before[key]);
    const reground = isOther('theme', 'lit', 'weakestLink');
    layers.dress(next, landOpacity(next.lit, picture?.paperCount ?? 0));
    if (isOther('tool')) layers.surface.style.cursor = next.tool === 'pan' ? 'grab' : 'crosshair';
    // Names of another map are chosen once they have been placed.
    if (isOther('lit') && !frame.waitsForPlaces) names.choose(next.lit);
    if (reground) ground.restyle(next);
    if (isOther('theme', 'lit', 'path', 'selected')) frame.redraw('names');
    frame.redraw(isOther('theme') ? 'camera' : reground ? 'ground' : 'highlights');
  }

  const view: MapView = {
    show(next, nextLook, nextCamera) {
      steering.stop();
      picture = next;
      frame.redraw('map');
      landStore.forget();
      nameStore.forget();
      picker.show(next, middleSizeOf(next));
      const extent = joined(boxAround(next.x.keys(), next.x, next.y, next.size), terrain.show(next));
      highlights.show(next);
      setLook(nextLook);
      ground.show(next, nextLook);
      pointing.forget();
      steering.show(next, extent, nextCamera);
      namedFor = null;
      container.dataset['papers'] = String(next.paperCount);
    },
    look(next) {
      const isLitAnew = next.lit !== look.lit;
      const isDrawn = next.tool === 'pan' && look.tool !== 'pan';
      if (next.tool !== 'pan') undrawn ??= { look, free: steering.free };
      setLook(next);
      if (isDrawn) queueMicrotask(endDrawing);
      if (isLitAnew) steering.litAnew();
    },
    titled: frame.placeNamesWhenIdle,
    frame: steering.frame,
    reveal: steering.reveal,
    camera: steering.put,
    zoom: (factor) => steering.zoom(factor, null),
    reset: steering.reset,
    insets(next, whole = next) {
      if (!steering.insets(next, whole)) return;
      makeRoom();
      // Names that the panel covers in part are left out, and others come back.
      frame.redraw('rest');
    },
    positionOf(paper) {
      if (picture === null || !(paper >= 0 && paper < picture.paperCount)) return null;
      const { camera, size } = steering;
      const box = layers.surface.getBoundingClientRect();
      const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
      const radius = dotRadius(picture.size[paper]!, scaleOf(camera, size), middleSizeOf(picture));
      return { clientX: box.left + x, clientY: box.top + y, radius };
    },
    sees(papers) {
      const shown = picture;
      const { camera, size, free } = steering;
      return shown !== null && papers.some((paper) => isSeen(camera, shown, paper, size, free));
    },
    outline(points) {
      shape = points;
      frame.redraw('highlights');
      return points === null ? [] : picker.within(points);
    },
    nameOf(topic) {
      const at = names.placeOf(topic);
      const box = layers.surface.getBoundingClientRect();
      return at === null ? null : { clientX: box.left + at[0], clientY: box.top + at[1] };
    },
    async svg(options) {
      const { drawSvg } = await import('./draw-svg.ts');
      return picture === null ? '' : drawSvg(picture, look, options, steering, names, highlights);
    },
    kill() {
      steering.stop();
      frame.kill();
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
