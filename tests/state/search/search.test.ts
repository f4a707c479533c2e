import { describe, expect, test } from 'vitest';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import type { Segment } from '../../../src/state/types.ts';
import { told } from '../../../src/ui/search-note.ts';
import { explorerOf, settle } from '../explorers.ts';
import { preferences } from '../fake-host.ts';
import { largeMap } from '../large-map.ts';
import { readerOf } from '../reader.ts';
import { tinyMap } from '../tiny-map.ts';

const explorer = await explorerOf();
const { search, collection } = explorer;

function find(query: string): string[] {
  search.query = query;
  return search.hits.map((hit) => collection.papers.id[hit.paper]);
}

test.each([
  ['one word', 'router ', ['router', 'experts']],
  ['all words must match', 'dense documents ', ['dense']],
  ['other inflections', 'documents retriever ', ['dense', 'sparse']],
  ['an abbreviation finds its long form', 'MoE ', ['router', 'experts']],
  ['a long form finds its abbreviation', 'mixture of experts ', ['experts', 'router']],
  ['a phrase is stricter than its words', '"sparse retrieval"', ['sparse']],
  ['its words may stand apart', 'sparse retrieval ', ['sparse', 'dense']],
  ['a phrase that is no term is read in the texts', '"experts translate"', ['experts']],
  ['a phrase whose last word is only begun', '"sparse retr*"', ['sparse']],
  ['a phrase with a full stop before the word that is begun', '"documents spar*"', []],
  ['a name in quotes whose end is begun', '"alan tu*"', ['sparse', 'dense']],
  ['one word begun in quotes', '"retr*"', ['sparse', 'dense']],
  ['a typo before the word that is begun', '"sprase retr*"', ['sparse']],
  ['a phrase does not cross a full stop', '"documents sparse"', []],
  ['but it does where it is typed with one', '"documents. Sparse"', ['dense']],
  ['a phrase crosses other signs, here a semicolon', '"small expert"', ['pruning']],
  ['and parentheses', '"experts MoE routes"', ['router']],
  ['a phrase typed with signs that the text lacks', '"dense/vectors"', ['dense']],
  ['minus takes away', 'retrieval -dense', ['sparse']],
  ['minus alone leaves all others', '-retrieval', ['router', 'experts', 'pruning', 'alone']],
  ['the beginning of the word being typed', 'retr', ['sparse', 'dense']],
  ['no beginning once a blank follows', 'docu ', []],
  ['hyphens hold words together', 'multi-modal ', ['sparse']],
  ['one word for a hyphenated one', 'multimodal ', ['sparse']],
  ['an author', 'hopper ', ['pruning', 'sparse']],
  ['an author without accents', 'garcia ', ['router']],
  ['an author in quotes', '"Alan Turing"', ['sparse', 'dense']],
  ['a keyword given by the source', 'compression ', ['pruning']],
  ['words in title and in authors', 'turing dense ', ['dense']],
  ['a function word being typed asks for nothing', 'expert models and', ['pruning', 'router']],
  ['the beginning of a function word asks for nothing yet', 'expert models an', ['pruning', 'router']],
  ['a word that is no term is read in the texts', 'studied ', ['sparse']],
  ['a phrase with a function word', '"in MoE"', ['router']],
  ['stop words ask for nothing', 'retrieval of the documents ', ['dense', 'sparse']],
])('search: %s (%s)', (_, query, ids) => {
  expect(find(query).toSorted()).toEqual([...ids].toSorted());
});

test('a function word that begins longer words finds these, and says that it is not looked up itself', () => {
  expect(find('to')).toEqual(['router', 'experts']);
  expect(search.notes).toEqual([{ kind: 'begun', typed: 'to' }]);
  find('tok');
  expect(search.notes).toEqual([]);
});

test.each(['a', 'a ', 't'])('%j, the first letter of many a word, asks for nothing yet', async (query) => {
  const { search: own } = await explorerWith(['A. Turing', 'T. Anders']);
  own.query = query;
  expect([own.asksNothing, own.notes]).toEqual([true, []]);
});

test.each([
  ['to', 3, 'begun'],
  ['to ', 1, 'named'],
])('%j says whether longer words were searched, or names alone', async (query, hits, kind) => {
  const { search: own } = await explorerWith(['Chi To']);
  own.query = query;
  expect(own.hits).toHaveLength(hits);
  expect(own.notes).toEqual([{ kind, typed: 'to' }]);
});

/** An explorer in which the last paper has these authors. */
async function explorerWith(authors: readonly string[]): Promise<Explorer> {
  const map = tinyMap();
  return explorerOf({ ...map, papers: { ...map.papers, authors: [...map.papers.authors.slice(0, -1), authors] } });
}

