import type { ImportedPaper } from './to-paper.ts';

/** Titles below this many characters (`Introduction`, `Editorial`) say too little to make two papers one by themselves. */
const SHORT_TITLE = 20;

/** The title as compared: letters and digits alone, lower case, without accents. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two records that share an identifier are one paper: not so when neither title, first author nor year agree (chapters under the DOI of their book). */
export function samePaper(a: ImportedPaper, b: ImportedPaper): boolean {
  if (titleKey(a.title) === titleKey(b.title) || sharedWords(a.title, b.title) >= 0.3) return true;
  const [authorA, authorB] = [firstAuthor(a), firstAuthor(b)];
  return authorA !== '' && authorA === authorB && a.year !== null && a.year === b.year;
}

/**
 * Why two records with the same normalised title are one paper; undefined when they are not: when identifiers, first
 * authors or years differ. What one of them lacks does not tell them apart, unless the title is short: then it takes the
 * same author and year, the same abstract, or the same in all that is there.
 */
export function sameFirstAuthor(a: ImportedPaper, b: ImportedPaper): string | undefined {
  if (differ(publisherDoi(a), publisherDoi(b)) || differ(a.arxivId, b.arxivId) || differ(a.pmid, b.pmid))
    return undefined;
  const [authorA, authorB] = [firstAuthor(a), firstAuthor(b)];
  if (differ(authorA, authorB) || differ(String(a.year ?? ''), String(b.year ?? ''))) return undefined;
  const sameAuthor = authorA !== '' && authorA === authorB;
  const sameYear = a.year !== null && a.year === b.year;
  if (sameAuthor && sameYear) return 'same title, first author and year';
  if (titleKey(a.title).length < SHORT_TITLE && (a.abstract === '' || a.abstract !== b.abstract))
    return sameInAll(a, b) ? 'the same in all that is there' : undefined;
  return sameAuthor ? 'same title and first author' : sameYear ? 'same title and year' : 'same title';
}

/** Whether two records with the same normalised title say the same, own ids included. */
function sameInAll(a: ImportedPaper, b: ImportedPaper): boolean {
  // Most that differ do so here, and long texts need not be written out to see it.
  if (a.id !== b.id || a.abstract !== b.abstract) return false;
  // Comparing as JSON rests on `toPaper` and `mergePapers` listing the fields in one order.
  return JSON.stringify({ ...a, title: '' }) === JSON.stringify({ ...b, title: '' });
}

function differ(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b;
}

/** An arXiv DOI does not tell a preprint from its published form. */
function publisherDoi(paper: ImportedPaper): string {
  return paper.doi.startsWith('10.48550/') ? '' : paper.doi;
}

function firstAuthor(paper: ImportedPaper): string {
  const first = paper.authors[0];
  return first === undefined ? '' : titleKey(first.family);
}

/** Share of the words of both titles that they have in common (Jaccard). */
function sharedWords(a: string, b: string): number {
  const wordsA = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const wordsB = new Set(b.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared++;
  const all = wordsA.size + wordsB.size - shared;
  return all === 0 ? 0 : shared / all;
}
