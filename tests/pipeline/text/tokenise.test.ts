import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWord, stemOf, tokenise } from '../../../src/pipeline/text/tokenise.ts';

const words = (text: string): string[] => tokenise(text).filter(isWord);

test.each([
  ['k-means', ['k', '-', 'means']],
  ['C++ and C#', ['C++', 'and', 'C#']],
  ['GPT-4', ['GPT', '-', '4']],
  ["GPT-3.5's", ['GPT', '-', '3.5']],
  ['encoder–decoder', ['encoder', '-', 'decoder']],
  ['long- and short-term', ['long', ',', 'and', 'short', '-', 'term']],
  ["the model's", ['the', 'model']],
  ["l'analyse d'un mot", ['analyse', 'un', 'mot']],
  ['naïve café', ['naïve', 'café']],
  ['R&D', ['R&D']],
  ['1,000 papers', ['1,000', 'papers']],
  ['One. Two', ['One', '.', 'Two']],
  ['ID/LP and/or', ['ID', '/', 'LP', 'and', '/', 'or']],
  ['one / two and 3 //', ['one', ',', 'two', 'and', '3', ',']],
  ['(un)supervised, (bounded-sub)optimal', ['unsupervised', ',', 'bounded', '-', 'suboptimal']],
  ['(semi-)automatic (ii)and (a)so', ['semi', '-', 'automatic', ',', 'ii', ',', 'and', ',', 'a', ',', 'so']],
  ['word(s) here', ['word', ',', 's', ',', 'here']],
  ['fast, simple', ['fast', ',', 'simple']],
  ['Schr&ouml;dinger &amp; co', ['Schrödinger', ',', 'co']],
  ['Schr\\"odinger', ['Schrödinger']],
  ['the $k$-means of $\\sum_i x_i$', ['the', 'k', '-', 'means', 'of', '.']],
  ['from $5 to $10', ['from', ',', '5', 'to', ',', '10']],
  ['code at https://example.org/a_b-c.', ['code', 'at', '.']],
  ['a -based b', ['a', ',', 'based', 'b']],
  ['write to a.b@example.org now', ['write', 'to', '.', 'now']],
  ['H<sub>2</sub>O and <b>bold</b>', ['H2O', 'and', 'bold']],
  ['a state-of-the-art result', ['a', '.', 'result']],
  ['\\textbf{bold} \\emph{words}', ['bold', 'words']],
])('cuts %j into %j', (text, tokens) => {
  expect(tokenise(text)).toEqual(tokens);
});

test('cuts scripts without spaces into words', () => {
  expect(words('机器翻译是自然语言处理').length).toBeGreaterThan(3);
  expect(words('機械翻訳の研究').join('')).toBe('機械翻訳の研究');
});

test.each([
  ['Models', 'model'],
  ['naïve', 'naiv'],
  ['naive', 'naiv'],
  ['моделей', 'моделей'],
  ['C++', 'c++'],
  ['ﬁne', 'fine'],
])('the normal form of %s is %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

test('any text gives the same words twice, none of them empty or with a space in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const once = tokenise(text);
      expect(tokenise(text)).toEqual(once);
      for (const token of once) expect(token).toMatch(/^\S+$/u);
    }),
  );
});

test('every word of plain text is found where it stands, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { maxLength: 20 }), (list) => {
      expect(words(list.join(' '))).toEqual(list);
    }),
  );
});

test('odd texts take no time: long runs without spaces, unclosed formulas and tags', () => {
  for (const text of [
    'a'.repeat(200_000),
    '$x'.repeat(50_000),
    '<a '.repeat(50_000),
    '(('.repeat(50_000),
    '\\a{'.repeat(30_000),
    'a.b@'.repeat(30_000),
  ]) {
    // Time by the square of the length would be minutes, beyond the limit of a test.
    expect(() => tokenise(text)).not.toThrow();
  }
});

test('the dash of a range joins no numbers to a word, that of a name does', () => {
  expect(tokenise('15–30 steps in 2013–2023')).toEqual(['15', '.', '30', 'steps', 'in', '2013', '.', '2023']);
  expect(tokenise('0–1 loss, Navier–Stokes')).toEqual(['0', '-', '1', 'loss', ',', 'Navier', '-', 'Stokes']);
});
