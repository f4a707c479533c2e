import type { RecordSink } from '../format.ts';
import { joinFilled } from './fill.ts';
import { countLeftOut } from './left-out.ts';
import { isProse } from './lines.ts';
import type { TextLine } from './lines.ts';
import { isLinkList } from './titles.ts';
import { HAS_YEAR, isLabelled, looksLikeReference, referencesOf } from './reference-styles.ts';

/** What stands above the references of a paper, as a part of a pattern. */
const REFERENCES =
  'references(?: cited)?|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía|riferimenti|bibliografia|referências|литература|参考文献|參考文獻';
/** What else stands below papers or at the end of a page, and is no title. */
const OTHERS =
  "acknowledge?ments?|thanks|danksagung(?:en)?|remerciements|agradecimientos|agradecimentos|ringraziamenti|благодарности|致谢|謝辞|funding(?: (?:statement|information))?|author(?:s[’']?)? contributions?|" +
  '(?:data|code|materials?)(?:,? (?:and|&) (?:data|code|materials?))? availability(?: statement)?|availability of (?:data|code|materials?)(?: and (?:data|code|materials?))?|' +
  '(?:declaration of |statement of )?(?:conflicts? of interests?|competing interests?)(?: statement)?|ethic(?:s|al) (?:statement|considerations?|approval)|supplementary (?:materials?|information)|appendi(?:x|ces)|' +
  'about(?: (?:us|me|(?:this|the) (?:list|page|site|project|repository|repo|newsletter|author|authors)))?|contribut(?:ing|ors?)(?: guidelines?)?|how to contribute|licen[cs]e|contact(?: us)?|citation|how to cite|citing|disclaimer|changelog';
const heading = (words: string): RegExp =>
  new RegExp(
    `^(?<level>#{0,6})\\s*[*_]*(?:(?:\\d{1,2}(?:\\.\\d)?|[IVX]{1,4})[.:]?\\s+)?(?:${words})[*_]*[:：]?[*_]*$`,
    'iu',
  );
/** A line that is the heading of references and nothing else. */
export const END_OF_PAPER = heading(REFERENCES);
const HEADINGS = heading(`${REFERENCES}|${OTHERS}`);
/** Lines of a reference that tell it. */
const MOST_LINES = 5;

/** The lines of references, thanks and the like that stand below a text with a heading of their own. */
function backMatterOf(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const found = new Set<TextLine>();
  // Above the first text it is the page that has such a heading.
  const first = lines.findIndex(({ text }) => isProse(text));
  if (first === -1) return found;
  const levels = new Set<number>(lines.slice(0, first + 1).map(levelOf));
  for (let at = first + 1; at < lines.length; at++) {
    const level = HEADINGS.exec(lines[at]!.text)?.groups!['level'];
    if (level === undefined) {
      levels.add(levelOf(lines[at]!));
      continue;
    }
    const end = level === '' ? endOfText(lines, at) : endOfSection(lines, at, levels);
    // A heading with nothing of its own below is that of a list of papers.
    if (end === at + 1 && at + 1 < lines.length) continue;
    // A list that links to its papers is what a page is for, whatever its heading.
    if (isLinkList(lines.slice(at, end))) continue;
    for (const line of lines.slice(at, end)) found.add(line);
    at = end - 1;
  }
  return found;
}

/** The other lines; those are counted in the audit. */
export function withoutBackMatter(lines: readonly TextLine[], sink: RecordSink): readonly TextLine[] {
  const found = backMatterOf(lines);
  if (found.size === 0) return lines;
  countLeftOut(
    sink,
    lines,
    new Set([...found].map(({ number }) => number)),
    'of references, thanks and the like below a text',
  );
  return lines.flatMap((line, index) =>
    found.has(line) ? [] : [found.has(lines[index - 1]!) ? { ...line, adjacent: false } : line],
  );
}

/** The level of a heading of Markdown; 0 for any other line. */
function levelOf({ text }: TextLine): number {
  return /^(#{1,6})\s/u.exec(text)?.[1]!.length ?? 0;
}

/** Where a section of Markdown ends: at the next heading that is none below its own, or of a level that stands `above` it. */
function endOfSection(lines: readonly TextLine[], at: number, above: ReadonlySet<number>): number {
  const level = levelOf(lines[at]!);
  for (let next = at + 1; next < lines.length; next++) {
    const other = levelOf(lines[next]!);
    if (other > 0 && (other <= level || above.has(other))) return next;
  }
  return lines.length;
}

/** Where what stands below a heading ends: with the texts and references right below it. */
function endOfText(lines: readonly TextLine[], at: number): number {
  let end = endOfBlock(lines, at);
  while (end < lines.length) {
    const next = endOfBlock(lines, end);
    const block = lines.slice(end, next);
    const isText = block.length === 1 && isProse(block[0]!.text);
    if (!isText && !areReferences(block) && !HEADINGS.test(block[0]!.text)) break;
    end = next;
  }
  return end;
}

/** Where the lines end that have no empty one between. */
function endOfBlock(lines: readonly TextLine[], at: number): number {
  let end = at + 1;
  while (lines[end]?.adjacent === true) end++;
  return end;
}

function areReferences(block: readonly TextLine[]): boolean {
  const first = joinFilled(block.slice(0, MOST_LINES).map(({ text }) => text));
  if (!HAS_YEAR.test(first)) return false;
  return (
    isLabelled(first) ||
    looksLikeReference(first) ||
    block.some(({ text }) => referencesOf(text).size > 0) ||
    referencesOf(first).size > 0
  );
}
