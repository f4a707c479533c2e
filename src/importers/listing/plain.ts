import type { RecordSink } from '../format.ts';
import { isNameList, isPerson } from './bylines.ts';
import { withCitedTitles } from './cited-titles.ts';
import { FoundPapers, MAY_HOLD_PAPERS } from './found-papers.ts';
import type { PageLayout } from './found-papers.ts';
import { sectionsAround } from './labelled-page.ts';
import { noteFurniture, warnOfNames } from './left-out.ts';
import type { TextLine } from './lines.ts';
import { withoutBullet } from './marks.ts';
import { asNamesAbove, asTitle, namesAbove } from './names-above.ts';
import { withNameRuns } from './name-runs.ts';
import { asNames, linesOfNames } from './names-below.ts';
import { withOnePaper } from './one-paper.ts';
import { namesOf, recordsOf } from './plain-paper.ts';
import type { PlainPaper } from './plain-paper.ts';
import { warnOfReferences } from './references.ts';
import { giveRoles } from './roles.ts';
import { cutSection, sectionsOf } from './sections.ts';
import { withShortAbstracts } from './short-abstracts.ts';
import { layoutOf } from './title-lines.ts';
import type { Section } from './title-lines.ts';
import { unwrap } from './unwrap.ts';
import type { Page } from './unwrap.ts';
import { withVenues } from './venue-lines.ts';

/** Characters above which an abstract may hold other papers: the longest real ones have about 5,000. */
const LONG_ABSTRACT = 6_000;
/** Second paragraphs of abstracts, of all papers on a filled page, up to which each may be an abstract whose title was not found. */
const RARE = 0.1;

/** Warnings, with what to do. */
const NO_ABSTRACT = 'title without an abstract below it';
const MAY_BE_PAPER = 'title with a sentence below it left out (give it an abstract, or a line “Abstract:” above it)';

const IS_NAME = 'title that looks like a name (put each title above its names, and the names on one line)';
/** Share of the titles that must look like names for those to be named: a title of two words may look so as well. */
const MOST_NAMES = 0.5;
const FEWEST_NAMES = 2;

const BESIDE_PAPER =
  'text beside the only labelled abstract left out (put “Abstract:” before it where it is one of another paper)';

/**
 * Titles, each with its abstract below it. Prose is an abstract; the title is the line above it that is labelled so, else the
 * last one against which nothing speaks, with the lines that it goes on from. Another title between two papers is one without
 * an abstract. Labelled lines and lines of names give the other fields. All else is page furniture.
 */
export function readPlain(lines: readonly TextLine[], sink: RecordSink): void {
  const page = withOnePaper(withNameRuns(giveRoles(lines)));
  const { lines: told, doubtful } = withShortAbstracts(withCitedTitles(page.lines));
  const { sections, layout } = sectionsAndLayout(withVenues(told));
  const found = new FoundPapers(layout, sink);
  const around = sectionsAround(sections);
  const last = sections.findLast(({ prose }) => prose.length > 0);
  for (const section of sections) {
    if (around.has(section)) found.leaveOut(section);
    else found.add(section, section === last);
  }
  for (const { number, text } of doubtful)
    if (found.furniture.has(number)) sink.warn(MAY_BE_PAPER, `line ${number}, “${text}”`);
  for (const { number } of page.doubtful) sink.warn(BESIDE_PAPER, `line ${number}`);
  warnOfReferences(lines, sink);
  recordAll(found.inOrder(lines), sink);
  noteFurniture(sink, lines, found.furniture);
}

function recordAll(papers: readonly PlainPaper[], sink: RecordSink): void {
  const isName = (text: string): boolean => isNameList(text) || isPerson(text);
  const named = new Set(papers.filter(({ title }) => isName(withoutBullet(title.text))));
  const areNames = named.size >= Math.max(FEWEST_NAMES, papers.length * MOST_NAMES);
  for (const [index, paper] of recordsOf(papers).entries()) {
    const place = `line ${papers[index]!.title.number}`;
    if (areNames && named.has(papers[index]!)) sink.warn(IS_NAME, `${place}, “${paper.title}”`);
    if (paper.abstract === '') sink.warn(NO_ABSTRACT, place);
    if ((paper.abstract?.length ?? 0) > LONG_ABSTRACT) sink.warn(MAY_HOLD_PAPERS, place);
    sink.record(place, paper);
  }
  warnOfNames(
    sink,
    papers.flatMap((paper) => namesOf(paper, undefined)),
  );
}

/** The page in sections, and what all of them together tell of it. */
function sectionsAndLayout(lines: readonly TextLine[]): { sections: readonly Section[]; layout: PageLayout } {
  const { page, found } = cutPage(lines);
  const layout = layoutOf(found, page);
  const sections = layout.isTight === 'yes' ? found.flatMap(cutSection) : found;
  const seconds = sections.reduce((sum, { prose }) => sum + Math.max(0, prose.length - 1), 0);
  return {
    sections,
    layout: { ...layout, areSecondsRare: page.width !== undefined && seconds <= sections.length * RARE },
  };
}

/** The page in sections; cut anew where they show that lines of names stand beside its titles. */
function cutPage(lines: readonly TextLine[]): { page: Page; found: Section[] } {
  const cut = (given: readonly TextLine[]): { page: Page; found: Section[] } => {
    const page = unwrap(given);
    return { page, found: sectionsOf(page.paragraphs) };
  };
  const first = cut(lines);
  const below = linesOfNames(first.found);
  if (below.size > 0) return cut(lines.map((line) => (below.has(line) ? asNames(line) : line)));
  const above = namesAbove(first.found, lines);
  if (above.size === 0) return first;
  return cut(
    lines.map((line, index) => {
      if (above.has(line)) return asNamesAbove(line);
      return above.has(lines[index - 1]!) ? asTitle(line) : line;
    }),
  );
}
