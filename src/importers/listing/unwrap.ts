import { sizeOf } from '../text/measure.ts';
import { fillWidth, FULL_LINE, isFull, joinFilled, joinPrinted, OVERLONG_LINE, withSoftHyphens } from './fill.ts';
import type { LinePair } from './fill.ts';
import { isNameList, isPerson } from './bylines.ts';
import { isAside, isProse, isText } from './lines.ts';
import type { TextLine } from './lines.ts';
import { goesOn, isHeadline, isHeadlineAbove, mayBeginTitle, mayEndTitle } from './signs.ts';

/** A line of the page, or several that are one paragraph. */
export interface Paragraph extends TextLine {
  readonly lines: readonly TextLine[];
}

export interface Page {
  readonly paragraphs: readonly Paragraph[];
  /** The width in characters to which its text is filled; undefined where it is filled to none. */
  readonly width: number | undefined;
}

/** Lines of a filled block that may end early, and their share where that is more: titles, ends of paragraphs. */
const EARLY_ENDS = 2;
const EARLY_SHARE = 0.3;

/**
 * Joins text that was broken into lines. Where one width explains nearly all line ends of the page, a paragraph ends where
 * the next word would have fitted; else full lines without empty ones between are one, the last as long as it likes.
 */
export function unwrap(lines: readonly TextLine[]): Page {
  const blocks = blocksOf(withSoftHyphens(lines));
  const width = fillWidth(pairsBelow(blocks, true)) ?? fillWidth(pairsBelow(blocks, false));
  let isTitled = false;
  const cut: { isFilled: boolean; paragraphs: Paragraph[] }[] = [];
  for (const block of blocks) {
    const above = cut.at(-1)?.paragraphs.at(-1);
    const isFilled = width !== undefined && isFilledTo(width, block);
    if (block[0]!.role === 'title') isTitled = true;
    if ((isTitled && isBroken(block)) || isTextBlock(block, above)) {
      isTitled = false;
      cut.push({ isFilled: false, paragraphs: [joined(block, isFilled ? joinFilled : joinPrinted)] });
    } else cut.push({ isFilled, paragraphs: isFilled ? cutFilled(block, width, above) : cutPrinted(block) });
  }
  const paragraphs = cut.flatMap((block, index) =>
    block.isFilled ? joinRests(block.paragraphs, cut[index + 1]?.paragraphs[0]) : block.paragraphs,
  );
  return { paragraphs, width };
}

/** Lines as one paragraph. */
export function joined(lines: readonly TextLine[], join = joinFilled): Paragraph {
  return { ...lines[0]!, text: join(lines.map((line) => line.text)), lines };
}

