import { zoomPath } from '../visual/zoom-path.ts';
import type { Camera } from './types.ts';

/** Milliseconds: long enough to see where the map goes, short enough not to wait for it. */
const SHORTEST = 160;
const LONGEST = 480;
/** The same for each unit of the path's length. */
const FOR_LENGTH = 450;

interface Motion {
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
      const path = zoomPath(from, target);
      const duration = Math.min(LONGEST, Math.max(SHORTEST, path.length * FOR_LENGTH));
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
        move(path.at(eased(share)));
        frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
  };
}

/** Sets off and comes to rest gently: cubic in and out. */
function eased(share: number): number {
  const twice = 2 * share;
  return twice <= 1 ? twice ** 3 / 2 : ((twice - 2) ** 3 + 2) / 2;
}
