import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FirstColumns } from '../../src/map/types.ts';
import { packageRoot } from '../host/package-root.ts';
import { summary } from './summary.ts';

/** Frames of each motion of a page, and how often the two take turns: what else runs on the machine then slows both. */
const FRAMES = 12;
const TURNS = 3;

interface View {
  camera(camera: { x: number; y: number; width: number }): void;
  positionOf(paper: number): { clientX: number; clientY: number; radius: number } | null;
}
/** Where papers lie, map units. */
type Places = Pick<FirstColumns, 'x' | 'y'>;

interface Bare {
  getCamera(): { setState(state: { x: number; y: number; ratio: number }): void };
}
declare const bare: Bare;

/** Where a frame of a motion shows the map: moved by a share of its width, and what part of the whole width is seen. */
interface Step {
  readonly aside: number;
  readonly width: number;
}

const MOTIONS: Readonly<Record<'panning' | 'zooming', readonly Step[]>> = {
  panning: Array.from({ length: FRAMES }, (_, frame) => ({ aside: Math.sin(frame / 3) / 20, width: 1 })),
  // To four times the scale and back: names, titles and dots change their level of detail on the way.
  zooming: Array.from({ length: FRAMES }, (_, frame) => ({ aside: 0, width: 4 ** ((Math.cos(frame / 2) - 1) / 2) })),
};

/**
 * Times frames in motion of the page's map and of a bare Sigma page (without links, names and land) with the same dots of the
 * same size, in turns; `ratio` is the bare page's middle frame by ours: 1 and more is at least as fast.
 */
export async function compareMotion(page: Page, other: Page, places: Places): Promise<Record<string, unknown>> {
  const dots = await page.evaluate(() => {
    const map = document.querySelector<HTMLElement & { mapView: View }>('#map')!;
    const count = Number(map.dataset['papers']);
    return Array.from({ length: count }, (_, paper) => {
      const { clientX, clientY, radius } = map.mapView.positionOf(paper)!;
      return [
        Math.round(clientX * 100) / 100,
        Math.round(-clientY * 100) / 100,
        Math.round(radius * 100) / 100,
      ] as const;
    });
  });
  await openBare(other, dots);
  const report: Record<string, unknown> = {};
  for (const [motion, steps] of Object.entries(MOTIONS)) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      await page.bringToFront();
      ours.push(...(await moveMap(page, places, steps)));
      await other.bringToFront();
      theirs.push(...(await moveBare(other, steps)));
    }
    const [frames, bareSigma] = [summary(ours), summary(theirs)];
    const ratio = Math.round((100 * bareSigma['medianMs']!) / frames['medianMs']!) / 100;
    report[motion] = { frames, bareSigma, ratio };
  }
  await other.close();
  await page.bringToFront();
  return report;
}

async function openBare(page: Page, dots: readonly (readonly [number, number, number])[]): Promise<void> {
  await page.goto('about:blank');
  await page.setContent('<div id="bare" style="position:fixed;inset:0"></div>');
  for (const file of ['graphology/dist/graphology.umd.min.js', 'sigma/dist/sigma.min.js']) {
    await page.addScriptTag({ content: await readFile(join(packageRoot, 'node_modules', file), 'utf8') });
  }
  await page.evaluate((all) => {
    type Made = { addNode(key: number, look: object): void };
    const { graphology, Sigma } = globalThis as unknown as {
      graphology: { Graph: new () => Made };
      Sigma: new (graph: Made, element: Element, settings: object) => Bare;
    };
    const graph = new graphology.Graph();
    all.forEach(([x, y, size], paper) => graph.addNode(paper, { x, y, size, color: '#386' }));
    const settings = { renderLabels: false, stagePadding: 20 };
    Object.assign(globalThis, { bare: new Sigma(graph, document.querySelector('#bare')!, settings) });
  }, dots);
}

async function moveMap(page: Page, places: Places, steps: readonly Step[]): Promise<number[]> {
  return page.evaluate(
    async ([motion, xs, ys]) => {
      const map = document.querySelector<HTMLElement & { mapView: View }>('#map')!;
      const { mapView } = map;
      // The view tells no camera: it follows from where two dots lie on the map and in the window.
      const far = xs.indexOf(Math.max(...xs.slice(0, 1000)));
      const [one, two] = [mapView.positionOf(0)!, mapView.positionOf(far)!];
      const scale = (two.clientX - one.clientX) / (xs[far]! - xs[0]!);
      const box = map.getBoundingClientRect();
      const x = xs[0]! + (box.left + box.width / 2 - one.clientX) / scale;
      const y = ys[0]! - (box.top + box.height / 2 - one.clientY) / scale;
      const width = box.width / scale;
      const times: number[] = [];
      let last = await new Promise(requestAnimationFrame);
      for (const step of motion) {
        mapView.camera({ x: x + width * step.aside, y, width: width * step.width });
        const now = await new Promise(requestAnimationFrame);
        times.push(now - last);
        last = now;
      }
      mapView.camera({ x, y, width });
      return times.slice(2);
    },
    [steps, places.x, places.y] as const,
  );
}

async function moveBare(page: Page, steps: readonly Step[]): Promise<number[]> {
  return page.evaluate(async (motion) => {
    const camera = bare.getCamera();
    const times: number[] = [];
    let last = await new Promise(requestAnimationFrame);
    for (const { aside, width } of motion) {
      camera.setState({ x: 0.5 + aside, y: 0.5, ratio: width });
      const now = await new Promise(requestAnimationFrame);
      times.push(now - last);
      last = now;
    }
    return times.slice(2);
  }, steps);
}
