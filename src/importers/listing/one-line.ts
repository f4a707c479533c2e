import type { RecordSink } from '../format.ts';
import { headingOf, labelOf } from './labels.ts';
import { partOf } from './parts.ts';
import { isAside, isProse, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';
import { isListItem, markedHead, withoutBullet } from './marks.ts';
import { PAPER_LINK } from './markup.ts';
import { readPlain } from './plain.ts';
import { referencesOf } from './reference-styles.ts';
import { wordCount } from '../text/measure.ts';

/** Papers from which a page has each on a line, their share of its lines, and that of the titles that are surely no sentences. */
const FEWEST = 2;
const LEAST_SHARE = 0.8;
/** Characters of the longest title, words of the shortest outside lists, and characters of the links behind an abstract. */
const LONGEST = 200;
const FEWEST_WORDS = 3;
const LONGEST_TAIL = 2_000;
/** Words of sentences that titles hardly hold. */
const SENTENCE =
  /\b(?:we|our|it|they|this|these|is|are|was|were|be|been|has|have|had|can|cannot|may|will|would|should|which|that)\b/iu;
const NUMBER = /^(?:\[\d{1,4}\]|\(?\d{1,4}[.):])\s+/u;
/** A link, `[[pdf]](…)` and `([code](…))` too. */
const LINK = String.raw`[[(]{0,2}\[[^[\]]*\](?:\]?)\([^()\s]*\)[\])]?`;
/** Links at the end of a line, and what stands between a marked title and its abstract: a citation in brackets, links, a mark. */
const LINKS_BEHIND = new RegExp(`(?<![\\s|,·])(?:[\\s|,·]*${LINK})+$`, 'u');
const BEHIND_MARKED = new RegExp(
  `^[.:]?(?<citation>\\s*\\((?!\\[)[^()]{1,100}\\))?(?:[\\s|,·]*${LINK})*(?:\\s*(?:[.:|–—-]+\\s+|[–—])(?=\\S)|\\s(?=[\\p{Lu}\\p{N}“"]))`,
  'u',
);

const NO_TITLE = 'line whose title could not be told from its abstract (put the title on a line of its own)';

interface Halves {
  readonly title: string;
  readonly abstract: string;
  /** The title is surely one. */
  readonly isSure: boolean;
}

/** Cuts a text into title and abstract. */
type Cut = (text: string) => Halves | undefined;

/** Where the title ends: with its bold type or its link, else at the end of a sentence, a dash or a colon. */
const CUTS: readonly Cut[] = [
  cutMarked,
  (text) => cutAt(text, /[.?!]\s+(?=[\p{Lu}“"])/gu),
  (text) => cutAt(text, /\s[-–—|]\s(?=[\p{Lu}“"])/gu),
  (text) => cutAt(text, /:\s+(?=[\p{Lu}“"])/gu),
];

/** True for a page each line of which is a paper, its title at the begin. */
export function isOneLinePage(lines: readonly TextLine[]): boolean {
  return halvesOf(lines) !== undefined;
}

/** Each such line a title and the abstract behind it. */
export function readOneLine(lines: readonly TextLine[], sink: RecordSink): void {
  const halves = halvesOf(lines);
  const split = lines.flatMap((line): TextLine[] => {
    const found = halves?.get(line);
    if (found === undefined && isProse(line.text)) sink.warn(NO_TITLE, `line ${line.number}`);
    const url = PAPER_LINK.exec(line.text)?.[0];
    if (found === undefined) return areLinks(line.text) ? [{ ...line, role: 'link', text: url ?? '' }] : [line];
    return [
      { ...line, adjacent: false, role: 'title', text: found.title, ...(url === undefined ? {} : { url }) },
      { ...line, adjacent: true, role: 'abstract', text: found.abstract },
    ];
  });
  readPlain(split, sink);
}

/** Title and abstract of the lines, cut where most of them can be; undefined where none does. Headings and links between them are none. */
function halvesOf(lines: readonly TextLine[]): Map<TextLine, Halves> | undefined {
  const isNone = (line: TextLine): boolean => isAside(line) || /^#{1,6}\s/u.test(line.text) || areLinks(line.text);
  const likely = lines.filter((line) => !isNone(line));
  for (const cut of CUTS) {
    const found = new Map(
      likely.flatMap((line) => {
        const halves = halvesOfLine(line.text, cut);
        return halves === undefined ? [] : [[line, halves] as const];
      }),
    );
    const sure = [...found.values()].filter(({ isSure }) => isSure).length;
    const least = Math.max(FEWEST, likely.length * LEAST_SHARE);
    if (sure >= least) return found;
  }
  return undefined;
}

function halvesOfLine(line: string, cut: Cut): Halves | undefined {
  const text = withoutBullet(line);
  const number = NUMBER.exec(text)?.[0] ?? '';
  const found = cut(withoutLinksBehind(text.slice(number.length)));
  // A word or two before a full stop are a title in a list alone.
  if (found === undefined || !(isListItem(line) || wordCount(found.title) >= FEWEST_WORDS)) return undefined;
  // Names and a title, with where it appeared behind.
  if ([...referencesOf(line).values()].some(({ isSure }) => isSure)) return undefined;
  return { ...found, title: number + found.title };
}

function areLinks(text: string): boolean {
  return withoutLinksBehind(withoutBullet(text)) === '';
}

function withoutLinksBehind(text: string): string {
  return text.slice(0, -LONGEST_TAIL) + text.slice(-LONGEST_TAIL).replace(LINKS_BEHIND, '');
}

/** `**Title** (Lee et al., 2024): Abstract`, `[Title](https://…) — Abstract`. */
function cutMarked(text: string): Halves | undefined {
  const marked = markedHead(text);
  if (marked === undefined) return undefined;
  const behind = text.slice(marked.length);
  const between = BEHIND_MARKED.exec(behind);
  const isLabel = [labelOf(`${marked.text}: 0`), headingOf(marked.text), partOf(marked.text)].some(
    (label) => label !== undefined,
  );
  if (between === null || isLabel) return undefined;
  const title = marked.text.replace(/[.:]$/u, '') + (between.groups!['citation'] ?? '');
  const abstract = behind.slice(between[0].length);
  return isProse(abstract) ? { title, abstract, isSure: isTitle(marked.text) } : undefined;
}

/**
 * Cuts where the title ends in `end`, the first time. A question, a dash or a colon may stand within it too: then it goes on to
 * the next, unless a word that only sentences have stands before that.
 */
function cutAt(text: string, end: RegExp): Halves | undefined {
  let last: Halves | undefined;
  let from = 0;
  for (const match of text.slice(0, LONGEST + 2).matchAll(end)) {
    if (last !== undefined && SENTENCE.test(text.slice(from, match.index))) break;
    from = match.index + match[0].length;
    const mark = /^[?!]/u.test(match[0]) ? match[0][0]! : '';
    const title = text.slice(0, match.index) + mark;
    const abstract = text.slice(from);
    if (!isProse(abstract)) break;
    last = { title, abstract, isSure: isTitle(title) && !SENTENCE.test(title) };
    if (match[0].startsWith('.')) break;
  }
  return last;
}
