import { UndirectedGraph } from 'graphology';
import type { NodeProgramType, EdgeProgramType } from 'sigma/rendering';
import { scaleOf } from '../visual/camera.ts';
import { bytesOfHex, mix } from '../visual/colour.ts';
import { dotFactor, litStyle, ringWidth, rimWidth, smallestRadius } from '../visual/dots.ts';
import {
  coveredPart,
  dimmedColour,
  dotColours,
  joinsLit,
  LINKS_AT_MOST,
  LINKS_PER_PAPER,
  linkFade,
  linkOpacity,
  receding,
} from '../visual/ground.ts';
import { strongestLinks } from '../visual/links.ts';
import { mapInk } from '../visual/palette.ts';
import { middleSizeOf, squareAround } from '../visual/picture.ts';
import { DOT_ROW, dotShape } from './dot-program.ts';
import type { DotStyle } from './dot-program.ts';
import { createInstancedProgram, NoProgram } from './instances.ts';
import type { Instances } from './instances.ts';
import { LINK_ROW, linkShape } from './link-program.ts';
import type { LinkStyle } from './link-program.ts';
import { SingleLayerSigma } from './single-layer-sigma.ts';
import type { GroundLook, Painter } from './painter.ts';
import type { Picture } from './types.ts';

/** CSS pixels. */
const LINK_WIDTH = 1.5;

const NOTHING = NoProgram as unknown as NodeProgramType & EdgeProgramType;

/**
 * Dots and links by Sigma, in a box of its own inside `container`: one node of its graph stands for all dots, one for all
 * links (`instances.ts` says why). Throws where WebGL is missing.
 */
