import type { Camera } from '../graphview/types.ts';
import type { Collection } from './collection.svelte.ts';
import { decodeSet, encodeSet, integer } from './set-text.ts';
import { EMPTY_VIEW, type Opened, type View } from './types.ts';

/** What an address says: the map, the view, and what could not be understood, as sentences. */
export interface Address {
  readonly map: string | null;
  readonly view: View;
  readonly notes: readonly string[];
}

/** What an address may name; anything else is a slip of the hand or of a later version. */
const FIELDS: ReadonlySet<string> = new Set(
  'map paper link topic set compare path text q theme combine topics years venue author links at'.split(' '),
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
  for (const theme of view.themes) fields.append('theme', theme);
  if (view.themes.length > 0 && view.combine === 'all') fields.set('combine', 'all');
  if (view.topics.length > 0) fields.set('topics', view.topics.join('.'));
  if (view.years !== null) fields.set('years', view.years.join('-'));
  for (const venue of view.venues) fields.append('venue', venue);
  for (const author of view.authors) fields.append('author', author);
  if (view.weakestSimilarity > 0) fields.set('links', String(view.weakestSimilarity));
  if (view.camera !== null) fields.set('at', [view.camera.x, view.camera.y, view.camera.width].map(rounded).join('_'));
  return fields.toString();
}

/**
 * The view that an address names. Never throws: what is malformed or not in this map is left out, with a note for the
 * reader.
 */
export function decodeAddress(query: string, collection: Collection): Address {
  const fields = new URLSearchParams(query);
  const notes: string[] = [];
  if ([...fields.keys()].some((name) => !FIELDS.has(name))) notes.push('A part of the address could not be read.');
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
      themes: [...new Set(fields.getAll('theme').map((theme) => theme.trim()))].filter((theme) => theme !== ''),
      combine: fields.get('combine') === 'all' ? 'all' : 'any',
      topics: [...new Set(known)].sort((a, b) => a - b),
      years: decodeYears(fields.get('years'), notes),
      venues: knownValues(fields.getAll('venue'), new Set(collection.papers.venue), 'venue', notes),
      authors: knownValues(fields.getAll('author'), new Set(collection.papers.authors.flat()), 'author', notes),
      weakestSimilarity: decodeStrength(fields.get('links'), notes),
      camera: decodeCamera(fields.get('at'), notes),
    },
    notes: [...new Set(notes)],
  };
}

function decodeOpened(fields: URLSearchParams, collection: Collection, notes: string[]): Opened {
  const nothing = EMPTY_VIEW.opened;
  const missing = (what: string): Opened => {
    notes.push(`The address named ${what} not in this map.`);
    return nothing;
  };
  const paper = (id: string): number => collection.paperWithId(id);
  if (fields.has('paper')) {
    const found = paper(fields.get('paper')!);
    return found < 0 ? missing('a paper that is') : { kind: 'paper', paper: found };
  }
  if (fields.has('link')) {
    const ends = fields.getAll('link').map(paper);
    if (ends.length !== 2 || ends[0] === ends[1] || ends.some((end) => end < 0))
      return missing('a link between papers that are');
    return { kind: 'link', source: ends[0], target: ends[1] };
  }
  if (fields.has('topic')) {
    const topic = integer(fields.get('topic')!);
    return topic === null || collection.topic(topic) === null ? missing('a topic that is') : { kind: 'topic', topic };
  }
  if (fields.has('set')) {
    const set = decodeSet(fields.get('set')!, collection);
    return set === null ? missing('papers that are') : { kind: 'papers', set };
  }
  if (fields.has('compare')) {
    const [left, right] = fields.getAll('compare').map((side) => decodeSet(side, collection));
    return left === null || right === null
      ? missing('a comparison of papers that are')
      : { kind: 'comparison', left, right: right ?? null };
  }
  if (fields.has('path')) {
    const [from, to] = fields.getAll('path').map(paper);
    return from < 0 || (to ?? 0) < 0
      ? missing('a path between papers that are')
      : { kind: 'path', from, to: to ?? null };
  }
  const text = fields.get('text');
  return text === null || text.trim() === '' ? nothing : { kind: 'text', text };
}

function decodeYears(text: string | null, notes: string[]): readonly [number, number] | null {
  if (text === null) return null;
  const match = /^(\d{1,4})-(\d{1,4})$/.exec(text);
  if (!match) {
    notes.push('The years in the address could not be read.');
    return null;
  }
  const [a, b] = [Number(match[1]), Number(match[2])];
  return [Math.min(a, b), Math.max(a, b)];
}

function decodeStrength(text: string | null, notes: string[]): number {
  if (text === null) return 0;
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  notes.push('The link strength in the address could not be read.');
  return 0;
}

function decodeCamera(text: string | null, notes: string[]): Camera | null {
  if (text === null) return null;
  const [x, y, width, more] = text.split('_').map((part) => (part === '' ? Number.NaN : Number(part)));
  if (more === undefined && Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(width) && width > 0)
    return { x, y, width };
  notes.push('The place on the map in the address could not be read.');
  return null;
}

function knownValues(values: readonly string[], known: ReadonlySet<string>, what: string, notes: string[]): string[] {
  const kept = [...new Set(values)].filter((value) => value !== '' && known.has(value));
  if (kept.length < new Set(values).size) notes.push(`The address named a ${what} that is not in this map.`);
  return kept;
}

/** A hundredth of a map unit is below a pixel at every zoom. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
