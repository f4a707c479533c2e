import { describe, expect, test } from 'vitest';
import { porterStem } from '../../../src/pipeline/text/natural.ts';
import { englishStem } from '../../../src/pipeline/text/stem.ts';

test('a word has the stem that Porter gives it', () => {
  for (const word of [
    'retrieval',
    'networks',
    'sparse',
    'learning',
    'noise',
    'promised',
    'supervised',
    'enterprise',
    'arising',
  ])
    expect(englishStem(word), word).toBe(porterStem(word));
});

describe('words of different meaning that Porter takes for one are told apart:', () => {
  test.each([
    ['generalization', 'generation'],
    ['generic', 'generative'],
    ['general', 'generated'],
    ['objective', 'object'],
    ['dynamics', 'dynamic'],
    ['positive', 'position'],
    ['transformer', 'transformation'],
    ['localization', 'local'],
    ['conversation', 'conversion'],
    ['experience', 'experiment'],
    ['news', 'new'],
  ])('%s and %s', (one, other) => {
    expect(porterStem(one)).toBe(porterStem(other));
    expect(englishStem(one)).not.toBe(englishStem(other));
  });
});

describe('forms of one word have one stem:', () => {
  test.each([
    ['generalisation', 'generalize'],
    ['summarisation', 'summarization'],
    ['tokeniser', 'tokenizers'],
    ['optimised', 'optimization'],
    ['neighbourhoods', 'neighborhood'],
    ['behavioural', 'behavioral'],
    ['labelled', 'labeled'],
    ['modelling', 'model'],
    ['dialogues', 'dialog'],
    ['corpora', 'corpus'],
    ['matrices', 'matrix'],
    ['generalisability', 'generalizable'],
    ['communities', 'community'],
    ['transformers', 'transformer'],
  ])('%s and %s', (one, other) => expect(englishStem(one)).toBe(englishStem(other)));
});
