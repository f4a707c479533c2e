import type { LabelBox } from './label-ranges.ts';
import type { NameDraft } from './map-name.ts';
import { withSides } from './open-place.ts';

/** Points of a line that other names keep clear of. */
const LINE_PARTS = 16;

/** What others keep clear of: a name, and its line. */
export function around(name: NameDraft): LabelBox[] {
  return [withSides(name.box), ...alongLine(name)];
}

/** Boxes along the line of a name: what lies on none of them crosses it nowhere. */
function alongLine({ box, leader }: NameDraft): LabelBox[] {
  if (leader === undefined) return [];
  return Array.from({ length: LINE_PARTS }, (_, part) => {
    const share = part / LINE_PARTS;
    const [x, y] = [leader.x + share * (box.x - leader.x), leader.y + share * (box.y - leader.y)];
    return { ...box, x, y, left: -1, right: 1, top: -1, bottom: 1 };
  });
}
