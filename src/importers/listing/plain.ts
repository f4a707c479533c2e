import type { RecordSink } from '../format.ts';
import { withCitedTitles } from './cited-titles.ts';
import { noteFurniture } from './lines.ts';
import type { TextLine } from './lines.ts';
import { asNames, linesOfNames } from './names-below.ts';
import { recordsOf } from './plain-paper.ts';
import type { PlainPaper } from './plain-paper.ts';
import { giveRoles } from './roles.ts';
import { cutSection, sectionsOf } from './sections.ts';
import { headOf, headsOf } from './frame.ts';
import { sectionsAround } from './labelled-page.ts';
import { withShortAbstracts } from './short-abstracts.ts';
import { chooseTitle, doubtOf, layoutOf, titleWithin } from './title-lines.ts';
import type { Section } from './title-lines.ts';
import { isTitle } from './titles.ts';
import { unwrap } from './unwrap.ts';
import type { Page, Paragraph } from './unwrap.ts';

/** Titles without an abstract, of all papers, up to which they are papers; more are page furniture of some kind. */
const MOST_ALONE = 0.25;
/** Characters of the longest titles. */
const LONG_TITLE = 200;
/** Characters above which an abstract may hold other papers: the longest real ones have about 5,000. */
const LONG_ABSTRACT = 6_000;

/** Second paragraphs of abstracts, of all papers on a filled page, up to which each may be an abstract whose title was not found. */
const RARE = 0.1;

/** Warnings, with what to do. */
const NO_ABSTRACT = 'title without an abstract below it';
const MAY_HOLD_PAPERS = 'abstract that may hold other papers (put empty lines around each title)';
const NO_LABEL =
  'text around the papers left out (put “Abstract:” before it where it is an abstract, as before the others)';
const MAY_BE_PAPER = 'title with a sentence below it left out (give it an abstract, or a line “Abstract:” above it)';
const MAY_BE_PART = 'line above a title left out (put each title on one line)';

/**
 * Titles, each with its abstract below it. Prose is an abstract; the title is the line above it that is labelled so, else the
 * last one against which nothing speaks, with the lines that it goes on from. Another title between two papers is one without
 * an abstract. Labelled lines and lines of names give the other fields. All else is page furniture.
 */
export function readPlain(lines: readonly TextLine[], sink: RecordSink): void {
  const papers: PlainPaper[] = [];
  const alone: PlainPaper[] = [];
  const furniture = new Set<number>();
  const leave = (paragraph: Paragraph) => paragraph.lines.forEach((line) => furniture.add(line.number));
  const { lines: told, doubtful } = withShortAbstracts(withCitedTitles(giveRoles(lines)));
  const { page, found } = cutPage(told);
  const layout = layoutOf(found, page);
  const sections = layout.isTight === 'yes' ? found.flatMap(cutSection) : found;
  const seconds = sections.reduce((sum, { prose }) => sum + Math.max(0, prose.length - 1), 0);
  const areSecondsRare = page.width !== undefined && seconds <= sections.length * RARE;
  const around = sectionsAround(sections);
  for (const section of sections) {
    const { above, prose } = section;
    if (around.has(section)) {
      for (const paragraph of prose) sink.warn(NO_LABEL, `line ${paragraph.number}`);
      [...above, ...prose].forEach(leave);
      continue;
    }
    const open = papers.at(-1);
    const isSure = above.some(({ role }) => role === 'title');
    const isRead = isSure || (prose.length > 0 && !(layout.isLabelled && above.length > 0));
    const { title, at, names, used } = chooseTitle(isRead ? above : [], layout);
    for (const [index, other] of above.entries()) {
      if (used.has(other)) continue;
      const below = above[index + 1];
      const mayBeTitle =
        title !== undefined && !layout.isLabelled && isTitle(other.text) && doubtOf(above, index, layout) <= 0;
      if (mayBeTitle && below?.adjacent === true && below.number === title.number)
        sink.warn(MAY_BE_PART, `line ${other.number}, “${other.text}”`);
      else if (mayBeTitle && below?.adjacent === false && open !== undefined && other.text.length <= LONG_TITLE)
        alone.push({ title: other, abstract: [], names: undefined, above: [], between: [], below: [] });
      else if (other.role === undefined || other.role === 'aside') leave(other);
    }
    for (const second of prose.slice(1)) {
      const mayHoldTitle = layout.isTight === 'perhaps' && !second.adjacent && titleWithin(second) !== undefined;
      if (areSecondsRare || mayHoldTitle) sink.warn(MAY_HOLD_PAPERS, `line ${second.number}`);
    }
    const abstract = prose.map((paragraph) => paragraph.text);
    const before = at === -1 ? above : above.slice(0, at);
    for (const paragraph of before) open?.below.push(paragraph);
    if (title !== undefined)
      papers.push({ title, abstract, names, above: before, between: above.slice(at + 1), below: [] });
    else if (open !== undefined && (above.length === 0 || !layout.isLabelled))
      for (const text of abstract) open.abstract.push(text);
    else if (open !== undefined) prose.forEach(leave);
    else
      for (const paragraph of prose)
        sink.leaveOut(`line ${paragraph.number}`, 'text without a title above it; put its title there');
  }
  for (const { number, text } of doubtful)
    if (furniture.has(number)) sink.warn(MAY_BE_PAPER, `line ${number}, “${text}”`);
  // `Week 2` and `Note to self: read again` beside others of their kind are no titles.
  const heads = headsOf([...lines.filter(({ number }) => furniture.has(number)), ...alone.map(({ title }) => title)]);
  const single = alone.filter(({ title }) => !heads.has(headOf(title.text) ?? ''));
  const isFew = single.length <= Math.max(1, papers.length * MOST_ALONE);
  for (const paper of alone) if (!isFew || !single.includes(paper)) leave(paper.title);
  const all = isFew ? [...papers, ...single].toSorted((a, b) => a.title.number - b.title.number) : papers;
  for (const [index, paper] of recordsOf(all).entries()) {
    const place = `line ${all[index]!.title.number}`;
    if (paper.abstract === '') sink.warn(NO_ABSTRACT, place);
    if ((paper.abstract?.length ?? 0) > LONG_ABSTRACT) sink.warn(MAY_HOLD_PAPERS, place);
    sink.record(place, paper);
  }
  noteFurniture(sink, lines, furniture);
}

/** The page in sections; cut anew where they show that lines of names stand below its titles. */
function cutPage(lines: readonly TextLine[]): { page: Page; found: Section[] } {
  const cut = (given: readonly TextLine[]): { page: Page; found: Section[] } => {
    const page = unwrap(given);
    return { page, found: sectionsOf(page.paragraphs) };
  };
  const first = cut(lines);
  const names = linesOfNames(first.found);
  return names.size === 0 ? first : cut(lines.map((line) => (names.has(line) ? asNames(line) : line)));
}
