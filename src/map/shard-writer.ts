/** A file cut from columns: number of its first entry and its JSON. */
interface WrittenShard {
  readonly first: number;
  readonly text: string;
}

/** A column of a file; one of numbers has as many bytes as letters. */
interface Column {
  readonly name: string;
  readonly numbers: boolean;
}

/** The columns of these names; those after `|` hold numbers. */
export function columnsOf(names: string): Column[] {
  const [texts, numbers] = names.split('|').map((part) => part.split(' ').filter((name) => name !== ''));
  return [
    ...texts!.map((name) => ({ name, numbers: false })),
    ...(numbers ?? []).map((name) => ({ name, numbers: true })),
  ];
}

/**
 * Cuts `count` entries into files of at most `limit` bytes (at least one entry each) and writes them: `entry` gives the JSON
 * of an entry, a text a column. Each entry is written once, and one file is held at a time. `extra` gives further columns of a
 * file and how many bytes an entry adds to them, `opens` being true where it is the first of a file.
 */
export function* writeShards(
  count: number,
  limit: number,
  columns: readonly Column[],
  entry: (number: number) => readonly string[],
  extra?: { bytes(entry: number, opens: boolean): number; columns(first: number, end: number): string },
): Generator<WrittenShard> {
  // Grown by adding: engines join such texts once, when they are written; joining lists of texts took longer than all else.
  let written: string[] = columns.map(() => '');
  let first = 0;
  let bytes = 0;
  const shard = (end: number): WrittenShard => {
    const all = columns.map((column, at) => `,"${column.name}":[${written[at]!}]`).join('');
    return { first, text: `{"first":${first}${all}${extra?.columns(first, end) ?? ''}}` };
  };
  for (let number = 0; number < count; number++) {
    const texts = entry(number);
    let own = texts.length;
    for (let at = 0; at < texts.length; at++) own += columns[at]!.numbers ? texts[at]!.length : utf8Bytes(texts[at]!);
    let more = own + (extra?.bytes(number, number === first) ?? 0);
    if (number > first && bytes + more > limit) {
      yield shard(number);
      written = columns.map(() => '');
      first = number;
      bytes = 0;
      more = own + (extra?.bytes(number, true) ?? 0);
    }
    bytes += more;
    for (let at = 0; at < texts.length; at++) written[at] += number === first ? texts[at]! : `,${texts[at]!}`;
  }
  if (count > 0) yield shard(count);
}

/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Half of a surrogate pair is two of the pair's four bytes.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}
