/** An entry as it stands in a file: values unparsed, with their braces or quotes. */
export interface ScannedEntry {
  readonly kind: 'entry' | 'string';
  readonly type: string;
  readonly key: string;
  readonly line: number;
  /** Field names in small letters. A name given twice keeps its first value. */
  readonly fields: ReadonlyMap<string, string>;
  /** What is wrong with it; the fields before the fault are good. */
  readonly fault: string | undefined;
}

/** An entry starts at a line's begin, or after the end of another. */
const ENTRY = /@[ \t]*([A-Za-z][A-Za-z0-9_-]*)\s*([{(])/gu;
/** The start of an entry with its key on a line of its own cannot stand within a value: there the value was never closed. */
const NEXT_ENTRY = /\n[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][^\s{}()="]{0,100},|\n@(?:comment|string|preamble)\s*\{/giu;

/** A field that starts within another's value. */
const FIELD_WITHIN = /,\s*[A-Za-z][\w-]{1,40}\s*=\s*["{\w]/u;

/**
 * The entries of a BibTeX or BibLaTeX file, in order. Tolerant: an entry with braces or quotes that are never closed ends
 * where the next one starts, so that it takes no other with it.
 */
export function* scanEntries(text: string): Generator<ScannedEntry> {
  const lineAt = lineCounter(text);
  ENTRY.lastIndex = 0;
  const entryStart = new RegExp(ENTRY);
  for (let match = entryStart.exec(text); match !== null; match = entryStart.exec(text)) {
    const type = match[1]!.toLowerCase();
    const open = entryStart.lastIndex - 1;
    const limit = nextEntry(text, open);
    const scanner = new Scanner(text, open, limit);
    const line = lineAt(match.index);
    if (type === 'comment' || type === 'preamble') scanner.skipBlock();
    else if (type === 'string')
      yield { kind: 'string', type, key: '', line, fields: scanner.readFields(false).fields, fault: undefined };
    else {
      const { key, fields, fault } = scanner.readFields(true);
      yield { kind: 'entry', type, key, line, fields, fault };
    }
    entryStart.lastIndex = Math.max(scanner.position, open + 1);
  }
}

function nextEntry(text: string, from: number): number {
  NEXT_ENTRY.lastIndex = from;
  return NEXT_ENTRY.exec(text)?.index ?? text.length;
}

/** Reads one entry's body, from its opening bracket to its end or to `limit`. */
class Scanner {
  readonly #text: string;
  readonly #limit: number;
  readonly #close: string;
  position: number;

  constructor(text: string, open: number, limit: number) {
    this.#text = text;
    this.#limit = limit;
    this.#close = text[open] === '(' ? ')' : '}';
    this.position = open + 1;
  }

  /** To the end of a block whose content does not matter. */
  skipBlock(): void {
    const end = this.#close === ')' ? this.#text.indexOf(')', this.position) : this.#blockEnd(this.position);
    this.position = end === -1 ? this.#limit : end + 1;
  }

  readFields(withKey: boolean): { key: string; fields: Map<string, string>; fault: string | undefined } {
    const fields = new Map<string, string>();
    const key = withKey ? this.#readKey() : '';
    let fault: string | undefined;
    let last: { name: string; value: string; start: number } | undefined;
    for (;;) {
      this.#skip(/[\s,]*/uy);
      const runaway = this.position >= this.#limit && last !== undefined ? FIELD_WITHIN.exec(last.value) : null;
      if (last !== undefined && runaway !== null) {
        // A brace too many was opened: the value swallowed the fields after it, and the entry's end closed it.
        fault ??= `the value of ${last.name} is never closed; close it`;
        fields.set(last.name, `{${last.value.slice(0, runaway.index).replace(/[{}]/gu, '')}}`);
        this.position = last.start + runaway.index;
        last = undefined;
        continue;
      }
      if (this.position >= this.#limit) return { key, fields, fault: fault ?? 'the entry is never closed; close it' };
      if (this.#text[this.position] === this.#close) {
        this.position++;
        return { key, fields, fault };
      }
      const name = this.#match(/([^=,{}"#]{1,100}?)\s*=\s*/uy)?.[1];
      if (name === undefined) {
        // Something that is no field: go on after the next comma or line.
        this.#skip(/[^,\n}]*[,\n]?/uy);
        if (this.#text[this.position] === '}' && this.#close !== '}') this.position++;
        continue;
      }
      const start = this.position;
      const value = this.#readValue();
      if (value === undefined) {
        fault ??= `the value of ${name.trim().toLowerCase()} is never closed; close it`;
        this.position = this.#nextField();
        continue;
      }
      const known = name.trim().toLowerCase();
      if (fields.has(known)) continue;
      fields.set(known, value);
      last = value.includes(' # ') ? undefined : { name: known, value, start };
    }
  }

  /** Where a line starts that looks like a field: there reading goes on after a value without end. */
  #nextField(): number {
    const field = /\n[ \t]*[A-Za-z][\w-]{1,40}[ \t]*=[ \t]*["{\w]/gu;
    field.lastIndex = this.position;
    const next = field.exec(this.#text);
    return next === null ? this.#limit : Math.min(next.index, this.#limit);
  }

  #readKey(): string {
    const key = this.#match(/\s*([^,={}"]*?)\s*(?:,|(?=[})]))/uy);
    return key === undefined ? '' : key[1]!;
  }

  /** `{...}`, `"..."`, numbers and names of strings, joined by `#`. */
  #readValue(): string | undefined {
    const parts: string[] = [];
    for (;;) {
      const start = this.position;
      const first = this.#text[start];
      if (first === '{') {
        const end = this.#blockEnd(start + 1);
        if (end === -1) return undefined;
        this.position = end + 1;
      } else if (first === '"') {
        const end = this.#quoteEnd(start + 1);
        if (end === -1) return undefined;
        this.position = end + 1;
      } else this.#skip(/[^\s,#{}()"]*/uy);
      parts.push(this.#text.slice(start, this.position));
      if (this.#match(/\s*#\s*/uy) === undefined) return parts.join(' # ');
    }
  }

  /** The place of the brace that closes a block whose content starts at `from`; -1 where none does before the limit. */
  #blockEnd(from: number): number {
    return this.#closing(from, true) ?? this.#closing(from, false) ?? -1;
  }

  /** With `all`, braces after a backslash count, as they do for BibTeX; without, files that escape single ones are read. */
  #closing(from: number, all: boolean): number | undefined {
    let depth = 1;
    for (let i = from; i < this.#limit; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 92 && !all) i++;
      else if (code === 123) depth++;
      else if (code === 125 && --depth === 0) return i;
    }
    return undefined;
  }

  #quoteEnd(from: number): number {
    let depth = 0;
    for (let i = from; i < this.#limit; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 92) i++;
      else if (code === 123) depth++;
      else if (code === 125) depth--;
      else if (code === 34 && depth <= 0) return i;
    }
    return -1;
  }

  #match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.position;
    const match = sticky.exec(this.#text);
    if (match === null || this.position + match[0].length > this.#limit) return undefined;
    this.position += match[0].length;
    return match;
  }

  #skip(sticky: RegExp): void {
    sticky.lastIndex = this.position;
    this.position = Math.min(this.#limit, this.position + (sticky.exec(this.#text)?.[0].length ?? 0));
  }
}

/** Tells the line of positions asked for in ascending order. */
function lineCounter(text: string): (position: number) => number {
  let line = 1;
  let at = 0;
  return (position) => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < position; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}
