import type { SimilarityScale } from '../../map/types.ts';
import type { SimilarityOptions } from '../options.ts';
import type { Random } from '../random.ts';
import type { TermTable } from '../types.ts';
import { invertVectors } from './inverted-index.ts';
import { latentRows } from './latent-rows.ts';
import { NO_LATENT, smoothRows } from './latent.ts';
import { findNeighbours, type SimilarityParts } from './neighbours.ts';
import { UNIT, weighTerms } from './weigh-terms.ts';

/** Weight of a link between two papers that are the same in every part: similarity = weight / scale. */
export function similarityScale(options: SimilarityOptions): SimilarityScale {
  const { lexicalFactor, latentFactor } = options;
  return { scale: lexicalFactor * UNIT * UNIT + latentFactor * (UNIT * UNIT - latentFloor(options)), lexicalFactor };
}

/** The latent product that counts for nothing, as an integer. */
function latentFloor(options: SimilarityOptions): number {
  return Math.round(options.latentFloor * UNIT * UNIT);
}

/** Everything that the similarity of two papers is made of. */
export function similarityOf(table: TermTable, options: SimilarityOptions, random: Random): SimilarityParts {
  const vectors = weighTerms(table, options);
  const index = invertVectors(vectors, table.keys.length);
  const lexical = { vectors, index, latent: NO_LATENT, lexicalFactor: 1, latentFactor: 0 };
  const dimensions = Math.min(options.latentDimensions, Math.floor(table.paperCount / options.papersPerDimension));
  if (dimensions === 0 || options.latentFactor === 0) return { ...lexical, lexicalFactor: options.lexicalFactor };
  const rows = latentRows(vectors, index, dimensions, options.latentRounds, random);
  const fitting = Math.ceil(table.paperCount / options.papersPerSmoothing);
  const nearest = findNeighbours(lexical, Math.min(options.smoothingNeighbours, fitting));
  return {
    ...lexical,
    latent: {
      dimensions,
      values: smoothRows(rows, dimensions, nearest, options.smoothing),
      floor: latentFloor(options),
    },
    lexicalFactor: options.lexicalFactor,
    latentFactor: options.latentFactor,
  };
}
