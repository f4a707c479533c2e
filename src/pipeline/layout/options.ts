/** The numbers of the layout, with their units; what was tried stands in docs/TRIALS.md. */
export interface LayoutOptions {
  /** Side of the square that the map fits, map units. Coordinates keep two decimals, so 100,000 papers still lie apart. */
  readonly side: number;
  /** Rounds of gradient descent in which attraction is multiplied by `earlyPull`: topics find their places. */
  readonly earlyRounds: number;
  /** Factor on attraction in the early rounds (12 in van der Maaten & Hinton 2008). */
  readonly earlyPull: number;
  /** Rounds of gradient descent after that: neighbours find theirs. */
  readonly rounds: number;
  /** Factor on attraction in these rounds. 1 keeps neighbours best, 4 makes tight islands (Böhm et al. 2022). */
  readonly pull: number;
  /** Papers beyond which that factor falls with the root of their number: the larger steps bring a large map to rest in as many rounds. */
  readonly loosenFrom: number;
  /**
   * Last rounds of a map of more than `loosenFrom` papers, in which the steps, large there, fall to the share `coolTo` and
   * repulsion is summed in each round: the points come to rest.
   */
  readonly coolRounds: number;
  readonly coolTo: number;
  /** Factor on the attraction along links between two regions: below 1 leaves room between regions. */
  readonly acrossRegions: number;
  /** Neighbours, the nearest first, that attract by their whole score, and the share of it by which the others do. */
  readonly nearNeighbours: number;
  readonly furtherPull: number;
  /**
   * Attraction that distance does not weaken, papers: its share is this over the number of papers. In a small collection
   * far neighbours still find one another; in a large one it would fold the map.
   */
  readonly farPullPapers: number;
  /** Collections up to this many papers are laid out once for each of `trialAcrossRegions`, and the best is kept. */
  readonly trialPapers: number;
  readonly trialAcrossRegions: readonly number[];
  /** What a trial's topic separation (silhouette, -1 to 1) counts against its neighbours kept (0 to 1). */
  readonly trialSeparation: number;
  /** Largest width of a tree cell over its distance to be taken as one body (Barnes & Hut 1986). */
  readonly openingAngle: number;
  /** Rounds for which the sum of repulsion is used again: it changes slowly and costs most. 2 loses nothing, 3 does. */
  readonly repulsionEvery: number;
  /** Pull towards the middle, share of attraction: parts without links between them stay on one map. */
  readonly gravity: number;
  /** Papers from which the 30 around one are near it, so that each may settle where more of its neighbours are. */
  readonly settleFrom: number;
  /** Times that each paper is asked whether it keeps more neighbours elsewhere. */
  readonly settlePasses: number;
  /** Share of the map's area covered by dots. */
  readonly dotShare: number;
  /** Largest mean radius of a dot, map units, so that ten papers do not become ten discs. */
  readonly largestMeanRadius: number;
  /** Free space between two dots, share of their radii. */
  readonly dotGap: number;
  /** Most rounds of pushing overlapping dots apart; what still overlaps then is drawn smaller. */
  readonly separationRounds: number;
}

export const LAYOUT_DEFAULTS: LayoutOptions = {
  side: 1000,
  earlyRounds: 60,
  earlyPull: 4,
  rounds: 150,
  pull: 1,
  loosenFrom: 30_000,
  coolRounds: 60,
  coolTo: 0.2,
  acrossRegions: 0.5,
  nearNeighbours: 10,
  furtherPull: 0.5,
  farPullPapers: 5,
  trialPapers: 400,
  trialAcrossRegions: [0.4, 0.55, 0.7, 0.85, 1],
  trialSeparation: 0.07,
  openingAngle: 0.8,
  repulsionEvery: 2,
  gravity: 0.0005,
  settleFrom: 150,
  settlePasses: 2,
  dotShare: 0.06,
  largestMeanRadius: 12,
  dotGap: 0.1,
  separationRounds: 300,
};
