/** Every number of the pipeline, with its unit and its reason. */
export interface BuildOptions {
  /** Seed of the one generator behind all chance. */
  readonly seed: number;
  /** Neighbours kept per paper. */
  readonly neighbours: number;
}

export const DEFAULT_OPTIONS: BuildOptions = { seed: 1, neighbours: 15 };
