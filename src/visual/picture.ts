/** A topic as the map shows it. */
export interface MapPlace {
  readonly topic: number;
  readonly name: string;
  readonly papers: number;
  /** Map units; where the name belongs. */
  readonly x: number;
  readonly y: number;
}

/** What a map looks like, in columns; `graphview`'s `Picture` has this shape. */
export interface MapPicture {
  readonly paperCount: number;
  /** Map units; y grows upwards. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Dot radius in map units. */
  readonly size: readonly number[];
  readonly title: readonly string[];
  /** Index into `regions`, -1 for none. */
  readonly region: readonly number[];
  /** Index into `districts`, -1 for none. */
  readonly district: readonly number[];
  readonly regions: readonly MapPlace[];
  readonly districts: readonly MapPlace[];
  /** Strongest first. */
  readonly links: {
    readonly source: readonly number[];
    readonly target: readonly number[];
    readonly weight: readonly number[];
  };
  /** Palette slot of each region (see `assignColours`); absent: the region's index. */
  readonly colours?: readonly number[];
}

/** Palette slot of a region; -1 stays -1. */
export function slotOf(picture: Pick<MapPicture, 'colours'>, region: number): number {
  return region < 0 ? -1 : (picture.colours?.[region] ?? region);
}

/** The middle value, by numeric order; `fallback` for no values. */
export function median(values: readonly number[], fallback: number): number {
  if (values.length === 0) return fallback;
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1]!;
}
