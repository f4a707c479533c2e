/** Figures to be above, by set name: scikit-learn + igraph Leiden for topics, the best of pke, YAKE and others for keyphrases. */
export interface Baseline {
  readonly p_at_10?: number;
  readonly ami?: number;
  readonly f1_at_5?: number;
  readonly f1_at_10?: number;
}

/**
 * Neighbours and topics: BM25 with 0.3 LSA-64 (arXiv, ACL, AAAI), the best measured otherwise. Keyphrases: the noun-phrase
 * trial, above every named peer but KP-Miner on `nus`; each figure is the better of the two. docs/TRIALS.md has the trials.
 */
export const BASELINES: Readonly<Record<string, Baseline>> = {
  'arxiv-cs20': { p_at_10: 0.62, ami: 0.551 },
  'acl-workshops': { p_at_10: 0.611, ami: 0.558 },
  'aaai-areas': { p_at_10: 0.575, ami: 0.346 },
  'cvpr2019-sessions': { p_at_10: 0.348, ami: 0.26 },
  inspec: { f1_at_5: 0.298, f1_at_10: 0.345 },
  openreview: { f1_at_5: 0.178, f1_at_10: 0.146 },
  nus: { f1_at_5: 0.214, f1_at_10: 0.223 },
};

/** `.../arxiv-cs20.jsonl.gz` is the set `arxiv-cs20`. */
export function setName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.(jsonl|json|ndjson)?(\.gz)?$/, '');
}
