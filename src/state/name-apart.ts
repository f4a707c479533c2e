import { asThemeName, LONGEST_NAME } from './theme-name.ts';

/** Letters of a name that are not kept, since it is too long. */
export function lettersCut(name: string): number {
  return [...name.replace(/\s+/gu, ' ').trim()].length - [...asThemeName(name)].length;
}

/** The name, with a number where another theme has it, as folders of one name get it: `Mine (2)`. */
export function nameApart(name: string, others: readonly string[]): string {
  const taken = new Set(others.map((other) => other.toLowerCase()));
  const kept = asThemeName(name);
  let own = kept;
  for (let number = 2; taken.has(own.toLowerCase()); number++) {
    const sign = ` (${number})`;
    own = [...kept].slice(0, LONGEST_NAME - sign.length).join('') + sign;
  }
  return own;
}
