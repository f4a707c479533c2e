import { expect, test } from 'vitest';
import { adjacencyOf } from '../../../../src/pipeline/graph/adjacency.ts';
import { centralPapers, corePapers } from '../../../../src/pipeline/topics/naming/central-papers.ts';
import type { LinkTable } from '../../../../src/pipeline/types.ts';

/** A chain of papers, each link heavier than the one before: the last papers have the most weight. */
function chain(papers: number) {
  const links = {
    source: Uint32Array.from({ length: papers - 1 }, (_, i) => i),
    target: Uint32Array.from({ length: papers - 1 }, (_, i) => i + 1),
    weight: Float64Array.from({ length: papers - 1 }, (_, i) => i + 1),
  };
  return adjacencyOf(links as unknown as LinkTable, papers);
}

test('the core of a topic is the quarter that its central papers begin', () => {
  const topics = new Int32Array(100);
  const core = corePapers(chain(100), topics, 1);
  const [central] = centralPapers(chain(100), topics, 1, 25);
  expect([...core.keys()].filter((paper) => core[paper]).sort((a, b) => a - b)).toEqual(central.sort((a, b) => a - b));
});

test('all papers of a topic of up to twenty are its core, and what has as much weight as the last of it', () => {
  expect(corePapers(chain(20), new Int32Array(20), 1)).toEqual(new Uint8Array(20).fill(1));
  expect(corePapers(adjacencyOf(noLinks, 30), new Int32Array(30), 1)).toEqual(new Uint8Array(30).fill(1));
});

const noLinks = {
  source: new Uint32Array(),
  target: new Uint32Array(),
  weight: new Float64Array(),
} as unknown as LinkTable;
