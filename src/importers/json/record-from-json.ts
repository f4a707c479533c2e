import type { RawPaper } from '../format.ts';
import { generic } from './generic.ts';
import type { JsonShape } from './shape.ts';

/** Known shapes of a record in JSON, the telling ones first; the last takes anything. */
const SHAPES: readonly JsonShape[] = [generic];

/** The record that a JSON object holds, whatever service wrote it. */
export function recordFromJson(value: object): RawPaper {
  const shape = SHAPES.find((known) => known.detect(value)) ?? generic;
  return shape.read(value);
}
