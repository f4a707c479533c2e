import { SCHEMA_VERSION } from '../../src/map/types.ts';
import type { TopicMap } from '../../src/map/types.ts';
import { isWord, stemOf, tokenise } from '../../src/pipeline/text/tokenise.ts';

interface TinyPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly venue: string;
  /** 0 and 1 are regions, 2 and 3 the districts of 0, -1 none. */
  readonly topic: number;
  readonly keywords: readonly string[];
  readonly given?: readonly string[];
}

export const TINY_PAPERS: readonly TinyPaper[] = [
  {
    id: 'router',
    title: 'Routing in MoE Models',
    abstract: 'A mixture of experts (MoE) routes tokens to experts. The router is trained.',
    authors: ['Ada Lovelace', 'José García'],
    year: 2020,
    venue: 'ICLR',
    topic: 2,
    keywords: ['mixture of experts', 'router'],
  },
  {
    id: 'experts',
    title: 'Mixture-of-Experts for Translation',
    abstract: 'Experts translate. Tokens are routed by a learned router.',
    authors: ['Ada Lovelace'],
    year: 2021,
    venue: 'ACL',
    topic: 2,
    keywords: ['mixture of experts', 'translation'],
  },
  {
    id: 'pruning',
    title: 'Pruning experts',
    abstract: 'Pruning makes models small; expert models lose little.',
    authors: ['Grace Hopper'],
    year: 2021,
    venue: '',
    topic: 3,
    keywords: ['pruning'],
    given: ['model compression'],
  },
  {
    id: 'sparse',
    title: 'Learned Sparse Retrieval',
    abstract: 'Sparse retrievers find documents. Retrieval with multi-modal queries is studied.',
    authors: ['Grace Hopper', 'Alan Turing'],
    year: null,
    venue: 'SIGIR',
    topic: 1,
    keywords: ['sparse retrieval', 'documents'],
  },
  {
    id: 'dense',
    title: 'Dense retrieval of documents',
    abstract: 'Dense vectors retrieve documents. Sparse data are rare; retrieval is fast.',
    authors: ['Alan Turing'],
    year: 2022,
    venue: 'SIGIR',
    topic: 1,
    keywords: ['dense retrieval', 'documents'],
  },
  {
    id: 'alone',
    title: 'Zebra stripes',
    abstract: '',
    authors: [],
    year: 1999,
    venue: '',
    topic: -1,
    keywords: [],
  },
];

const PHRASES = ['mixture of experts', 'sparse retrieval', 'dense retrieval'];
const STOP_WORDS = new Set(['a', 'of', 'in', 'for', 'the', 'is', 'are', 'by', 'with', 'to']);

const stems = (text: string): string[] => tokenise(text).filter(isWord).map(stemOf);

