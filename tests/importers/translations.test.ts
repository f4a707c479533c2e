import { expect, test } from 'vitest';
import { importText } from './read.ts';

const ENGLISH = [
  'Fire changes the fungi of the soil. We sampled forty plots over ten years and found that the community returns within eight of them.',
  'Clicks are noisy and biased. We learn rankings from them by modelling the position at which each result was shown to its readers.',
  'Old maps hold many names. We read twelve of them from the north and found that rivers keep theirs longer than the towns on them do.',
];
const FRENCH = [
  'Le feu change les champignons du sol. Nous avons étudié quarante parcelles pendant dix ans et trouvé que la communauté revient.',
  'Les clics sont bruités et biaisés. Nous apprenons des classements en modélisant la position où chaque résultat a été montré.',
  'Les vieilles cartes portent bien des noms. Nous en avons lu douze du nord et trouvé que les rivières gardent les leurs longtemps.',
];
const GERMAN = [
  'Feuer verändert die Pilze des Bodens. Wir haben vierzig Flächen über zehn Jahre untersucht und fanden, dass sie zurückkehren.',
  'Klicks sind verrauscht und verzerrt. Wir lernen daraus Rangfolgen, indem wir die Stelle modellieren, an der ein Treffer stand.',
  'Alte Karten tragen viele Namen. Wir haben zwölf aus dem Norden gelesen und fanden, dass Flüsse ihre Namen lange behalten.',
];
const TITLES = [
  'Soil Fungi after Fire in Boreal Forests',
  'Learning to Rank from Clicks',
  'The Names of Northern Rivers',
];

const read = async (body: (at: number) => string) => {
  const page = TITLES.map((title, at) => `${title}\nAnn Lee, Bo Chen\n\n${body(at)}\n\n`).join('');
  const { papers, audit } = await importText(page);
  expect(papers.map(({ title }) => title)).toEqual(TITLES);
  return { abstracts: papers.map(({ abstract }) => abstract), notes: audit.files[0]!.notes.join() };
};

test.each<[string, (at: number) => string]>([
  ['first', (at) => `Abstract: ${ENGLISH[at]}\n\nRésumé : ${FRENCH[at]}\n\nZusammenfassung: ${GERMAN[at]}`],
  ['last', (at) => `Résumé: ${FRENCH[at]}\n\nAbstract: ${ENGLISH[at]}`],
  ['without a label', (at) => `${ENGLISH[at]}\n\nResumen: ${FRENCH[at]}`],
  ['below its label', (at) => `Zusammenfassung\n${GERMAN[at]}\n\nAbstract\n${ENGLISH[at]}`],
  ['right above the other', (at) => `Abstract: ${ENGLISH[at]}\nRésumé: ${FRENCH[at]}`],
  [
    'below keywords in the other language',
    (at) => `Résumé: ${FRENCH[at]}\nMots-clés : un, deux\n\nAbstract: ${ENGLISH[at]}`,
  ],
  ['with both named', (at) => `Abstract (Français): ${FRENCH[at]}\n\nAbstract (English): ${ENGLISH[at]}`],
  ['with both named alone on a line', (at) => `Abstract [fr]\n${FRENCH[at]}\n\nAbstract [en]\n${ENGLISH[at]}`],
  ['named in French', (at) => `Résumé (anglais) : ${ENGLISH[at]}\n\nRésumé (français) : ${FRENCH[at]}`],
  ['with the language before', (at) => `German abstract: ${GERMAN[at]}\n\nEnglish abstract: ${ENGLISH[at]}`],
  ['with the language behind', (at) => `Abstract in German: ${GERMAN[at]}\n\nAbstract – English: ${ENGLISH[at]}`],
])('of abstracts in several languages the English one is kept: %s', async (_, body) => {
  const { abstracts, notes } = await read(body);
  expect(abstracts).toEqual(ENGLISH);
  expect(notes).toContain('abstract in a further language left out: line');
});

test('below headings of Markdown, too, abstracts with their language named are read without it', async () => {
  const page = TITLES.map(
    (title, at) =>
      `## ${title}\n\n**Abstract (Français):** ${FRENCH[at]}\n\n**Abstract (English):** ${ENGLISH[at]}\n\n`,
  );
  expect((await importText(page.join(''))).papers.map(({ abstract }) => abstract)).toEqual(ENGLISH);
});

test('brackets behind the label of an abstract that name no language are a part of the text', async () => {
  const page = `Abstract (Extended): ${ENGLISH[0]}`;
  const { papers } = await importText(`${TITLES[0]}\n\n${page}\n`);
  expect(papers[0]!.abstract).toBe(page);
});

test('where none is in English, the first is kept', async () => {
  const { abstracts } = await read((at) => `Résumé: ${FRENCH[at]}\n\nZusammenfassung: ${GERMAN[at]}`);
  expect(abstracts).toEqual(FRENCH);
});

test('an abstract of two paragraphs is kept whole, and is no translation of another paper', async () => {
  const { abstracts, notes } = await read((at) =>
    at === 1 ? `Zusammenfassung: ${GERMAN[at]}` : `Abstract: ${ENGLISH[at]}\n\n${ENGLISH[1]}\n\nResumen: ${FRENCH[at]}`,
  );
  expect(abstracts).toEqual([`${ENGLISH[0]} ${ENGLISH[1]}`, GERMAN[1], `${ENGLISH[2]} ${ENGLISH[1]}`]);
  expect(notes).toContain('line');
});

test('text above the only label goes with its abstract, unless that is in English', async () => {
  const { abstracts } = await read(
    (at) => `Revue des sols, 2018. T. 87. No. ${at}. P. 45-58. Bd. 1.\n\nRésumé: ${FRENCH[at]}`,
  );
  expect(abstracts.map((abstract) => abstract.slice(-40))).toEqual(FRENCH.map((abstract) => abstract.slice(-40)));
});
