import type { Attraction } from './attraction.ts';
import type { LayoutOptions } from './options.ts';
import type { Repulsion } from './repulsion.ts';
import { makeRepulsion } from './repulsion.ts';

/**
 * Moves the points of `x`, `y` (in place) by gradient descent on the t-SNE objective (van der Maaten & Hinton 2008):
 * linked papers attract, all papers repel. A share of the attraction stays constant with distance (`farPullPapers`). Step
 * sizes follow the sign of the gradient (Jacobs 1988); the learning rate is count / pull (Belkina et al. 2019), and in a large
 * map it falls in the last rounds. `report` is told the rounds done.
 */
export function embed(
  x: Float64Array,
  y: Float64Array,
  attraction: Attraction,
  options: LayoutOptions,
  report: (done: number, total: number) => void,
): void {
  const count = x.length;
  const out: Repulsion = { forceX: new Float64Array(count), forceY: new Float64Array(count), total: 1 };
  const repel = makeRepulsion(count, options.openingAngle);
  const state = {
    gradX: new Float64Array(count),
    gradY: new Float64Array(count),
    stepX: new Float64Array(count),
    stepY: new Float64Array(count),
    gainX: new Float64Array(count).fill(1),
    gainY: new Float64Array(count).fill(1),
  };
  const far = Math.min(1, options.farPullPapers / count);
  const latePull = options.pull * Math.sqrt(Math.min(1, options.loosenFrom / count));
  const coolRounds = count > options.loosenFrom ? options.coolRounds : 0;
  const rounds = options.earlyRounds + options.rounds;
  for (let round = 0; round < rounds; round++) {
    const early = round < options.earlyRounds;
    const pull = early ? options.earlyPull : latePull;
    const left = rounds - round;
    const cools = left <= coolRounds;
    if (cools || round % options.repulsionEvery === 0) repel(x, y, out);
    gradient(x, y, attraction, out, { pull, far, gravity: options.gravity }, state.gradX, state.gradY);
    const rate = Math.max(1, count / pull) * (cools ? options.coolTo + ((1 - options.coolTo) * left) / coolRounds : 1);
    const momentum = early ? 0.5 : 0.8;
    step(x, state.gradX, state.stepX, state.gainX, rate, momentum);
    step(y, state.gradY, state.stepY, state.gainY, rate, momentum);
    centre(x);
    centre(y);
    report(round + 1, rounds);
  }
}

function gradient(
  x: Float64Array,
  y: Float64Array,
  attraction: Attraction,
  out: Repulsion,
  { pull, far, gravity }: { readonly pull: number; readonly far: number; readonly gravity: number },
  gradX: Float64Array,
  gradY: Float64Array,
): void {
  const count = x.length;
  const inverse = 4 / Math.max(out.total, 1e-12);
  const middle = (4 * pull * gravity) / count;
  for (let i = 0; i < count; i++) {
    const kernel = 1 / (1 + Math.sqrt(x[i] * x[i] + y[i] * y[i]));
    gradX[i] = middle * x[i] * kernel - out.forceX[i] * inverse;
    gradY[i] = middle * y[i] * kernel - out.forceY[i] * inverse;
  }
  const { offsets, targets, weights } = attraction;
  for (let i = 0; i < count; i++) {
    let sumX = 0;
    let sumY = 0;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const j = targets[k];
      const dx = x[i] - x[j];
      const dy = y[i] - y[j];
      const force = 4 * pull * weights[k] * (far + (1 - far) / (1 + dx * dx + dy * dy));
      sumX += force * dx;
      sumY += force * dy;
      gradX[j] -= force * dx;
      gradY[j] -= force * dy;
    }
    gradX[i] += sumX;
    gradY[i] += sumY;
  }
}

/** Farthest a point moves in one round, embedding units: keeps a few points of high gain from flying off. */
const LONGEST_STEP = 5;

function step(
  at: Float64Array,
  grad: Float64Array,
  last: Float64Array,
  gain: Float64Array,
  rate: number,
  momentum: number,
): void {
  for (let i = 0; i < at.length; i++) {
    const same = grad[i] > 0 === last[i] > 0;
    gain[i] = same ? Math.max(gain[i] * 0.8, 0.01) : gain[i] + 0.2;
    const move = momentum * last[i] - rate * gain[i] * grad[i];
    last[i] = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move));
    at[i] += last[i];
  }
}

function centre(at: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += at[i];
  const mean = sum / at.length;
  for (let i = 0; i < at.length; i++) at[i] -= mean;
}