describe('the name of an author with a function word in it', () => {
  test.each([
    ['Min Zhang', 1],
    ['Min Zha', 1],
    ['An Li', 1],
    ['zhang min ', 1],
  ])('%s finds the papers of that author alone', async (query, hits) => {
    const { search: own } = await explorerWith(['Min Zhang', 'An Li']);
    own.query = query;
    expect([own.hits.length, own.notes]).toEqual([hits, []]);
  });

  test('is no name where no one author has all of the words', async () => {
    const { search: own } = await explorerWith(['Min Zhang', 'Li Wei']);
    own.query = 'Min Wei ';
    expect(own.hits).toHaveLength(1);
    own.query = 'so an ';
    expect(own.asksNothing).toBe(true);
  });

  test.each(['May Li', 'So Li '])(
    '%s, whom nobody is called, finds whoever is called Li, and says so',
    async (query) => {
      const { search: own } = await explorerWith(['An Li']);
      own.query = query;
      expect(own.hits).toHaveLength(1);
      expect(own.notes).toEqual([{ kind: 'named', typed: 'Li' }]);
    },
  );

  test('is offered as a filter', async () => {
    const explorerOfNames = await explorerWith(['An Li']);
    explorerOfNames.search.query = 'An Li';
    expect(explorerOfNames.offers.map(({ author }) => author)).toEqual(['An Li']);
  });
});

test("who types an author's name finds the papers of that author first", async () => {
  const { search: own } = await explorerWith(['Sparse Retrieval']);
  for (const query of ['sparse retrieval ', 'sparse retrieva']) {
    own.query = query;
    expect(own.hits[0].paper).toBe(5);
  }
});

test('the papers of an author with just this name come before those of authors whose names only begin so', async () => {
  const map = tinyMap();
  const authors = map.papers.authors.map((_, paper) => [
    paper === 0 ? 'Weiqin Wang' : paper === 4 ? 'Wei Wang' : 'A Person',
  ]);
  const { search } = await explorerOf({ ...map, papers: { ...map.papers, authors } });
  for (const query of ['wang wei', 'wei wang', 'wang wei ']) {
    search.query = query;
    expect(search.hits[0]!.paper).toBe(4);
  }
});

test.each(['arXiv:2506.11599', '2506.11599', 'https://arxiv.org/abs/2506.11599v2', ' 2506.11599v1 '])(
  'a paper is found by its id: %j',
  async (query) => {
    const map = tinyMap();
    const id = map.papers.id.map((own, paper) => (paper === 3 ? 'arXiv:2506.11599' : own));
    const { search } = await explorerOf({ ...map, papers: { ...map.papers, id } });
    search.query = query;
    expect(search.hits.map(({ paper }) => paper)).toEqual([3]);
    expect(search.notes).toEqual([]);
  },
);

test.each([
  '10.1145/3292500.X',
  'doi:10.1145/3292500.x',
  'https://doi.org/10.1145/3292500.x',
  'https://example.org/papers/3',
  'www.example.org/papers/3/',
])('a paper is found by its DOI or address: %j', async (query) => {
  const map = tinyMap();
  const only = (value: string) => map.papers.id.map((_, paper) => (paper === 3 ? value : ''));
  const named = { doi: only('10.1145/3292500.x'), url: only('https://example.org/papers/3') };
  const { search } = await explorerOf({ ...map, papers: { ...map.papers, ...named } });
  search.query = query;
  expect(search.hits.map(({ paper }) => paper)).toEqual([3]);
});

test('NOT before a word leaves its papers out, as a minus does', () => {
  const left = find('sparse -dense ');
  expect(left).not.toEqual(find('sparse '));
  expect(find('sparse NOT dense ')).toEqual(left);
  expect(find('sparse AND NOT dense ')).toEqual(left);
  expect(find('sparse not dense ')).not.toEqual(left);
});

test('who asks for one word OR another is told what OR does', () => {
  find('sparse OR dense');
  expect(search.notes).toEqual([{ kind: 'or', typed: 'OR' }]);
  find('sparse or dense');
  expect(search.notes).toEqual([]);
});

test('a match in the title comes before one in the abstract', () => {
  expect(find('sparse ')).toEqual(['sparse', 'dense']);
});

test.each(['', '   ', 'of the ', 'the ', '""', '-'])('%j asks for nothing: every paper stays lit', (query) => {
  find(query);
  expect(search.active).toBe(false);
  expect(search.papers).toBeNull();
  expect(explorer.lit).toBeNull();
});

test.each([
  ['-the', true],
  ['$', true],
  ['of the ', true],
  ['', false],
  ['  ', false],
  ['router', false],
  ['xylophone ', false],
])('in %j there is nothing to look up: %s', (query, asksNothing) => {
  find(query);
  expect(search.asksNothing).toBe(asksNothing);
});

test.each(['the pruning', 'in the models of', 'models that', 'dense which', '-the', 'of -a'])(
  'while %j is typed, each letter has a list',
  (query) => {
    for (let letters = 1; letters <= query.length; letters++) {
      const hits = find(query.slice(0, letters));
      expect(search.isAnswered, query.slice(0, letters)).toBe(true);
      // Where there is nothing to look up, it is of all papers.
      expect(explorer.listed).toHaveLength(search.active ? hits.length : 6);
      expect(explorer.listed).not.toHaveLength(0);
    }
  },
);

