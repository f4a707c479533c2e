import type { TopicMap } from '../map/types.ts';
import { formulas } from '../visual/formulas.ts';
import { entryType } from './entry-type.ts';
import { topicsOfPaper } from './topics-of-paper.ts';

/** The papers as BibTeX entries in UTF-8, with their extracted keywords and topic. */
export function writeBibtex(map: TopicMap): string {
  const keys = new Set<string>();
  return map.papers.id.map((_, paper) => writeEntry(map, paper, uniqueKey(map, paper, keys))).join('\n');
}

function writeEntry(map: TopicMap, paper: number, key: string): string {
  const { papers, texts } = map;
  const venue = papers.venue[paper]!;
  const { type, field } = entryType(venue, papers.doi[paper]!);
  const fields: Record<string, string> = {
    // Double braces keep the capitals as they are.
    title: `{${escapeTex(papers.title[paper]!)}}`,
    author: papers.authors[paper]!.map((name) => escapeTex(name).replace(/ and /gi, ' {and} ')).join(' and '),
    year: String(papers.year[paper] ?? ''),
    [field]: escapeTex(venue),
    doi: plain(papers.doi[paper]!),
    url: plain(papers.url[paper]!),
    keywords: escapeTex(papers.keywords[paper]!.join(', ')),
    note: topicNote(map, paper),
    abstract: escapeTex(texts.abstract[paper]!),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

function topicNote(map: TopicMap, paper: number): string {
  const { topic, district } = topicsOfPaper(map, paper);
  if (topic === null) return '';
  return `Topic: ${escapeTex(topic.name)}${district === null ? '' : `. District: ${escapeTex(district.name)}`}`;
}

/** A citation key of letters, digits and a few signs, made from the paper's id. */
function uniqueKey({ papers }: TopicMap, paper: number, keys: Set<string>): string {
  const base = papers.id[paper]!.normalize('NFD').replace(/[^A-Za-z0-9:./_-]+/g, '') || `paper${paper + 1}`;
  let key = base;
  for (let number = 2; keys.has(key.toLowerCase()); number++) key = `${base}-${number}`;
  keys.add(key.toLowerCase());
  return key;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Text as LaTeX. Its formulas stay as they are where their braces balance. */
function escapeTex(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  let written = '';
  let from = 0;
  for (const { start, end } of formulas(line)) {
    const formula = line.slice(start, end);
    written += escapeWords(line.slice(from, start)) + (isBalanced(formula) ? formula : escapeWords(formula));
    from = end;
  }
  return written + escapeWords(line.slice(from));
}

function escapeWords(text: string): string {
  return text.replace(/[\\{}~^<>|]|[&%$#_]/g, (character) => TEX[character] ?? `\\${character}`);
}

function isBalanced(mathematics: string): boolean {
  let depth = 0;
  for (const [character] of mathematics.matchAll(/\\.|[{}]/g)) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** A field that is read as it stands, such as an address: without what would end it. */
function plain(text: string): string {
  return text.replace(/[{}\s]/g, '');
}
