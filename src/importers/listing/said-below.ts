import { authorsOf, isNameList } from './bylines.ts';
import { citationOf } from './citations.ts';
import type { Citation } from './citations.ts';
import type { TextLine } from './lines.ts';
import { besideLinks } from './link-rows.ts';
import { isListItem } from './marks.ts';
import { nameTest } from './small-words.ts';
import { areTitleWords } from './title-words.ts';

/** Share of the names beside a year that the page must not write as words in small letters. */
const LEAST_NAMES = 0.5;

/**
 * The lines of a list of titles that name the authors of the one above, by their places, and what each says: `Ann Lee, Bo Chen`,
 * `*Ann Lee, Bo Chen*, ICLR 2025`, `Lee et al., 2024`. One name with a year behind may be a title too, and what has names behind a
 * title of its own is none of these: the `cited` lines.
 */
export function namesBelowTitles(
  lines: readonly TextLine[],
  cited: ReadonlyMap<TextLine, { readonly citation: Citation }>,
): ReadonlyMap<number, Citation> {
  const areNames = nameTest(lines);
  return new Map(
    lines.flatMap((line, index) => {
      const isItem = isListItem(line.text) && line.isIndented !== true;
      const hasTitle = (cited.get(line)?.citation.authors.length ?? 0) > 0;
      const said = index === 0 || isItem || hasTitle ? undefined : saidOn(line.text);
      if (said === undefined || areTitleWords(said.authors)) return [];
      return said.year === '' || areNames(said.authors, LEAST_NAMES) ? [[index, said] as const] : [];
    }),
  );
}

function saidOn(line: string): Citation | undefined {
  const text = besideLinks(line);
  const citation = citationOf(text);
  const isTold = citation?.isSure === true || (citation?.year !== '' && (citation?.authors.length ?? 0) > 1);
  if (isTold) return citation;
  return isNameList(text) ? { authors: authorsOf(text), venue: '', year: '', isSure: false } : undefined;
}
