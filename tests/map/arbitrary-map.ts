import fc from 'fast-check';
import type { Audit } from '../../src/map/audit.ts';
import type { Limits } from '../../src/map/encode.ts';
import type { Topic, TopicMap } from '../../src/map/types.ts';
import { SCHEMA_VERSION } from '../../src/map/types.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
/** Two decimals, and no -0, which JSON does not know. */
const place = fc.double({ min: -500, max: 500, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0);
const weight = fc.nat(16384);

/** Ascending distinct numbers below `end`. */
const subset = (end: number): fc.Arbitrary<number[]> =>
  end === 0
    ? fc.constant([])
    : fc.uniqueArray(fc.nat(end - 1), { maxLength: 9 }).map((numbers) => numbers.sort((a, b) => a - b));

const rows = <T>(count: number, row: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(row, { minLength: count, maxLength: count });

const sortedTexts = (count: number): fc.Arbitrary<string[]> =>
  fc
    .uniqueArray(text, { minLength: count, maxLength: count })
    .map((texts) => texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));

/** Rows of ascending numbers below `end`, each with its weights. */
const weightedRows = (count: number, end: number): fc.Arbitrary<{ numbers: number[][]; weights: number[][] }> =>
  rows(
    count,
    subset(end).chain((numbers) => fc.record({ numbers: fc.constant(numbers), weights: rows(numbers.length, weight) })),
  ).map((pairs) => ({ numbers: pairs.map((pair) => pair.numbers), weights: pairs.map((pair) => pair.weights) }));

/** Any map that keeps the format's rules: few papers, odd texts, no topics that mean anything. */
export const arbitraryMap: fc.Arbitrary<TopicMap> = fc
  .record({
    papers: fc.integer({ min: 1, max: 9 }),
    terms: fc.nat(8),
    topics: fc.nat(3),
    links: fc.nat(5),
    words: fc.nat(5),
  })
  .chain(({ papers, terms, topics, links, words }) =>
    fc.record({
      manifest: manifest(papers, terms, topics, Math.min(links, (papers * (papers - 1)) / 2)),
      papers: fc.record({
        id: rows(papers, text),
        title: rows(papers, text),
        authors: rows(papers, fc.array(text, { maxLength: 2 })),
        year: rows(papers, fc.option(fc.integer({ min: -500, max: 2100 }), { nil: null })),
        venue: rows(papers, text),
        doi: rows(papers, text),
        url: rows(papers, text),
        hasAbstract: rows(papers, fc.boolean()),
        topic: rows(papers, fc.integer({ min: -1, max: topics - 1 })),
        stability: rows(papers, fc.nat(20)),
        otherTopic: rows(papers, fc.integer({ min: -1, max: topics - 1 })),
        x: rows(papers, place),
        y: rows(papers, place),
        size: rows(papers, place),
        keywords: rows(papers, fc.array(text, { maxLength: 3 })),
      }),
      links: linkColumns(papers, Math.min(links, (papers * (papers - 1)) / 2)),
      terms: fc
        .record({ key: sortedTexts(terms), label: rows(terms, text), postings: weightedRows(terms, papers) })
        .map(({ key, label, postings }) => ({ key, label, papers: postings.numbers, weights: postings.weights })),
      words: fc.record({ forms: sortedTexts(words), terms: rows(words, subset(terms)) }),
      texts: fc
        .record({
          abstract: rows(papers, text),
          vectors: weightedRows(papers, terms),
          givenKeywords: rows(papers, fc.array(text, { maxLength: 2 })),
        })
        .map(({ abstract, vectors, givenKeywords }) => ({
          abstract,
          terms: vectors.numbers,
          weights: vectors.weights,
          givenKeywords,
        })),
    }),
  );

function manifest(papers: number, terms: number, topics: number, links: number): fc.Arbitrary<TopicMap['manifest']> {
  return fc.record({
    schemaVersion: fc.constant(SCHEMA_VERSION),
    name: text,
    receipt: fc.record({
      generator: text,
      inputs: fc.array(fc.record({ name: text, bytes: fc.nat(), sha256: text, format: text }), { maxLength: 2 }),
      options: fc.record({
        seed: fc.nat(),
        'text.language': text,
        latent: fc.boolean(),
        steps: fc.array(place, { maxLength: 2 }),
      }),
    }),
    audit: fc.record({ read: fc.nat(), kept: fc.nat(), merged: fc.nat(), leftOut: fc.nat() }),
    counts: fc.constant({ papers, terms, links, regions: topics, districts: 0 }),
    similarity: fc.constant({ scale: 16384 ** 2, lexicalFactor: 1 }),
    topics: fc.tuple(...Array.from({ length: topics }, (_, id) => topic(id, papers, terms))),
    themes: evidence(terms, (term) => fc.record({ term, label: text, papers: fc.nat(papers) })),
    stabilityRuns: fc.constant(20),
    extent: fc.record({ minX: place, minY: place, maxX: place, maxY: place }),
    termShards: fc.constant([]),
    textShards: fc.constant([]),
    linkShards: fc.constant([]),
    termKeys: fc.constant([]),
    notes: fc.array(text, { maxLength: 2 }),
  });
}

function topic(id: number, papers: number, terms: number): fc.Arbitrary<Topic> {
  const nameTerms = evidence(terms, (term) =>
    fc.record({ term, label: text, inside: fc.nat(papers), outside: fc.nat(papers) }),
  );
  return fc.record({
    id: fc.constant(id),
    parent: id === 0 ? fc.constant(null) : fc.option(fc.nat(id - 1), { nil: null }),
    name: text,
    nameTerms,
    terms: nameTerms,
    papers: fc.nat(papers),
    central: subset(papers),
    x: place,
    y: place,
  });
}

/** A few records about terms; none where the map has no terms. */
function evidence<T>(terms: number, record: (term: fc.Arbitrary<number>) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return terms === 0 ? fc.constant([]) : fc.array(record(fc.nat(terms - 1)), { maxLength: 3 });
}

function linkColumns(papers: number, count: number): fc.Arbitrary<TopicMap['links']> {
  if (count === 0) return fc.constant({ source: [], target: [], weight: [] });
  const pairs = Array.from({ length: papers }, (_, target) =>
    Array.from({ length: target }, (_, source) => [source, target]),
  )
    .flat()
    .slice(0, count);
  return rows(pairs.length, fc.nat(9)).map((weights) => {
    const links = pairs.map((ends, at) => [...ends, weights[at]!] as [number, number, number]);
    links.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
    return {
      source: links.map((link) => link[0]),
      target: links.map((link) => link[1]),
      weight: links.map((link) => link[2]),
    };
  });
}

/** Limits that cut even a tiny map into several files. */
export const cutAt = (bytes: number, firstLinks = Infinity, whole = 3): Limits => ({
  terms: bytes,
  texts: bytes,
  links: bytes,
  weights: Infinity,
  firstLinks,
  whole,
});

export const anAudit: Audit = {
  read: 4,
  kept: 2,
  merged: [{ file: 'a.bib', place: 'entry 2', title: 'Twice', into: 'twice', reason: 'same DOI' }],
  leftOut: [{ file: 'a.bib', place: 'entry 3', reason: 'no title', title: '' }],
  files: [{ name: 'a.bib', format: 'BibTeX', bytes: 99, sha256: 'ab', read: 4, kept: 2, notes: [] }],
  warnings: { 'no abstract': 1 },
};
