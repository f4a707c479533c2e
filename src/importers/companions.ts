import type { Source } from './types.ts';

/** Files of plain text, in a language or of a kind: `.md`, `_EN.md`, `.zh-CN.md`, `-MIT`. */
const TEXT = String.raw`(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?|[_-][\w-]{1,10})?(?:\.(?:md|markdown|mdx|txt|rst|org|adoc|html?))?$`;
/** What a folder says of itself, which may be a list of papers, and what surely lists none. */
const README = new RegExp(`^read-?me${TEXT}`, 'iu');
const BESIDE = new RegExp(
  `^(?:licen[cs]e|copying|change-?log|contributing|contributors|code[-_]of[-_]conduct|makefile|dockerfile|requirements)${TEXT}`,
  'iu',
);
/** Programs, whose comments would be read as abstracts. */
const PROGRAM = /\.(?:py|r|jl|js|mjs|ts|css|sh|bat|pl|rb|java|c|h|cpp|go|rs)$/iu;

export const IS_COMPANION =
  'left out, as its name says that it tells of the files beside it. If it holds papers, name the file itself.';

/** How late a file of a folder is read: those above 0 only where none before them gave a paper. */
export function rankOf(name: string): number {
  const own = name.slice(name.lastIndexOf('/') + 1).replace(/ \(\d+\)$/u, '');
  if (README.test(own)) return 1;
  return BESIDE.test(own) || PROGRAM.test(own) ? 2 : 0;
}

/** Sources in the order in which they are read. A file that was named itself is read for what it is. */
export function inReadingOrder(sources: Iterable<Source>): Source[] {
  const rank = ({ name, fromFolder }: Source): number => (fromFolder === true ? rankOf(name) : 0);
  return [...sources].toSorted((a, b) => rank(a) - rank(b));
}
