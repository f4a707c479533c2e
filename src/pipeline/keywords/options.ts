/** Numbers of the keyword stage, with units and reasons. */
export interface KeywordOptions {
  /** Keywords per paper at most: what a reader takes in at a glance. */
  readonly keywords: number;
}

export const DEFAULT_KEYWORD_OPTIONS: KeywordOptions = { keywords: 10 };
