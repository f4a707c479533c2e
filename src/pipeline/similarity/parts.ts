import type { PaperVectors } from '../types.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { LatentVectors } from './latent.ts';

/** What a paper's score is made of: `lexicalFactor * Σ q_a q_b + latentFactor * max(0, latent product - floor)`. */
export interface SimilarityParts {
  readonly vectors: PaperVectors;
  readonly index: InvertedIndex;
  readonly latent: LatentVectors;
  readonly lexicalFactor: number;
  readonly latentFactor: number;
}
