import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { scaleOf } from '../visual/camera.ts';
import { dotFactor, rimWidth } from '../visual/dots.ts';
import { dimmedColour, dotColours, LINKS_AT_MOST, LINKS_PER_PAPER, linkOpacity } from '../visual/ground.ts';
import { strongestLinks } from '../visual/links.ts';
import { mapInk } from '../visual/palette.ts';
import { median } from '../visual/picture.ts';
import { createDotProgram } from './dot-program.ts';
import type { DotStyle } from './dot-program.ts';
import type { GroundLook, Painter } from './painter.ts';
import type { Picture } from './types.ts';

/** Sigma scales thickness with the map; links keep their width, so theirs in map units is next to nothing. */
const HAIRLINE = 1e-6;
/** CSS pixels. */
const LINK_WIDTH = 1.5;

/** Dots and links by Sigma, in a box of its own inside `container`. Throws where WebGL is missing. */
export function createSigmaPainter(container: HTMLElement): Painter {
  const dotStyle: DotStyle = { rim: [1, 1, 1], rimWidth: 1 };
  let picture: Picture | null = null;
  let look: GroundLook = { theme: 'light', lit: null, weakestLink: 0 };
  let middleSize = 1;
  /** Map units: side and middle of the square that Sigma normalises to 1. */
  let side = 1;
  let middle = { x: 0, y: 0 };
  let colours: string[] = [];
  let dimmed = '';
  let links: number[] = [];
  let strongest = 1;
  /** Set before each drawing: Sigma asks for the ratio's size factor, ours depends on the scale. */
  let factor = 1;

  const sigma = new Sigma(new UndirectedGraph(), container, {
    defaultNodeType: 'dot',
    nodeProgramClasses: { dot: createDotProgram(dotStyle) },
    nodeHoverProgramClasses: {},
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    // Camera panning and zooming stay enabled: switched off, Sigma ignores `setState` as well. The captors are off below.
    enableCameraRotation: false,
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: (ratio) => ratio / factor,
    minEdgeThickness: LINK_WIDTH,
    stagePadding: 0,
    zIndex: true,
    allowInvalidContainer: true,
    nodeReducer: (key, data) => {
      const paper = Number(key);
      const lit = look.lit === null || look.lit.has(paper);
      const region = picture!.region[paper]!;
      return {
        ...data,
        color: lit ? colours[region < 0 ? colours.length - 1 : region]! : dimmed,
        zIndex: lit ? 1 : 0,
      };
    },
    edgeReducer: (key, data) => {
      const { source, target, weight } = picture!.links;
      const link = Number(key);
      const lit = look.lit === null || (look.lit.has(source[link]!) && look.lit.has(target[link]!));
      const opacity = linkOpacity(weight[link]! / strongest, links.length, look.theme);
      return {
        ...data,
        color: premultiplied(mapInk(look.theme).line, lit ? opacity : opacity * 0.25),
        hidden: weight[link]! < look.weakestLink,
      };
    },
  });
  // Our own surface takes the pointer; Sigma's captors would only cost reading pixels back.
  sigma.getMouseCaptor().enabled = false;
  sigma.getTouchCaptor().enabled = false;

  // Sigma's other layers stay empty; a browser would still blend each over the whole window in every frame.
  for (const [layer, canvas] of Object.entries(sigma.getCanvases())) {
    if (layer !== 'edges' && layer !== 'nodes') canvas.style.display = 'none';
  }

  function restyle(next: GroundLook): void {
    look = next;
    if (picture === null) return;
    colours = dotColours(picture, look.theme);
    dimmed = dimmedColour(look.theme);
    dotStyle.rim = rgbOf(mapInk(look.theme).paper);
    sigma.refresh({ schedule: true });
  }

  return {
    kind: 'webgl',
    show(next, nextLook) {
      picture = next;
      look = nextLook;
      middleSize = median(next.size, 1);
      ({ side, middle } = squareAround(next));
      links = strongestLinks(next.links, next.paperCount, LINKS_PER_PAPER, LINKS_AT_MOST);
      strongest = Math.max(1, next.links.weight[links[0] ?? 0] ?? 1);
      colours = dotColours(next, look.theme);
      dimmed = dimmedColour(look.theme);
      dotStyle.rim = rgbOf(mapInk(look.theme).paper);
      sigma.setCustomBBox({
        x: [middle.x - side / 2, middle.x + side / 2],
        y: [middle.y - side / 2, middle.y + side / 2],
      });
      sigma.setGraph(graphOf(next, links));
    },
    restyle,
    draw(camera, size) {
      const scale = scaleOf(camera, size);
      factor = dotFactor(scale, middleSize);
      dotStyle.rimWidth = rimWidth(scale, middleSize);
      sigma.getCamera().setState({
        x: 0.5 + (camera.x - middle.x) / side,
        y: 0.5 + (camera.y - middle.y) / side,
        ratio: Math.min(size.width, size.height) / (scale * side),
        angle: 0,
      });
      // Draws at once, in the same frame as the layers above and below.
      sigma.refresh({ partialGraph: {}, skipIndexation: true });
    },
    copyTo(context, size) {
      sigma.refresh({ partialGraph: {}, skipIndexation: true });
      const canvases = sigma.getCanvases();
      for (const layer of ['edges', 'nodes']) context.drawImage(canvases[layer]!, 0, 0, size.width, size.height);
    },
    kill() {
      sigma.kill();
    },
  };
}

function graphOf(picture: Picture, links: readonly number[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let paper = 0; paper < picture.paperCount; paper++) {
    graph.addNode(String(paper), { x: picture.x[paper]!, y: picture.y[paper]!, size: picture.size[paper]! });
  }
  const { source, target } = picture.links;
  for (const link of links) {
    graph.mergeEdgeWithKey(String(link), String(source[link]!), String(target[link]!), { size: HAIRLINE });
  }
  return graph;
}

/** A square keeps Sigma's aspect correction at 1 for every window. */
function squareAround(picture: Picture): { side: number; middle: { x: number; y: number } } {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let paper = 0; paper < picture.paperCount; paper++) {
    minX = Math.min(minX, picture.x[paper]!);
    maxX = Math.max(maxX, picture.x[paper]!);
    minY = Math.min(minY, picture.y[paper]!);
    maxY = Math.max(maxY, picture.y[paper]!);
  }
  if (minX > maxX) return { side: 1, middle: { x: 0, y: 0 } };
  return {
    side: Math.max(maxX - minX, maxY - minY, 1),
    middle: { x: (minX + maxX) / 2, y: (minY + maxY) / 2 },
  };
}

function rgbOf(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
}

const cache = new Map<string, string>();

/** Sigma's link programs write colours as they come, and WebGL blends premultiplied ones. */
function premultiplied(hex: string, opacity: number): string {
  const step = Math.round(opacity * 50) / 50;
  const key = hex + step;
  let colour = cache.get(key);
  if (colour === undefined) {
    const [r, g, b] = rgbOf(hex).map((c) => Math.round(c * 255 * step));
    colour = `rgba(${r},${g},${b},${step})`;
    cache.set(key, colour);
  }
  return colour;
}
