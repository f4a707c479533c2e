import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findAbbreviations, singularShort } from '../../../src/pipeline/text/abbreviations.ts';
import { cleanText } from '../../../src/pipeline/text/clean.ts';

const found = (text: string): string[] =>
  findAbbreviations(cleanText(text)).map(({ short, long }) => `${short} = ${long}`);

test.each([
  ['We study Mixture of Experts (MoE) models.', ['MoE = Mixture of Experts']],
  ['MoE (Mixture of Experts) layers scale.', ['MoE = Mixture of Experts']],
  ['Large Language Models (LLMs) are large.', ['LLM = Large Language Models']],
  ['low-rank adaptation (LoRA)', ['LoRA = low-rank adaptation']],
  ['in-context learning (ICL) helps', ['ICL = in-context learning']],
  ['named entity recognition (NER)', ['NER = named entity recognition']],
  ['a multilayer perceptron (MLP)', ['MLP = multilayer perceptron']],
  ['plug-and-play (PnP) priors', ['PnP = plug-and-play']],
  ['text-to-image (T2I) models', ['T2I = text-to-image']],
  ['3D Gaussian Splatting (3DGS)', ['3DGS = 3D Gaussian Splatting']],
  ['magnetic resonance imaging (MRI; 3 T)', ['MRI = magnetic resonance imaging']],
  ['Reinforcement Learning from Human Feedback (RLHF)', ['RLHF = Reinforcement Learning from Human Feedback']],
  ['the European Union (EU)', ['EU = European Union']],
])('reads %j as %j', (text, pairs) => {
  expect(found(text)).toEqual(pairs);
});

test.each([
  'many models (MoE) were tried',
  'see the appendix (Section A)',
  'as shown before (Smith 2020)',
  'in several ways (i.e., two)',
  'the results (see Table 2) hold',
  'it is a framework (AF)',
  'the third stage (III)',
  'BERT (bidirectional)',
  'a unit of GPT (GPT)',
])('takes nothing for an abbreviation in %j', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['LLMs', 'LLM'],
  ['MoEs', 'MoE'],
  ['GPUs', 'GPU'],
  ["CNN's", 'CNN'],
  ['AWS', 'AWS'],
  ['DAGs', 'DAG'],
])('%s is a form of %s', (plural, singular) => {
  expect(singularShort(plural)).toBe(singular);
});

interface Sampled {
  readonly short: string;
  readonly long: string;
  readonly right: boolean;
  readonly text: string;
}

function sample(): Sampled[] {
  const lines = readFileSync(new URL('abbreviations-sample.tsv', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([short, long, verdict, , text]) => ({ short, long, right: verdict === 'right', text }));
}

test('of 200 pairs judged by hand, at least 95 in 100 of those it still accepts are right, and it keeps at least 95 in 100 of the right ones', () => {
  const pairs = sample();
  expect(pairs).toHaveLength(200);
  const accepted = pairs.filter(({ short, long, text }) =>
    findAbbreviations(cleanText(text)).some((pair) => pair.short === short && pair.long === long),
  );
  const right = (list: readonly Sampled[]): number => list.filter((pair) => pair.right).length;
  expect(right(accepted) / accepted.length).toBeGreaterThanOrEqual(0.95);
  expect(right(accepted) / right(pairs)).toBeGreaterThanOrEqual(0.95);
});
