/** A topic as the map shows it. */
export interface MapPlace {
  readonly topic: number;
  readonly name: string;
  readonly papers: number;
  /** Share of its papers that carry the first term of its name; absent: not known. */
  readonly firstShare?: number;
  /** Map units; where the name belongs. */
  readonly x: number;
  readonly y: number;
}

/** What is read of a topic of a map. */
interface PlacedTopic extends Omit<MapPlace, 'topic' | 'firstShare'> {
  readonly id: number;
  readonly nameTerms: readonly { readonly inside: number }[];
}

/** A topic of a map as a place. */
export function placeOf({ id, name, papers, nameTerms, x, y }: PlacedTopic): MapPlace {
  const [first] = nameTerms;
  return { topic: id, name, papers, ...(first && { firstShare: first.inside / papers }), x, y };
}

/** What a map looks like, in columns: what the graph view draws and the SVG shows. */
export interface MapPicture {
  readonly paperCount: number;
  /** Map units; y grows upwards. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Dot radius in map units. */
  readonly size: readonly number[];
  readonly title: readonly string[];
  /** Region of each paper (index into `regions`), -1 for none: the region gives the colour. */
  readonly region: readonly number[];
  /** District of each paper (index into `districts`), -1 for none. */
  readonly district: readonly number[];
  readonly regions: readonly MapPlace[];
  readonly districts: readonly MapPlace[];
  /** Strongest first. */
  readonly links: {
    readonly source: readonly number[];
    readonly target: readonly number[];
    readonly weight: readonly number[];
  };
  /**
   * Palette slot of each region, from `assignColours` in `colour-slots.ts`; hand the same slots to `topicColour` in the
   * legend. Absent: the region's index.
   */
  readonly colours?: readonly number[];
}

/** Palette slot of a region; -1 stays -1. */
export function slotOf(picture: Pick<MapPicture, 'colours'>, region: number): number {
  return region < 0 ? -1 : (picture.colours?.[region] ?? region);
}

const middleSizes = new WeakMap<readonly number[], number>();

/** The median radius of the dots, map units; 1 for a map without papers. Found once: a large map has many to sort. */
export function middleSizeOf({ size }: Pick<MapPicture, 'size'>): number {
  let middle = middleSizes.get(size);
  if (middle === undefined) {
    middle = Float64Array.from(size).sort()[size.length >> 1] ?? 1;
    middleSizes.set(size, middle);
  }
  return middle;
}

/** The square round all dots, map units: with a square, Sigma's aspect correction is 1 in every window. */
export function squareAround(picture: MapPicture): { side: number; middle: { x: number; y: number } } {
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
