import { findArxivId, findDoi, yearOfArxivId } from '../text/identifiers.ts';
import { isNameList } from './bylines.ts';
import { citationOf, sourceIn } from './citations.ts';
import { isProse, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';
import { endOfHead, isListItem, withoutNumber } from './marks.ts';
import { bareText, PAPER_LINK, paperAddress, withoutLinks } from './markup.ts';

/** Share of the papers of a list that must have a line below that says where they appeared. */
const LEAST_SHARE = 0.5;

/** What a line says beside the links of a paper on it: `ICLR 2023` of `*ICLR 2023*. [[pdf](…)] [[code](…)]`. */
export function besideLinks(line: string): string {
  return bareText(withoutLinks(line)).replace(/^[\s.,;|·–—-]+|(?:[\s,;|·–—-]|(?<=\d)\.)+$/gu, '');
}

/** Where a paper appeared, and its address where links stand beside that. */
interface Where {
  readonly venue: string;
  readonly year: string;
  readonly url: string;
}

/** What a line says that tells where a paper appeared and nothing else. */
export function whereOn(line: string): Where | undefined {
  const source = sourceIn(besideLinks(line));
  return source && { venue: source.venue, year: source.year, url: paperAddress(line) ?? '' };
}

/** What the lines below the papers of a list say of them, by their `places` (-1 for none), where at least half have such a line. */
export function wheresAt(lines: readonly TextLine[], places: readonly number[]): ReadonlyMap<number, Where> {
  const found = new Map(
    places.flatMap((at) => {
      const line = lines[at];
      const where = line?.adjacent === true ? whereOn(line.text) : undefined;
      return where === undefined ? [] : [[at, where] as const];
    }),
  );
  return found.size < places.length * LEAST_SHARE ? new Map() : found;
}

/** `[1] arXiv:2512.15248 [pdf, html, other]`, `doi: 10.1000/1`, an address: what names a paper and is not said in a sentence. */
const IDENTIFIER = /^(?:\[?\d{1,4}[\].)]?\s+)?(?:arxiv:\s?\S|doi:\s?10\.\d|https?:\S+$)/iu;

/** The addresses of the papers of a list on the lines right above them, by these `places` (-1 for none), where at least half have one. */
export function addressesAt(lines: readonly TextLine[], places: readonly number[]): ReadonlyMap<number, string> {
  const found = new Map(
    places.flatMap((at) => {
      const text = lines[at]?.text ?? '';
      if (!IDENTIFIER.test(text)) return [];
      const [arxivId, doi] = [/arxiv/iu.test(text) ? findArxivId(text) : '', findDoi(text)];
      const url =
        arxivId !== ''
          ? `https://arxiv.org/abs/${arxivId}`
          : doi === ''
            ? paperAddress(text)
            : `https://doi.org/${doi}`;
      return url === undefined ? [] : [[at, url] as const];
    }),
  );
  return found.size < places.length * LEAST_SHARE ? new Map() : found;
}

/** What the address of a paper tells of it. */
export function identifiersOf(url: string): {
  readonly url: string;
  readonly doi: string;
  readonly arxivId: string;
  readonly year: string;
} {
  const arxivId = /arxiv|huggingface/u.test(url) ? findArxivId(url) : '';
  return {
    year: yearOfArxivId(arxivId),
    url: arxivId === '' ? url : `https://arxiv.org/abs/${arxivId}`,
    doi: url.includes('doi.org/') ? url : '',
    arxivId,
  };
}

/**
 * The lines, with the links of a paper as a line of their own where they stand on one that says where it appeared, who wrote
 * it or what it is called.
 */
export function splitLinks(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line): TextLine[] => {
    if (line.role !== undefined || line.text === withoutLinks(line.text)) return [line];
    // A title that is a link or bold has a reader of its own; `*ICLR 2023*` is none.
    const end = endOfHead(line.text);
    if (end !== undefined && sourceIn(bareText(line.text.slice(0, end))) === undefined) return [line];
    const text = besideLinks(line.text);
    const isSaid = sourceIn(text) !== undefined || isNameList(text) || citationOf(text) !== undefined;
    const isItem = line.isIndented !== true && isListItem(line.text) && PAPER_LINK.test(line.text);
    const mayBeTitle = (isItem || !line.adjacent) && !isProse(text) && isTitle(text);
    if (!isSaid && !mayBeTitle) return [line];
    return [
      isItem && !isSaid ? { ...line, adjacent: false, text: withoutNumber(text), isItem } : { ...line, text },
      { number: line.number, adjacent: true, role: 'link', text: line.text },
    ];
  });
}
