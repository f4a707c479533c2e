import { boundsOf } from './bounds.ts';

/** Most points in a leaf of the tree: large enough that one walk of the tree serves many points. */
const LEAF_POINTS = 12;
/** Deepest split; points closer than side / 2^24 share a leaf however many they are. */
const DEEPEST = 24;

/** Where the repulsion of a round is put: forces before division by `total`, and the sum of all pair kernels. */
export interface Repulsion {
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  total: number;
}

/**
 * Sums Student-t repulsion of all pairs, approximately: far groups of points count as one body at their centre of mass
 * (Barnes & Hut 1986; for t-SNE van der Maaten 2014). The tree is walked once a leaf, not once a point. Only `+ - * /`
 * and comparisons are used, so every engine gives the same bits.
 */
export function makeRepulsion(
  count: number,
  openingAngle: number,
): (x: Float64Array, y: Float64Array, out: Repulsion) => void {
  // Kept between rounds: points move little, so the last order is nearly the next one.
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  const spare = new Uint32Array(count);
  const sortedX = new Float64Array(count);
  const sortedY = new Float64Array(count);
  let capacity = Math.max(64, count);
  let nodes = makeNodes(capacity);
  let nodeCount = 0;
  const far = { x: new Float64Array(1024), y: new Float64Array(1024), mass: new Float64Array(1024) };
  const near: number[] = [];

  function addNode(
    x: Float64Array,
    y: Float64Array,
    first: number,
    end: number,
    left: number,
    bottom: number,
    side: number,
    depth: number,
  ): void {
    if (nodeCount === capacity) {
      capacity *= 2;
      nodes = grow(nodes, capacity);
    }
    const node = nodeCount++;
    const mass = end - first;
    nodes.mass[node] = mass;
    nodes.first[node] = first;
    if (mass <= LEAF_POINTS || depth === DEEPEST) {
      nodes.leaf[node] = 1;
      nodes.skip[node] = nodeCount;
      measureLeaf(nodes, node, x, y, order);
      return;
    }
    nodes.leaf[node] = 0;
    const half = side / 2;
    const splitX = left + half;
    const splitY = bottom + half;
    const sizes = [0, 0, 0, 0];
    for (let k = first; k < end; k++) sizes[(x[order[k]] < splitX ? 0 : 1) + (y[order[k]] < splitY ? 0 : 2)]++;
    const starts = [first, first + sizes[0], first + sizes[0] + sizes[1], first + sizes[0] + sizes[1] + sizes[2]];
    const at = [...starts];
    for (let k = first; k < end; k++)
      spare[at[(x[order[k]] < splitX ? 0 : 1) + (y[order[k]] < splitY ? 0 : 2)]++] = order[k];
    for (let k = first; k < end; k++) order[k] = spare[k];
    for (let q = 0; q < 4; q++) {
      if (sizes[q] > 0)
        addNode(
          x,
          y,
          starts[q],
          starts[q] + sizes[q],
          left + (q & 1) * half,
          bottom + (q >> 1) * half,
          half,
          depth + 1,
        );
    }
    nodes.skip[node] = nodeCount;
    measureParent(nodes, node);
  }

  return (x, y, out) => {
    const { minX, minY, maxX, maxY } = boundsOf(x, y);
    nodeCount = 0;
    addNode(x, y, 0, count, minX, minY, Math.max(maxX - minX, maxY - minY, 1e-9), 0);
    for (let k = 0; k < count; k++) {
      sortedX[k] = x[order[k]];
      sortedY[k] = y[order[k]];
    }
    const limit = openingAngle * openingAngle;
    const { x: massX, y: massY, midX, midY, halfX, halfY, mass, first, leaf, skip } = nodes;
    let total = 0;
    for (let group = 0; group < nodeCount; group++) {
      if (leaf[group] === 0) continue;
      const gx = midX[group];
      const gy = midY[group];
      const hx = halfX[group];
      const hy = halfY[group];
      let farCount = 0;
      near.length = 0;
      for (let node = 0; node < nodeCount;) {
        const dx = Math.max(0, Math.abs(massX[node] - gx) - hx);
        const dy = Math.max(0, Math.abs(massY[node] - gy) - hy);
        const width = 2 * Math.max(halfX[node], halfY[node]);
        if (width * width < limit * (dx * dx + dy * dy)) {
          if (farCount === far.x.length) growFar(far);
          far.x[farCount] = massX[node];
          far.y[farCount] = massY[node];
          far.mass[farCount++] = mass[node];
          node = skip[node];
        } else if (leaf[node] === 1) {
          near.push(node);
          node++;
        } else node++;
      }
      const farX = far.x;
      const farY = far.y;
      const farMass = far.mass;
      for (let k = first[group], end = k + mass[group]; k < end; k++) {
        const px = sortedX[k];
        const py = sortedY[k];
        let fx = 0;
        let fy = 0;
        let sum = -1; // The point meets itself among the near ones, with kernel 1.
        for (let f = 0; f < farCount; f++) {
          const dx = px - farX[f];
          const dy = py - farY[f];
          const kernel = 1 / (1 + dx * dx + dy * dy);
          const share = farMass[f] * kernel;
          sum += share;
          fx += share * kernel * dx;
          fy += share * kernel * dy;
        }
        for (let n = 0; n < near.length; n++) {
          const from = first[near[n]];
          const to = from + mass[near[n]];
          for (let m = from; m < to; m++) {
            const dx = px - sortedX[m];
            const dy = py - sortedY[m];
            const kernel = 1 / (1 + dx * dx + dy * dy);
            sum += kernel;
            fx += kernel * kernel * dx;
            fy += kernel * kernel * dy;
          }
        }
        out.forceX[order[k]] = fx;
        out.forceY[order[k]] = fy;
        total += sum;
      }
    }
    out.total = total;
  };
}

