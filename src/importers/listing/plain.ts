import type { RecordSink } from '../format.ts';
import { isFurniture, isProse, noteFurniture } from './lines.ts';
import type { TextLine } from './lines.ts';
import { chooseTitle, layoutOf, titleWithin } from './title-lines.ts';
import type { Section } from './title-lines.ts';
import { isTitle } from './titles.ts';
import { unwrap } from './unwrap.ts';
import type { Paragraph } from './unwrap.ts';

interface Paper {
  readonly title: Paragraph;
  readonly authors: string;
  readonly abstract: string[];
}

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
const MAY_BE_PART = 'line above a title left out (put each title on one line)';

/**
 * Titles, each with its abstract below it. Prose is an abstract; the title is the last line above it that is neither page
 * furniture nor a line of names, with the lines that it goes on from. Another title between two papers is one without an
 * abstract. All other lines are page furniture.
 */
export function readPlain(lines: readonly TextLine[], sink: RecordSink): void {
  const papers: Paper[] = [];
  const alone: Paper[] = [];
  const furniture = new Set<number>();
  const leave = (paragraph: Paragraph) => paragraph.lines.forEach((line) => furniture.add(line.number));
  const page = unwrap(lines);
  const found = sectionsOf(page.paragraphs);
  const layout = layoutOf(found, page);
  const sections = layout.isTight === 'yes' ? found.flatMap(cutSection) : found;
  const seconds = sections.reduce((sum, { prose }) => sum + Math.max(0, prose.length - 1), 0);
  const areSecondsRare = page.width !== undefined && seconds <= sections.length * RARE;
  for (const { above, prose } of sections) {
    const open = papers.at(-1);
    const { title, authors, used } = chooseTitle(prose.length === 0 ? [] : above, layout);
    for (const [index, other] of above.entries()) {
      if (used.has(other)) continue;
      const below = above[index + 1];
      const mayBeTitle = title !== undefined && isTitle(other.text) && !isFurniture(other.text);
      if (mayBeTitle && below?.adjacent === true && below.number === title.number)
        sink.warn(MAY_BE_PART, `line ${other.number}, “${other.text}”`);
      else if (mayBeTitle && below?.adjacent === false && open !== undefined && other.text.length <= LONG_TITLE)
        alone.push({ title: other, authors: '', abstract: [] });
      else leave(other);
    }
    for (const second of prose.slice(1)) {
      const mayHoldTitle = layout.isTight === 'perhaps' && !second.adjacent && titleWithin(second) !== undefined;
      if (areSecondsRare || mayHoldTitle) sink.warn(MAY_HOLD_PAPERS, `line ${second.number}`);
    }
    const abstract = prose.map((paragraph) => paragraph.text);
    if (title !== undefined) papers.push({ title, authors, abstract });
    else if (open !== undefined) for (const text of abstract) open.abstract.push(text);
    else
      for (const paragraph of prose)
        sink.leaveOut(`line ${paragraph.number}`, 'text without a title above it; put its title there');
  }
  const isFew = alone.length <= Math.max(1, papers.length * MOST_ALONE);
  if (!isFew) for (const { title } of alone) leave(title);
  const all = isFew ? [...papers, ...alone].toSorted((a, b) => a.title.number - b.title.number) : papers;
  for (const paper of all) record(paper, sink);
  noteFurniture(sink, lines, furniture);
}

function record({ title, authors, abstract }: Paper, sink: RecordSink): void {
  const place = `line ${title.number}`;
  const text = abstract.join('\n');
  if (text === '') sink.warn(NO_ABSTRACT, place);
  if (text.length > LONG_ABSTRACT) sink.warn(MAY_HOLD_PAPERS, place);
  sink.record(place, {
    title: title.text,
    abstract: text,
    authors: authors === '' ? [] : authors.split(/,|;| and /u),
  });
}

/** The page cut at the begin of each run of prose. */
function sectionsOf(paragraphs: readonly Paragraph[]): Section[] {
  const sections: { above: Paragraph[]; prose: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const section = sections.at(-1);
    const isPart = isProse(paragraph.text);
    if (section !== undefined && isPart) section.prose.push(paragraph);
    else if (section !== undefined && section.prose.length === 0) section.above.push(paragraph);
    else sections.push(isPart ? { above: [], prose: [paragraph] } : { above: [paragraph], prose: [] });
  }
  return sections;
}

/** Sections of their own where text without a title above it holds one, as a page has whose titles stand right above their abstracts. */
function cutSection({ above, prose }: Section): Section[] {
  const sections: { above: readonly Paragraph[]; prose: Paragraph[] }[] = [{ above, prose: [] }];
  for (const [index, paragraph] of prose.entries()) {
    const isBare = index === 0 ? above.length === 0 : !paragraph.adjacent;
    const cut = isBare ? titleWithin(paragraph) : undefined;
    if (cut === undefined) sections.at(-1)!.prose.push(paragraph);
    else sections.push({ above: [cut.title], prose: [cut.rest] });
  }
  return sections;
}
