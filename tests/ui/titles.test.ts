import { expect, test } from 'vitest';
import { dotted, nameWithin, titleOfOpened } from '../../src/ui/titles.ts';
import { explorerOf } from '../state/explorers.ts';
import { tinyMap } from '../state/tiny-map.ts';

test('no line of a name begins with the dot between two terms', () => {
  expect(dotted('State space · routing · MoE')).toBe('State space\u00a0· routing\u00a0· MoE');
  expect(dotted('Papers in no topic')).toBe('Papers in no topic');
});

test('a district is told with its region, each term once', () => {
  expect(nameWithin('Large language models · GPT-4', 'Large language models · dialogue systems')).toBe(
    'Large language models › GPT-4',
  );
  expect(nameWithin('Summaries', 'Summaries · topic models')).toBe('Summaries › Summaries');
});

test('the window and screen readers name an open paper without TeX', async () => {
  const map = tinyMap();
  const title = map.papers.title.with(0, 'Regret of $\\epsilon$-greedy in $\\tilde{O}(n)$');
  const explorer = await explorerOf({ ...map, papers: { ...map.papers, title } });
  explorer.openPaper(0);
  expect(titleOfOpened(explorer)).toBe('Regret of ε-greedy in Õ(n)');
});
