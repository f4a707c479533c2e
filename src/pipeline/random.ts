/** Numbers in [0, 1), the same sequence for the same seed on every machine. */
export type Random = () => number;

/** Streams of the generator, one a stage; the reruns behind the stability have their own, from 1000 on. */
export const STREAM = { latent: 1, topics: 2 };

/**
 * The one generator behind all chance: sfc32 (Chris Doty-Humphrey's Small Fast Counter, PractRand), 32-bit integer
 * arithmetic only. `stream` separates the stages, so that a change in one does not shift the draws of another.
 */
export function createRandom(seed: number, stream = 0): Random {
  let a = 0x9e3779b9 ^ Math.trunc(seed / 4294967296);
  let b = seed | 0;
  let c = stream | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}
