import { scaleOf, toScreen } from './camera.ts';
import type { MapCamera, Size } from './camera.ts';
import { isShownAt } from './names.ts';
import type { MapName } from './map-name.ts';
import type { MapPicture } from './picture.ts';
import { placeMarkers } from './route.ts';
import type { Line, Spot } from './route.ts';
import { boxOnScreen } from './written-names.ts';

/** The numbered markers of a path's papers: how far each stands from its dot, CSS pixels. */
export type Markers = ReadonlyMap<number, Spot>;

/** Markers beside one another and, where there is room, beside the names of topics; titles then keep to their markers. */
export function markersOf(
  picture: MapPicture,
  path: readonly number[] | null,
  names: readonly MapName[],
  camera: MapCamera,
  size: Size,
): Markers {
  if (path === null) return new Map();
  const scale = scaleOf(camera, size);
  const shown = names.filter((name) => name.kind !== 'paper' && isShownAt(name, scale));
  const stops = path.map((paper) => toScreen(camera, size, picture.x[paper]!, picture.y[paper]!));
  const spots = placeMarkers(
    stops,
    shown.map((name) => boxOnScreen(name, camera, size)),
  );
  return new Map(
    path.map((paper, at): [number, Spot] => [paper, [spots[at]![0] - stops[at]![0], spots[at]![1] - stops[at]![1]]]),
  );
}

/** The line of a path, from stop to stop. */
export function legsOf(picture: MapPicture, path: readonly number[] | null, camera: MapCamera, size: Size): Line[] {
  const stops = (path ?? []).map((paper) => toScreen(camera, size, picture.x[paper]!, picture.y[paper]!));
  return stops.slice(1).map((to, at) => [stops[at]!, to]);
}
