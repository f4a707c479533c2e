/** Numbers of the text stage, with units and reasons. */
export interface TextOptions {
  /** Papers that must share a phrase before it is a term. One paper's phrase links nothing and its words are found anyway. */
  readonly phraseMinPapers: number;
  /** Papers per unit of `phraseMinPapers` above two: keeps the vocabulary of large collections in memory (100,000 papers: 5). */
  readonly phrasePapersPerStep: number;
  /** Words in the longest noun phrase. Longer runs are seldom repeated. */
  readonly longestPhrase: number;
  /** Share of the papers defining an abbreviation that must agree before it is read so in papers that do not define it. */
  readonly abbreviationMajority: number;
  /** Papers that use a short form without definition for each paper that defines it, at most: a name of its own is not folded. */
  readonly abbreviationUsePerDefinition: number;
  /** Terms at most, those of most papers; keyphrases and abbreviations always stay. 0: as many as there are. */
  readonly mostTerms: number;
}

/** Words in the longest phrase that may be a term, an abbreviation's long form counting as one: of papers, and of what is searched for in them. */
export const LONGEST_PHRASE = 4;

/**
 * Papers with a long form for each that states its short form, at most, where more papers state another. Of 77,530 papers it
 * leaves out *segmentation models* for SAM (3 of 653) and *consistency* for CS, and keeps *code-switching* (14 of 104).
 */
export const PAPERS_PER_DEFINITION = 10;

export const DEFAULT_TEXT_OPTIONS: TextOptions = {
  phraseMinPapers: 2,
  phrasePapersPerStep: 20_000,
  longestPhrase: LONGEST_PHRASE,
  abbreviationMajority: 0.6,
  abbreviationUsePerDefinition: 10,
  mostTerms: 0,
};
