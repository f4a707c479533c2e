import type { Audit } from './audit.ts';
import type { Check } from './check.ts';
import { parseObject } from './check.ts';
import { AUDIT_FILE } from './files.ts';

/** `audit.json` from its text. Throws a `UserError` that names the broken place. */
export function readAudit(text: string, file: string = AUDIT_FILE): Audit {
  const { json, check } = parseObject(file, text);
  for (const key of ['read', 'kept']) check.integer(json[key], key, 0);
  const records = (key: string, texts: readonly string[]): void =>
    check.each(json[key], key, undefined, (entry, place) => {
      const record = check.object(entry, place());
      for (const field of texts) check.text(record[field], `${place()}.${field}`);
    });
  records('leftOut', ['file', 'place', 'reason', 'title']);
  records('merged', ['file', 'place', 'title', 'into', 'reason']);
  records('files', ['name', 'format', 'sha256']);
  check.each(json.files, 'files', undefined, (entry, place) => {
    const file = check.object(entry, place());
    for (const key of ['bytes', 'read', 'kept']) check.integer(file[key], `${place()}.${key}`, 0);
    check.texts(file.notes, `${place()}.notes`);
    if (file.linesLeftOut !== undefined) checkLines(check, file.linesLeftOut, `${place()}.linesLeftOut`);
  });
  for (const [kind, count] of Object.entries(check.object(json.warnings, 'warnings'))) {
    check.integer(count, `warnings.${kind}`, 0);
  }
  for (const [kind, named] of Object.entries(json.warned === undefined ? {} : check.object(json.warned, 'warned'))) {
    check.each(named, `warned.${kind}`, undefined, (entry, place) => {
      const one = check.object(entry, place());
      for (const field of ['file', 'place', 'title']) check.text(one[field], `${place()}.${field}`);
    });
  }
  return json as unknown as Audit;
}

function checkLines(check: Check, given: unknown, place: string): void {
  const lines = check.object(given, place);
  check.text(lines.note, `${place}.note`);
  check.integer(lines.lines, `${place}.lines`, 1);
  check.each(lines.places, `${place}.places`, undefined, (entry, at) => {
    const one = check.object(entry, at());
    for (const key of ['place', 'begins']) check.text(one[key], `${at()}.${key}`);
  });
}
