import type { Camera, Look, ViewEvents } from '../graphview/types.ts';
import type { Opened } from './types.ts';

/** What changes when the map is pointed at, chosen from and moved. */
interface Told {
  hovered: number | null;
  hoveredAt: { readonly clientX: number; readonly clientY: number } | null;
  tool: Look['tool'];
  camera: Camera | null;
  place: number | null;
  renderer: { readonly kind: 'webgl' | 'svg'; readonly reason: string };
  announcement: string;
  nothingCaught: string;
  readonly selection: { readonly opened: Opened; close(): void };
  choosePaper(paper: number): void;
  chooseLink(source: number, target: number): void;
  chooseTopic(topic: number): void;
  choosePapers(papers: readonly number[]): void;
}

/** What the map tells, as it changes the explorer: for the view. */
export function mapEvents(told: Told): ViewEvents {
  /** What is chosen needs no card any more: a held finger leaves one behind. */
  const letGo = (): void => {
    told.hovered = null;
    told.hoveredAt = null;
  };
  return {
    hover: (paper, at) => {
      told.hovered = paper;
      told.hoveredAt = at;
    },
    pick: (paper) => {
      letGo();
      told.choosePaper(paper);
    },
    pickLink: (source, target) => {
      letGo();
      told.chooseLink(source, target);
    },
    pickTopic: (topic) => {
      letGo();
      told.chooseTopic(topic);
    },
    pickNothing: () => {
      letGo();
      const { kind } = told.selection.opened;
      if (kind === 'paper' || kind === 'link' || kind === 'topic') told.selection.close();
    },
    select: (papers) => {
      const shape = told.tool === 'lasso' ? 'lasso' : 'box';
      told.tool = 'pan';
      if (papers.length > 0) return told.choosePapers(papers);
      told.nothingCaught = `No papers in the ${shape}.`;
      told.announcement = told.nothingCaught;
    },
    camera: (camera) => {
      told.camera = camera;
    },
    place: (topic) => {
      told.place = topic;
    },
    renderer: (kind, reason) => {
      told.renderer = { kind, reason };
    },
  };
}
