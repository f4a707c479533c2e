import fc from 'fast-check';

/**
 * Property tests draw the same cases on every machine, so that a change is judged by itself and not by its luck. Another
 * draw: `FC_SEED=7 npx vitest run`.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
