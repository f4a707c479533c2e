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
 * another. Scored by keyword papers times how much the term says, toned down where it is seldom a keyword.
 */
export function proposeThemes(
  { terms: table, keywords, phraseFrequency }: TextAnalysis,
  options: TopicOptions,
): ProposedTheme[] {
  const keywordPapers = new Uint32Array(table.keys.length);
  for (const term of keywords.terms) keywordPapers[term] += 1;
  const background = backgroundShares();
  const share = table.paperCount < options.twoLevelsFrom ? MOST_OF_FEW : MOST_PAPERS;
  const most = Math.max(2, table.paperCount * share);
  const found: { term: number; score: number }[] = [];
  keywordPapers.forEach((papers, term) => {
    const all = table.documentFrequency[term];
    if (papers < 2 || phraseFrequency[term] < 2 || all > most || all < papers) return;
    const says = telling(table, term, background, options);
    if (says === 0) return;
    found.push({ term, score: papers * Math.sqrt(papers / all) * says });
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
