/** The own property `key` of an object; undefined for all else, so that `__proto__` and `constructor` are data like any other. */
export function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** A string or number as text; the first text of an array; `''` for all else. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length > 0 && !Array.isArray(value[0]) ? asText(value[0]) : '';
  return '';
}

/** The array, or an empty one for all else. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The first text that is not empty among the properties `keys`. */
export function firstText(value: unknown, ...keys: readonly string[]): string {
  for (const key of keys) {
    const text = asText(get(value, key));
    if (text !== '') return text;
  }
  return '';
}