/** Runs of lines without an empty one between. A line that is known for what it is stands alone, but for the begin of a text. */
function blocksOf(lines: readonly TextLine[]): TextLine[][] {
  const blocks: TextLine[][] = [];
  for (const line of lines) {
    const before = blocks.at(-1)?.at(-1);
    const isOpen = before !== undefined && (before.role === undefined || before.role === 'abstract');
    if (line.adjacent && isOpen && line.role === undefined) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/**
 * The pairs of lines in wrapped text. Where a title stands right above, the end of the first line of a block tells nothing;
 * where one stands alone above, it `may` tell as much as the others.
 */
function pairsBelow(blocks: readonly TextLine[][], may: boolean): LinePair[] {
  return blocks.flatMap((block, index) => {
    if (!isWrapped(block)) return [];
    const above = blocks[index - 1];
    return pairsOf(may && above?.length === 1 && !isText(above[0]!) && !isAside(above[0]!) ? block : block.slice(1));
  });
}

function pairsOf(block: readonly TextLine[]): LinePair[] {
  return block.slice(1).map((line, index) => [block[index]!.text, line.text]);
}

/** A text that was broken into lines, known by its label or by the line above that names authors and the like. */
function isTextBlock(block: readonly TextLine[], above: Paragraph | undefined): boolean {
  if (above?.isAboveTitle === true) return false;
  const isBegun =
    block[0]!.role === 'abstract' || (block[0]!.adjacent && above?.role !== undefined && above.role !== 'aside');
  if (isBegun) return above?.role !== 'title' && isBroken(block);
  // Two sentences and more below a line that may be their title.
  const isBelowTitle =
    !block[0]!.adjacent && above !== undefined && !isText(above) && (!isAside(above) || above.role === 'authors');
  return isBelowTitle && isBroken(block) && (goesOnBelow(block) || SENTENCES.test(joined(block).text));
}

/** A sentence ends, and another begins. */
const SENTENCES = /[.!?]\s+\p{Lu}|[。！？]./u;

/** Whether the second line goes on in the middle of a sentence, as no abstract begins below its title. */
function goesOnBelow([first, second]: readonly TextLine[]): boolean {
  return goesOn(first!.text, second!.text);
}

function isBroken(block: readonly TextLine[]): boolean {
  const full = block.slice(0, -1);
  return (
    block.length > 1 &&
    !isNamed(block) &&
    block.length <= MOST_WRAPPED &&
    full.every(({ text }) => sizeOf(text) >= FULL_LINE && text.length < OVERLONG_LINE) &&
    block.at(-1)!.text.length < OVERLONG_LINE &&
    (isProse(joined(block).text) || (block[0]!.role === 'abstract' && goesOnBelow(block)))
  );
}

/** Names stand below the first line: that is no text which goes on, but a title. */
function isNamed([first, second]: readonly TextLine[]): boolean {
  return second !== undefined && !/[,;]$/u.test(first!.text) && isNameList(second.text);
}

function isWrapped(block: readonly TextLine[]): boolean {
  if (block.length < 3 || isNamed(block)) return false;
  const full = block.slice(0, -1).filter((line) => line.text.length >= FULL_LINE && line.text.length <= 160).length;
  return full >= (block.length - 1) * 0.7 && isProse(block.map((line) => line.text).join(' '));
}

function isFilledTo(width: number, block: readonly TextLine[]): boolean {
  const pairs = pairsOf(block);
  // A line of names is as long as it likes.
  const early = pairs.filter(
    (pair) => !isFull(pair, width) && !pair.some((text) => isNameList(text) || isPerson(text)),
  ).length;
  return early < pairs.length && early <= Math.max(EARLY_ENDS, pairs.length * EARLY_SHARE);
}

/**
 * The paragraphs of a filled block. A full line ends one only where capitals tell a title: below the end of a sentence, and
 * above an abstract that has no title yet. Dates, counts and names are never part of a title, however long that is. `above`
 * is what comes before the block.
 */
function cutFilled(block: readonly TextLine[], width: number, above: Paragraph | undefined): Paragraph[] {
  const runs: TextLine[][] = [];
  const hasTitle = (): boolean => {
    const before = runs.length > 1 ? joined(runs.at(-2)!) : above;
    return before !== undefined && !isText(before) && !isAside(before);
  };
  for (const line of block) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.text ?? '';
    const isApart = isAside(line) || (isNameList(line.text) && !isNameList(before));
    const isCut =
      run === undefined ||
      !isFull([before, line.text], width) ||
      (isHeadline(line.text) && mayBeginTitle(before, line.text)) ||
      (isHeadlineAbove(run, line.text) && !hasTitle()) ||
      (runs.length <= 2 && run.length === 1 && isNameList(before) && !isNameList(line.text)) ||
      (isApart && !isText(joined(run)));
    if (isCut) runs.push([line]);
    else run.push(line);
  }
  return runs.map((run) => joined(run));
}

/**
 * The paragraphs of a filled block, where a short one that is neither a title nor page furniture, such as a last sentence,
 * goes to the abstract beside it. `below` is what comes after the block.
 */
function joinRests(paragraphs: readonly Paragraph[], below: Paragraph | undefined): Paragraph[] {
  const runs: { lines: TextLine[]; isText: boolean }[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = runs.at(-1);
    const isProsaic = isText(paragraph);
    const isRest = !isProsaic && !isNoText(paragraph);
    const goesOn =
      before?.isText === true
        ? isRest && !isTitleBelow(before.lines.at(-1)!.text, paragraphs, index, below)
        : before !== undefined && isProsaic && isOpening(paragraphs[index - 1]!);
    if (goesOn) {
      for (const line of paragraph.lines) before!.lines.push(line);
      before!.isText = true;
    } else runs.push({ lines: [...paragraph.lines], isText: isProsaic });
  }
  return runs.map((run) => joined(run.lines));
}

/** Whether the paragraph at `index` is the title of an abstract below it. */
function isTitleBelow(
  before: string,
  paragraphs: readonly Paragraph[],
  index: number,
  below: Paragraph | undefined,
): boolean {
  const { text } = paragraphs[index]!;
  if (!mayBeginTitle(before, text) && !isHeadline(text)) return false;
  let next = index + 1;
  while (next < paragraphs.length && isNoText(paragraphs[next]!)) next++;
  const abstract = paragraphs[next] ?? below;
  return abstract !== undefined && isText(abstract);
}

/** A first sentence that is short. */
function isOpening(paragraph: Paragraph): boolean {
  return /[.,;:]$/u.test(paragraph.text) && !isNoText(paragraph);
}

function isNoText(paragraph: Paragraph): boolean {
  return isAside(paragraph) || isNameList(paragraph.text);
}

/** Lines of one wrapped abstract. */
const MOST_WRAPPED = 200;
/** Times the longest line of an abstract that a line must have to be none of it. */
const OVERLONG = 1.2;

/** The paragraphs of a block that is filled to no width: one, but for a title right above, which the second line does not go on from. */
function cutPrinted(block: readonly TextLine[]): Paragraph[] {
  if (!isWrapped(block) || block.length > MOST_WRAPPED || block.some(({ text }) => text.length >= OVERLONG_LINE))
    return block.map((line) => joined([line]));
  const width = Math.max(...block.slice(1).map((line) => line.text.length));
  const [first, second] = [block[0]!.text, block[1]!.text];
  const hasRoom = first.length <= width && !isFull([first, second], width);
  const isTitled = (hasRoom || first.length > width * OVERLONG) && mayEndTitle(first, second);
  return isTitled ? [joined(block.slice(0, 1)), joined(block.slice(1), joinPrinted)] : [joined(block, joinPrinted)];
}
