import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanSpace, dropEmails } from '../../../src/importers/text/clean.ts';
import { stripHtml } from '../../../src/importers/text/html.ts';
import { findArxivId, findDoi, findYear, languageTag } from '../../../src/importers/text/identifiers.ts';
import { isOtherThanEnglish } from '../../../src/importers/text/language.ts';
import { texToText } from '../../../src/importers/text/tex.ts';

test.each([
  ['H<sub>2</sub>O and <i>E. coli</i>', 'H2O and E. coli'],
  ['<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'One. Two.'],
  ['<jats:sec><jats:title>Methods</jats:title><jats:p>We did.</jats:p></jats:sec>', 'Methods: We did.'],
  ['&lt;p&gt;Escaped &amp;amp; &#233;&#x00E9;&eacute;&lt;/p&gt;', 'Escaped & ééé'],
  ['p < 0.05 and n > 3, a<b', 'p < 0.05 and n > 3, a<b'],
  ['List<String> stays', 'List<String> stays'],
  ['<script>alert(1)</script>Safe', 'Safe'],
  ['<mml:math><mml:mi>x</mml:mi></mml:math> alone', 'x alone'],
  [
    '<alternatives><tex-math>\\documentclass{x}\\begin{document}$$a^2$$\\end{document}</tex-math><mml:math>a2</mml:math></alternatives>',
    '$a^2$',
  ],
  ['AT&T &unknown; &#0;', 'AT&T &unknown;'],
])('tags and entities go: %j', (html, text) => {
  expect(cleanSpace(stripHtml(html))).toBe(text);
});

test.each([
  [
    "Erd\\H{o}s, G{\\'e}za, R\\'enyi, \\'{E}cole, na\\\"ive, \\v{C}ech, Fran\\c{c}ois, \\aa{}ngstr\\\"om",
    'Erdős, Géza, Rényi, École, naïve, Čech, François, ångström',
  ],
  ["Jos\\'e Garc\\'{\\i}a, \\O stergaard, \\L{}ukasz, Stra{\\ss}e", 'José García, Østergaard, Łukasz, Straße'],
  ['\\emph{new} {\\bf bold} \\textsc{Caps} 40\\% \\& more \\cite{foo}', 'new bold Caps 40% & more'],
  ['where $\\alpha \\le \\frac{1}{2}$ holds', 'where $\\alpha \\le \\frac{1}{2}$ holds'],
  ['where \\(a_1\\) and $$b$$ hold', 'where $a_1$ and $b$ hold'],
  ['so \\[ a \\\\[1mm] b \\] and $$ c^2 = a^2 + b^2 - 2ab $$', 'so $$a \\\\[1mm] b$$ and $$c^2 = a^2 + b^2 - 2ab$$'],
  ['an $\\epsilon$-\\alpha mix', 'an $\\epsilon$-α mix'],
  ['costs \\$5 and \\$6', 'costs $5 and $6'],
  ['no TeX at all: C:', 'no TeX at all: C:'],
])('TeX becomes text, formulas stay: %j', (tex, text) => {
  expect(cleanSpace(texToText(tex))).toBe(text);
});

test('control characters, zero-width marks and lone surrogates go, spaces become one', () => {
  expect(cleanSpace(' a\u0000\u200Bb\u00ADc\n\t d\uD800 e\u0301 ')).toBe('abc d\uFFFD é');
});

test.each([
  ['write to ann.lee@uni.example.org now', 'write to  now'],
  ['Lee (ann@example.org)', 'Lee '],
  ['@misc and a@b', '@misc and a@b'],
])('e-mail addresses go: %j', (text, clean) => {
  expect(dropEmails(text)).toBe(clean);
});

test('no text keeps an e-mail address', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.string(), (mail, noise) => {
      const safe = noise.replaceAll('@', ' ');
      expect(dropEmails(`${safe} ${mail} ${safe}`)).not.toContain(mail);
    }),
  );
});

