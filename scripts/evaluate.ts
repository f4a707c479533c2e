import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../src/map/user-error.ts';
import type { SetFigures, SetKind } from './evaluate/measure-set.ts';
import { measureSet } from './evaluate/measure-set.ts';
import { summaryTable } from './evaluate/summary.ts';
import { type Arguments, readArguments } from './host/command.ts';
import { packageRoot } from './host/package-root.ts';
import { runProgram } from './host/run-program.ts';

const HELP = `npm run evaluate -- [--topics FILE ...] [--keyphrases FILE ...] [--no-peers]

Measures what a default build makes of gold sets. One JSON line a set on stdout, a table on stderr.

  --topics FILE ...      papers with a label each (JSON lines, plain or gzipped: id, title, abstract, label, label_text)
  --keyphrases FILE ...  papers with keyphrases (id, title, abstract, keyphrases)
  --no-peers             leave out ForceAtlas2 and umap-js, which take most of the time

Without files: all of ../shared/data/gold, where it lies beside the checkout. docs/PIPELINE.md says what is measured.`;

interface GoldSet {
  readonly kind: SetKind;
  readonly path: string;
}

await runProgram(async (args) => {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(`${HELP}\n`);
  const given = readArguments('npm run evaluate --', args, {
    topics: { type: 'string', multiple: true },
    keyphrases: { type: 'string', multiple: true },
    'no-peers': { type: 'boolean' },
  });
  const named = namedSets(given);
  const sets = named.length > 0 ? named : goldBeside(join(packageRoot, '..', 'shared', 'data', 'gold'));
  const done: SetFigures[] = [];
  for (const { kind, path } of sets) {
    const figures = await measureSet(path, kind, !given.flag('no-peers'));
    done.push(figures);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  }
  process.stderr.write(`${summaryTable(done)}\nIn brackets: the baseline, + where it is reached.\n`);
});

/** Files in the order named; a bare name belongs to the option before it, so that a shell's `*` works. */
function namedSets({ inOrder }: Arguments): GoldSet[] {
  const sets: GoldSet[] = [];
  let kind: SetKind | undefined;
  for (const { option, value } of inOrder) {
    if (option === 'topics' || option === 'keyphrases') kind = option;
    else if (option !== null) continue;
    if (value === undefined) continue;
    if (kind === undefined) throw new UserError(`${value}: say what it holds, --topics or --keyphrases.`);
    sets.push({ kind, path: value });
  }
  return sets;
}

function goldBeside(folder: string): GoldSet[] {
  const sets = (['topics', 'keyphrases'] as const).flatMap((kind) => {
    const inside = join(folder, kind);
    if (!existsSync(inside)) return [];
    return readdirSync(inside)
      .filter((name) => /\.jsonl(\.gz)?$/.test(name))
      .sort()
      .map((name) => ({ kind, path: join(inside, name) }));
  });
  if (sets.length === 0) throw new UserError('No gold sets found. Name files with --topics or --keyphrases.');
  return sets;
}
