import type { Paper } from '../map/paper.ts';
import type { AuditCounts, InputReceipt } from '../map/types.ts';

/**
 * What the stages hand to one another. Big things are columns; a sparse matrix is CSR (`offsets`, column numbers, values):
 * row `i` is `offsets[i] .. offsets[i + 1]`.
 */

/** Every term of a collection and where it occurs. Term numbers follow the ascending order of `keys`. */
export interface TermTable {
  readonly paperCount: number;
  /** Normal form: Porter stems joined by one space; a word in a script or language that is not stemmed stands as it is. */
  readonly keys: readonly string[];
  /** The spelling that people wrote most. */
  readonly labels: readonly string[];
  /** Words in the term: 1 for a word, 2 and more for a phrase. */
  readonly wordCounts: Uint8Array;
  /** 1 for a concept: a term that the collection also knows by a short form. */
  readonly isConcept: Uint8Array;
  readonly documentFrequency: Uint32Array;
  /** CSR paper x term, terms ascending within a row. */
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  /** Occurrences in title and abstract together, beside `terms`. */
  readonly counts: Uint16Array;
  /** Of these, in the title. */
  readonly titleCounts: Uint16Array;
  /** Lower-case word forms and abbreviations, ascending, with the terms they lead to. */
  readonly forms: readonly string[];
  readonly formTerms: readonly (readonly number[])[];
  /** Places in `forms` of the compounds with a hyphen that are one word. */
  readonly compounds: readonly number[];
}

/** Keyphrases: CSR paper x term, best first within a row; every keyphrase is a term of the table. */
export interface KeywordTable {
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  readonly scores: Float64Array;
}

/** Paper vectors: CSR, terms ascending, integer weights `q = floor(w / |w| * 16384 + 0.5)`. */
export interface PaperVectors {
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Uint16Array;
}

/** Each paper's nearest papers: CSR, highest score first, ties by paper number. Scores are exact integers (up to 2^53). */
export interface NeighbourTable {
  readonly offsets: Uint32Array;
  readonly papers: Uint32Array;
  readonly scores: Float64Array;
}

/** Undirected links, strongest first, `source < target`. */
export interface LinkTable {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/** Two levels of communities. Numbers are dense; -1 marks a paper without any link. */
export interface Communities {
  readonly region: Int32Array;
  /** Finest level: a district, or the region again where the region has no districts (numbering of its own, dense). */
  readonly district: Int32Array;
}

/** Positions and dot radii in map units, the map fitted into about 1000 x 1000 around (0, 0). */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
}

/** What a build tells its host while it runs: plain data, no clock. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}
export type ReportProgress = (progress: Progress) => void;

/** What a map is made from, beside the options. */
export interface Collection {
  readonly name: string;
  readonly papers: readonly Paper[];
  readonly inputs: readonly InputReceipt[];
  readonly audit: AuditCounts;
}
