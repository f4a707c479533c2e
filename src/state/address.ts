import type { Camera } from '../graphview/types.ts';
import type { Manifest } from '../map/types.ts';
import { messageOf } from '../map/user-error.ts';
import type { Collection } from './collection.svelte.ts';
import { valuesOf } from './counts.ts';
import { matchPapers, NOTHING_FOUND } from './search/find-papers.ts';
import { namesSomething } from './search/parse-query.ts';
import { comparisonOf, decodeSet, encodeSet, fingerprint, integer, isSetText } from './set-text.ts';
import { asThemeName } from './theme-name.ts';
import { EMPTY_VIEW, type Opened, type ThemeNames, type View } from './types.ts';

/** What an address says: the map, the view, and what could not be understood, as sentences. */
interface Address {
  readonly map: string | null;
  readonly view: View;
  readonly notes: readonly string[];
}

/** What an address may name; anything else is a slip of the hand or of a later version. */
const FIELDS: ReadonlySet<string> = new Set(
  'map paper link topic set compare path text q theme name combine rest topics years venue author links at of'.split(
    ' ',
  ),
);

/** A view as a query string without `?`. Only what differs from the empty view is written. */
export function encodeAddress(map: string, view: View, collection: Collection): string {
  const fields = new URLSearchParams();
  const idOf = (paper: number): string => collection.papers.id[paper];
  fields.set('map', map);
  const { opened } = view;
  if (opened.kind === 'paper') fields.set('paper', idOf(opened.paper));
  if (opened.kind === 'link') for (const paper of [opened.source, opened.target]) fields.append('link', idOf(paper));
  if (opened.kind === 'topic') fields.set('topic', String(opened.topic));
  if (opened.kind === 'papers') fields.set('set', encodeSet(opened.set));
  if (opened.kind === 'comparison') {
    fields.append('compare', encodeSet(opened.left));
    if (opened.right !== null) fields.append('compare', encodeSet(opened.right));
  }
  if (opened.kind === 'path') {
    fields.append('path', idOf(opened.from));
    if (opened.to !== null) fields.append('path', idOf(opened.to));
  }
  if (opened.kind === 'text') fields.set('text', opened.text);
  if (view.query !== '') fields.set('q', view.query);
  for (const theme of view.themes) {
    fields.append('theme', theme);
    if (view.themeNames[theme]) fields.append('name', view.themeNames[theme]);
  }
  if (view.themes.length > 0 && view.combine === 'all') fields.set('combine', 'all');
  if (view.themesRest) fields.set('rest', 'themes');
  if (view.topics.length > 0) fields.set('topics', view.topics.join('.'));
  if (view.years !== null) fields.set('years', view.years.join('-'));
  for (const venue of view.venues) fields.append('venue', venue);
  for (const author of view.authors) fields.append('author', author);
  if (view.weakestSimilarity > 0) fields.set('links', String(view.weakestSimilarity));
  if (view.camera !== null) fields.set('at', [view.camera.x, view.camera.y, view.camera.width].map(rounded).join('_'));
  if (namesNumbers(fields)) fields.set('of', fingerprint(collection));
  return fields.toString();
}

/**
 * Loads the part of the map that holds what an address names and that comes after the first picture: people. Gives what to say
 * where it cannot be read, else `null`.
 */
export async function loadNamed(query: string, collection: Collection): Promise<string | null> {
  if (collection.hasAuthors || !new URLSearchParams(query).has('author')) return null;
  try {
    await collection.loadAuthors();
    return null;
  } catch (error) {
    const reason = messageOf(error);
    return `The authors in the address cannot be shown, reload the page to try again: ${reason}`;
  }
}

/**
 * The view that an address names. Never throws: what is malformed or not in this map is left out, with a note for the
 * reader.
 */