test.each([
  ['https://doi.org/10.1000/ABC.', '10.1000/abc'],
  ['doi:10.1016/S0092-8674(00)80400-X', '10.1016/s0092-8674(00)80400-x'],
  ['(10.1000/x)', '10.1000/x'],
  ['10.1000/a(b)c(d)', '10.1000/a(b)c(d)'],
  ['(see 10.1016/S0140-6736(05)67889(6)).', '10.1016/s0140-6736(05)67889(6)'],
  ['[10.1000/x[1]]', '10.1000/x[1]'],
  ['10.1000%2Fx', '10.1000/x'],
  ['10.1', ''],
  ['none', ''],
])('DOI in %j', (text, doi) => {
  expect(findDoi(text)).toBe(doi);
});

test.each([
  ['arXiv:2103.00020v2 [cs.CV]', '2103.00020'],
  ['http://arxiv.org/abs/hep-th/9901001v1', 'hep-th/9901001'],
  ['https://arxiv.org/pdf/0704.0001', '0704.0001'],
  ['10.1016/j.x.2020.104501', ''],
])('arXiv id in %j', (text, id) => {
  expect(findArxivId(text)).toBe(id);
});

test.each([
  ['2020-05-01', 2020],
  ['Mon, 2 Apr 2007 19:18:42 GMT', 2007],
  ['1998/12/', 1998],
  [2021, 2021],
  ['10 15', null],
  ['12020', null],
  [undefined, null],
])('year in %j', (text, year) => {
  expect(findYear(text)).toBe(year);
});

test.each([
  ['en-US', 'en'],
  ['eng', 'en'],
  ['English', 'en'],
  ['Deutsch', 'de'],
  ['ngerman', 'de'],
  ['constructor', ''],
  ['Klingon', ''],
])('language %j', (name, tag) => {
  expect(languageTag(name)).toBe(tag);
});

test('prose without the words of English is told from English', () => {
  const german =
    'Wir untersuchen, wie ein Verzeichnis gelesen wird, und zeigen an vielen Beispielen, dass ein Leser Titel und Zusammenfassung ohne Hilfe findet, wenn er nur auf die Form achtet.';
  const english =
    'We study how a listing is read and show on many examples that a reader finds the title and the abstract without any help when the form is all that counts.';
  expect(isOtherThanEnglish(german)).toBe(true);
  expect(isOtherThanEnglish('深層学習に基づく新しい手法を提案し、多数の実験によりその有効性を示す。')).toBe(true);
  expect(isOtherThanEnglish(english)).toBe(false);
  expect(isOtherThanEnglish('Short')).toBe(false);
});

test.each([
  ['Sheffield d.petrelli@.shu.ac.uk UK', 'Sheffield  UK'],
  ['Ann and Bo {ann,bo}@uni.example.edu wrote', 'Ann and Bo  wrote'],
  ['AP of 0.6 (mAP@0.5) and mAP@.50:.95', 'AP of 0.6 (mAP@0.5) and mAP@.50:.95'],
  ['write to ann.lee@cs.uni-x.ac.uk.', 'write to .'],
  ['precision@10 and a @ b', 'precision@10 and a @ b'],
])('addresses go from %j', (text, left) => {
  expect(dropEmails(text)).toBe(left);
});

test('a line break of TeX is a space', () => {
  expect(texToText('Gelfand et al.\\\\ gave an algorithm')).toBe('Gelfand et al.  gave an algorithm');
});

test.each([
  ['Mus{é}e and Kåhrstr{ö}m', 'Musée and Kåhrström'],
  ['{GSR4B}: Allo{SR} and {I}nsights', 'GSR4B: AlloSR and Insights'],
  ['K_{1,5}, RED^{FM}, Meta-X_{NLG} and {English, French}', 'K_{1,5}, RED^{FM}, Meta-X_{NLG} and {English, French}'],
  ['$\\mathbf{X}^{A}$ by 31\\\\%', '$\\mathbf{X}^{A}$ by 31%'],
])('braces that only protect capitals go from %j', (tex, text) => {
  expect(texToText(tex)).toBe(text);
});
