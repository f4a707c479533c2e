import type { ProposedTheme } from '../../../map/types.ts';
import type { TopicOptions } from '../../options.ts';
import { backgroundShares } from '../../similarity/background.ts';
import type { TextAnalysis } from '../../text/analyse-texts.ts';
import { telling } from './term-says.ts';

/** Share of the papers above which a theme sets too little apart. */
const MOST_PAPERS = 0.25;
/** The same in a collection of one level: of twenty papers on two subjects each half has its theme. */
const MOST_OF_FEW = 0.5;

/**
 * Themes that the page proposes: terms that are a keyword of many papers and say something, none of them part of
 * another. Scored by keyword papers of one region times how much the term says, toned down where it is seldom a keyword:
 * what lies scattered over the map ("deep learning") is less of a theme than what belongs together. `region`: that of each
 * paper, -1 for none.
 */
export function proposeThemes(
  { terms: table, keywords, phraseFrequency }: TextAnalysis,
  region: Int32Array,
  options: TopicOptions,
): ProposedTheme[] {
  const keywordPapers = new Uint32Array(table.keys.length);
  for (const term of keywords.terms) keywordPapers[term] += 1;
  const together = mostInOneRegion(keywords, region, table.keys.length);
  const background = backgroundShares();
  const share = table.paperCount < options.twoLevelsFrom ? MOST_OF_FEW : MOST_PAPERS;
  const most = Math.max(2, table.paperCount * share);
  const found: { term: number; score: number }[] = [];
  keywordPapers.forEach((papers, term) => {
    const all = table.documentFrequency[term];
    if (papers < 2 || phraseFrequency[term] < 2 || all > most || all < papers) return;
    const says = telling(table, term, background, options);
    if (says === 0) return;
    found.push({ term, score: together[term] * Math.sqrt(papers / all) * says });
  });
  found.sort((a, b) => b.score - a.score || a.term - b.term);
  const chosen: number[] = [];
  for (const { term } of found) {
    if (chosen.length >= options.themes) break;
    const key = ` ${table.keys[term]} `;
    const overlaps = (other: number) =>
      key.includes(` ${table.keys[other]} `) || ` ${table.keys[other]} `.includes(key);
    if (!chosen.some(overlaps)) chosen.push(term);
  }
  return chosen.map((term) => ({ term, label: table.labels[term], papers: table.documentFrequency[term] }));
}

/** Of each term the papers of the region that holds most of those whose keyword it is; 1 where none of them is in a region. */
function mostInOneRegion(
  { offsets, terms }: TextAnalysis['keywords'],
  region: Int32Array,
  termCount: number,
): Uint32Array {
  const papersOf: number[][] = [];
  region.forEach((own, paper) => {
    if (own >= 0) (papersOf[own] ??= []).push(paper);
  });
  const most = new Uint32Array(termCount).fill(1);
  const here = new Uint32Array(termCount);
  for (const papers of papersOf) {
    here.fill(0);
    for (const paper of papers) {
      for (let at = offsets[paper]; at < offsets[paper + 1]; at++) {
        most[terms[at]] = Math.max(most[terms[at]], ++here[terms[at]]);
      }
    }
  }
  return most;
}
