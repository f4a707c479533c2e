import type { Format } from './format.ts';
import { json } from './formats/json.ts';
import { jsonLines } from './formats/json-lines.ts';
import { listing } from './formats/listing.ts';

/** Every format, the telling ones first: the first that recognises a file reads it. A new format is one file and one line here. */
export const FORMATS: readonly Format[] = [jsonLines, json, listing];
