import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UserError } from '../../src/map/user-error.ts';

/** One word of the command line, for instance `build`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[]): Promise<void>;
}

export interface Arguments {
  readonly named: readonly string[];
  /** Options with their values and names, in the order given; the option of a name is `null`. */
  readonly inOrder: readonly { readonly option: string | null; readonly value: string | undefined }[];
  text(option: string): string | undefined;
  flag(option: string): boolean;
  /** A whole number in the range; `fallback` where the option is not given. */
  integer(option: string, fallback: number, low: number, high: number): number;
}

/** Reads options and names. Throws a `UserError` that points to the help of `command`, the words that a person types. */
export function readArguments(
  command: string,
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): Arguments {
  const seeHelp = `See: ${command} --help`;
  let parsed;
  try {
    parsed = parseArgs({ args: joinNumbers(args), options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    throw new UserError(`${inOurWords((error as Error).message, Object.keys(options))} ${seeHelp}`);
  }
  const { values, positionals, tokens } = parsed;
  // As a variable of a shell script that is not set gives it.
  if (positionals.some((name) => name.trim() === ''))
    throw new UserError(`A name is empty. Name a file or a folder. ${seeHelp}`);
  const text = (option: string): string | undefined => values[option] as string | undefined;
  return {
    named: positionals,
    inOrder: tokens.flatMap((token) => {
      if (token.kind === 'option-terminator') return [];
      return [{ option: token.kind === 'option' ? token.name : null, value: token.value }];
    }),
    text,
    flag: (option) => values[option] === true,
    integer(option, fallback, low, high) {
      const given = text(option);
      if (given === undefined) return fallback;
      const number = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
      if (number >= low && number <= high) return number;
      throw new UserError(`--${option} ${given}: not a whole number from ${low} to ${high}. ${seeHelp}`);
    },
  };
}

/** `--seed -1` as `--seed=-1`: Node would take the number for another option, and nobody would hear what is wrong with it. */
function joinNumbers(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    if (/^-\d/.test(arg) && /^--[^=]+$/.test(joined.at(-1) ?? '')) joined.push(`${joined.pop()!}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}

/** Node's first sentence; where that says what is wrong but not what to do, ours. */
function inOurWords(message: string, options: readonly string[]): string {
  const [, unknown] = /^Unknown option '--([\w-]+)'/.exec(message) ?? [];
  const meant = unknown === undefined ? undefined : alike(unknown, options);
  if (meant !== undefined) return `Unknown option --${unknown}. Did you mean --${meant}?`;
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+)' argument is ambiguous/.exec(message) ?? [];
  if (option !== undefined) return `${option}: no value, or one that begins with a dash. Write ${option}=VALUE.`;
  return `${message.split(/\.\s/)[0]!.replace(/\.$/, '')}.`;
}

/** Letters that two options begin with alike, from which on one may be meant by the other: `--neighbors`, `--output`. */
const BEGINS_ALIKE = 3;

/** The option that begins as `unknown` does for longest. */
function alike(unknown: string, options: readonly string[]): string | undefined {
  const common = (option: string): number => {
    const end = [...option].findIndex((letter, at) => letter !== unknown[at]);
    return end < 0 ? option.length : end;
  };
  const [nearest] = options.toSorted((a, b) => common(b) - common(a));
  return nearest !== undefined && common(nearest) >= BEGINS_ALIKE ? nearest : undefined;
}
