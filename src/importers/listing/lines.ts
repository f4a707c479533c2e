import type { RecordSink } from '../format.ts';

/** A line with text on it. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
  /** True when no empty line stands before it. */
  readonly adjacent: boolean;
}

/** Prose, as no title is: 200 characters with a sentence's end, or 80 and a dozen words that end like a sentence. */
export function isProse(line: string): boolean {
  if (line.length >= 200) return /[.!?。]/u.test(line);
  return line.length >= 80 && /[.。]["”')]?$/u.test(line) && line.split(' ').length >= 12;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?';
/** Lines that pages put around papers: dates, counts, buttons, bylines of the page. */
const FURNITURE = new RegExp(
  [
    `^(?:published|submitted|posted|updated)?(?: on)?\\s*${MONTH} \\d{1,2}(?:,? \\d{4})?$`,
    `^\\d{1,2} ${MONTH}(?: \\d{4})?$`,
    '^\\d{4}-\\d{2}-\\d{2}$',
    '^(?:today|yesterday|\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)$',
    '^[\\d.,\\s+k#%·•|/*_-]*$',
    '^(?:·|•|-)?\\s*\\d[\\d.,]*k?\\s*(?:authors?|upvotes?|likes?|views?|comments?|citations?|stars?|papers?)$',
    '^#\\d+ paper of the day$',
    '^(?:submitted|posted|uploaded|shared) by\\b.*$',
    '^by ?[A-Z][\\w]* and the .* community$',
    '^(?:subscribe|sign up|log in|sign in|new|hot|trending|top|share|reply|upvote|download|pdf|html|code|github|arxiv|arxiv page|view (?:pdf|arxiv page)|paper|project page|abstract|bookmark|save|cite|read more|show more|load more|next|previous|back)$',
    '^get .* in your (?:email )?inbox!?$',
    '^https?:\\S+$',
  ].join('|'),
  'iu',
);

/** True for lines that are certainly no title. */
export function isFurniture(line: string): boolean {
  return FURNITURE.test(line);
}

/** True for a line of people's names: `Ann Lee, Bo Chen, C. Díaz`. */
export function isNameList(line: string): boolean {
  const names = line
    .split(/,|;| and | & /u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return (
    names.length >= 2 &&
    names.every((name) => {
      const words = name.split(' ');
      return (
        words.length >= 2 &&
        words.length <= 5 &&
        words.every((word) => /^(?:\p{Lu}[\p{L}'’.-]*|van|von|der|de|den|di|da|la|le|el|bin|al)$/u.test(word))
      );
    })
  );
}

/** Notes in the audit how many of the `all` lines were none of a paper's, and where: runs of them, the first three by number. */
export function noteFurniture(sink: RecordSink, all: readonly TextLine[], furniture: ReadonlySet<number>): void {
  if (furniture.size === 0) return;
  const runs: [number, number][] = [];
  let open = false;
  for (const line of all) {
    const isPart = furniture.has(line.number);
    if (isPart && open) runs.at(-1)![1] = line.number;
    else if (isPart) runs.push([line.number, line.number]);
    open = isPart;
  }
  const shown = runs.slice(0, 3).map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  const single = runs.length === 1 && runs[0]![0] === runs[0]![1];
  const more = runs.length > 3 ? ` and ${runs.length - 3} more ${runs.length === 4 ? 'place' : 'places'}` : '';
  sink.note(
    `left out: ${furniture.size} ${furniture.size === 1 ? 'line' : 'lines'} of page furniture (${single ? 'line' : 'lines'} ${shown.join(', ')}${more})`,
  );
}
