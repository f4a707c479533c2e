import { parse } from '@retorquere/bibtex-parser';
import type { Author } from '../../map/paper.ts';
import { parseAuthor } from '../text/authors.ts';
import { hidden, restored, texToText, withoutFormulas } from '../text/tex.ts';

/** The fields that a paper needs; all others (files, notes, cited references) are never parsed. */
// prettier-ignore
export const NEEDED = [
  'title', 'subtitle', 'booktitle', 'maintitle', 'abstract', 'author', 'editor', 'year', 'date', 'journal', 'journaltitle', 'school', 'institution', 'howpublished',
  'doi', 'url', 'eprint', 'eprinttype', 'archiveprefix', 'keywords', 'keyword', 'author_keywords', 'keywords-plus', 'language', 'langid', 'pmid', 'crossref', 'annote', 'type',
] as const;

/** Fields whose text is taken as it stands: TeX in them is part of an address or a number. */
const VERBATIM = new Set(['doi', 'url', 'eprint', 'eprinttype', 'archiveprefix', 'pmid', 'crossref']);
/** Without these characters a value is already plain text; the parser takes a millisecond a value, so most are spared it. */
const NEEDS_PARSING = /[\\{}$~]|``|''|--/u;

/** An entry's fields as text. `people` are the authors, else the editors. */
export interface EntryText {
  readonly fields: ReadonlyMap<string, string>;
  readonly people: readonly Author[];
}

/**
 * The values of an entry as text: LaTeX turned into Unicode by the BibTeX parser, formulas kept as `$...$`. A value that it
 * cannot read is stripped of its commands instead.
 */
export function entryToText(fields: ReadonlyMap<string, string>, strings: ReadonlyMap<string, string>): EntryText {
  const formulas: string[] = [];
  const text = new Map<string, string>();
  const parsed: string[] = [];
  const people = fields.has('author') ? 'author' : 'editor';
  for (const [name, raw] of fields) {
    const value = simplify(resolve(raw, strings));
    if (VERBATIM.has(name)) text.set(name, value.replace(/^\{([^{}]*)\}$/u, '$1').replace(/\\([_%&#$~{}])/gu, '$1'));
    else if (NEEDS_PARSING.test(value)) parsed.push(`${name} = {${protect(value, formulas)}}`);
    else text.set(name, value);
  }
  const entry = parsed.length === 0 ? undefined : parseEntry(parsed);
  let authors: Author[] = [];
  if (entry === undefined) {
    for (const field of parsed) {
      const at = field.indexOf(' = {');
      text.set(field.slice(0, at), restored(texToText(field.slice(at + 4, -1)).replace(/[{}]/gu, ''), formulas));
    }
  } else {
    for (const [name, value] of Object.entries(entry)) {
      if (name === people && Array.isArray(value)) authors = value.flatMap((creator) => toAuthor(creator, formulas));
      else if (typeof value === 'string') text.set(name, restored(value, formulas));
      else if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
        text.set(name, restored(value.join(';'), formulas));
    }
  }
  if (authors.length === 0)
    authors = (text.get(people) ?? '').split(/\s+and\s+/u).flatMap((name) => parseAuthor(name.trim()) ?? []);
  return { fields: text, people: authors.filter((author) => author.family !== '') };
}

/** A value without braces all around it and without the commonest escapes. */
function simplify(value: string): string {
  const bare = /^\{([^{}]*)\}$/u.exec(value.trim())?.[1] ?? value;
  return bare.replace(/\\([&%#_])/gu, '$1');
}

interface Creator {
  name?: string;
  lastName?: string;
  firstName?: string;
  prefix?: string;
  suffix?: string;
}

function parseEntry(parsed: readonly string[]): Record<string, unknown> | undefined {
  try {
    const library = parse(`@article{x,\n${parsed.join(',\n')}\n}`, {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      unsupported: 'ignore',
      applyCrossRef: false,
    });
    const entry = library.entries[0];
    return entry !== undefined && Object.keys(entry.fields).length >= parsed.length ? entry.fields : undefined;
  } catch {
    return undefined;
  }
}

function toAuthor(creator: Creator, formulas: readonly string[]): Author[] {
  const family = [creator.prefix, creator.lastName ?? creator.name, creator.suffix]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const author = { given: restored(creator.firstName ?? '', formulas), family: restored(family, formulas) };
  return /^(?:others|et al\.?)$/iu.test(author.family) && author.given === '' ? [] : [author];
}

/** The value without its outer braces or quotes, `#` joined and names of strings replaced. */
function resolve(raw: string, strings: ReadonlyMap<string, string>): string {
  return splitJoined(raw)
    .map((part) => {
      const bare = /^[{"]([^]*)[}"]$/u.exec(part)?.[1];
      return bare ?? strings.get(part.toLowerCase()) ?? part;
    })
    .join('');
}

function splitJoined(raw: string): string[] {
  if (!raw.includes(' # ')) return [raw.trim()];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '{') depth++;
    else if (raw[i] === '}') depth--;
    else if (raw[i] === '"' && depth === 0) quoted = !quoted;
    else if (raw[i] === '#' && depth === 0 && !quoted) {
      parts.push(raw.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(raw.slice(start).trim());
  return parts;
}

/**
 * Hides from the parser what it would turn into other characters: formulas, and angle brackets, which are `¡` and `¿` in
 * TeX's oldest fonts but what they look like in the files that people have.
 */
function protect(value: string, formulas: string[]): string {
  return (
    withoutFormulas(value, formulas)
      .replace(/(?<!\\)[<>]/gu, (bracket) => hidden(bracket, formulas))
      // The parser takes the blank behind it away.
      .replace(/(?<!\\)\\\$/gu, () => hidden('$', formulas))
      .replace(/(?<!\\)[$%#&](?!\w*\uE001)/gu, '\\$&')
  );
}