interface Nodes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly midX: Float64Array;
  readonly midY: Float64Array;
  readonly halfX: Float64Array;
  readonly halfY: Float64Array;
  readonly mass: Uint32Array;
  readonly first: Uint32Array;
  readonly leaf: Uint8Array;
  /** The node to go on with when this one and all below it are done. */
  readonly skip: Uint32Array;
}

/** Centre of mass and smallest box of a leaf, from its points. */
function measureLeaf(nodes: Nodes, node: number, x: Float64Array, y: Float64Array, order: Uint32Array): void {
  const first = nodes.first[node];
  const end = first + nodes.mass[node];
  let sumX = 0;
  let sumY = 0;
  let minX = Infinity;
  let maxX = -Infinity;
  let minY = Infinity;
  let maxY = -Infinity;
  for (let k = first; k < end; k++) {
    const px = x[order[k]];
    const py = y[order[k]];
    sumX += px;
    sumY += py;
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  nodes.x[node] = sumX / nodes.mass[node];
  nodes.y[node] = sumY / nodes.mass[node];
  nodes.midX[node] = (minX + maxX) / 2;
  nodes.midY[node] = (minY + maxY) / 2;
  nodes.halfX[node] = (maxX - minX) / 2;
  nodes.halfY[node] = (maxY - minY) / 2;
}

/** The same of a node with children, from them: each `skip` leads to the next child. */
function measureParent(nodes: Nodes, node: number): void {
  let sumX = 0;
  let sumY = 0;
  let minX = Infinity;
  let maxX = -Infinity;
  let minY = Infinity;
  let maxY = -Infinity;
  for (let child = node + 1; child < nodes.skip[node]; child = nodes.skip[child]) {
    sumX += nodes.x[child] * nodes.mass[child];
    sumY += nodes.y[child] * nodes.mass[child];
    minX = Math.min(minX, nodes.midX[child] - nodes.halfX[child]);
    maxX = Math.max(maxX, nodes.midX[child] + nodes.halfX[child]);
    minY = Math.min(minY, nodes.midY[child] - nodes.halfY[child]);
    maxY = Math.max(maxY, nodes.midY[child] + nodes.halfY[child]);
  }
  nodes.x[node] = sumX / nodes.mass[node];
  nodes.y[node] = sumY / nodes.mass[node];
  nodes.midX[node] = (minX + maxX) / 2;
  nodes.midY[node] = (minY + maxY) / 2;
  nodes.halfX[node] = (maxX - minX) / 2;
  nodes.halfY[node] = (maxY - minY) / 2;
}

function makeNodes(size: number): Nodes {
  const column = (): Float64Array => new Float64Array(size);
  return {
    x: column(),
    y: column(),
    midX: column(),
    midY: column(),
    halfX: column(),
    halfY: column(),
    mass: new Uint32Array(size),
    first: new Uint32Array(size),
    leaf: new Uint8Array(size),
    skip: new Uint32Array(size),
  };
}

function grow(old: Nodes, size: number): Nodes {
  const nodes = makeNodes(size);
  for (const key of Object.keys(old) as (keyof Nodes)[]) nodes[key].set(old[key]);
  return nodes;
}

function growFar(far: { x: Float64Array; y: Float64Array; mass: Float64Array }): void {
  for (const key of ['x', 'y', 'mass'] as const) {
    const larger = new Float64Array(far[key].length * 2);
    larger.set(far[key]);
    far[key] = larger;
  }
}
