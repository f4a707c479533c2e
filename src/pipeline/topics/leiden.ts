import { Clustering, LeidenAlgorithm, Network } from 'networkanalysis-ts';
import type { Adjacency } from '../graph/adjacency.ts';
import type { Random } from '../random.ts';

/** What networkanalysis-ts calls of the generator that it is given. */
interface JavaRandom {
  nextInt(bound: number): number;
  nextDouble(): number;
}

/**
 * Communities by the Leiden algorithm (Traag, Waltman & van Eck 2019) for modularity with a resolution (Reichardt &
 * Bornholdt 2006): node weights are the nodes' total link weights, the resolution is divided by twice the total link
 * weight. Returns a dense community number per node, larger communities first: of `starts` results the
 * one of highest quality. Nodes of one number in `together` (dense) stay in one community. Many runs on one graph share
 * its `shape`.
 */
export function leiden(
  adjacency: Adjacency,
  resolution: number,
  rounds: number,
  random: Random,
  starts = 1,
  together: Int32Array | null = null,
  shape = leidenShape(adjacency),
): Int32Array {
  const { nodes } = adjacency;
  if (nodes === 0) return new Int32Array(0);
  const whole = new Network({
    nNodes: nodes,
    nodeWeights: plainArray(adjacency.strengths),
    ...shape,
    edgeWeights: plainArray(adjacency.weights),
  });
  const total = adjacency.strengths.reduce((sum, strength) => sum + strength, 0);
  if (total === 0) return Int32Array.from({ length: nodes }, (_, node) => node);
  const groups = together === null ? null : new Clustering({ clusters: plainArray(together) });
  const network = groups === null ? whole : whole.createReducedNetwork(groups);
  const algorithm = new LeidenAlgorithm();
  algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
    resolution / total,
    rounds,
    LeidenAlgorithm.DEFAULT_RANDOMNESS,
    javaRandom(random),
  );
  let best = new Clustering({ nNodes: network.getNNodes() });
  let bestQuality = -Infinity;
  for (let start = 0; start < starts; start += 1) {
    const clustering = new Clustering({ nNodes: network.getNNodes() });
    algorithm.improveClustering(network, clustering);
    const quality = starts > 1 ? algorithm.calcQuality(network, clustering) : 0;
    if (quality > bestQuality) {
      best = clustering;
      bestQuality = quality;
    }
  }
  groups?.mergeClusters(best);
  const found = groups ?? best;
  found.orderClustersByNNodes();
  return Int32Array.from(found.getClusters());
}

/** Who is linked to whom, as the library wants it; for one graph with many weights worked out once. */
export function leidenShape({ offsets, neighbours }: Adjacency) {
  return { firstNeighborIndices: plainArray(offsets), neighbors: plainArray(neighbours) };
}

/** `Array.from` asks an iterator for each number: several times slower. */
function plainArray(values: Float64Array | Uint32Array | Int32Array): number[] {
  const plain = new Array<number>(values.length);
  for (let i = 0; i < values.length; i += 1) plain[i] = values[i];
  return plain;
}

function javaRandom(random: Random) {
  const source: JavaRandom = { nextInt: (bound) => Math.floor(random() * bound), nextDouble: random };
  return source as unknown as Parameters<LeidenAlgorithm['initializeBasedOnRandom']>[0];
}
