import { endsSentence } from '../text/measure.ts';
import { NUMBER } from './heads.ts';
import { isText } from './lines.ts';
import type { TextLine } from './lines.ts';

/**
 * The lines that count the items of a page: each is the first of its kind of number below a text, and these numbers grow
 * by one. Notes and affiliations begin anew with each paper.
 */
export function countedItems(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const kinds = new Map<string, { line: TextLine; number: number }[]>();
  let seen = new Set<string>();
  for (const line of lines) {
    const mark = line.role === undefined ? NUMBER.exec(line.text) : null;
    const number = Number(mark?.slice(1).find((digits) => digits !== undefined));
    const kind = mark?.[0].trim().replace(/\d+/u, '0');
    if (kind !== undefined && !seen.has(kind)) {
      seen.add(kind);
      if (!kinds.has(kind)) kinds.set(kind, []);
      kinds.get(kind)!.push({ line, number });
    }
    if (seen.size > 0 && (isText(line) || endsSentence(line.text))) seen = new Set();
  }
  return new Set(
    [...kinds.values()].flatMap((items) =>
      items.flatMap(({ line, number }, index) =>
        items[index - 1]?.number === number - 1 || items[index + 1]?.number === number + 1 ? [line] : [],
      ),
    ),
  );
}
