import type { TopicMap } from '../../src/map/types.ts';
import { SCHEMA_VERSION } from '../../src/map/types.ts';

/** What a file may say to trip a writer: quotes, tags, formulas, TeX, control characters, lines. */
export const NASTY = '=A & <b>"B"</b>, {C}\n50% of $x_1$ \u0007_d_ \u{1F600} #1';

/** Three papers, two of them linked, the third alone; texts that need care in every format. */
export const exampleMap: TopicMap = {
  manifest: {
    schemaVersion: SCHEMA_VERSION,
    name: 'Example & co',
    receipt: { generator: 'topograph 0.0.0', inputs: [], options: {} },
    audit: { read: 3, kept: 3, merged: 0, leftOut: 0 },
    counts: { papers: 3, terms: 2, links: 1, regions: 1, districts: 0 },
    similarity: { scale: 16384 ** 2, lexicalFactor: 1 },
    topics: [
      {
        id: 0,
        parent: null,
        name: 'Experts · "routing"',
        nameTerms: [{ term: 0, label: 'experts', inside: 2, outside: 0 }],
        terms: [{ term: 0, label: 'experts', inside: 2, outside: 0 }],
        papers: 2,
        central: [0, 1],
        x: 15,
        y: 25,
      },
    ],
    themes: [],
    stabilityRuns: 20,
    extent: { minX: 0, minY: 0, maxX: 100, maxY: 100 },
    termShards: [0],
    textShards: [0],
    linkShards: [],
    termKeys: [],
    notes: [],
  },
  papers: {
    id: ['one', 'two:2', 'three three'],
    title: ['Routing to Experts', NASTY, 'Alone'],
    authors: [['Ada Example', 'Ben and Sons'], [], ['Zoë Müller']],
    year: [2020, null, 1999],
    venue: ['Journal of R&D', '', ''],
    doi: ['10.5555/a_b', '', ''],
    url: ['https://example.org/?a=1&b=2', '', ''],
    hasAbstract: [true, true, false],
    topic: [0, 0, -1],
    stability: [20, 18, 0],
    otherTopic: [-1, -1, -1],
    x: [10, 20.25, 80],
    y: [20, 30, 80],
    size: [3, 2.5, 1],
    keywords: [['experts', 'routing'], ['experts'], []],
  },
  links: { source: [0], target: [1], weight: [134217728] },
  terms: {
    key: ['expert', 'rout'],
    label: ['experts', 'routing'],
    papers: [
      [0, 1],
      [0, 1],
    ],
    weights: [
      [11585, 11585],
      [5000, 9000],
    ],
  },
  words: { forms: ['experts'], terms: [[0]] },
  texts: {
    abstract: ['On experts.', NASTY, ''],
    terms: [[0, 1], [0, 1], []],
    weights: [[11585, 5000], [11585, 9000], []],
    givenKeywords: [[], [], []],
  },
};
