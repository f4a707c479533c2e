import { easeCubicInOut, interpolateZoom } from 'd3';
import type { Camera } from './types.ts';

/** Milliseconds: long enough to see where the map goes, short enough not to wait for it. */
const SHORTEST = 160;
const LONGEST = 480;

export interface Motion {
  /** Goes there along van Wijk & Nuij's (2003) smooth path, or at once. */
  to(target: Camera, from: Camera, smooth: boolean): void;
  stop(): void;
}

/** Moves a camera over time; `move` is called with each step and `done` after the last. */
export function createMotion(move: (camera: Camera) => void, done: () => void): Motion {
  let frame = 0;
  const stop = (): void => {
    if (frame !== 0) cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    stop,
    to(target, from, smooth) {
      stop();
      if (!smooth) {
        move(target);
        done();
        return;
      }
      const path = interpolateZoom([from.x, from.y, from.width], [target.x, target.y, target.width]);
      const duration = Math.min(LONGEST, Math.max(SHORTEST, path.duration * 0.45));
      let start = -1;
      const step = (time: number): void => {
        if (start < 0) start = time;
        const share = Math.min(1, (time - start) / duration);
        if (share === 1) {
          frame = 0;
          move(target);
          done();
          return;
        }
        const [x, y, width] = path(easeCubicInOut(share));
        move({ x, y, width });
        frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
  };
}