export function decodeAddress(query: string, collection: Collection): Address {
  const notes: string[] = [];
  const all = [...new URLSearchParams(query)];
  const readable = all.filter(([name, value]) => FIELDS.has(name) && !isGarbled(value, query));
  if (readable.length < all.length) notes.push('A part of the address could not be read.');
  const fields = new URLSearchParams(readable);
  if (namesNumbers(fields) && fields.has('of') && fields.get('of') !== fingerprint(collection))
    notes.push('The map has been built anew since this address was made: papers chosen one by one may be others now.');
  const topicCount = collection.manifest.topics.length;
  const topics = (fields.get('topics') ?? '')
    .split('.')
    .filter((part) => part !== '')
    .map(integer);
  const known = topics.filter((topic): topic is number => topic !== null && topic >= -1 && topic < topicCount);
  if (known.length < topics.length) notes.push('The address named a topic that is not in this map.');
  return {
    map: fields.get('map'),
    view: {
      opened: decodeOpened(fields, collection, notes),
      query: fields.get('q') ?? '',
      themes: decodeThemes(fields.getAll('theme'), collection, notes),
      themeNames: decodeNames(fields),
      combine: fields.get('combine') === 'all' ? 'all' : 'any',
      themesRest: fields.get('rest') === 'themes',
      topics: [...new Set(known)].sort((a, b) => a - b),
      years: decodeYears(fields.get('years'), collection, notes),
      venues: knownValues(fields.getAll('venue'), () => collection.papers.venue, 'a venue', notes),
      authors: decodeAuthors(fields.getAll('author'), collection, notes),
      weakestSimilarity: decodeStrength(fields.get('links'), notes),
      camera: decodeCamera(fields.get('at'), collection.manifest.extent, notes),
    },
    notes: [...new Set(notes)],
  };
}

/** Whether bytes of it were no text: a code cut off in the middle. */
function isGarbled(value: string, query: string): boolean {
  return value.includes('\uFFFD') && !/\uFFFD|%EF%BF%BD/i.test(query);
}

/** Whether papers are named by their numbers, which are others in another map. */
function namesNumbers(fields: URLSearchParams): boolean {
  return [...fields.values()].some((value) => value.startsWith('papers:'));
}

/** Reads one kind of what can be open; `null`: it is not in this map. */
type Reading = (values: readonly string[], collection: Collection) => Opened | null;

/** Fields of what is open, each with what is said where it names nothing. The first that can be shown counts. */
const OPENED: readonly (readonly [field: string, what: string, read: Reading])[] = [
  [
    'paper',
    'a paper that is',
    ([id], collection) => {
      const paper = collection.paperWithId(id);
      return paper < 0 ? null : { kind: 'paper', paper };
    },
  ],
  [
    'link',
    'a link between papers that are',
    (ids, collection) => {
      const [source, target, ...more] = ids.map((id) => collection.paperWithId(id));
      const isLink = more.length === 0 && source >= 0 && target >= 0 && source !== target;
      return isLink ? { kind: 'link', source, target } : null;
    },
  ],
  [
    'topic',
    'a topic that is',
    ([text], collection) => {
      const topic = integer(text);
      // The papers in no topic, -1, are opened like one.
      return topic === null || collection.papersOf(topic).length === 0 ? null : { kind: 'topic', topic };
    },
  ],
  [
    'set',
    'papers that are',
    ([text], collection) => {
      const set = decodeSet(text, collection);
      return set === null ? null : { kind: 'papers', set };
    },
  ],
  [
    'compare',
    'a comparison of papers that are',
    (sides, collection) => {
      const [left, right = null] = sides.map((side) => decodeSet(side, collection));
      return left === null || (sides.length > 1 && right === null) ? null : comparisonOf(left, right);
    },
  ],
  [
    'path',
    'a path between papers that are',
    (ids, collection) => {
      const [from, to = null] = ids.map((id) => collection.paperWithId(id));
      return from < 0 || (to ?? 0) < 0 ? null : { kind: 'path', from, to };
    },
  ],
];

function decodeOpened(fields: URLSearchParams, collection: Collection, notes: string[]): Opened {
  let opened: Opened | null = null;
  for (const [field, what, read] of OPENED) {
    if (!fields.has(field)) continue;
    const found = read(fields.getAll(field), collection);
    if (found === null) notes.push(`The address named ${what} not in this map.`);
    opened ??= found;
  }
  const text = fields.get('text');
  // Without a word it is a text still to be written.
  return opened ?? (text === null ? EMPTY_VIEW.opened : { kind: 'text', text: text.trim() === '' ? '' : text });
}

