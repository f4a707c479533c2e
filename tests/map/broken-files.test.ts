import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMap } from '../../src/map/decode.ts';
import { encodeMap } from '../../src/map/encode.ts';
import { UserError } from '../../src/map/user-error.ts';
import { anAudit, arbitraryMap, cutAt } from './arbitrary-map.ts';

/** A file's JSON to break at will. */
type Loose = Record<string, unknown[]> & { schemaVersion?: number };

/** A small map with papers, terms, topics and links, so that every column has entries to break. */
const whole = fc
  .sample(arbitraryMap, { numRuns: 2000, seed: 7 })
  .find(
    ({ manifest, links, terms, texts, words }) =>
      links.source.length > 1 &&
      manifest.topics.length > 1 &&
      manifest.themes.length > 0 &&
      terms.papers.some((row) => row.length > 1) &&
      texts.terms.some((row) => row.length > 1) &&
      words.forms.length > 1,
  );
const files = new Map([...encodeMap(whole!, anAudit, cutAt(1000, 2))].map(({ path, text }) => [path, text]));

/** The message of the error that a changed file ends in, `null` where the map is still read. */
function messageOf(path: string, text: string | undefined): string | null {
  try {
    decodeMap((asked) => (asked === path ? text : files.get(asked)));
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
}

test('the whole map is read', () => {
  expect(messageOf('map.json', files.get('map.json'))).toBeNull();
});

test.each([...files.keys()])('%s: missing, empty, cut off anywhere or not JSON, it is named', (path) => {
  const text = files.get(path)!;
  expect(messageOf(path, undefined)).toContain(path);
  expect(messageOf(path, '')).toContain(`${path}: the file is empty`);
  fc.assert(
    fc.property(fc.nat(text.length - 2), (length) => {
      expect(messageOf(path, text.slice(0, length + 1))).toContain(path);
    }),
  );
  for (const other of ['null', '[]', '3', '<html>']) expect(messageOf(path, other)).toContain(path);
});

test.each([...files.keys()])(
  '%s: without one of its fields, or with one of another kind, the field is named',
  (path) => {
    const json = JSON.parse(files.get(path)!) as Record<string, unknown>;
    for (const field of Object.keys(json)) {
      // A large map from before it had these is read without.
      const isOptional = field === 'digest' || field === 'termBytes';
      const { [field]: _, ...rest } = json;
      if (!isOptional) expect(messageOf(path, JSON.stringify(rest))).toContain(`${path}, ${field}`);
      for (const value of [null, 'x', -7, { a: 1 }, [[{}]]]) {
        if (typeof value === typeof json[field] && !Array.isArray(json[field])) continue;
        expect(messageOf(path, JSON.stringify({ ...json, [field]: value }))).toContain(path);
      }
    }
  },
);

test.each([...files.keys()])('%s: a list with an entry more or less is named', (path) => {
  const json = JSON.parse(files.get(path)!) as Record<string, unknown>;
  // Lists of any length, of which nothing else depends.
  const free = new Set(['themes', 'notes', 'termShards', 'textShards', 'linkShards', 'merged', 'leftOut', 'files']);
  for (const [field, value] of Object.entries(json)) {
    if (!Array.isArray(value) || value.length === 0 || free.has(field)) continue;
    expect(messageOf(path, JSON.stringify({ ...json, [field]: value.slice(1) }))).toContain(path);
    expect(messageOf(path, JSON.stringify({ ...json, [field]: [...value, value.at(-1)] }))).toContain(path);
  }
});

test('whatever one value is changed to, the map is read or the file is named', () => {
  const change = fc.record({
    path: fc.constantFrom(...files.keys()),
    at: fc.nat(),
    value: fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 0.5, 1e300, 2 ** 53)),
  });
  fc.assert(
    fc.property(change, ({ path, at, value }) => {
      const json: unknown = JSON.parse(files.get(path)!);
      const places = placesIn(json);
      places[at % places.length]!(value);
      const message = messageOf(path, JSON.stringify(json));
      if (message !== null)
        expect(message).toMatch(
          /^(map|papers|titles|authors|links|words|keywords|neighbours|audit|terms|texts)[/\w]*\.json/,
        );
    }),
    { numRuns: 500 },
  );
});

test.each<[string, string, (json: Loose) => void, string]>([
  [
    'a newer format',
    'map.json',
    (json) => (json.schemaVersion = 99),
    'format version 99, this Topograph reads version 3',
  ],
  [
    'a topic that is its own parent',
    'map.json',
    (json) => Object.assign(json.topics[0] as object, { parent: 0 }),
    'topics[0].parent',
  ],
  ['a topic that does not exist', 'papers.json', (json) => (json.topic[0] = 99), 'papers.json, topic[0]'],
  ['a paper that does not exist', 'links.json', (json) => (json.target[0] = 99), 'links.json, target[0]'],
  ['a weaker link before a stronger', 'links.json', (json) => (json.weight[0] = 0), 'links.json, weight[1]'],
  ['a term of no number', 'words.json', (json) => (json.terms[0] = [99]), 'words.json, terms[0][0]'],
  ['papers beyond the last', 'terms/000.json', (json) => (json.steps[0] = [0, -99]), 'terms/000.json, steps[0][1]'],
  [
    'a weight beyond the largest',
    'terms/000.json',
    (json) => ([json.steps[0], json.weights[0]] = [[0], [-2, 9999]]),
    'terms/000.json, weights[0][0]',
  ],
  ['a title that is missing', 'titles.json', (json) => void json.title.pop(), 'titles.json, title'],
  ['a year in words', 'papers.json', (json) => (json.year[0] = '1999'), 'papers.json, year[0]'],
  ['a place beyond all numbers', 'papers.json', (json) => (json.x[0] = null), 'papers.json, x[0]'],
])('%s is refused with its place', (_, path, change, place) => {
  const json = JSON.parse(files.get(path)!) as Loose;
  change(json);
  expect(messageOf(path, JSON.stringify(json))).toContain(place);
});

/** For every value inside the JSON a function that replaces it. */
function placesIn(json: unknown): ((value: unknown) => void)[] {
  if (typeof json !== 'object' || json === null) return [];
  const object = json as Record<string, unknown>;
  return Object.keys(object).flatMap((key) => [
    (value: unknown) => void (object[key] = value),
    ...placesIn(object[key]),
  ]);
}