/** Terms with the papers that carry them and their weights, by hand: every stem, the phrases, and MoE folded into its long form. */
function index(): { key: string; label: string; papers: number[]; weights: number[] }[] {
  const found = new Map<string, { label: string; papers: Map<number, number> }>();
  const add = (key: string, label: string, paper: number, weight: number): void => {
    const entry = found.get(key) ?? { label, papers: new Map<number, number>() };
    entry.papers.set(paper, (entry.papers.get(paper) ?? 0) + weight);
    found.set(key, entry);
  };
  TINY_PAPERS.forEach((paper, number) => {
    const words = tokenise(`${paper.title} . ${paper.abstract}`).filter(isWord);
    for (const word of words)
      if (!STOP_WORDS.has(word.toLowerCase())) add(stemOf(word), word.toLowerCase(), number, 1000);
    const text = ` ${stems(`${paper.title} | ${paper.abstract}`).join(' ')} `;
    for (const phrase of PHRASES) {
      const key = stems(phrase).join(' ');
      if (text.includes(` ${key} `) || (phrase === PHRASES[0] && text.includes(' moe ')))
        add(key, phrase, number, 3000);
    }
  });
  return [...found]
    .map(([key, { label, papers }]) => ({ key, label, papers: [...papers.keys()], weights: [...papers.values()] }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Six papers, two regions, the first with two districts; every number can be checked by hand. */
export function tinyMap(): TopicMap {
  const terms = index();
  const number = (key: string): number => terms.findIndex((term) => term.key === key);
  const forms = new Map<string, number[]>();
  for (const paper of TINY_PAPERS) {
    for (const word of tokenise(`${paper.title} . ${paper.abstract}`).filter(isWord)) {
      const term = number(stemOf(word));
      if (term >= 0) forms.set(word.toLowerCase(), [term]);
    }
  }
  forms.set('moe', [number('moe'), number('mixtur of expert')]);
  const sorted = [...forms.keys()].sort();
  const rows = TINY_PAPERS.map((_, paper) =>
    terms.flatMap((term, at) => {
      const row = term.papers.indexOf(paper);
      return row < 0 ? [] : [[at, term.weights[row]] as const];
    }),
  );
  const lexicalFactor = 7;
  const links = linksOf(rows, lexicalFactor);
  const evidence = (term: string, inside: number, outside: number) => ({
    term: number(term),
    label: terms[number(term)].label,
    inside,
    outside,
  });
  const topic = (
    id: number,
    parent: number | null,
    name: string,
    nameTerms: ReturnType<typeof evidence>[],
    central: number[],
  ) => ({
    id,
    parent,
    name,
    nameTerms,
    terms: nameTerms,
    papers: TINY_PAPERS.filter((paper) => paper.topic === id || (id === 0 && paper.topic > 1)).length,
    central,
    x: id * 100,
    y: 0,
  });
  const column = <T>(pick: (paper: TinyPaper, number: number) => T): T[] => TINY_PAPERS.map(pick);
  return {
    manifest: {
      schemaVersion: SCHEMA_VERSION,
      name: 'Tiny',
      receipt: { generator: 'by hand', inputs: [], options: {} },
      audit: { read: 6, kept: 6, merged: 0, leftOut: 0 },
      counts: { papers: 6, terms: terms.length, links: links.source.length, regions: 2, districts: 2 },
      similarity: { scale: 10 * 16384 * 16384, lexicalFactor },
      topics: [
        topic(0, null, 'Experts', [evidence('expert', 3, 0)], [0, 1]),
        topic(1, null, 'Retrieval', [evidence('retriev', 2, 0)], [3, 4]),
        topic(2, 0, 'Mixture of experts', [evidence('mixtur of expert', 2, 0)], [0, 1]),
        topic(3, 0, 'Pruning', [evidence('prune', 1, 0)], [2]),
      ],
      themes: [{ term: number('mixtur of expert'), label: 'mixture of experts', papers: 2 }],
      stabilityRuns: 20,
      extent: { minX: 0, minY: 0, maxX: 500, maxY: 0 },
      termShards: [0],
      textShards: [0],
      linkShards: [],
      termKeys: [],
      notes: [],
    },
    papers: {
      id: column((paper) => paper.id),
      title: column((paper) => paper.title),
      authors: column((paper) => paper.authors),
      year: column((paper) => paper.year),
      venue: column((paper) => paper.venue),
      doi: column(() => ''),
      url: column(() => ''),
      hasAbstract: column((paper) => paper.abstract !== ''),
      topic: column((paper) => paper.topic),
      stability: [20, 18, 20, 20, 20, 0],
      otherTopic: [-1, 3, -1, -1, -1, -1],
      x: [0, 10, 50, 300, 320, 500],
      y: [0, 0, 0, 0, 0, 0],
      size: [5, 4, 3, 5, 4, 1],
      keywords: column((paper) => paper.keywords),
    },
    links,
    terms: {
      key: terms.map((term) => term.key),
      label: terms.map((term) => term.label),
      papers: terms.map((term) => term.papers),
      weights: terms.map((term) => term.weights),
    },
    words: { forms: sorted, terms: sorted.map((form) => forms.get(form)!) },
    texts: {
      abstract: column((paper) => paper.abstract),
      terms: rows.map((row) => row.map(([term]) => term)),
      weights: rows.map((row) => row.map(([, weight]) => weight)),
      givenKeywords: column((paper) => paper.given ?? []),
    },
  };
}

/** The latent part of every link, by hand. */
export const LATENT = 1_000_000;

/** Links within the regions, and one across (pruning to dense); strongest first. */
function linksOf(rows: (readonly (readonly [number, number])[])[], lexicalFactor: number) {
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
    [3, 4],
    [2, 4],
  ];
  const weighed = pairs.map(([source, target]) => {
    const other = new Map(rows[target]);
    const lexical = rows[source].reduce((sum, [term, weight]) => sum + weight * (other.get(term) ?? 0), 0);
    return { source, target, weight: lexicalFactor * lexical + LATENT };
  });
  weighed.sort((a, b) => b.weight - a.weight || a.source - b.source || a.target - b.target);
  return {
    source: weighed.map((link) => link.source),
    target: weighed.map((link) => link.target),
    weight: weighed.map((link) => link.weight),
  };
}