test('a typo still finds, and says what was used', () => {
  expect(find('retreival ')).toEqual(find('retrieval '));
  find('retreival ');
  expect(search.notes).toEqual([{ kind: 'corrected', typed: 'retreival', used: ['retrieval'] }]);
});

test('a typo in a word still being typed finds, too', () => {
  expect(find('retreiv')).toEqual(find('retrieval '));
});

test('a word that nothing resembles finds nothing, and says so', () => {
  expect(find('xylophone ')).toEqual([]);
  expect(search.notes).toEqual([{ kind: 'unknown', typed: 'xylophone' }]);
  expect(explorer.lit).toEqual(new Set());
});

test('a long form that hardly any paper writes is not told beside the usual one', async () => {
  const map = largeMap();
  const long = map.terms.key.indexOf('mixtur of expert');
  const slip = map.terms.key.indexOf('zebra');
  // "MoE" in 1,500 papers; a reading that one of them has by a slip.
  const papers = Array.from({ length: 1500 }, (_, paper) => paper);
  const led = map.words.terms.map((terms, at) => (map.words.forms[at] === 'moe' ? [...terms, slip] : terms));
  const [column, weights] = [[...map.terms.papers], [...map.terms.weights]];
  [column[long], weights[long]] = [papers, papers.map(() => 3000)];
  const { search: many } = await explorerOf({
    ...map,
    words: { ...map.words, terms: led },
    terms: { ...map.terms, papers: column, weights },
  });
  many.query = 'MoE ';
  for (let turn = 0; turn < 5 && (many.hits.length === 0 || !many.complete); turn++) await settle();
  expect(many.notes).toEqual([{ kind: 'abbreviation', typed: 'MoE', used: ['mixture of experts'] }]);
});

test('an abbreviation says what it was read as', () => {
  find('MoE ');
  expect(search.notes).toEqual([{ kind: 'abbreviation', typed: 'MoE', used: ['mixture of experts'] }]);
});

const marked = (segments: readonly Segment[]): string[] =>
  segments.flatMap((segment) => (segment.mark ? [segment.text] : []));
const joined = (segments: readonly Segment[]): string => segments.map((segment) => segment.text).join('');

test('each hit says what matched, where, and in which words of the text', () => {
  find('mixture of experts ');
  const short = search.evidence(collection.paperWithId('router'));
  expect(joined(short.title)).toBe('Routing in MoE Models');
  expect(marked(short.title)).toEqual(['MoE']);
  expect(marked(short.snippet)).toEqual(['mixture of experts', 'MoE', 'experts']);
  expect(short.fields).toEqual(['title', 'keywords', 'abstract']);
  expect(short.sentence).toContain('“MoE” in title and abstract');
  const long = search.evidence(collection.paperWithId('experts'));
  expect(marked(long.title)).toEqual(['Mixture-of-Experts']);
});

test('an author who matches is named', () => {
  find('hopper ');
  expect(search.evidence(collection.paperWithId('sparse')).authors).toEqual(['Grace Hopper']);
});

test('a function word typed alone asks for nothing, with and without a blank', () => {
  for (const query of ['between', 'between ']) {
    search.query = query;
    expect([search.active, search.notes]).toEqual([false, []]);
  }
});

test('what a search did is said once, however often the word is typed', () => {
  find('MoE MoE');
  expect(search.notes).toEqual([{ kind: 'abbreviation', typed: 'MoE', used: ['mixture of experts'] }]);
});

test('until the words of the map are here nothing dims', async () => {
  const early = new Explorer(readerOf(tinyMap()), preferences());
  early.search.query = 'experts';
  early.themes.add('router');
  expect([early.search.complete, early.search.papers, early.themes.papers]).toEqual([false, null, null]);
  expect(early.listed).toHaveLength(6);
  await early.collection.prepare();
  expect([...early.lit!].toSorted()).toEqual([0, 1]);
});

test('a map in many small files gives the same hits once its files are here', async () => {
  const large = new Explorer(readerOf(tinyMap(), 3, 2), preferences());
  large.search.query = '"experts translate" -pruning';
  expect(large.collection.papers.title[0]).toBe('');
  for (let round = 0; round < 10; round++) {
    void large.search.hits;
    await settle();
  }
  // Its titles are still missing: nothing dims yet.
  expect([large.search.complete, large.search.papers]).toEqual([false, null]);
  await large.collection.loadTitles();
  for (let round = 0; round < 10 && !large.search.complete; round++) {
    void large.search.hits;
    await settle();
  }
  expect(large.search.complete).toBe(true);
  expect(large.search.hits.map((hit) => large.collection.papers.id[hit.paper])).toEqual(['experts']);
});

test('what is left out is told as left out, also where it was misspelt', async () => {
  const { search: own } = await explorerOf();
  own.query = 'experts -retreival';
  expect(own.notes).toMatchObject([{ kind: 'corrected', typed: 'retreival', without: true }]);
  expect(told(own.notes[0])).toBe('“retreival” occurs in no paper; left out “retrieval”.');
});
