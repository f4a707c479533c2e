/** A person's name in the one form all importers produce. A group or a name that cannot be split is all `family`. */
export interface Author {
  readonly given: string;
  readonly family: string;
}

/** One paper as the importers hand it on. Absent text is `''`, an absent year `null`; nothing is `undefined`. */
export interface Paper {
  /** Unique within a collection; made from the content where the source names none. */
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly Author[];
  readonly year: number | null;
  readonly venue: string;
  readonly doi: string;
  readonly url: string;
  /** Keywords given by the source, not those that the pipeline extracts. */
  readonly keywords: readonly string[];
  /** BCP 47 primary tag where the source names one, else `''`. */
  readonly language: string;
}
