interface Line {
  readonly number: number;
  readonly text: string;
}

/** What Zotero calls where a paper appeared, by kind of paper. */
const VENUE =
  'Publication(?: Title)?|Proceedings Title|Book Title|Conference Name|Conference(?=[*_]*:)|Blog Title|Website Title|Encyclopedia Title|University|Institution|Repository';
/** What is none of a paper's fields that are read. */
const OTHERS =
  'Item Type|Type|Editor|Contributor|Translator|Series Editor|Book Author|Reviewed Author|Short Title|Library Catalog|Accessed|Place|Publisher|ISBN|ISSN|Pages|# of Pages|Series(?: Number| Title| Text)?|Volume|Issue|Edition|Journal Abbr|Archive(?: ID)?|Loc\\. in Archive|Call Number|Rights|License|Extra|Cite key|Citation Key|Date (?:Added|Modified)|Modified|Report (?:Type|Number)|Language|Topics|Related|PMID|PMCID|Version|Company';
const FIELD = new RegExp(
  `^[\\s|*_>#-]*(?:(?<venue>${VENUE})|(?<author>Authors?)|(?<abstract>Abstract)|(?<date>Date(?! (?:Added|Modified))|Year)|(?<url>URL|DOI)|(?<tags>Tags)|(?<extra>${OTHERS}))[*_]*(?:\\s?[:|][*_]*|(?=\\s)|$)\\s*(?<value>.*?)[\\s|]*$`,
  'u',
);
const ITEM_TYPE = /^[\s|*_>#-]*Item Type[*_]*(?:\s?[:|\t]|\s|$)/u;
/** What stands below the fields, up to the next title, and between a title and its fields. */
const BELOW = /^[\s#*_]*(?:Notes?|Attachments|Annotations|Files and Links|Related)(?: \(\d+\))?[*_:]*$/u;
const ABOVE = /^[\s#*_]*(?:Metadata|Info|Details)[*_:]*$/u;
const LABELS = {
  venue: 'Venue',
  author: 'Author',
  abstract: 'Abstract',
  date: 'Date',
  url: 'URL',
  tags: 'Tags',
  extra: 'Extra',
};

/**
 * The lines of a report of Zotero or of notes made from its items, with titles and fields behind labels, however a field is set
 * apart from its value: by a tab, a colon, a bar, a blank or a line end. `Item Type` below each title tells such pages.
 */
export function fromZoteroReport(lines: readonly Line[]): readonly Line[] {
  const titles = new Set(lines.flatMap((line, at) => (ITEM_TYPE.test(line.text) ? [titleAbove(lines, at)] : [])));
  titles.delete(-1);
  if (titles.size === 0) return lines;
  const told: Line[] = [];
  let part: 'none' | 'fields' | 'below' = 'none';
  for (let at = 0; at < lines.length; at++) {
    const { number, text } = lines[at]!;
    const put = (said: string): number => told.push({ number, text: said });
    if (titles.has(at)) part = 'fields';
    else if (part === 'fields' && BELOW.test(text)) part = 'below';
    const field = part === 'fields' && !titles.has(at) ? FIELD.exec(text)?.groups : undefined;
    if (titles.has(at)) put(`Title: ${text.replace(/^[\s#*_]+|[*_]+$/gu, '')}`);
    else if (part === 'below' && text.trim() !== '') put(`Comment: ${text.trim()}`);
    else if (field === undefined) put(part === 'fields' && (ABOVE.test(text) || /^[\s|:-]+$/u.test(text)) ? '' : text);
    else {
      const name = (Object.keys(LABELS) as (keyof typeof LABELS)[]).find((key) => field[key] !== undefined)!;
      const below = field['value'] === '' ? nextWithText(lines, at) : lines.length;
      const isBelow = below < lines.length && !titles.has(below) && !FIELD.test(lines[below]!.text);
      const value = isBelow ? lines[below]!.text : field['value']!;
      put(`${LABELS[name]}: ${name === 'abstract' ? value.trim() : unlinked(value)}`);
      if (isBelow) at = below;
    }
  }
  return told;
}

/** The line above the fields of an item that is its title; -1 where there is none. */
function titleAbove(lines: readonly Line[], at: number): number {
  let above = at - 1;
  while (above >= 0 && (lines[above]!.text.trim() === '' || ABOVE.test(lines[above]!.text))) above--;
  return above >= 0 && !FIELD.test(lines[above]!.text) ? above : -1;
}

/** The next line below one that is not empty; behind the last where there is none. */
function nextWithText(lines: readonly Line[], at: number): number {
  let next = at + 1;
  while (lines[next]?.text.trim() === '') next++;
  return next;
}

/** A value without the links that notes make of it: `[[Ann Lee]]`, `[https://…](https://…)`, `<https://…>`. */
function unlinked(value: string): string {
  return value
    .replace(/\[\[([^[\]]*)\]\]/gu, '$1')
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/^<(\S+)>$/u, '$1')
    .trim();
}
