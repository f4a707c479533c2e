import { expect, test } from 'vitest';
import { explorerOf } from '../explorers.ts';
import { seedMap } from '../seed-map.ts';

const explorer = await explorerOf(await seedMap());
const { search, collection } = explorer;
const { title } = collection.papers;

function find(query: string): string[] {
  search.query = query;
  return search.hits.map((hit) => title[hit.paper]);
}

test.each(['MoE', 'moe', 'MoEs ', 'mixture of experts', 'mixture-of-experts', '"mixture of experts"'])(
  '%s finds the papers on mixtures of experts and says what matched in each',
  (query) => {
    const found = find(query);
    for (const start of ['Harder Tasks Need More Experts', 'COMET', 'MC-MoE']) {
      const paper = title.findIndex((one) => one.startsWith(start));
      expect(found.slice(0, 4)).toContain(title[paper]);
      const evidence = search.evidence(paper);
      expect(evidence.fields).toContain('abstract');
      expect(evidence.sentence).toMatch(/mixture.of.experts|MoE/i);
      expect(evidence.snippet.some((segment) => segment.mark !== null)).toBe(true);
    }
  },
);

test('"sparse retrieval" puts the two papers on sparse retrievers first', { timeout: 60_000 }, () => {
  const first = find('sparse retrieval').slice(0, 2).toSorted();
  expect(first[0]).toMatch(/^Mistral-SPLADE/);
  expect(first[1]).toMatch(/Inference-Free Learned Sparse Retrievers/);
});

test.each([
  ['state space', /state.space/i, 5],
  ['reinforcement learning', /reinforcement learning|RL/i, 3],
  ['diffusion', /diffusion/i, 2],
  ['CTR', /CTR/, 2],
])('%s finds its papers first', (query, pattern, count) => {
  const found = find(query).slice(0, count);
  expect(found).toHaveLength(count);
  for (const one of found) expect(one).toMatch(pattern);
});

test('every title finds its paper', { timeout: 60_000 }, () => {
  for (const [paper, one] of title.entries()) {
    search.query = `${one} `;
    expect(search.hits[0]?.paper, one).toBe(paper);
  }
});

test('typing never loses the paper that the whole query finds', { timeout: 60_000 }, () => {
  const whole = 'learned sparse retrieval';
  const wanted = title.findIndex((one) => one.startsWith('Mistral-SPLADE'));
  for (let length = 2; length <= whole.length; length++) {
    search.query = whole.slice(0, length);
    if (search.active) expect(search.papers).toContain(wanted);
  }
});

test.each(['reinforcment', 'reinforcment ', 'Reinforcmen'])(
  '%j, a typo with or without the stem of the right word, says what was searched',
  (query) => {
    find(query);
    expect(search.hits.length).toBeGreaterThan(0);
    expect(search.notes).toEqual([{ kind: 'corrected', typed: query.trim(), used: ['reinforcement'] }]);
  },
);

test.each(
  'reinforcem|reinforcements |transformers |retrievals |classified |adapted |translating |generators |modelling '.split(
    '|',
  ),
)('%j is no typo', (query) => {
  find(query);
  expect(search.hits.length).toBeGreaterThan(0);
  expect(search.notes).toEqual([]);
});

test('hyphenated words are found as a part of a longer term too', () => {
  expect(find('few-shot ').join()).toMatch(/Few-Shot Class-Incremental/);
});

test('a function word being typed finds longer words, and says which', () => {
  search.query = 'the';
  const sentences = search.hits.map(({ paper }) => search.evidence(paper).sentence);
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) expect(sentence).toMatch(/^“the\w+”/i);
});

/** Papers whose title or abstract has the pattern. */
function having(pattern: RegExp): number[] {
  const { papers } = collection;
  return [...papers.id.keys()].filter((paper) =>
    pattern.test(`${papers.title[paper]} ${collection.text(paper)!.abstract}`),
  );
}

test.each([
  ['"state of the art"', /state[- ]of[- ]the[- ]art\b/i],
  ['state-of-the-art', /state[- ]of[- ]the[- ]art\b/i],
  ['200 ', /\b200\b/],
])('%s, which is never a term, is found as it stands', (query, pattern) => {
  search.query = query;
  const wanted = having(pattern);
  expect(wanted.length).toBeGreaterThan(1);
  expect([...search.papers!].toSorted((a, b) => a - b)).toEqual(wanted);
  for (const paper of wanted) {
    const { title: shown, snippet, sentence } = search.evidence(paper);
    const marked = [...shown, ...snippet].filter((segment) => segment.mark !== null);
    expect(marked.some((segment) => pattern.test(segment.text))).toBe(true);
    expect(sentence).toMatch(pattern);
  }
});

test.each([
  ['mixture of exp', /Mixture.of.Expert|MoE/i],
  ['language model', /language model/i],
  ['state space mod', /state.space model/i],
])('%j finds papers first whose titles have the words in a row, and then those whose abstracts do', (query, row) => {
  search.query = query;
  const rank = search.hits.map(({ paper }) =>
    row.test(title[paper]) ? 0 : row.test(collection.text(paper)!.abstract) ? 1 : 2,
  );
  expect(rank[0]).toBe(0);
  expect(rank).toEqual(rank.toSorted());
});

test('a letter with a sign is looked up as it stands, and one that no paper has is told', () => {
  expect(find('A*')[0]).toMatch(/A\*/);
  expect(find('A* search')[0]).toBe('A* Search Without Expansions: Learning Heuristic Functions with Deep Q-Networks');
  expect(search.hits.length).toBeLessThan(20);
  expect(find('1/7')).toEqual([]);
  expect(search.notes).toEqual([{ kind: 'unknown', typed: '1/7' }]);
});

test('an abbreviation that papers write in the plural stands for its long form in the singular, too', () => {
  find('MDP ');
  const one = search.notes;
  find('MDPs ');
  expect(one).toMatchObject([{ kind: 'abbreviation', typed: 'MDP' }]);
  expect(one.map((note) => ('used' in note ? note.used : null))).toEqual(
    search.notes.map((note) => ('used' in note ? note.used : null)),
  );
});
