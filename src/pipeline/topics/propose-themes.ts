import type { ProposedTheme } from '../../map/types.ts';
import type { KeywordTable, TermTable } from '../types.ts';

/** Terms that are a keyword of many papers, none inside another: the themes that the page proposes. */
export function proposeThemes(table: TermTable, keywords: KeywordTable, count: number): ProposedTheme[] {
  const keywordPapers = new Uint32Array(table.keys.length);
  for (const term of keywords.terms) keywordPapers[term] += 1;
  const most = Math.max(2, table.paperCount / 4);
  const found: { term: number; score: number }[] = [];
  keywordPapers.forEach((papers, term) => {
    const all = table.documentFrequency[term];
    if (papers >= 2 && all <= most) found.push({ term, score: papers * Math.sqrt(papers / all) });
  });
  found.sort((a, b) => b.score - a.score || a.term - b.term);
  const chosen: number[] = [];
  for (const { term } of found) {
    if (chosen.length >= count) break;
    const key = ` ${table.keys[term]} `;
    if (chosen.some((other) => key.includes(` ${table.keys[other]} `) || ` ${table.keys[other]} `.includes(key)))
      continue;
    chosen.push(term);
  }
  return chosen.map((term) => ({ term, label: table.labels[term], papers: table.documentFrequency[term] }));
}