function decodeThemes(values: readonly string[], collection: Collection, notes: string[]): string[] {
  const themes = [...new Set(values.map((theme) => theme.trim()))].filter((theme) => theme !== '');
  const known = themes.filter((theme) =>
    isSetText(theme) ? decodeSet(theme, collection) !== null : asksSomething(theme, collection),
  );
  if (known.length < themes.length) notes.push('A theme in the address could not be read.');
  return known;
}

/** A name is that of the theme before it; only chosen papers have one. */
function decodeNames(fields: URLSearchParams): ThemeNames {
  const names: Record<string, string> = {};
  let theme = '';
  for (const [field, value] of fields) {
    if (field === 'theme') theme = value.trim();
    const name = field === 'name' && theme.startsWith('papers:') && isSetText(theme) ? asThemeName(value) : '';
    if (name !== '') names[theme] ??= name;
  }
  return names;
}

/** Function words alone ask for nothing, as the map can tell once its words are here. */
function asksSomething(theme: string, collection: Collection): boolean {
  return namesSomething(theme) && (!collection.isPrepared || matchPapers(`${theme} `, collection) !== NOTHING_FOUND);
}

/** Cut to the years that the map has papers of. */
function decodeYears(text: string | null, collection: Collection, notes: string[]): readonly [number, number] | null {
  if (text === null) return null;
  const match = /^(\d{1,4})-(\d{1,4})$/.exec(text);
  if (!match) {
    notes.push('The years in the address could not be read.');
    return null;
  }
  const known = valuesOf(collection, 'years');
  const [from, to] = [Number(match[1]), Number(match[2])].sort((a, b) => a - b);
  const cut = [Math.max(from, known[0]), Math.min(to, known[known.length - 1])] as const;
  if (cut[0] <= cut[1]) return cut;
  notes.push('The address named years that are not in this map.');
  return null;
}

function decodeStrength(text: string | null, notes: string[]): number {
  if (text === null) return 0;
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  notes.push('The link strength in the address could not be read.');
  return 0;
}

/** A view is not higher than this many times its width. */
const TALLEST = 3;
/** A map that takes a smaller part of the view than one in this many cannot be seen. */
const FURTHEST = 100;

/** Whether something of the map lies in what the camera shows. */
function showsMap({ x, y, width }: Camera, { minX, minY, maxX, maxY }: Manifest['extent']): boolean {
  const [besides, above] = [width / 2, (TALLEST * width) / 2];
  return (
    width <= FURTHEST * Math.max(maxX - minX, maxY - minY, 1) &&
    minX - besides <= x &&
    x <= maxX + besides &&
    minY - above <= y &&
    y <= maxY + above
  );
}

function decodeCamera(text: string | null, extent: Manifest['extent'], notes: string[]): Camera | null {
  if (text === null) return null;
  const [x, y, width, more] = text.split('_').map((part) => (part === '' ? Number.NaN : Number(part)));
  if (more === undefined && Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(width) && width > 0) {
    const camera = { x, y, width };
    if (showsMap(camera, extent)) return camera;
    notes.push('The address named a place where nothing of the map is to be seen.');
    return null;
  }
  notes.push('The place on the map in the address could not be read.');
  return null;
}

/** Nobody while the authors' names are not here: `loadNamed` has them fetched. */
function decodeAuthors(values: readonly string[], collection: Collection, notes: string[]): string[] {
  if (!collection.hasAuthors) return [];
  return knownValues(values, () => collection.papers.authors.flat(), 'an author', notes);
}

function knownValues(values: readonly string[], all: () => readonly string[], what: string, notes: string[]): string[] {
  // All authors of a large map are many, and most addresses name none.
  if (values.length === 0) return [];
  const known = new Set(all());
  const kept = [...new Set(values)].filter((value) => value !== '' && known.has(value));
  if (kept.length < new Set(values).size) notes.push(`The address named ${what} that is not in this map.`);
  return kept;
}

/** A hundredth of a map unit is below a pixel at every zoom. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
