import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Exporter } from '../../src/exporters/exporter.ts';
import { EXPORTERS } from '../../src/exporters/registry.ts';
import { UserError } from '../../src/map/user-error.ts';
import type { Command } from '../host/command.ts';
import { readArguments } from '../host/command.ts';
import { fileError, readMapFolder } from '../host/map-folder.ts';

export const exportMap: Command = {
  name: 'export',
  summary: 'write a map for other tools',
  help: `topograph export DIR --to FORMAT --out FILE

Writes the map in DIR as a file that other tools read.

  --to FORMAT       one of:
${EXPORTERS.map(({ name, summary }) => `                      ${name.padEnd(12)}${summary}`).join('\n')}
  --out FILE        the file to write; - writes to the standard output

Example: topograph export maps/my-papers --to gexf --out my-papers.gexf`,
  async run(args) {
    const given = readArguments('topograph export', args, { to: { type: 'string' }, out: { type: 'string' } });
    const [folder, ...more] = given.named;
    if (folder === undefined) throw new UserError('No map named. Name the folder that build wrote.');
    if (more.length > 0) throw new UserError(`${more[0]}: export takes one map at a time.`);
    const out = given.text('out');
    if (!out) throw new UserError('--out is missing: name the file to write, or - for the standard output.');
    const exporter = findExporter(given.text('to'), out);
    const { map } = await readMapFolder(folder);
    const content = exporter.write(map);
    if (out === '-') process.stdout.write(content);
    else {
      await writeFile(out, content).catch((error: unknown) => {
        throw fileError(out, error);
      });
      process.stdout.write(`${map.papers.id.length} papers and ${map.links.source.length} links in ${out}\n`);
    }
  },
};

/** The format that was named, else the only one with the file's ending. */
function findExporter(name: string | undefined, out: string): Exporter {
  const names = EXPORTERS.map((exporter) => exporter.name).join(', ');
  if (name === undefined) {
    const fitting = EXPORTERS.filter(({ extension }) => `.${extension}` === extname(out).toLowerCase());
    if (fitting.length === 1) return fitting[0]!;
    throw new UserError(`--to is missing: name the format, one of ${names}.`);
  }
  const exporter = EXPORTERS.find((known) => known.name === name);
  if (exporter === undefined) throw new UserError(`--to ${name}: no such format. There are ${names}.`);
  return exporter;
}
