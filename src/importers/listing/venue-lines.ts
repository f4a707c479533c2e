import { isVenueLine } from './bylines.ts';
import { frameOf } from './frame.ts';
import { isAside, isProse, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';
import { isNames } from './plain-paper.ts';
import { sectionsOf } from './sections.ts';
import { endsOpen } from './signs.ts';
import type { Section } from './title-lines.ts';
import { unwrap } from './unwrap.ts';

/**
 * Share of the papers that must have such a line below their titles, of these that must look like one, that must be of the
 * kind of a journal, and that must not be where a line was full.
 */
const LEAST_SHARE = 0.5;
const LEAST_ALIKE = 0.8;
const LEAST_KNOWN = 0.3;
const LEAST_ROOM = 0.5;
/** Words of the longest name of a journal that is not of the kind of one. */
const MOST_WORDS = 6;
/** Characters of the longest name of a journal. */
const LONGEST = 120;

/** Words of the names of journals and series. */
const KIND =
  /\b(?:e?journal|proceedings|transactions|letters|annals|bulletin|quarterly|zeitschrift|jahrbuch|revue|revista|rivista|tidss?krift|(?:working|discussion) papers?|lecture notes|acta)\b|^(?:plos|bmc|ieee|acm|aej|nber|ssrn|pnas)\b/iu;
/** Words that titles have as well, but not there: `American Economic Review`, `Review of Finance`, `Frontiers in Ecology`. */
const ENDS =
  /^(?:the )?(?:\p{Lu}[\p{L}&-]* ){1,5}(?:reviews?|magazine|archives|advances|conference|symposium)$|^(?:reviews?|archives|advances|frontiers|trends) (?:of|in|for) (?:\p{Lu}[\p{L}-]*(?: and | & | )?){1,5}$/iu;
/** `J. Ecol.`, `Biol. Conserv.`, `Proc. Natl. Acad. Sci.` */
const ABBREVIATED =
  /^(?:\p{Lu}[\p{L}-]{0,12}\.?,? (?:& |of |and )?){0,6}\p{Lu}[\p{L}-]{0,12}\. (?:\p{Lu}[\p{L}-]{0,12}\.? ){0,6}\p{Lu}\p{Ll}{1,12}\.$/u;
/** What stands behind the journal of a paper that has not appeared yet. */
const FORTHCOMING = /, ?(?:forthcoming|in press|to appear)\.?$/iu;
/** The first word, in Chinese and Japanese the first character: where a line may be broken. */
const FIRST_WORD = /^(?:\p{sc=Han}|\S+)/u;
const FOREIGN =
  /(?:学报|學報|学刊|學刊|杂志|雜誌|期刊|通报|会誌|雑誌|論集|論叢|紀要|研究|科学|評論)$|^(?:Вестник|Журнал|Известия|Труды|Вопросы) /u;

/**
 * The lines, with those told that name the journal below the title of each paper, `Oikos` or `J. Ecol.`: each by itself might
 * be a title, but a page has one layout, and all together are none. A title that was broken into lines has no room for the next
 * word, as most of them would have.
 */
export function withVenues(lines: readonly TextLine[]): readonly TextLine[] {
  const sections = sectionsOf(unwrap(lines).paragraphs);
  const papers = sections.filter(({ above, prose }) => above.length > 0 && prose.length > 0);
  const found = papers.flatMap((section) => lineBelowTitle(section) ?? []);
  const counts = new Map<string, number>();
  for (const { line } of found) counts.set(frameOf(line.text), (counts.get(frameOf(line.text)) ?? 0) + 1);
  const told = found.filter(({ line: { text } }) => isKnown(text) || mayBeName(text) || counts.get(frameOf(text))! > 1);
  const width = found.reduce((most, { title }) => Math.max(most, title.text.length), 0);
  const known = told.filter(({ line }) => isKnown(line.text)).length;
  const roomy = told.filter(({ line, title }) => (title.text + FIRST_WORD.exec(line.text)![0]).length < width).length;
  const isLayout = told.length >= papers.length * LEAST_SHARE && told.length >= found.length * LEAST_ALIKE;
  const areVenues = known >= told.length * LEAST_KNOWN && roomy >= told.length * LEAST_ROOM;
  if (!isLayout || known === 0 || !areVenues) return lines;
  const venues = new Set(told.map(({ line }) => line));
  return lines.map((line) =>
    venues.has(line) ? { ...line, role: 'venue', text: line.text.replace(FORTHCOMING, '') } : line,
  );
}

interface Found {
  readonly line: TextLine;
  readonly title: TextLine;
}

/** The last line above an abstract that may be its title, where one that reads as a title stands above it with no empty line between. */
function lineBelowTitle({ above, prose }: Section): Found | undefined {
  if (above.some(({ role }) => role === 'title' || role === 'venue')) return undefined;
  const lines = above.flatMap((paragraph) => paragraph.lines);
  if (prose[0]!.role === undefined && prose[0]!.adjacent && prose[0]!.lines.length > 1) lines.push(prose[0]!.lines[0]!);
  const may = (line: TextLine): boolean =>
    !isAside(line) && !isNames(line) && !isVenueLine(line.text) && !isProse(line.text);
  const at = lines.findLastIndex(may);
  const line = lines[at];
  if (line === undefined || line.text.length > LONGEST || !/^[\p{L}\p{N}]/u.test(line.text)) return undefined;
  let up = at;
  while (up > 0 && lines[up]!.adjacent && !may(lines[up - 1]!)) up--;
  const title = lines[up]?.adjacent === true ? lines[up - 1] : undefined;
  if (title === undefined || endsOpen(title.text) || /[,:;]$/u.test(title.text)) return undefined;
  const isBegun = up > 1 && title.adjacent && isTitle(lines[up - 2]!.text);
  return isTitle(title.text) || isBegun ? { line, title } : undefined;
}

function isKnown(text: string): boolean {
  return [KIND, ENDS, ABBREVIATED, FORTHCOMING, FOREIGN].some((pattern) => pattern.test(text)) && !/[?!:]/u.test(text);
}

/** Whether a line may be a name: few words, the longer ones with a capital. */
function mayBeName(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length <= MOST_WORDS &&
    !/[?!:;]/u.test(text) &&
    words.every((word) => word.length < 4 || /^(?:\p{Lu}|\p{Ll}\p{Lu}|\p{Lo})/u.test(word))
  );
}
