import { UserError } from './user-error.ts';

/** What a broken map asks of its reader. */
const REMEDY = 'Build the map again.';

/** Checks of one file's parsed JSON: each names the place (`topics[3].name`) and throws a `UserError` where it fails. */
export interface Check {
  fail(place: string, what: string): never;
  object(value: unknown, place: string): Record<string, unknown>;
  text(value: unknown, place: string): string;
  /** An integer from `low` to `high`, both included. */
  integer(value: unknown, place: string, low: number, high?: number): number;
  number(value: unknown, place: string): number;
  array(value: unknown, place: Place, length?: number): readonly unknown[];
  /** An array of which `each` holds for every entry. `each` gets the entry and a function that makes its place. */
  each(value: unknown, place: string, length: number | undefined, each: EntryCheck): void;
  texts(value: unknown, place: Place, length?: number): void;
  integers(value: unknown, place: Place, length: number | undefined, low: number, high?: number): void;
  /** Integers that grow from entry to entry. */
  ascending(value: unknown, place: Place, length: number | undefined, low: number, high?: number): void;
}

/** Where something stands in a file; a function where naming it for each of many entries would cost more than checking them. */
type Place = string | (() => string);

type EntryCheck = (entry: unknown, place: () => string) => void;

/** Checks for one file. `file` is the path that messages name. */
function checksFor(file: string): Check {
  const fail = (place: string, what: string): never => {
    throw new UserError(`${file}${place === '' ? '' : `, ${place}`}: ${what}. ${REMEDY}`);
  };
  const isInteger = (value: unknown, low: number, high: number): boolean =>
    Number.isSafeInteger(value) && (value as number) >= low && (value as number) <= high;
  const range = (low: number, high: number): string =>
    high === Number.MAX_SAFE_INTEGER ? `${low} or more` : `${low} to ${high}`;

  const check: Check = {
    fail,
    object(value, place) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(place, 'not an object');
      return value as Record<string, unknown>;
    },
    text(value, place) {
      return typeof value === 'string' ? value : fail(place, 'not a text');
    },
    integer(value, place, low, high = Number.MAX_SAFE_INTEGER) {
      return isInteger(value, low, high) ? (value as number) : fail(place, `not a whole number of ${range(low, high)}`);
    },
    number(value, place) {
      return Number.isFinite(value) ? (value as number) : fail(place, 'not a number');
    },
    array(value, place, length) {
      if (!Array.isArray(value)) return fail(nameOf(place), 'not a list');
      if (length !== undefined && value.length !== length) {
        fail(nameOf(place), `has ${value.length} entries instead of ${length}`);
      }
      return value;
    },
    each(value, place, length, each) {
      const entries = check.array(value, place, length);
      let at = 0;
      const where = (): string => `${place}[${at}]`;
      for (; at < entries.length; at++) each(entries[at], where);
    },
    texts(value, place, length) {
      const entries = check.array(value, place, length);
      for (let at = 0; at < entries.length; at++) {
        if (typeof entries[at] !== 'string') fail(`${nameOf(place)}[${at}]`, 'not a text');
      }
    },
    integers(value, place, length, low, high = Number.MAX_SAFE_INTEGER) {
      const entries = check.array(value, place, length);
      for (let at = 0; at < entries.length; at++) {
        if (!isInteger(entries[at], low, high))
          fail(`${nameOf(place)}[${at}]`, `not a whole number of ${range(low, high)}`);
      }
    },
    ascending(value, place, length, low, high) {
      check.integers(value, place, length, low, high);
      const entries = value as readonly number[];
      for (let at = 1; at < entries.length; at++) {
        if (entries[at]! <= entries[at - 1]!) fail(`${nameOf(place)}[${at}]`, 'not in ascending order');
      }
    },
  };
  return check;
}

function nameOf(place: Place): string {
  return typeof place === 'string' ? place : place();
}

/** Parses a file that must hold one JSON object. Throws a `UserError` that names the file. */
export function parseObject(file: string, text: string): { json: Record<string, unknown>; check: Check } {
  const check = checksFor(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return check.fail('', text === '' ? 'the file is empty' : 'the file is cut off or is not JSON');
  }
  return { json: check.object(json, ''), check };
}
