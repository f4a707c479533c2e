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
  array(value: unknown, place: string, length?: number): readonly unknown[];
  /** An array of which `each` holds for every entry. `each` gets the entry and a function that makes its place. */
  each(value: unknown, place: string, length: number | undefined, each: EntryCheck): void;
  texts(value: unknown, place: string, length?: number): void;
  integers(value: unknown, place: string, length: number | undefined, low: number, high?: number): void;
  /** Integers that grow from entry to entry. */
  ascending(value: unknown, place: string, length: number | undefined, low: number, high?: number): void;
}

export type EntryCheck = (entry: unknown, place: () => string) => void;

/** Checks for one file. `file` is the path that messages name. */
export function checksFor(file: string): Check {
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
      if (!Array.isArray(value)) return fail(place, 'not a list');
      if (length !== undefined && value.length !== length) {
        fail(place, `has ${value.length} entries instead of ${length}`);
      }
      return value;
    },
    each(value, place, length, each) {
      for (const [i, entry] of check.array(value, place, length).entries()) each(entry, () => `${place}[${i}]`);
    },
    texts(value, place, length) {
      for (const [i, entry] of check.array(value, place, length).entries()) {
        if (typeof entry !== 'string') fail(`${place}[${i}]`, 'not a text');
      }
    },
    integers(value, place, length, low, high = Number.MAX_SAFE_INTEGER) {
      for (const [i, entry] of check.array(value, place, length).entries()) {
        if (!isInteger(entry, low, high)) fail(`${place}[${i}]`, `not a whole number of ${range(low, high)}`);
      }
    },
    ascending(value, place, length, low, high) {
      check.integers(value, place, length, low, high);
      const entries = value as readonly number[];
      for (let i = 1; i < entries.length; i++) {
        if (entries[i]! <= entries[i - 1]!) fail(`${place}[${i}]`, 'not in ascending order');
      }
    },
  };
  return check;
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
