import type { RecordSink } from '../format.ts';
import { isAside, isProse } from './lines.ts';
import type { TextLine } from './lines.ts';
import { withoutBullet } from './marks.ts';
import { readPlain } from './plain.ts';
import { isTitle } from './titles.ts';

/** Papers from which a page has each on a line, their share of its lines, and that of the titles that are surely no sentences. */
const FEWEST = 2;
const LEAST_SHARE = 0.8;
/** Characters of the longest title. */
const LONGEST = 200;
/** What stands between title and abstract: `Title. Abstract`, `Title - Abstract`, `Title: Abstract`. */
const ENDS = [/[.?!]\s+(?=[\p{Lu}“"])/u, /\s[-–—|]\s(?=[\p{Lu}“"])/u, /:\s+(?=[\p{Lu}“"])/u];
/** Words of sentences that titles hardly hold. */
const SENTENCE =
  /\b(?:we|our|it|they|this|these|is|are|was|were|be|been|has|have|had|can|cannot|may|will|would|should|which|that)\b/iu;

interface Halves {
  readonly title: string;
  readonly abstract: string;
}

/** True for a page each line of which is a paper, its title at the begin. */
export function isOneLinePage(lines: readonly TextLine[]): boolean {
  return halvesOf(lines) !== undefined;
}

/** Each such line a title and the abstract behind it. */
export function readOneLine(lines: readonly TextLine[], sink: RecordSink): void {
  const halves = halvesOf(lines);
  const split = lines.flatMap((line): TextLine[] => {
    const found = halves?.get(line);
    if (found === undefined) return [line];
    return [
      { ...line, adjacent: false, role: 'title', text: found.title },
      { ...line, adjacent: true, role: 'abstract', text: found.abstract },
    ];
  });
  readPlain(split, sink);
}

/** Title and abstract of the lines, cut where most of them can be: what stands before is no sentence; undefined where none does. */
function halvesOf(lines: readonly TextLine[]): Map<TextLine, Halves> | undefined {
  const likely = lines.filter((line) => !isAside(line));
  for (const end of ENDS) {
    const found = new Map(
      likely.flatMap((line) => {
        const cut = halves(line.text, end);
        return cut === undefined ? [] : [[line, cut] as const];
      }),
    );
    const sure = [...found.values()].filter(({ title }) => !SENTENCE.test(title)).length;
    const least = Math.max(FEWEST, likely.length * LEAST_SHARE);
    if (found.size >= least && sure >= least) return found;
  }
  return undefined;
}

function halves(line: string, end: RegExp): Halves | undefined {
  const text = withoutBullet(line);
  const number = /^(?:\[\d{1,4}\]|\(?\d{1,4}[.):])\s+/u.exec(text)?.[0] ?? '';
  const match = end.exec(text.slice(number.length));
  if (match === null) return undefined;
  const at = number.length + match.index;
  const mark = /^[?!]/u.test(match[0]) ? match[0][0]! : '';
  const title = text.slice(number.length, at) + mark;
  const abstract = text.slice(at + match[0].length);
  return title.length <= LONGEST && isTitle(title) && isProse(abstract)
    ? { title: number + title, abstract }
    : undefined;
}
