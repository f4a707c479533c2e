import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../../src/map/user-error.ts';

/** What a gold file knows of a paper beyond its text. */
export interface GoldRecord {
  readonly label: string | undefined;
  /** The label in words, where the label itself is a code. */
  readonly labelText: string | undefined;
  readonly keyphrases: readonly string[];
}

/** Gold by paper id. Throws a `UserError` where a line is no JSON object or has no `id`. */
export async function readGold(path: string): Promise<Map<string, GoldRecord>> {
  const bytes = await readFile(path).catch(() => {
    throw new UserError(`${path}: cannot be read. Give a JSON lines file, plain or gzipped.`);
  });
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  const gold = new Map<string, GoldRecord>();
  text.split('\n').forEach((line, number) => {
    if (line.trim() === '') return;
    const record = parseLine(line, `${path}, line ${number + 1}`);
    gold.set(String(record.id), {
      label: typeof record.label === 'string' ? record.label : undefined,
      labelText: typeof record.label_text === 'string' ? record.label_text : undefined,
      keyphrases: Array.isArray(record.keyphrases)
        ? record.keyphrases.filter((phrase) => typeof phrase === 'string')
        : [],
    });
  });
  return gold;
}

function parseLine(line: string, place: string): Record<string, unknown> {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    throw new UserError(`${place}: not a JSON record. Each line of a gold file is one JSON object.`);
  }
  if (typeof record !== 'object' || record === null || !('id' in record)) {
    throw new UserError(`${place}: no id. A gold record needs id, title, abstract, and label or keyphrases.`);
  }
  return record as Record<string, unknown>;
}
