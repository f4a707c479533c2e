import type { RawPaper } from '../format.ts';
import { NO_TITLE } from '../text/reasons.ts';
import { arxiv } from './arxiv.ts';
import { csl } from './csl.ts';
import { generic } from './generic.ts';
import { huggingFace } from './hugging-face.ts';
import { openAlex } from './openalex.ts';
import { semanticScholar } from './semantic-scholar.ts';
import type { JsonShape } from './shape.ts';
import { get } from './values.ts';

const NO_TEXT = 'its title is no text; make it one';

/** Known shapes of a record in JSON, the telling ones first; the last takes anything. */
const SHAPES: readonly JsonShape[] = [openAlex, semanticScholar, arxiv, huggingFace, csl, generic];

/** The record that a JSON object holds, whatever service wrote it. */
export function recordFromJson(value: object): RawPaper {
  const shape = SHAPES.find((known) => known.detect(value)) ?? generic;
  const paper = shape.read(value);
  const fault = titleFault(value, paper);
  return fault === undefined ? paper : { ...paper, leaveOut: paper.leaveOut ?? fault };
}

/** Fields of a record without a title that the audit names. */
const MOST_NAMED = 6;

/** Why a record has no title, and where one was looked for. */
function titleFault(value: object, { title }: RawPaper): string | undefined {
  const keys = Object.keys(value);
  const own = get(value, keys.find((key) => /^title$/iu.test(key)) ?? '');
  if (isNoText(own) && !(Array.isArray(own) && csl.detect(value))) return NO_TEXT;
  if ((title ?? '') !== '' || own !== undefined || keys.length === 0) return undefined;
  const named = keys.slice(0, MOST_NAMED).map((key) => key.slice(0, 40));
  return `${NO_TITLE} in a field “title” (it has: ${named.join(', ')}${keys.length > MOST_NAMED ? ', ...' : ''})`;
}

/** A number or an object; also a word alone in a list, where Crossref and Solr write a title. */
function isNoText(title: unknown): boolean {
  if (Array.isArray(title)) return title.length > 0 && !(typeof title[0] === 'string' && /[\s\p{Lo}]/u.test(title[0]));
  return title !== undefined && title !== null && typeof title !== 'string';
}
