import { UserError } from '../../map/user-error.ts';
import { scanEntries } from '../bibtex/scan.ts';
import type { ScannedEntry } from '../bibtex/scan.ts';
import type { EntryText } from '../bibtex/to-text.ts';
import type { Format, RawPaper } from '../format.ts';
import { splitAuthors } from '../text/authors.ts';
import { readWhole } from '../text/lines.ts';
import { splitKeywords } from '../text/lists.ts';

/** BibTeX and BibLaTeX. The parser that turns LaTeX into text is large and only loaded when such a file comes. */
export const bibtex: Format = {
  name: 'BibTeX',
  detect: (head) =>
    /(?:^|[\s}])@[ \t]*(?!comment|preamble|string)[A-Za-z]{2,30}\s*[{(]\s*[^\s{}()=,]*[^{}()=,\n]{0,100}(?:,|=|\n)/iu.test(
      head,
    ) && /=\s*["{\w]/u.test(head),
  async read(text, sink) {
    const whole = await readWhole(text);
    if (whole === undefined)
      throw new UserError('the BibTeX file is longer than 256 million characters. Cut it into smaller files.');
    const { entryToText, NEEDED } = await import('../bibtex/to-text.ts');
    const strings = new Map<string, string>();
    const entries: ScannedEntry[] = [];
    for (const entry of scanEntries(whole)) {
      const fields = new Map(
        [...entry.fields].filter(([name]) => entry.kind === 'string' || (NEEDED as readonly string[]).includes(name)),
      );
      if (entry.kind === 'entry') entries.push({ ...entry, fields });
      else for (const [name, value] of fields) strings.set(name, value.replace(/^[{"]([^]*)[}"]$/u, '$1'));
    }
    const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
    const volumes = volumesOf(entries);
    for (const [index, entry] of entries.entries()) {
      const place = `entry ${index + 1} (${entry.key === '' ? '' : `@${entry.key}, `}line ${entry.line})`;
      const raw = toRaw(entry, entryToText(withParent(entry, byKey), strings));
      if (volumes.has(entry)) sink.leaveOut(place, VOLUME, raw.title);
      else if (entry.fault === undefined) sink.record(place, raw);
      else if (raw.title === undefined || raw.title === '') sink.leaveOut(place, entry.fault);
      else {
        sink.warn('broken entries read in part', `${place}, ${entry.fault}`);
        sink.record(place, raw);
      }
    }
  },
};

/** Why proceedings are left out beside their papers. */
const VOLUME = 'proceedings, whose papers are entries of their own';

/** The proceedings that other entries name as where they appeared, by `crossref` or by title, as DBLP and the ACL Anthology list both. */
function volumesOf(entries: readonly ScannedEntry[]): ReadonlySet<ScannedEntry> {
  const bare = (text = ''): string => text.replace(/["{}\s]/gu, '').toLowerCase();
  const named = new Set(entries.flatMap(({ fields }) => [bare(fields.get('crossref')), bare(fields.get('booktitle'))]));
  const isNamed = (text: string): boolean => text !== '' && named.has(text);
  return new Set(
    entries.filter(
      ({ type, key, fields }) =>
        /^(?:mv)?proceedings$/u.test(type) && (isNamed(bare(key)) || isNamed(bare(fields.get('title')))),
    ),
  );
}

/** The authors, also where they are set apart by semicolons, as ORCID and others write them: BibTeX takes them for one. */
function authorsOf(entry: ScannedEntry, people: EntryText['people']): RawPaper['authors'] {
  const field = (entry.fields.get('author') ?? '').replace(/^[{"]|[}"]$/gu, '');
  return people.length === 1 && field.replace(/&\w+;/gu, '').includes(';') ? splitAuthors(field) : people;
}

/** The fields with those that `crossref` takes over from the proceedings or book that holds the paper. */
function withParent(entry: ScannedEntry, byKey: ReadonlyMap<string, ScannedEntry>): ReadonlyMap<string, string> {
  const parentKey = entry.fields
    .get('crossref')
    ?.replace(/["{}\s]/gu, '')
    .toLowerCase();
  const parent = parentKey === undefined ? undefined : byKey.get(parentKey);
  if (parent === undefined || parent === entry) return entry.fields;
  const fields = new Map(entry.fields);
  const inherit = (name: string, from = name) => {
    const value = parent.fields.get(from);
    if (!fields.has(name) && value !== undefined) fields.set(name, value);
  };
  if (!fields.has('journal') && !fields.has('journaltitle'))
    inherit('booktitle', parent.fields.has('booktitle') ? 'booktitle' : 'title');
  // Versions of software (biblatex-software) have no title of their own.
  inherit('title');
  if (!fields.has('author')) inherit('author');
  if (!fields.has('date')) inherit('year');
  if (!fields.has('year')) inherit('date');
  return fields;
}

function toRaw(entry: ScannedEntry, { fields, people }: EntryText): RawPaper {
  const first = (...names: string[]) =>
    names.map((name) => fields.get(name)?.trim() ?? '').find((value) => value !== '') ?? '';
  const title =
    first('title', 'maintitle') ||
    (/^(?:mv)?(?:proceedings|book|collection|reference|periodical)$/u.test(entry.type) ? first('booktitle') : '');
  const subtitle = first('subtitle');
  const eprintKind = first('eprinttype', 'archiveprefix').toLowerCase();
  return {
    id: entry.key,
    title: subtitle === '' || title.includes(subtitle) ? title : `${title}: ${subtitle}`,
    abstract: first('abstract'),
    authors: authorsOf(entry, people),
    year: first('year', 'date'),
    venue: first('journal', 'journaltitle', 'booktitle', 'school', 'institution') || bareText(first('howpublished')),
    doi: first('doi') || (first('url').includes('doi.org/') ? first('url') : ''),
    url:
      first('url') ||
      (/^\\url|^https?:/u.test(first('howpublished')) ? first('howpublished').replace(/^\\url\{|\}$/gu, '') : ''),
    arxivId:
      eprintKind === 'arxiv' || (eprintKind === '' && /^\d{4}\.\d{4,5}/u.test(first('eprint'))) ? first('eprint') : '',
    pmid: eprintKind === 'pubmed' ? first('eprint') : first('pmid'),
    keywords: splitKeywords(first('keywords', 'keyword', 'author_keywords', 'keywords-plus')),
    language: first('language', 'langid').split(/[;,]/u)[0],
  };
}

/** A venue is words, not an address. */
function bareText(text: string): string {
  return /https?:|<a /u.test(text) ? '' : text;
}
