import { endsSentence, sizeOf } from '../text/measure.ts';
import {
  authorsOf,
  isAffiliation,
  isAmbiguous,
  isInstitution,
  isPerson,
  isVenueLine,
  withoutMarks,
} from './bylines.ts';
import { FULL_LINE } from './fill.ts';
import { isAside, isFurniture, isText } from './lines.ts';
import type { TextLine } from './lines.ts';
import { withoutBullet } from './marks.ts';
import { isNames } from './plain-paper.ts';
import { nameTest } from './small-words.ts';
import type { NameTest } from './small-words.ts';

/** Lines between a title, its names and its abstract, and those of where one person works. */
const MOST_BETWEEN = 30;
const MOST_PLACES = 3;
/** Share of the abstracts that must have names above them, and of the names of a paper that the page does not write as words. */
const LEAST_SHARE = 0.5;
const LEAST_NAMES = 0.5;
/** Names of one paper that tell by themselves; fewer tell only where the page writes none of them as a word. */
const FEWEST_ALONE = 3;

/** Lines from `start` up to `end` of which each names a person, or says where the one above works. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly people: readonly number[];
  readonly hasPlaces: boolean;
}

/**
 * The lines, with names that stand one on a line between a title and its abstract, `Ann Lee` above `Bo Chen`, as one line of
 * authors; where they work is left out. Two words alone may be a title, so most abstracts must have names above them.
 */
export function withNameRuns(lines: readonly TextLine[]): TextLine[] {
  const runs = runsOf(lines).filter(({ end }) => isAboveText(lines, end));
  const areNames = nameTest(lines);
  const told = runs.filter((run) => isBelowTitle(lines, run.start) && haveNames(lines, run, areNames, LEAST_NAMES));
  const papers = lines.filter((line, index) => isText(line) && (index === 0 || !isText(lines[index - 1]!))).length;
  const isSure = (run: Run): boolean =>
    run.people.length >= FEWEST_ALONE || (run.people.length > 1 && haveNames(lines, run, areNames, 1));
  if (!told.some(isSure) || told.length < papers * LEAST_SHARE) return [...lines];
  const known = new Set(told);
  const found = new Map(
    runs.flatMap((run) => {
      const names = known.has(run) ? run : belowFirst(lines, run);
      const isRun = names.people.length > 1 || names.hasPlaces || names !== run;
      return isRun && names.people.length > 0 ? [[names.start, names] as const] : [];
    }),
  );
  const given: TextLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const run = found.get(at);
    if (run === undefined) given.push(lines[at]!);
    else {
      given.push({ ...lines[at]!, role: 'authors', text: namesOf(lines, run).join('; ') });
      for (const line of lines.slice(run.start, run.end))
        if (!isPersonLine(line)) given.push({ ...line, role: 'aside' });
      at = run.end - 1;
    }
  }
  return given;
}

function runsOf(lines: readonly TextLine[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isPersonLine(lines[at]!)) continue;
    const people: number[] = [];
    let end = at;
    let places = 0;
    let hasPlaces = false;
    for (; end < lines.length; end++) {
      if (isPersonLine(lines[end]!)) {
        people.push(end);
        places = 0;
      } else if (places < MOST_PLACES && isPlace(lines[end]!)) {
        places++;
        hasPlaces = true;
      } else break;
    }
    runs.push({ start: at, end, people, hasPlaces });
    at = end - 1;
  }
  return runs;
}

/** A run of which the first line is the title, where no other stands above. */
function belowFirst(lines: readonly TextLine[], run: Run): Run {
  const [title, ...people] = run.people;
  const isFirst = title === run.start && !isPlace(lines[title + 1] ?? lines[title]!) && !hasLineAbove(lines, title);
  return isFirst ? { ...run, start: title + 1, people } : run;
}

function isPersonLine({ role, text, isLabelled, isAboveTitle }: TextLine): boolean {
  if (role !== undefined && (role !== 'authors' || isLabelled === true || isAboveTitle === true)) return false;
  const name = withoutMarks(withoutBullet(text).replace(/[,;]$/u, ''));
  return (isPerson(name) || isAmbiguous(name)) && !isFurniture(text) && !isVenueLine(text);
}

/** Where the person above works, or their address. */
function isPlace({ role, text }: TextLine): boolean {
  if (role !== undefined && role !== 'aside') return false;
  return (isInstitution(text) && isAffiliation(text.replace(/^\d+\s*/u, ''))) || /^\S+@\S+$/u.test(text);
}

function namesOf(lines: readonly TextLine[], { people }: Run): string[] {
  return people.flatMap((at) => authorsOf(withoutBullet(lines[at]!.text)));
}

function haveNames(lines: readonly TextLine[], run: Run, areNames: NameTest, share: number): boolean {
  return areNames(namesOf(lines, run), share);
}

/** Whether what stands above, but for asides, is a line that may be a title and is no name. */
function isBelowTitle(lines: readonly TextLine[], start: number): boolean {
  const above = nearest(lines, start - 1, -1);
  return above !== undefined && !isText(above) && !isNames(above) && !isPersonLine(above);
}

function hasLineAbove(lines: readonly TextLine[], start: number): boolean {
  const above = nearest(lines, start - 1, -1);
  return above !== undefined && !isText(above);
}

/** Whether an abstract begins below, but for asides. */
function isAboveText(lines: readonly TextLine[], end: number): boolean {
  const below = nearest(lines, end, 1);
  if (below === undefined || isNames(below)) return false;
  return isText(below) || sizeOf(below.text) >= FULL_LINE || endsSentence(below.text);
}

function nearest(lines: readonly TextLine[], from: number, step: 1 | -1): TextLine | undefined {
  let at = from;
  const isNone = (line: TextLine | undefined): boolean =>
    line !== undefined &&
    line.role !== 'authors' &&
    (isAside(line) || (line.role === undefined && isVenueLine(line.text)));
  while (Math.abs(at - from) < MOST_BETWEEN && isNone(lines[at])) at += step;
  return lines[at];
}
