import { boxAround, fitted, joined, NO_INSETS, padded, scaleOf, toMap, toScreen, zoomedAt } from '../visual/camera.ts';
import type { Box, Insets, Size } from '../visual/camera.ts';
import { dotRadius, nearestWidth } from '../visual/dots.ts';
import { mapInk } from '../visual/palette.ts';
import { middleSizeOf } from '../visual/picture.ts';
import { createMeasure } from './canvas-text.ts';
import { createGround } from './ground.ts';
import { forgetIdle, whenIdle } from './idle.ts';
import { createHighlightLayer } from './highlight-layer.ts';
import { createLayers } from './layers.ts';
import { createMotion } from './motion.ts';
import { createNameLayer } from './name-layer.ts';
import { createPicker } from './picker.ts';
import { listenToPointer } from './pointer.ts';
import type { Point } from './pointer.ts';
import { createPanStore } from './pan-store.ts';
import { createTerrainLayer } from './terrain-layer.ts';
import type { Camera, Look, MapView, Picture, ViewEvents } from './types.ts';

/** Free space round a framed group, as a share of its larger side, and round the whole map. */
const FRAME_MARGIN = 0.18;
const HOME_MARGIN = 0.025;
/** CSS pixels between a topic's name and a panel or the edge of the view. */
const NAME_MARGIN = 8;
/** How much further out than the whole map one can go. */
const FURTHEST = 3;
/** CSS pixels; names are set smaller in a view that is narrower or lower. */
const COMPACT = 560;
/** Up to so many lit papers show their titles at any scale. */
const CHOSEN_AT_MOST = 40;
/** How much of what lies below shows through while a paper is pointed at. */
const VEIL = { light: '0.66', dark: '0.62' };
/** How much of the names stays meanwhile. */
const NAMES_BEHIND = '0.5';

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
  const names = createNameLayer(() => redraw('names'));

  let picture: Picture | null = null;
  let look: Look = PLAIN;
  let shape: readonly Point[] | null = null;
  /** Where the mouse rests and the paper it found there. */
  let pointer: { readonly at: Point; readonly paper: number | null } | null = null;
  let insets: Insets = NO_INSETS;
  let size: Size = { width: 1, height: 1 };
  let pixelRatio = 1;
  let camera: Camera = { x: 0, y: 0, width: 1 };
  /** The reader has not moved the map: it keeps showing all of it when the window changes. */
  let atHome = true;
  /** Few papers that are lit: they show their titles, the others keep quiet. */
  let chosen: ReadonlySet<number> | null = null;
  /** All dots and all land, map units. */
  let extent: Box | null = null;
  let middleSize = 1;
  /** Counts up when names are to be written otherwise than before. */
  let writing = 0;
  let frame = 0;
  /** Names wait to be placed anew. */
  let placing = 0;
  /** What the next frame has to do: pointing at papers costs the highlights alone. */
  const stale = { land: true, ground: true, names: true, writing: true, cameraEvent: false };

  const ground = createGround(
    layers.ground,
    () => redraw('ground'),
    (kind, reason) => {
      container.dataset['renderer'] = kind;
      if (kind !== 'first') events.renderer(kind, reason);
    },
  );
  const motion = createMotion(moveTo, pointAgain);
  const picker = createPicker(() => ({ camera, size }));

  function redraw(what: 'camera' | 'ground' | 'names' | 'highlights'): void {
    if (what === 'camera') stale.land = true;
    if (what === 'camera' || what === 'ground') stale.ground = true;
    if (what === 'names') writing++;
    if (what === 'camera' || what === 'names') stale.writing = true;
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = 0;
    if (picture === null) return;
    if (stale.names) {
      stale.names = false;
      writing++;
      const whole = home();
      const [minX, maxY] = toMap(whole, size, insets.left + NAME_MARGIN, insets.top + NAME_MARGIN);
      const [right, bottom] = [size.width - insets.right - NAME_MARGIN, size.height - insets.bottom - NAME_MARGIN];
      const [maxX, minY] = toMap(whole, size, right, bottom);
      const compact = Math.min(size.width - insets.left - insets.right, size.height) < COMPACT;
      names.show(picture, { scale: scaleOf(whole, size), compact, seen: { minX, minY, maxX, maxY } });
      names.choose(chosen);
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
        names.draw(context, from, room, look, pixelRatio);
      names.aside(...nameStore.draw(layers.names, camera, size, pixelRatio, writing, paint));
    }
    const named = look.path === null ? [] : names.boxes();
    highlights.draw(layers.highlights, camera, size, look, shape, named, pixelRatio);
    if (stale.cameraEvent) {
      stale.cameraEvent = false;
      // A whole map that makes room for a panel has not been moved by its reader.
      events.camera(atHome ? null : camera);
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
    return fitted(padded(extent, HOME_MARGIN), size, insets, nearestWidth(middleSize));
  }

  function go(target: Camera): void {
    motion.to(target, camera, !look.reducedMotion);
  }

  function resize(): void {
    const scale = scaleOf(camera, size);
    pixelRatio = Math.min(3, window.devicePixelRatio || 1);
    size = layers.resize(pixelRatio);
    camera = atHome ? home() : { ...camera, width: size.width / scale };
    stale.names = true;
    stale.land = true;
    stale.ground = true;
    stale.writing = true;
    // A cleared canvas must not be seen, so this frame is drawn at once.
    if (frame !== 0) cancelAnimationFrame(frame);
    draw();
  }

  function linkAt(at: Point, byTouch: boolean): [source: number, target: number] | null {
    const onTop = look.hovered === null ? highlights.linksOnTop(look) : null;
    return picker.linkAt(at, byTouch, onTop, look);
  }

  function pointAt(at: Point | null, byTouch: boolean): void {
    const paper = at === null ? null : picker.paperAt(at, byTouch);
    pointer = at === null || byTouch ? null : { at, paper };
    const clickable = at !== null && (paper !== null || names.topicAt(...at) !== null || linkAt(at, false) !== null);
    layers.surface.style.cursor = look.tool !== 'pan' ? 'crosshair' : clickable ? 'pointer' : 'grab';
    if (paper === look.hovered) return;
    const box = layers.surface.getBoundingClientRect();
    const where = at === null || paper === null ? null : { clientX: at[0] + box.left, clientY: at[1] + box.top };
    events.hover(paper, where);
  }

  /** The map has moved under a resting pointer. What was pointed at by other means, such as the keyboard, stays. */
  function pointAgain(): void {
    if (pointer !== null && pointer.paper === look.hovered) pointAt(pointer.at, false);
  }

  const letGo = listenToPointer(layers.surface, {
    camera: () => camera,
    size: () => size,
    tool: () => look.tool,
    move(next) {
      motion.stop();
      atHome = false;
      moveTo(next);
    },
    zoomAt: (at, factor) => zoom(factor, at),
    point: pointAt,
    click(at, byTouch) {
      // Who clicks is at work on what is seen now: panels that open do not move it, and a link to it shows the same place.
      if (atHome) events.camera(camera);
      atHome = false;
      const paper = picker.paperAt(at, byTouch);
      if (paper !== null) return events.pick(paper);
      const topic = names.topicAt(...at);
      if (topic !== null) return events.pickTopic(topic);
      const link = linkAt(at, byTouch);
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

  function zoom(factor: number, at: Point | null): void {
    atHome = false;
    const free: Point = [
      insets.left + (size.width - insets.left - insets.right) / 2,
      insets.top + (size.height - insets.top - insets.bottom) / 2,
    ];
    const least = nearestWidth(middleSize);
    const wanted = Math.max(least / camera.width, 1 / factor) ** -1;
    go(zoomedAt(camera, size, ...(at ?? free), wanted));
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
    layers.veil.style.backgroundColor = mapInk(next.theme).paper;
    layers.veil.style.transition = next.reducedMotion ? 'none' : 'opacity 140ms ease-out';
    layers.veil.style.opacity = next.hovered === null ? '0' : VEIL[next.theme];
    layers.names.canvas.style.transition = layers.veil.style.transition;
    layers.names.canvas.style.opacity = next.hovered === null ? '1' : NAMES_BEHIND;
    layers.root.style.backgroundColor = mapInk(next.theme).paper;
    if (next.tool !== before.tool) layers.surface.style.cursor = next.tool === 'pan' ? 'grab' : 'crosshair';
    const few = next.lit !== null && next.lit.size <= CHOSEN_AT_MOST ? next.lit : null;
    if (few !== chosen) {
      chosen = few;
      names.choose(few);
      stale.writing = true;
      writing++;
    }
    if (reground) ground.restyle(next);
    // Without titles in sight, names look the same whatever is lit.
    if (next.theme !== before.theme || (reground && names.hasTitles())) redraw('names');
    redraw(next.theme !== before.theme ? 'camera' : reground ? 'ground' : 'highlights');
  }

  const view: MapView = {
    show(next, nextLook, nextCamera) {
      motion.stop();
      picture = next;
      landStore.forget();
      middleSize = middleSizeOf(next);
      picker.show(next, middleSize);
      extent = joined(boxAround(next.x.keys(), next.x, next.y, next.size), terrain.show(next));
      highlights.show(next);
      setLook(nextLook);
      ground.show(next, nextLook);
      atHome = nextCamera === null;
      camera = nextCamera ?? home();
      stale.names = true;
      container.dataset['papers'] = String(next.paperCount);
      redraw('camera');
    },
    look: setLook,
    titled: placeNames,
    frame(papers) {
      const box = picture === null ? null : boxAround(papers, picture.x, picture.y, picture.size);
      if (box === null) return;
      atHome = false;
      go(fitted(padded(box, FRAME_MARGIN), size, insets, nearestWidth(middleSize) * 2));
    },
    camera(next) {
      motion.stop();
      atHome = false;
      camera = next;
      redraw('camera');
    },
    zoom: (factor) => zoom(factor, null),
    reset() {
      go(home());
      atHome = true;
    },
    insets(next) {
      const same = (['top', 'right', 'bottom', 'left'] as const).every((side) => next[side] === insets[side]);
      if (same) return;
      insets = next;
      if (picture === null) return;
      if (atHome) go(home());
      // A panel opens with the first letter of a search: names make room for it once the map is lit.
      placeNames();
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
      const free = {
        width: size.width - insets.left - insets.right,
        height: size.height - insets.top - insets.bottom,
      };
      const [x, y] = toMap(camera, size, insets.left + free.width / 2, insets.top + free.height / 2);
      const seen = { ...free, camera: { x, y, width: free.width / scaleOf(camera, size) } };
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
      observer.disconnect();
      document.fonts?.removeEventListener('loadingdone', measureAgain);
      letGo();
      names.kill();
      ground.kill();
      layers.root.remove();
      delete (container as { mapView?: MapView }).mapView;
    },
  };
  Object.assign(container, { mapView: view });
  return view;
}
