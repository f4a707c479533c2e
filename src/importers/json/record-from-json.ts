import type { RawPaper } from '../format.ts';
import { arxiv } from './arxiv.ts';
import { csl } from './csl.ts';
import { generic } from './generic.ts';
import { huggingFace } from './hugging-face.ts';
import { openAlex } from './openalex.ts';
import { semanticScholar } from './semantic-scholar.ts';
import type { JsonShape } from './shape.ts';

/** Known shapes of a record in JSON, the telling ones first; the last takes anything. */
const SHAPES: readonly JsonShape[] = [openAlex, semanticScholar, arxiv, huggingFace, csl, generic];

/** The record that a JSON object holds, whatever service wrote it. */
export function recordFromJson(value: object): RawPaper {
  const shape = SHAPES.find((known) => known.detect(value)) ?? generic;
  return shape.read(value);
}
