import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ExportFormat } from '../../src/exporters/exporter.ts';
import { ONE_FILE, oneFile } from '../../src/exporters/one-file.ts';
import { EXPORTERS } from '../../src/exporters/registry.ts';
import type { Audit } from '../../src/map/audit.ts';
import { encodeMap } from '../../src/map/encode.ts';
import { counted } from '../../src/map/number.ts';
import type { InputReceipt, TopicMap } from '../../src/map/types.ts';
import { UserError } from '../../src/map/user-error.ts';
import type { Command } from '../host/command.ts';
import { readArguments } from '../host/command.ts';
import { readMapFolder } from '../host/map-folder.ts';
import { packageRoot } from '../host/package-root.ts';
import { replaceFile } from '../host/replace.ts';

/** A format of the command line: those of `src/exporters`, and the page itself. */
interface Format extends ExportFormat {
  load(): Promise<(map: TopicMap, audit: Audit) => string>;
}

const html: Format = {
  ...ONE_FILE,
  async load() {
    const page = await readFile(join(packageRoot, 'dist', 'one-file.html'), 'utf8').catch(() => '');
    return (map, audit) => {
      const files = Object.fromEntries([...encodeMap(map, audit)].map(({ path, text }) => [path, text]));
      return oneFile(page, gzipSync(JSON.stringify(files), { level: 9 }).toString('base64'));
    };
  },
};

const FORMATS: readonly Format[] = [...EXPORTERS, html];

export const exportMap: Command = {
  name: 'export',
  summary: 'write a map for other tools',
  help: `topograph export DIR --out FILE [--to FORMAT]

Writes the map in DIR as a file that other tools read.

  --to FORMAT       one of these (default: the only one that the ending of FILE fits, such as .gexf):
${FORMATS.map(({ name, summary }) => `                      ${name.padEnd(12)}${summary}`).join('\n')}
  --out FILE        the file to write; - writes to the standard output
  --replace         also in place of a file that is not an earlier export of this map

Example: topograph export maps/my-papers --out my-papers.gexf`,
  async run(args) {
    const given = readArguments('topograph export', args, {
      to: { type: 'string' },
      out: { type: 'string' },
      replace: { type: 'boolean' },
    });
    const [folder, ...more] = given.named;
    if (folder === undefined) throw new UserError('No map named. Name the folder that build wrote.');
    const out = given.text('out');
    if (more.length > 0) {
      const remedy = out ? 'Name one folder' : `To write this file, say --out ${more[0]}`;
      throw new UserError(`${more[0]}: export takes one map at a time. ${remedy}.`);
    }
    if (!out) throw new UserError('--out is missing: name the file to write, or - for the standard output.');
    const format = findFormat(given.text('to'), out);
    const { map, audit } = await readMapFolder(folder);
    const content = (await format.load())(map, audit);
    if (out === '-') process.stdout.write(content);
    else {
      if (!given.flag('replace')) await checkFile(out, content, map.manifest.receipt.inputs);
      await replaceFile(out, content);
      process.stdout.write(
        `${counted(map.papers.id.length, 'paper')} and ${counted(map.links.source.length, 'link')} in ${out}\n`,
      );
    }
  },
};

/** Characters that hold what an export begins with. */
const HEAD = 400;
/** The first line of a file; of BibTeX, whose entries may begin like anybody's, also how the title is written. */
const BEGIN = /^.*(?:\n {2}title = \{\{)?/;

/** Throws a `UserError` where a file is in the way that the map was made from, or that begins as no export of it does. */
async function checkFile(path: string, content: string, inputs: readonly InputReceipt[]): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size === 0) return;
  const old = await readFile(path);
  const sha256 = createHash('sha256').update(old).digest('hex');
  const isInput = inputs.some((input) => input.sha256 === sha256);
  if (!isInput && beginOf(old.toString('utf8', 0, HEAD)) === beginOf(content)) return;
  throw new UserError(
    `${path}: ${isInput ? 'the map was made from this file' : 'the file is not an earlier export of this map in this format'}. Name another file with --out, or say --replace.`,
  );
}

function beginOf(text: string): string {
  return BEGIN.exec(text.slice(0, HEAD / 4))![0];
}

/** The format that was named, else the only one with the file's ending. */
function findFormat(name: string | undefined, out: string): Format {
  const names = FORMATS.map((format) => format.name).join(', ');
  if (name === undefined) {
    const fitting = FORMATS.filter(({ extension }) => `.${extension}` === extname(out).toLowerCase());
    if (fitting.length === 1) return fitting[0]!;
    throw new UserError(`--to is missing: name the format, one of ${names}.`);
  }
  const format = FORMATS.find((known) => known.name === name);
  if (format === undefined) throw new UserError(`--to ${name}: no such format. There are ${names}.`);
  return format;
}