export function createSigmaPainter(container: HTMLElement): Painter {
  const dotStyle: DotStyle = { rim: [1, 1, 1], rimWidth: 1, leastRadius: 0, receding: { size: 1, opacity: 1 } };
  // A rim would draw the eye to what steps back.
  const dimmedStyle: DotStyle = { ...dotStyle, rimWidth: 0 };
  const linkStyle: LinkStyle = { fade: { fullLength: 1, share: 1 } };
  // A dot and a link without colour: drivers compile what draws them while the map is on its way.
  const dots: Instances = { data: new Float32Array(DOT_ROW), count: 1, version: 0 };
  /** All dots as they step back while some are lit. */
  const dimmedDots: Instances = { data: new Float32Array(), count: 0, version: 0 };
  let dimmedRows = 0;
  const lines: Instances = { data: new Float32Array(LINK_ROW), count: 1, version: 0 };
  let picture: Picture | null = null;
  let theme: GroundLook['theme'] | null = null;
  let middleSize = 1;
  let lit: ReadonlySet<number> | null = null;
  /** Map units: side and middle of the square that Sigma normalises to 1. */
  let side = 1;
  let middle = { x: 0, y: 0 };
  let links: number[] = [];
  /** Set before each drawing: Sigma asks for the ratio's size factor, ours depends on the scale. */
  let factor = 1;

  const graph = new UndirectedGraph();
  // Sigma draws its programs in this order.
  for (const type of ['dimmed', 'links', 'dots']) graph.addNode(type, { type, x: 0, y: 0, size: 1 });
  const sigma = new SingleLayerSigma(graph, container, {
    defaultNodeType: 'dots',
    nodeProgramClasses: {
      circle: NOTHING,
      dimmed: createInstancedProgram(dotShape(dimmedStyle), dimmedDots, true),
      links: createInstancedProgram(linkShape(LINK_WIDTH, linkStyle), lines),
      dots: createInstancedProgram(dotShape(dotStyle), dots),
    },
    nodeHoverProgramClasses: { circle: NOTHING, dimmed: NOTHING, links: NOTHING, dots: NOTHING },
    edgeProgramClasses: { arrow: NOTHING, line: NOTHING },
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    // Camera panning and zooming stay enabled: switched off, Sigma ignores `setState` as well. The captors are off below.
    enableCameraRotation: false,
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: (ratio) => ratio / factor,
    stagePadding: 0,
    allowInvalidContainer: true,
  });
  // Our own surface takes the pointer; Sigma's captors would only cost reading pixels back.
  sigma.getMouseCaptor().enabled = false;
  sigma.getTouchCaptor().enabled = false;

  /** Map units as places in the square, 0 to 1. */
  const acrossOf = (x: number): number => 0.5 + (x - middle.x) / side;
  const upOf = (y: number): number => 0.5 + (y - middle.y) / side;

  function writeDots(map: Picture, look: GroundLook): void {
    const colours = Uint32Array.from(dotColours(map, look.theme), (hex) => bytesOf(hex, 1));
    const colourOf = (paper: number): number =>
      colours[map.region[paper]! < 0 ? colours.length - 1 : map.region[paper]!]!;
    const lit = look.lit ?? map.x.keys();
    dots.count = writeRows(dots, map, lit, colourOf);
    // What steps back is the same for every search: all dots, and the lit ones lie above their own.
    if (look.lit !== null && dimmedRows === 0) {
      const dimmed = bytesOf(dimmedColour(look.theme), 1);
      dimmedRows = writeRows(dimmedDots, map, map.x.keys(), () => dimmed);
    }
    dimmedDots.count = look.lit === null ? 0 : dimmedRows;
  }

  function writeRows(
    to: Instances,
    { x, y, size, paperCount }: Picture,
    papers: Iterable<number>,
    colourOf: (paper: number) => number,
  ): number {
    if (to.data.length < paperCount * DOT_ROW) to.data = new Float32Array(paperCount * DOT_ROW);
    const bytes = new Uint32Array(to.data.buffer);
    let row = 0;
    for (const paper of papers) {
      to.data[row] = acrossOf(x[paper]!);
      to.data[row + 1] = upOf(y[paper]!);
      to.data[row + 2] = size[paper]!;
      bytes[row + 3] = colourOf(paper);
      row += DOT_ROW;
    }
    to.version++;
    return row / DOT_ROW;
  }

  function writeLinks({ x, y, links: { source, target, weight } }: Picture, look: GroundLook): void {
    const bytes = new Uint32Array(lines.data.buffer);
    const strongest = Math.max(1, weight[links[0] ?? 0] ?? 1);
    const { line } = mapInk(look.theme);
    let row = 0;
    for (const link of links) {
      // Strongest first: the rest is weaker still.
      if (weight[link]! < look.weakestLink) break;
      const [from, to] = [source[link]!, target[link]!];
      if (!joinsLit(look.lit, from, to)) continue;
      lines.data[row] = acrossOf(x[from]!);
      lines.data[row + 1] = upOf(y[from]!);
      lines.data[row + 2] = acrossOf(x[to]!);
      lines.data[row + 3] = upOf(y[to]!);
      const opacity = linkOpacity(weight[link]! / strongest, links.length, look.theme);
      bytes[row + 4] = bytesOf(line, opacity);
      row += LINK_ROW;
    }
    lines.count = row / LINK_ROW;
    lines.version++;
  }

  function restyle(look: GroundLook): void {
    if (picture === null) return;
    if (look.theme !== theme) dimmedRows = 0;
    theme = look.theme;
    lit = look.lit;
    dimmedStyle.rim = rgbOf(dimmedColour(theme));
    writeDots(picture, look);
    writeLinks(picture, look);
  }

  return {
    kind: 'webgl',
    show(next, look) {
      picture = next;
      middleSize = middleSizeOf(next);
      ({ side, middle } = squareAround(next));
      links = strongestLinks(next.links, next.paperCount, LINKS_PER_PAPER, LINKS_AT_MOST);
      dimmedRows = 0;
      lines.data = new Float32Array(links.length * LINK_ROW);
      restyle(look);
      sigma.setCustomBBox({
        x: [middle.x - side / 2, middle.x + side / 2],
        y: [middle.y - side / 2, middle.y + side / 2],
      });
      // The square is read anew; drawing is left to `draw`, which knows the camera.
      sigma.refresh({ schedule: true });
    },
    restyle,
    draw(camera, size) {
      const scale = scaleOf(camera, size);
      factor = dotFactor(scale, middleSize);
      const papers = picture?.paperCount ?? 0;
      const stands = litStyle(lit, papers, scale, middleSize);
      const smallest = smallestRadius(scale, middleSize);
      const { paper, ink } = mapInk(theme ?? 'light');
      dotStyle.leastRadius = stands.leastRadius;
      dotStyle.rimWidth = ringWidth(stands, rimWidth(scale, middleSize));
      dotStyle.rim = rgbOf(mix(paper, ink, stands.ring));
      dimmedStyle.receding = receding(coveredPart(papers, factor * scale * middleSize, side, scale));
      dimmedStyle.leastRadius = smallest * dimmedStyle.receding.size;
      linkStyle.fade = linkFade(side, lines.count, scale);
      sigma.getCamera().setState({
        x: 0.5 + (camera.x - middle.x) / side,
        y: 0.5 + (camera.y - middle.y) / side,
        ratio: Math.min(size.width, size.height) / (scale * side),
        angle: 0,
      });
      // Draws at once, in the same frame as the layers above and below.
      sigma.refresh({ partialGraph: {}, skipIndexation: true });
    },
    kill() {
      sigma.kill();
    },
  };
}

function rgbOf(hex: string): [number, number, number] {
  return bytesOfHex(hex).map((byte) => byte / 255) as [number, number, number];
}

/** A premultiplied colour as the four bytes that the graphics card reads, lowest first. */
function bytesOf(hex: string, opacity: number): number {
  const [r, g, b] = rgbOf(hex).map((part) => Math.round(part * 255 * opacity)) as [number, number, number];
  return (r | (g << 8) | (b << 16) | (Math.round(255 * opacity) << 24)) >>> 0;
}
