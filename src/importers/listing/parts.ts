import { endsSentence } from '../text/measure.ts';
import { FULL_LINE, joinFilled, withSoftHyphens } from './fill.ts';
import { headingOf, labelOf } from './labels.ts';
import { isFurniture } from './lines.ts';
import type { TextLine } from './lines.ts';
import { goesOn, isHeadline } from './signs.ts';

/** What opens a structured abstract, and what its other parts are called. */
const OPENING =
  'background|objectives?|aims?|purposes?|introduction|importance|context|motivation|problem|rationale|hypothes[ie]s|' +
  '(?:research )?questions?|hintergrund|einleitung|fragestellung|ziel(?:e|setzung)?|contexte|objectifs?|buts?|antecedentes|introducción|objetivos?|introdução|' +
  'premessa|obiettiv[io]|scop[oi]|цел[ьи]|введение|актуальность|背景|目的|목적|배경';
const OTHER =
  'methods?|methodology|materials?|approach|design|settings?|participants?|patients?|subjects?|sample|procedures?|interventions?|exposures?|' +
  'outcomes?|outcome measures?|measures?|measurements?|data sources?|(?:data|study) (?:selection|extraction|collection|synthesis|analysis)|analysis|' +
  'search (?:methods?|strategy)|selection criteria|(?:statistical )?evidence(?: review| acquisition| synthesis)?|results?|findings|observations?|' +
  'discussion|conclusions?|interpretation|meaning|significance|relevance|implications?|recommendations?|limitations?|strengths|contributions?|' +
  'originality|novelty|value|ethics|dissemination|trial registration|registration|funding|level of evidence|' +
  'methodik|methoden?|ergebnisse?|resultate|diskussion|schlussfolgerung(?:en)?|fazit|méthodes?|matériels?|résultats?|métodos?|metodología|materiales?|' +
  'resultados?|discusión|conclusi(?:ón|ones)|metodologia|conclus(?:ão|ões)|metodi|risultati|conclusion[ei]|' +
  'метод(?:ы|ика)|материалы|результаты|выводы|заключение|方法|結果|结果|结论|結論|考察|방법|결과|결론';
const MORE =
  "(?:main |key |major |primary |secondary |study |research |practical |clinical |social |theoretical |trial |patient |authors['’] )?";
const AND = '(?:, and |, ?| and | & | ?/ ?| und | et | y | e | и )';
/** Headings of the parts of an abstract, as medical journals want them, one or several: `Design, setting and participants`. */
const PART = new RegExp(
  `^[*_]*(?:(?<opening>${OPENING})|${MORE}(?:${OTHER}))(?:${AND}${MORE}(?:${OPENING}|${OTHER}|(?<=(?:discussion|results|conclusions?) and )\\p{L}+)|` +
    ` (?:for|to) (?:clinical )?(?:practice|research))*[*_]*\\s*(?:[:：][*_]*(?:\\s+|$|(?<=：))|$)(?<text>.*)$`,
  'iu',
);
/** What opens the text of a paper as well: below other parts it is no part of the abstract. */
const BODY = /^[#*_\s]*(?:introduction|einleitung|introducción|introdução|введение)/iu;

/** The end of a sentence, as few titles have it. */
const END = /[.!…。][\])"”’']?$/u;

/** The part of a structured abstract that a line begins: `Methods: We asked 200 readers.`; its text is empty below a heading alone. */
export function partOf(text: string): { readonly opens: boolean; readonly text: string } | undefined {
  const groups = PART.exec(text)?.groups;
  return groups && { opens: groups['opening'] !== undefined, text: groups['text']! };
}

/**
 * The lines, with each abstract whose parts have headings on lines of their own as one line: two headings and more that have
 * nothing but text between them. The headings go, as other labels do.
 */
export function withJoinedParts(lines: readonly TextLine[]): readonly TextLine[] {
  const heads = lines.flatMap((_, at) => (isHeading(lines, at) ? [at] : []));
  if (heads.length < 2) return lines;
  const soft = withSoftHyphens(lines);
  const joined: TextLine[] = [];
  let from = 0;
  for (let index = 0; index < heads.length; index++) {
    const start = heads[index]!;
    const seen = new Set([nameOf(lines[start]!)]);
    const parts: TextLine[] = [];
    let end = endOfPart(lines, start, heads[index + 1], seen);
    let count = 1;
    parts.push(...soft.slice(start + 1, end));
    while (end === heads[index + 1] && mayFollow(lines[end]!, seen)) {
      const head = heads[++index]!;
      seen.add(nameOf(lines[head]!));
      end = endOfPart(lines, head, heads[index + 1], seen);
      parts.push(...soft.slice(head + 1, end));
      count++;
    }
    if (count < 2 || isBody(lines, start)) continue;
    joined.push(...lines.slice(from, start));
    joined.push({ ...lines[start]!, role: 'abstract', text: joinFilled(parts.map(({ text }) => text)) });
    from = end;
  }
  return [...joined, ...lines.slice(from)];
}

/** A heading alone above a text. */
function isHeading(lines: readonly TextLine[], at: number): boolean {
  const [line, next, below] = [lines[at]!, lines[at + 1], lines[at + 2]];
  if (next === undefined || line.role !== undefined || !isName(line.text) || !isOpen(next)) return false;
  const isBroken = below?.adjacent === true && (next.text.length >= FULL_LINE || goesOn(next.text, below.text));
  return endsSentence(next.text) || (isBroken && !isHeadline(next.text));
}

function isName(text: string): boolean {
  return partOf(text.replace(/^#{1,6}\s+/u, ''))?.text === '';
}

/** Whether the text of a paper begins at a heading: right below its abstract. */
function isBody(lines: readonly TextLine[], at: number): boolean {
  return BODY.test(lines[at]!.text) && END.test(lines[at - 1]?.text ?? '');
}

/** Whether a line may be of a part's text. */
function isOpen({ role, text }: TextLine): boolean {
  const isLabel = isName(text) || labelOf(text) !== undefined || headingOf(text) !== undefined;
  return role === undefined && !isLabel && !isFurniture(text);
}

/**
 * Where the text below the heading at `start` ends. All above a heading that goes on with the abstract is text, if it ends as
 * one; what stands above another abstract, or above none, has a title in it: then it ends with a sentence of the lines right below.
 */
function endOfPart(
  lines: readonly TextLine[],
  start: number,
  next: number | undefined,
  seen: ReadonlySet<string>,
): number {
  let close = start + 2;
  while (close < (next ?? lines.length) && isOpen(lines[close]!)) close++;
  const isWithin =
    close === next &&
    mayFollow(lines[next]!, seen) &&
    partOf(lines[next]!.text.replace(/^#+\s+/u, ''))?.opens === false;
  if (isWithin && END.test(lines[close - 1]!.text)) return close;
  let end = start + 2;
  while (end < close && lines[end]!.adjacent) end++;
  const block = lines.slice(start + 1, end);
  const last = block.findLastIndex(({ text }) => END.test(text));
  if (last !== -1) return start + 2 + last;
  const question = block.findIndex(({ text }) => endsSentence(text));
  return question === -1 ? end : start + 2 + question;
}

/** Whether an abstract may go on with this heading after those `seen`. */
function mayFollow(line: TextLine, seen: ReadonlySet<string>): boolean {
  return !seen.has(nameOf(line)) && !BODY.test(line.text);
}

function nameOf({ text }: TextLine): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
