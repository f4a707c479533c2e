import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface Rule {
  /** Rooms, or files of a room. */
  readonly rooms: readonly string[];
  /** Packages; `*` at the end stands for any ending. */
  readonly packages: readonly string[];
}

/** The table of docs/ARCHITECTURE.md: what each room of `src` may import. */
const TABLE = readTable(readFileSync(join(ROOT, 'docs', 'ARCHITECTURE.md'), 'utf8'));

/** Heavy packages, and the one file or room of the whole project's `src` that may open them. */
const DOORS: Readonly<Record<string, string>> = {
  natural: 'src/pipeline/text/natural.ts',
  sigma: 'src/graphview/',
  '@retorquere/bibtex-parser': 'src/importers/',
};

interface Import {
  readonly from: string;
  /** Path below the root of an own file, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

const files = listFiles('src').filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith('.d.ts'));
const imports = files.flatMap(importsOf);

test.each(Object.keys(TABLE))('%s imports only the rooms and packages that the architecture allows', (room) => {
  const { rooms, packages } = TABLE[room]!;
  const own = imports.filter(({ from }) => from.startsWith(`src/${room}/`));
  const isAllowed = ({ target, isPackage }: Import): boolean => {
    if (isPackage)
      return packages.some((name) => (name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name));
    return [room, ...rooms].some((name) => target === `src/${name}` || target.startsWith(`src/${name}/`));
  };
  expect(own.filter((one) => !isAllowed(one)).map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
});

test('every folder of src is a room of the table', () => {
  const rooms = new Set(files.filter((path) => path.split('/').length > 2).map((path) => path.split('/')[1]!));
  expect([...rooms].sort()).toEqual(Object.keys(TABLE).sort());
});

test('one component alone knows the graph view', () => {
  const users = imports.filter(
    ({ from, target, isType }) => from.startsWith('src/ui/') && target.startsWith('src/graphview/') && !isType,
  );
  expect(new Set(users.map(({ from }) => from)).size).toBeLessThanOrEqual(1);
});

test.each(Object.entries(DOORS))('%s is opened by %s alone', (name, door) => {
  const users = imports.filter(({ target, isPackage }) => isPackage && target === name);
  expect(users.map(({ from }) => from).filter((from) => !from.startsWith(door))).toEqual([]);
});

test('src imports nothing of scripts, tests or Node', () => {
  const outside = imports.filter(({ target, isPackage }) =>
    isPackage ? target.startsWith('node:') : !target.startsWith('src/'),
  );
  expect(outside.map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
});

test('every import of an own file names a file that exists, with its ending', () => {
  const missing = imports.filter(({ target, isPackage }) => !isPackage && !existsSync(join(ROOT, target)));
  expect(missing.map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
});

test('no import leads in a circle', () => {
  const next = new Map<string, string[]>();
  for (const { from, target, isPackage } of imports) {
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), target]);
  }
  expect(findCircle(next)?.join(' -> ') ?? 'none').toBe('none');
});

test('the core makes no use of clock, chance or console', () => {
  const core = files.filter((path) => /^src\/(map|pipeline|importers|exporters)\//.test(path));
  const used = core.filter((path) =>
    /\b(Math\.random|Date\.now|new Date\(\)|performance\.|console\.)/.test(withoutComments(path)),
  );
  expect(used).toEqual([]);
});

test('this test sees imports: of the whole source it finds more than one a file', () => {
  expect(imports.length).toBeGreaterThan(files.length);
  expect(imports.some(({ isPackage }) => isPackage)).toBe(true);
});

test('a circle would be found', () => {
  expect(
    findCircle(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toEqual(['b', 'c', 'b']);
});

/** Rows such as "| `src/graphview` | what it is | `map`, `visual` | `sigma`, `d3` |": what stands in backticks is meant. */
function readTable(text: string): Record<string, Rule> {
  const rows = text.matchAll(/^\| `src\/(\w+)` \|[^|]*\|([^|]*)\|([^|]*)\|$/gm);
  const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
  return Object.fromEntries([...rows].map((row) => [row[1]!, { rooms: names(row[2]!), packages: names(row[3]!) }]));
}

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

function withoutComments(path: string): string {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** Static, side-effect and dynamic imports, and exports from elsewhere. */
function importsOf(from: string): Import[] {
  const text = withoutComments(from);
  const statics = text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const dynamics = text.matchAll(/\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]\s*\)/g);
  const workers = text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]/g);
  const found = [
    ...[...statics].map((match) => ({ path: match[2]!, isType: match[1] !== undefined })),
    ...[...dynamics, ...workers].map((match) => ({ path: match[1]!, isType: false })),
  ];
  return found.map(({ path, isType }) => {
    const isPackage = !path.startsWith('.');
    const target = isPackage ? packageName(path) : join(dirname(from), path.replace(/\?.*$/, '')).replaceAll('\\', '/');
    return { from, target, isPackage, isType };
  });
}

/** `natural/lib/x.js` is of `natural`, `@noble/hashes/sha2.js` of `@noble/hashes`. */
function packageName(path: string): string {
  return path.startsWith('node:')
    ? path
    : path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/');
}

function findCircle(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): string[] | null => {
    const at = way.indexOf(file);
    if (at >= 0) return [...way.slice(at), file];
    if (done.has(file)) return null;
    way.push(file);
    for (const target of next.get(file) ?? []) {
      const circle = visit(target);
      if (circle !== null) return circle;
    }
    way.pop();
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const circle = visit(file);
    if (circle !== null) return circle;
  }
  return null;
}
