import type { Check } from './check.ts';
import { parseObject } from './check.ts';
import { MANIFEST_FILE } from './files.ts';
import type { Manifest } from './types.ts';
import { SCHEMA_VERSION } from './types.ts';
import { UserError } from './user-error.ts';

/** `map.json` from its text. Throws a `UserError` that names the place where it is broken or of another version. */
export function readManifest(text: string, file: string = MANIFEST_FILE): Manifest {
  const { json, check } = parseObject(file, text);
  checkVersion(json.schemaVersion, file, check);
  check.text(json.name, 'name');
  checkReceipt(json.receipt, check);
  const audit = check.object(json.audit, 'audit');
  for (const key of ['read', 'kept', 'merged', 'leftOut']) check.integer(audit[key], `audit.${key}`, 0);
  const counts = check.object(json.counts, 'counts');
  for (const key of ['papers', 'terms', 'links', 'regions', 'districts'])
    check.integer(counts[key], `counts.${key}`, 0);
  const papers = counts.papers as number;
  const terms = counts.terms as number;
  const similarity = check.object(json.similarity, 'similarity');
  if (check.number(similarity.scale, 'similarity.scale') <= 0) check.fail('similarity.scale', 'not above 0');
  check.integer(similarity.lexicalFactor, 'similarity.lexicalFactor', 0);
  checkTopics(json.topics, papers, terms, (counts.regions as number) + (counts.districts as number), check);
  if (json.colours !== undefined) check.integers(json.colours, 'colours', counts.regions as number, 0);
  check.each(json.themes, 'themes', undefined, (entry, place) => {
    const theme = check.object(entry, place());
    check.integer(theme.term, `${place()}.term`, 0, terms - 1);
    check.text(theme.label, `${place()}.label`);
    check.integer(theme.papers, `${place()}.papers`, 0, papers);
  });
  check.integer(json.stabilityRuns, 'stabilityRuns', 0);
  const extent = check.object(json.extent, 'extent');
  for (const key of ['minX', 'minY', 'maxX', 'maxY']) check.number(extent[key], `extent.${key}`);
  checkShards(json.termShards, 'termShards', terms, check);
  checkShards(json.textShards, 'textShards', papers, check);
  if (check.array(json.linkShards, 'linkShards').length > 0) checkShards(json.linkShards, 'linkShards', papers, check);
  const termFiles = (json.termShards as readonly number[]).length;
  check.texts(json.termKeys, 'termKeys', termFiles);
  if (json.termBytes !== undefined) check.integers(json.termBytes, 'termBytes', termFiles, 0);
  if (json.digest !== undefined && json.digest !== true) check.fail('digest', 'not true');
  check.texts(json.notes, 'notes');
  return json as unknown as Manifest;
}

/** True for the text of a `map.json` of any version, also one that `readManifest` refuses. */
export function isManifest(text: string): boolean {
  try {
    const { json, check } = parseObject(MANIFEST_FILE, text);
    check.text(check.object(json.receipt, 'receipt').generator, 'receipt.generator');
    return Number.isSafeInteger(json.schemaVersion);
  } catch {
    return false;
  }
}

function checkVersion(version: unknown, file: string, check: Check): void {
  if (version === SCHEMA_VERSION) return;
  if (!Number.isSafeInteger(version)) check.fail('schemaVersion', 'not a version of this format');
  throw new UserError(
    `${file}: the map has format version ${String(version)}, this Topograph reads version ${SCHEMA_VERSION}. ` +
      'Build the map again with this Topograph.',
  );
}

function checkReceipt(value: unknown, check: Check): void {
  const receipt = check.object(value, 'receipt');
  check.text(receipt.generator, 'receipt.generator');
  check.each(receipt.inputs, 'receipt.inputs', undefined, (entry, place) => {
    const input = check.object(entry, place());
    for (const key of ['name', 'sha256', 'format']) check.text(input[key], `${place()}.${key}`);
    check.integer(input.bytes, `${place()}.bytes`, 0);
  });
  const options = check.object(receipt.options, 'receipt.options');
  for (const [name, option] of Object.entries(options)) {
    if (Array.isArray(option))
      check.each(option, `receipt.options.${name}`, undefined, (entry, at) => check.number(entry, at()));
    else if (!['number', 'string', 'boolean'].includes(typeof option))
      check.fail(`receipt.options.${name}`, 'not a value');
  }
}

function checkTopics(value: unknown, papers: number, terms: number, count: number, check: Check): void {
  check.array(value, 'topics', count);
  let id = 0;
  check.each(value, 'topics', count, (entry, place) => {
    const topic = check.object(entry, place());
    check.integer(topic.id, `${place()}.id`, id, id);
    // Regions come first, so a parent has a smaller number.
    if (topic.parent !== null) check.integer(topic.parent, `${place()}.parent`, 0, id - 1);
    check.text(topic.name, `${place()}.name`);
    for (const key of ['nameTerms', 'terms']) {
      check.each(topic[key], `${place()}.${key}`, undefined, (evidence, at) => {
        const term = check.object(evidence, at());
        check.integer(term.term, `${at()}.term`, 0, terms - 1);
        check.text(term.label, `${at()}.label`);
        check.integer(term.inside, `${at()}.inside`, 0, papers);
        check.integer(term.outside, `${at()}.outside`, 0, papers);
      });
    }
    check.integer(topic.papers, `${place()}.papers`, 0, papers);
    check.integers(topic.central, `${place()}.central`, undefined, 0, papers - 1);
    check.number(topic.x, `${place()}.x`);
    check.number(topic.y, `${place()}.y`);
    id++;
  });
}

/** Shards begin at 0, cover all entries, and are absent only where there is nothing. */
function checkShards(value: unknown, place: string, count: number, check: Check): void {
  check.ascending(value, place, undefined, 0, Math.max(0, count - 1));
  const first = (value as readonly number[])[0];
  if (count > 0 ? first !== 0 : first !== undefined) check.fail(place, 'does not begin at the first entry');
}
