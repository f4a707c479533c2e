import type { RecordSink } from '../format.ts';
import { isFurniture, isNameList, isProse, noteFurniture } from './lines.ts';
import type { TextLine } from './lines.ts';

interface Paper {
  readonly title: TextLine;
  readonly authors: string;
  readonly abstract: string[];
}

/**
 * Titles, each with its abstract below it. Prose is an abstract; the title is the last line above it that is neither page
 * furniture nor a line of names. All other lines are page furniture.
 */
export function readPlain(lines: readonly TextLine[], sink: RecordSink): void {
  const furniture = new Set<number>();
  let candidates: TextLine[] = [];
  let open: Paper | undefined;
  const close = () => {
    if (open !== undefined)
      sink.record(`line ${open.title.number}`, {
        title: open.title.text,
        abstract: open.abstract.join('\n'),
        authors: open.authors === '' ? [] : open.authors.split(/,|;| and /u),
      });
    open = undefined;
  };
  for (const line of unwrap(lines)) {
    if (!isProse(line.text)) {
      candidates.push(line);
      continue;
    }
    if (candidates.length === 0 && open !== undefined) {
      open.abstract.push(line.text);
      continue;
    }
    const { title, authors } = chooseTitle(candidates);
    for (const other of candidates) if (other !== title && other !== authors) furniture.add(other.number);
    candidates = [];
    if (title === undefined && open !== undefined) {
      open.abstract.push(line.text);
      continue;
    }
    close();
    if (title === undefined)
      sink.leaveOut(`line ${line.number}`, 'text without a title above it; put its title there', '');
    else open = { title, authors: authors?.text ?? '', abstract: [line.text] };
  }
  close();
  for (const rest of candidates) furniture.add(rest.number);
  noteFurniture(sink, lines, furniture);
}

function chooseTitle(candidates: readonly TextLine[]): { title: TextLine | undefined; authors: TextLine | undefined } {
  const likely = candidates.filter((line) => !isFurniture(line.text));
  const last = likely.at(-1);
  const before = likely.at(-2);
  if (last !== undefined && before !== undefined && isNameList(last.text)) return { title: before, authors: last };
  return { title: last, authors: undefined };
}

/** Characters of a line that was broken because it was full. */
const FULL_LINE = 50;

/** Lines of one wrapped abstract. */
const MOST_WRAPPED = 200;

/** Joins text that was broken into lines of equal width: full lines without empty ones between, the last as long as it likes. */
function unwrap(lines: readonly TextLine[]): TextLine[] {
  const result: TextLine[] = [];
  for (let i = 0; i < lines.length;) {
    let end = i + 1;
    while (end < lines.length && lines[end]!.adjacent) end++;
    const block = lines.slice(i, end);
    for (const line of isWrapped(block) ? joinBlock(block) : block) result.push(line);
    i = end;
  }
  return result;
}

function isWrapped(block: readonly TextLine[]): boolean {
  if (block.length < 3 || block.length > MOST_WRAPPED || block.some((line) => line.text.length >= 200)) return false;
  const full = block.slice(0, -1).filter((line) => line.text.length >= FULL_LINE && line.text.length <= 160).length;
  return full >= (block.length - 1) * 0.7 && isProse(block.map((line) => line.text).join(' '));
}

/** A title may stand right above its abstract: a first line that the second does not go on with. */
function joinBlock(block: readonly TextLine[]): TextLine[] {
  const [first, second] = block;
  const width = Math.max(...block.map((line) => line.text.length));
  const room = first!.text.length + (second!.text.split(' ')[0]?.length ?? 0) + 1 <= width;
  const titled = room && !/[.,;:]$/u.test(first!.text) && /^[\p{Lu}"“]/u.test(second!.text);
  const body = titled ? block.slice(1) : block;
  const joined = {
    ...body[0]!,
    text: body
      .map((line) => line.text)
      .join(' ')
      .replace(/(\p{L})- (?=\p{Ll})/gu, '$1'),
  };
  return titled ? [first!, joined] : [joined];
}
