import { kernelOf } from '../../webassembly.ts';
import { KERNEL_BASE64 } from './kernel-bytes.ts';

/** What `kernel.as.ts` exports: numbers and addresses in, numbers out. */
export interface KernelExports {
  setSizes(papers: number, stride: number, latentPairs: number, groupPairs: number, kept: number): void;
  setBlocks(latentBlocks: number, groupBlocks: number, latentRows: number): void;
  setFrequent(offsets: number, entries: number, dense: number): void;
  setRare(offsets: number, terms: number, weights: number, count: number, dense: number): void;
  setPostings(chunk: number, offsets: number, entries: number): void;
  setWork(sums: number, passed: number, candidates: number): void;
  setScore(lexicalFactor: number, latentFactor: number, ratio: number, floor: number): void;
  setLists(numberOf: number, sizes: number, numbers: number, scores: number, least: number, limits: number): void;
  setTries(count: number, tops: number): void;
  searchTile(first: number, chunk: number): void;
  lookAtChunk(row: number, chunk: number, firstTerm: number): void;
  seedByTerms(row: number): number;
  seedByCandidates(row: number, count: number): number;
}

export const searchKernel = kernelOf<KernelExports>(KERNEL_BASE64);
