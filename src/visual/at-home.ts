import type { GroundPlan } from './ground-plan.ts';
import { landUnder } from './open-place.ts';
import type { Group, Point } from './open-place.ts';
import type { MapPicture } from './picture.ts';

/** Share of a name on the land of others from which it says something false. */
const ABROAD = 0.5;

/** Whether the paper nearest to the middle of a topic's name is one of the topic's. */
export function isAtHome(picture: MapPicture, { x, y }: Point, { own }: Group): boolean {
  if (own.size === 0) return true;
  let [nearest, least] = [-1, Infinity];
  for (let paper = 0; paper < picture.paperCount; paper++) {
    const away = Math.hypot(picture.x[paper]! - x, picture.y[paper]! - y);
    if (away < least) [nearest, least] = [paper, away];
  }
  return own.has(nearest);
}

/** Whether most of a centred name lies on land of others than these papers, though its middle may be at home. Its half sizes in CSS pixels. */
export function isAbroad(
  plan: GroundPlan,
  land: ReadonlySet<number> | undefined,
  { x, y }: Point,
  { right, bottom }: { readonly right: number; readonly bottom: number },
  scale: number,
): boolean {
  if (land === undefined || land.size === 0) return false;
  return landUnder(plan, land, x, y, right / scale, bottom / scale).foreign > ABROAD;
}
