/** How the keys of the reader's own maps begin. */
export const OWN_MAP = 'own:';

/** A map that can be opened: one that the page came with, or one of the reader's own kept in this browser. */
export interface MapEntry {
  /** Goes into the address: `seed`, or `own:3f2a...`. */
  readonly key: string;
  readonly name: string;
  readonly papers: number;
  readonly own: boolean;
  /** False for an own map that this browser could not keep: it is gone when the page is closed. */
  readonly kept: boolean;
  /** Why it could not, and what would help. */
  readonly notKept?: string;
}
