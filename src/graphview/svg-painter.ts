import { scaleOf } from '../visual/camera.ts';
import { mix } from '../visual/colour.ts';
import { dotFactor, litStyle, RIM, ringWidth, smallestRadius } from '../visual/dots.ts';
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
  shareKept,
} from '../visual/ground.ts';
import { strongestLinks } from '../visual/links.ts';
import { mapInk } from '../visual/palette.ts';
import { middleSizeOf, squareAround } from '../visual/picture.ts';
import type { GroundLook, Painter } from './painter.ts';
import type { Picture } from './types.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Dots and links as SVG, where WebGL is missing: slower with many thousand papers, the same picture. */
export function createSvgPainter(container: HTMLElement): Painter {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', '100%');
  svg.setAttribute('height', '100%');
  const world = append(svg, 'g');
  // What steps back lies below what is lit, as WebGL draws them.
  const [dimmedDots, paths, litDots] = [append(world, 'g'), append(world, 'g'), append(world, 'g')];
  container.append(svg);
  let picture: Picture | null = null;
  let dots: SVGCircleElement[] = [];
  let lines: SVGLineElement[] = [];
  let links: number[] = [];
  /** Opacity of each link before its length counts, 0 where it is not drawn. */
  let opacities: number[] = [];
  let lit: GroundLook['lit'] = null;
  let theme: GroundLook['theme'] = 'light';
  let side = 1;
  let drawnScale = 0;
  let drawnFactor = 0;
  let drawnLeast = 0;
  let middleSize = 1;
  let smallestSize = 0;

  function restyle(look: GroundLook): void {
    if (picture === null) return;
    const colours = dotColours(picture, look.theme);
    const dimmed = dimmedColour(look.theme);
    const { paper, line } = mapInk(look.theme);
    const { source, target, weight } = picture.links;
    const strongest = Math.max(1, weight[links[0] ?? 0] ?? 1);
    lit = look.lit;
    theme = look.theme;
    drawnScale = 0;
    drawnFactor = 0;
    dots.forEach((dot, index) => {
      const lit = isLit(index);
      const region = picture!.region[index]!;
      dot.setAttribute('fill', lit ? colours[region < 0 ? colours.length - 1 : region]! : dimmed);
      // A rim would draw the eye to what steps back.
      dot.setAttribute('stroke', lit ? paper : 'none');
      (lit ? litDots : dimmedDots).append(dot);
    });
    opacities = links.map((link, index) => {
      const shown = weight[link]! >= look.weakestLink && joinsLit(look.lit, source[link]!, target[link]!);
      const opacity = linkOpacity(weight[link]! / strongest, links.length, look.theme);
      lines[index]!.setAttribute('stroke', line);
      lines[index]!.setAttribute('visibility', shown ? 'visible' : 'hidden');
      return shown ? opacity : 0;
    });
  }

  function isLit(paper: number): boolean {
    return lit === null || lit.has(paper);
  }

  function fade({ x, y, links: { source, target } }: Picture, scale: number): void {
    const drawn = opacities.filter((opacity) => opacity > 0).length;
    const kept = linkFade(side, drawn, scale);
    links.forEach((link, index) => {
      if (opacities[index] === 0) return;
      const [from, to] = [source[link]!, target[link]!];
      const length = scale * Math.hypot(x[from]! - x[to]!, y[from]! - y[to]!);
      lines[index]!.setAttribute('stroke-opacity', (opacities[index]! * shareKept(length, kept)).toFixed(3));
    });
  }

  return {
    kind: 'svg',
    show(next, look) {
      picture = next;
      middleSize = middleSizeOf(next);
      smallestSize = next.size.reduce((least, size) => Math.min(least, size), Infinity);
      ({ side } = squareAround(next));
      links = strongestLinks(next.links, next.paperCount, LINKS_PER_PAPER, LINKS_AT_MOST);
      for (const group of [dimmedDots, paths, litDots]) group.replaceChildren();
      lines = links.map((link) => {
        const line = append(paths, 'line');
        const [from, to] = [next.links.source[link]!, next.links.target[link]!];
        setAll(line, { x1: next.x[from]!, y1: next.y[from]!, x2: next.x[to]!, y2: next.y[to]! });
        setAll(line, { 'stroke-width': 1.1, 'vector-effect': 'non-scaling-stroke' });
        return line;
      });
      dots = next.x.map((x, paper) => {
        const dot = append(litDots, 'circle');
        setAll(dot, { cx: x, cy: next.y[paper]!, 'stroke-width': RIM, 'vector-effect': 'non-scaling-stroke' });
        dot.dataset['paper'] = String(paper);
        return dot;
      });
      restyle(look);
    },
    restyle,
    draw(camera, size) {
      const k = scaleOf(camera, size);
      const x = size.width / 2 - camera.x * k;
      const y = size.height / 2 + camera.y * k;
      world.setAttribute('transform', `matrix(${k} 0 0 ${-k} ${x} ${y})`);
      const factor = dotFactor(k, middleSize);
      if (picture === null) return;
      const shown = picture;
      // A little nearer or further no link looks otherwise.
      if (Math.abs(Math.log2(k / drawnScale)) > 0.25) {
        drawnScale = k;
        fade(shown, k);
      }
      const stands = litStyle(lit, shown.paperCount, k, middleSize);
      // In map units, so they change with the scale where the others do not.
      const least = stands.ring > 0 ? stands.leastRadius / k : 0;
      const smallest = smallestRadius(k, middleSize) / k;
      const floor = Math.max(least, smallest > smallestSize * factor ? smallest : 0);
      if (factor === drawnFactor && floor === drawnLeast) return;
      drawnFactor = factor;
      drawnLeast = floor;
      const back = receding(coveredPart(shown.paperCount, factor * k * middleSize, side, k));
      const { paper, ink } = mapInk(theme);
      const ring = mix(paper, ink, stands.ring);
      dots.forEach((dot, paper) => {
        const stepsBack = !isLit(paper);
        const radius = Math.max(shown.size[paper]! * factor, smallest);
        dot.setAttribute('r', String(stepsBack ? radius * back.size : Math.max(radius, least)));
        if (!stepsBack) dot.setAttribute('stroke', ring);
        dot.setAttribute('stroke-width', String(ringWidth(stands, RIM)));
        dot.setAttribute('fill-opacity', stepsBack ? back.opacity.toFixed(2) : '1');
      });
    },
    kill() {
      svg.remove();
    },
  };
}

function append<Tag extends 'g' | 'line' | 'circle'>(parent: Element, tag: Tag): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  parent.append(element);
  return element;
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
