#!/usr/bin/env node
import { build } from './commands/build.ts';
import { exportMap } from './commands/export.ts';
import { inspect } from './commands/inspect.ts';
import { serve } from './commands/serve.ts';
import { packageVersion } from './host/package-root.ts';
import { runProgram } from './host/run-program.ts';
import { UserError } from '../src/map/user-error.ts';

const COMMANDS = [build, inspect, exportMap, serve];

const HELP = `topograph COMMAND ...

Turns a pile of research papers into a map of their topics that explains itself.

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

topograph COMMAND --help says more. topograph --version prints the version.`;

const HELP_WORDS = new Set(['help', '--help', '-h']);

await runProgram(async ([first = 'help', ...rest]) => {
  if (first === '--version' || first === '-v') return print(packageVersion);
  // `help build` is `build --help`.
  const [word, ...args] = HELP_WORDS.has(first) ? [...rest, '--help'] : [first, ...rest];
  if (word === '--help') return print(HELP);
  const command = COMMANDS.find(({ name }) => name === word);
  if (command === undefined) {
    throw new UserError(`${word}: no such command. There are ${COMMANDS.map(({ name }) => name).join(', ')}.`);
  }
  if (args.includes('--help') || args.includes('-h')) return print(command.help);
  await command.run(args);
});

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
