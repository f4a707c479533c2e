import type { RecordSink } from '../format.ts';
import { authorsOf, isAffiliation, isInstitution, isNameList, isVenueLine } from './bylines.ts';
import { FULL_LINE } from './fill.ts';
import { frameOf, headOf, headsOf } from './frame.ts';
import { labelOf } from './labels.ts';
import { isFurniture, isProse, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';
import { besideLinks } from './link-rows.ts';
import { withoutBullet, withoutNumber } from './marks.ts';
import { endsOpen, goesOn } from './signs.ts';
import { areTitleWords } from './title-words.ts';
import { firstWords } from '../text/first-words.ts';
import { endsSentence, wordCount } from '../text/measure.ts';

/** Lines, or places, that a note names one by one. */
const MOST_NAMED = 3;
/** Places that the audit tells with how they begin. */
const MOST_PLACES = 200;
/** Lines of a place in which its first words are. */
const LINES_OF_PLACE = 8;
/** Lines of names between a title and its text. */
const MOST_NAMES = 4;
const MAY_BE_TITLE = 'line read as names that may be a title (put “Title:” before it if it is one)';
/** Words of the shortest line that is named for its words alone. */
const FEWEST_WORDS = 4;

/** Notes in the audit how many of the `all` lines were none of a paper's, and where: runs of them, the first three by number. */
export function countFurniture(sink: RecordSink, all: readonly TextLine[], furniture: ReadonlySet<number>): void {
  countLeftOut(sink, all, furniture, 'of page furniture');
}

/** The same of lines that are left out for `what` they are. */
export function countLeftOut(
  sink: RecordSink,
  all: readonly TextLine[],
  furniture: ReadonlySet<number>,
  what: string,
): void {
  if (furniture.size === 0) return;
  const runs: TextLine[][] = [];
  let open = false;
  for (const line of all) {
    const isPart = furniture.has(line.number);
    if (isPart && open) runs.at(-1)!.push(line);
    else if (isPart) runs.push([line]);
    open = isPart;
  }
  const numbers = runs.map((run) => [...new Set([run[0]!.number, run.at(-1)!.number])].join('-'));
  const shown = numbers.slice(0, MOST_NAMED);
  const single = numbers.length === 1 && runs[0]!.length === 1;
  const rest = runs.length - MOST_NAMED;
  const more = rest > 0 ? ` and ${rest} more ${rest === 1 ? 'place' : 'places'}` : '';
  sink.note(
    `left out: ${furniture.size} ${furniture.size === 1 ? 'line' : 'lines'} ${what} (${single ? 'line' : 'lines'} ${shown.join(', ')}${more})`,
    {
      lines: furniture.size,
      places: runs.slice(0, MOST_PLACES).map((run, at) => ({
        place: `${run.length === 1 ? 'line' : 'lines'} ${numbers[at]}`,
        begins: firstWords(
          run
            .slice(0, LINES_OF_PLACE)
            .map(({ text }) => text)
            .join(' · '),
        ),
      })),
    },
  );
}

/** Counts them, and names the first of those that read like a part of a paper, with what to do. */
export function noteFurniture(sink: RecordSink, all: readonly TextLine[], furniture: ReadonlySet<number>): void {
  countFurniture(sink, all, furniture);
  // What repeats is set beside each paper.
  const left = all.filter(({ number }) => furniture.has(number));
  const heads = headsOf(left);
  const counts = new Map<string, number>();
  for (const { text } of left) counts.set(frameOf(text), (counts.get(frameOf(text)) ?? 0) + 1);
  const isSingle = (text: string): boolean =>
    counts.get(frameOf(text)) === 1 && !heads.has(headOf(text) ?? '') && labelOf(text) === undefined;
  const named = all.filter(
    ({ number, text }, index) => furniture.has(number) && isSingle(text) && mayBeOfPaper(all, index, furniture),
  );
  if (named.length === 0) return;
  const texts = named.slice(0, MOST_NAMED).map(({ number, text }) => `line ${number}, “${firstWords(text)}”`);
  const others = named.length > MOST_NAMED ? `; and ${named.length - MOST_NAMED} more` : '';
  sink.note(`left out with them (put “Title:” or “Abstract:” before what is one): ${texts.join('; ')}${others}`);
}

/** Whether a line that was left out reads like a text or the begin of one, or like a title. */
function mayBeOfPaper(all: readonly TextLine[], index: number, furniture: ReadonlySet<number>): boolean {
  const [above, { role, text }] = [all[index - 1], all[index]!];
  if (role !== undefined || isFurniture(text)) return false;
  // The first line is the name of the page.
  const isApart = above !== undefined && !endsOpen(above.text) && looksLikeTitle(text);
  return isApart || beginsText(all, index) || (isTitle(text) && isBetweenTexts(all, index, furniture));
}

/** Whether a line reads like a title wherever it stands: some words that are no heading, no sentence, no names and no place. */
function looksLikeTitle(text: string): boolean {
  const title = besideLinks(withoutNumber(withoutBullet(text)));
  const isOther = /^#{1,6}\s|\]\(#/u.test(text) || /[|>@]|[.:!…]$/u.test(title);
  const isPlace = isInstitution(title) && isAffiliation(title.replace(/^\d+\s*/u, ''));
  return (
    isTitle(title) &&
    wordCount(title) >= FEWEST_WORDS &&
    ![isOther, isPlace, isVenueLine(title)].includes(true) &&
    (!isNameList(title) || areTitleWords(authorsOf(title)))
  );
}

/** Warns of lines that were read as names and have the words of titles. */
export function warnOfNames(sink: RecordSink, lines: Iterable<Pick<TextLine, 'number' | 'text' | 'isLabelled'>>): void {
  for (const { number, text, isLabelled } of lines)
    if (isLabelled !== true && areTitleWords(authorsOf(besideLinks(text))))
      sink.warn(MAY_BE_TITLE, `line ${number}, “${firstWords(text)}”`);
}

function beginsText(all: readonly TextLine[], index: number): boolean {
  const [before, line, next] = [all[index - 1], all[index]!, all[index + 1]];
  if (before !== undefined && line.adjacent && goesOn(before.text, line.text)) return false;
  if (isProse(line.text)) return true;
  return line.text.length >= FULL_LINE && next?.adjacent === true && goesOn(line.text, next.text);
}

function isBetweenTexts(all: readonly TextLine[], index: number, furniture: ReadonlySet<number>): boolean {
  if (isNameList(all[index]!.text)) return false;
  const above = index === 0 || furniture.has(all[index - 1]!.number) || endsSentence(all[index - 1]!.text);
  let below = index + 1;
  while (below < all.length && below - index <= MOST_NAMES && isNameList(all[below]!.text)) below++;
  return above && below < all.length && beginsText(all, below);
}
