import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../host/package-root.ts';

/** What a build wrote, as far as it tells which modules went in. */
type Outputs = Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const TYPEFACES = ['@fontsource-variable/inter', '@fontsource-variable/source-serif-4'];

/** Folders of what every page is made of besides the packages that its scripts come from: Topograph itself, and typefaces. */
export const OWN_FOLDERS: readonly string[] = [
  packageRoot,
  ...TYPEFACES.map((name) => join(packageRoot, 'node_modules', name)),
];

/** Folders of the packages of which something is in a build. */
export function packageFolders(outputs: Outputs): string[] {
  const modules = Object.values(outputs).flatMap(({ moduleIds }) => moduleIds ?? []);
  return modules.flatMap((id) => /^[^\0].*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []);
}

/** Where the text of a licence begins, after those who grant it. */
const TEXT = /^(?:Permission (?:is hereby granted|to use)|Redistribution and use|This Font Software is licensed)/m;
/** A line that only says which licence follows. */
const TITLE = /^(?:the )?(?:MIT|ISC|BSD[\w -]*)(?: license)?(?: \(\w+\))?$/i;
const NO_TEXT = 'These bring no text of their licence along. It is the same as that of others here.';

/**
 * The licences of the packages in the folders, as Markdown: each text once, below all that it covers and whose that is. A
 * package without a licence file is named with its licence and author.
 */
export function licenceNotice(folders: Iterable<string>): string {
  const texts = new Map<string, { covered: string[]; text: string }>();
  for (const folder of [...new Set(folders)].sort()) {
    const { covers, text } = licenceOf(folder);
    const words = text.replace(/[“”]/g, '"').replace(/\s+/g, ' ');
    const same = texts.get(words);
    if (same) same.covered.push(covers);
    else texts.set(words, { covered: [covers], text });
  }
  const parts = [...texts.values()].map(({ covered, text }) => `${covered.sort().join('\n')}\n\n${text}`);
  return `# Licences\n\n${parts.sort().join('\n\n---\n\n')}\n`;
}

/** What a licence covers and whose that is, and its text. */
function licenceOf(folder: string): { covers: string; text: string } {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const what = `- ${name} ${version} (${license ?? 'licence below'})`;
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  if (file === undefined) {
    const by = typeof author === 'object' ? author.name : (author ?? 'its authors');
    return { covers: `${what}\n  by ${by}`, text: NO_TEXT };
  }
  const whole = readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim();
  const begins = Math.max(0, whole.search(TEXT));
  const lines = whole.slice(0, begins).split('\n');
  const holders = lines.map((line) => line.trim()).filter((line) => line !== '' && !TITLE.test(line));
  return { covers: [what, ...holders].join('\n  '), text: whole.slice(begins) };
}
