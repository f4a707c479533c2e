import type { Check } from './check.ts';
import { parseObject } from './check.ts';
import { AUTHORS_FILE, LINKS_FILE, PAPERS_FILE, TITLES_FILE, WORDS_FILE } from './files.ts';
import type {
  AuthorColumns,
  FirstColumns,
  LinkColumns,
  Manifest,
  TitleColumn,
  WordColumns,
  WordFile,
} from './types.ts';

/** `papers.json` from its text. Throws a `UserError` that names the broken place. */
export function readPapers(text: string, manifest: Manifest, file: string = PAPERS_FILE): FirstColumns {
  const { json, check } = parseObject(file, text);
  const { papers } = manifest.counts;
  for (const column of ['id', 'venue']) check.texts(json[column], column, papers);
  check.each(json.year, 'year', papers, (year, place) => {
    if (year !== null) check.integer(year, place(), Number.MIN_SAFE_INTEGER);
  });
  check.each(json.hasAbstract, 'hasAbstract', papers, (value, place) => {
    if (typeof value !== 'boolean') check.fail(place(), 'neither true nor false');
  });
  const lastTopic = manifest.topics.length - 1;
  check.integers(json.topic, 'topic', papers, -1, lastTopic);
  check.integers(json.otherTopic, 'otherTopic', papers, -1, lastTopic);
  check.integers(json.stability, 'stability', papers, 0, manifest.stabilityRuns);
  for (const column of ['x', 'y', 'size']) {
    check.each(json[column], column, papers, (value, place) => check.number(value, place()));
  }
  return json as unknown as FirstColumns;
}

/** `titles.json` from its text. Throws a `UserError` that names the broken place. */
export function readTitles(text: string, manifest: Manifest, file: string = TITLES_FILE): TitleColumn {
  const { json, check } = parseObject(file, text);
  check.texts(json.title, 'title', manifest.counts.papers);
  return json as unknown as TitleColumn;
}

/** `authors.json` from its text. Throws a `UserError` that names the broken place. */
export function readAuthors(text: string, manifest: Manifest, file: string = AUTHORS_FILE): AuthorColumns {
  const { json, check } = parseObject(file, text);
  check.texts(json.names, 'names');
  const count = (json.names as readonly string[]).length;
  let named = 0;
  check.each(json.papers, 'papers', manifest.counts.papers, (entry, place) => {
    // Names stand in the order in which papers first bear them.
    check.integers(entry, place, undefined, 0, count - 1);
    for (const [at, name] of (entry as readonly number[]).entries()) {
      if (name > named) check.fail(`${place()}[${at}]`, `names ${name} before ${named}`);
      if (name === named) named++;
    }
  });
  if (named < count) check.fail(`names[${named}]`, "is no paper's author");
  return json as unknown as AuthorColumns;
}

/** `links.json` from its text. Throws a `UserError` that names the broken place. */
export function readLinks(text: string, manifest: Manifest, file: string = LINKS_FILE): LinkColumns {
  const { json, check } = parseObject(file, text);
  const { papers } = manifest.counts;
  const given = check.array(json.source, 'source').length;
  // Where links lie by paper as well, these are the strongest of them.
  const links = manifest.linkShards.length === 0 ? manifest.counts.links : Math.min(given, manifest.counts.links);
  check.integers(json.source, 'source', links, 0, papers - 1);
  check.integers(json.target, 'target', links, 0, papers - 1);
  check.integers(json.weight, 'weight', links, 0);
  const columns = json as unknown as LinkColumns;
  for (let link = 0; link < links; link++) {
    if (columns.source[link]! >= columns.target[link]!) check.fail(`target[${link}]`, 'not above its source');
    if (link > 0 && columns.weight[link]! > columns.weight[link - 1]!) {
      check.fail(`weight[${link}]`, 'stronger than the link before it');
    }
  }
  return columns;
}

/** `words.json` from its text. Throws a `UserError` that names the broken place. */
export function readWords(text: string, manifest: Manifest, file: string = WORDS_FILE): WordFile {
  const { json, check } = parseObject(file, text);
  check.texts(json.forms, 'forms');
  ascendingTexts(json.forms as readonly string[], 'forms', check);
  check.each(json.terms, 'terms', (json.forms as readonly string[]).length, (entry, place) =>
    check.integers(entry, place, undefined, 0, manifest.counts.terms - 1),
  );
  const forms = (json.forms as readonly string[]).length;
  check.integers(json.papers, 'papers', forms, 0, manifest.counts.papers);
  if (json.compounds !== undefined) check.ascending(json.compounds, 'compounds', undefined, 0, forms - 1);
  return json as unknown as WordFile;
}

/** The words of a map in memory, without what is counted anew when they are written. */
export function wordColumns({ forms, terms, compounds }: WordFile): WordColumns {
  return { forms, terms, ...(compounds && { compounds }) };
}

/** Throws where a text is not after the one before it, by UTF-16 code units: lookups halve the list. */
export function ascendingTexts(texts: readonly string[], place: string, check: Check): void {
  for (let i = 1; i < texts.length; i++) {
    if (texts[i]! <= texts[i - 1]!) check.fail(`${place}[${i}]`, 'not in ascending order');
  }
}
