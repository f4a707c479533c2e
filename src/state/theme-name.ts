/** Letters of a theme's name: a chip's worth. */
export const LONGEST_NAME = 60;

/** A name as it is kept: on one line, and short. */
export function asThemeName(name: string): string {
  return [...name.replace(/\s+/gu, ' ').trim()].slice(0, LONGEST_NAME).join('').trim();
}
