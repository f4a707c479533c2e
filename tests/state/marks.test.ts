import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMarks, segmentsOf, snippetOf } from '../../src/state/marks.ts';

const wanted = [
  { keys: ['mixtur of expert', 'moe'], colour: 0, label: 'mixture of experts' },
  { keys: ['expert'], colour: 1, label: 'experts' },
];
const marked = (text: string): string[] =>
  findMarks(text, wanted).map((mark) => `${mark.colour}:${text.slice(mark.start, mark.end)}`);

test.each([
  ['A mixture of experts routes.', ['0:mixture of experts']],
  ['Mixture-of-Experts (MoE) models', ['0:Mixture-of-Experts', '0:MoE']],
  ['An expert mixture of, experts', ['1:expert', '1:experts']],
  ['nothing', []],
  ['', []],
  // What stands otherwise in the text is not marked in the wrong place.
  ['$\\alpha$ &amp; experts', ['1:experts']],
  ['naïve experts', ['1:experts']],
])('in %j these are marked: %j', (text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test('a function word with the stem of another word is not marked; a short form in capitals is', () => {
  const found = (text: string, key: string): string[] =>
    findMarks(text, [{ keys: [key], colour: 0, label: key }]).map(({ start, end }) => text.slice(start, end));
  expect(found('These theses are long; so is this thesis.', 'these')).toEqual(['theses']);
  expect(found('It is IT security.', 'it')).toEqual(['IT']);
});

test('a text cut at its marks is still the whole text', () => {
  const word = fc.constantFrom(
    'mixture',
    'of',
    'experts',
    'MoE',
    'a',
    '-',
    '.',
    '$x^2$',
    '<b>',
    'é',
    '\u{1F600}',
    '&lt;',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom('', ' ', '\n'))), (parts) => {
      const text = parts.flat().join('');
      const marks = findMarks(text, wanted);
      const segments = segmentsOf(text, marks);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      expect(segments.filter((segment) => segment.mark !== null)).toHaveLength(marks.length);
      expect(segments.every((segment) => segment.text !== '')).toBe(true);
    }),
  );
});

test('a snippet shows the first match with words around it, cut between words', () => {
  const text = `${'before '.repeat(40)}here an expert stands ${'after '.repeat(40)}`;
  const snippet = snippetOf(text, findMarks(text, wanted));
  const shown = snippet.map((segment) => segment.text).join('');
  expect(shown).toMatch(/^… before (before )*here an expert stands (after )*after …$/);
  expect(shown.length).toBeLessThan(180);
  expect(snippetOf(text, [])).toEqual([]);
});

test.each([
  ['OCR/NER Test Collections', 'sentence', ['OCR/NER Test Collections']],
  ['OCR (NER), test collections', 'sentence', ['OCR (NER), test collections']],
  ['OCR: NER – test, collection', 'sentence', ['OCR: NER – test, collection']],
  ['All OCR. NER test collections', 'sentence', []],
  ['All OCR. NER test collections', 'text', ['OCR. NER test collections']],
  ['OCR/NER Test Collections', 'run', []],
] as const)('in %j a phrase that reaches over a %s marks %j', (text, reach, expected) => {
  const phrase = { keys: ['ocr ner test collect'], colour: 0, label: '', reach };
  expect(findMarks(text, [phrase]).map((mark) => text.slice(mark.start, mark.end))).toEqual(expected);
});
