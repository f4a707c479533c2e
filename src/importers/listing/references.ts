import type { RecordSink } from '../format.ts';
import { splitAuthors } from '../text/authors.ts';
import { findArxivId, findDoi } from '../text/identifiers.ts';
import { isNameList, isPerson } from './bylines.ts';
import type { Role } from './labels.ts';
import { isProse, noteFurniture } from './lines.ts';
import type { TextLine } from './lines.ts';

/** References from which a text is a list of them, and their share of its lines. */
const FEWEST = 2;
const LEAST_SHARE = 0.7;
/** Characters of the longest reference. */
const LONGEST = 2_000;

/** A name with initials at the begin of a reference, before or behind the family name, or one with others. */
const NAME = String.raw`(?:(?:\p{Lu}\.[- ]?)+\s?\p{L}|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, (?:\p{Lu}\.)|\p{Lu}[^"“(]{1,80} et al\.)`;
const NUMBER = String.raw`^(?:\[\d{1,4}\]|\d{1,4}\.)?\s*`;
/** `[1] A. Lee and B. Chen, “Title,” in Venue, 2017.` */
const QUOTED = new RegExp(
  `${NUMBER}(?<authors>(?=${NAME})[^"“]{3,1000}?),? ["“](?<title>[^"”]{8,300}?)[,.]?["”],?\\s(?<rest>.*)$`,
  'u',
);
/** `Lee, A., & Chen, B. (2016). Title. In Venue.` */
const DATED = new RegExp(
  `${NUMBER}(?<authors>(?=${NAME})[^"“()]{3,1000}?)\\s\\((?<year>(?:19|20)\\d\\d)[a-z]?[^)]{0,20}\\)\\.\\s(?<title>.{8,300}?[.?!])(?<rest>\\s.*|$)`,
  'u',
);

/** The same with names written in full, which tell by themselves. */
const NAMED = new RegExp(DATED.source.replace(`(?=${NAME})`, ''), 'u');

/** True for a list of references, one a line, as papers have at their end. */
export function isReferenceList(lines: readonly TextLine[]): boolean {
  const references = lines.filter(({ text }) => matchOf(text) !== undefined).length;
  return references >= FEWEST && references >= (lines.length - 1) * LEAST_SHARE;
}

/** Each reference a paper without an abstract; lines that are none are named. */
export function readReferences(lines: readonly TextLine[], sink: RecordSink): void {
  sink.note('a list of references, without abstracts');
  const furniture = new Set<number>();
  for (const { number, text } of lines) {
    const found = matchOf(text);
    if (found === undefined) furniture.add(number);
    if (found === undefined && /^\[\d{1,4}\]/u.test(text))
      sink.leaveOut(`line ${number}`, 'a reference in which no title is set apart', text);
    if (found === undefined) continue;
    const { authors = '', title = '', rest = '' } = found;
    sink.record(`line ${number}`, {
      title,
      authors: splitAuthors(withoutMore(authors)),
      year: yearOf(found),
      doi: findDoi(rest),
      arxivId: /arxiv/iu.test(rest) ? findArxivId(rest) : '',
    });
  }
  noteFurniture(sink, lines, furniture);
}

/** A reference above an abstract as the lines of its title, authors, year and venue; the line itself where it is none. */
export function splitReference(line: TextLine, next: TextLine | undefined): TextLine[] {
  const found = next !== undefined && isProse(next.text) ? matchOf(line.text) : undefined;
  if (found === undefined) return [line];
  const { authors = '', title = '', rest = '' } = found;
  const venue = /^\s?in:? ([^,(]{2,200}?)(?:[,(].*|\.)?$/iu.exec(rest)?.[1] ?? '';
  const row = (role: Role, text: string): TextLine[] => (text === '' ? [] : [{ ...line, adjacent: true, role, text }]);
  return [
    { ...line, adjacent: false, role: 'title', text: title },
    ...row('authors', splitAuthors(withoutMore(authors)).join('; ')),
    ...row('date', yearOf(found)),
    ...row('venue', venue),
    ...row('link', /https?:\S+|\b10\.\d{4,9}\/\S+/u.exec(rest)?.[0] ?? ''),
  ];
}

function withoutMore(authors: string): string {
  return authors.replace(/,?\s+et al\.?$/u, '');
}

function yearOf({ year, rest = '' }: Fields): string {
  return year ?? /\b(?:19|20)\d\d\b(?!.*\b(?:19|20)\d\d\b)/u.exec(rest)?.[0] ?? '';
}

type Fields = Readonly<Record<string, string | undefined>>;

function matchOf(text: string): Fields | undefined {
  if (text.length > LONGEST) return undefined;
  const found = (QUOTED.exec(text) ?? DATED.exec(text))?.groups;
  if (found !== undefined) return found;
  const named = NAMED.exec(text)?.groups;
  return named !== undefined && (isNameList(named['authors']!) || isPerson(named['authors']!)) ? named : undefined;
}
