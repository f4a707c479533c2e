import { UNSPACED } from '../../map/unspaced.ts';
import { FOREIGN_NAMES } from '../text/field-names.ts';
import { languageTag } from '../text/identifiers.ts';

/** What a line is where its label or its look says so. `aside` is none of a paper's fields that are read. */
export type Role = 'title' | 'authors' | 'keywords' | 'abstract' | 'venue' | 'date' | 'link' | 'aside';

/** A line `Keywords: graphs, trees`; the value is empty where it stands on the next line. */
export interface Label {
  readonly role: Role | 'summary';
  readonly value: string;
  /** What tells that an abstract is in another language than English: its tag, or the label in that language, `résumé`. */
  readonly foreign?: string;
}

/** The names of a field in other languages, as a part of a pattern: `mots-clés`, `Auteur(s)`, `Verfasser/in`. */
const FOREIGN = Object.fromEntries(
  Object.entries(FOREIGN_NAMES).map(([field, names]) => [
    field,
    names
      .split(' | ')
      .map((name) => (name.includes(' ') ? `${name.replaceAll(' ', '[ /(:*_·.-]{1,2}')}\\)?` : name))
      .join('|'),
  ]),
) as Record<keyof typeof FOREIGN_NAMES, string>;

/** The label of an abstract, perhaps with its language: `Abstract (Français)`, `Résumé [en]`, `Abstract in English`, `French abstract`. */
const ABSTRACT =
  String.raw`(?:(?<before>\p{L}{4,12}) abstract|(?:abstract|${FOREIGN.abstract})` +
  String.raw`(?:\s?[([](?<within>\p{L}{2,12})[)\]]|\s(?:[–—-]|in)\s(?<behind>\p{L}{2,12}))?)`;

/**
 * Words that pages, mails and notes put before a colon. Few titles begin so: 205 of 175,024 of arXiv and the ACL Anthology, most
 * of them of sessions and panels.
 */
const WORDS: Readonly<Record<Label['role'], string>> = {
  title: `(?:paper |article |document )?title|${FOREIGN.title}`,
  authors: `authors?|author\\(s\\)|by|author names?|${FOREIGN.authors}`,
  keywords: `(?:author )?key ?words?(?: and phrases)?|index terms|tags|${FOREIGN.keywords}`,
  abstract: `abstract(?: text| note)|${ABSTRACT}`,
  // One sentence above the abstract, and all there is where that is left out.
  summary:
    'tl;? ?dr|summary|(?:key|main) (?:idea|insight|finding|contribution|takeaway)s?|highlights?|what(?: they did)?',
  venue:
    'venue|proceedings title|journal(?: title|[- ]ref(?:erence)?)?|published (?:in|at)|publication(?: title)?|book ?title|conference(?: name)?|source(?: title)?|appeared in|' +
    FOREIGN.venue,
  date: `(?:publication |submission )?(?:date|year)|(?:date|year) of publication|date published|published(?: on)?|online|datum|fecha|дата|日期|${FOREIGN.year}`,
  link: 'urls?|links?|pdf|doi|arxiv(?: id)?|project page|code|github|website|openreview|forum|pmid|pmcid',
  aside:
    'comments?|subjects?|(?:main |primary )?categor(?:y|ies)|(?:primary |secondary |subject )?areas?|subject areas?|license|report-no|(?:acm|msc)-class|' +
    'from|to|cc|bcc|subject|sent|reply-to|mime-version|content-[a-z-]+|message-id|list-[a-z]+|readers|submission (?:number|history)|supplementary materials?|conflicts? of interest(?: statements?)?|competing interests|(?:comment|erratum|update) (?:in|of|on)|' +
    'accepted|received|revised|last modified|affiliations?|institutions?|author information|cite as|(?:library )?catalog|correspondence|editors?|publisher|volume|issue|pages?|issn|isbn|language|' +
    '(?:item |publication )?type|date (?:added|modified)|extra|rights|decision|primary|track|poster(?: #\\d+| \\d+)?|' +
    '(?:session|track|area|programme?) chairs?|chairs?|moderators?|presenters?|speakers?|session(?: \\w{1,4})?|room|location|' +
    '(?:short |speaker )?bio(?:graphy|graphies|s)?|about the (?:speaker|author)s?|invited (?:talk|speaker)|keynote(?: talk| speaker)?|panel|coffee break|lunch|break|image|figure|credit|photo|' +
    'acknowledge?ments?|funding(?: statement| information)?|author contributions?|(?:data|code) availability(?: statement)?|ethics statement|' +
    'supervisors?|advisors?|betreuer(?:in)?|gutachter(?:in)?|directeurs? de thèse|directora? de tesis|orientadora?|relatore|' +
    'научный руководитель|导师|单位|所属|来源库|第一责任人|基金|' +
    FOREIGN.language,
};

/** Marks of lists, fields and emphasis that may stand around a label: `- **Year:** 2024`, `:Year: 2024`; CNKI's stand behind their English names: `Title-题名:`. */
const LABEL = new RegExp(
  `^[\\s>*_•·+【:-]*(?:[A-Z][a-zA-Z]{3,11}-(?=\\p{Script=Han}))?(?:${Object.entries(WORDS)
    .map(([role, words]) => `(?<${role}>${words})`)
    .join('|')})(?:\\s?[*_]*\\s?(?:::?|：)|】[:：]?)[*_]*(?:(?:\\s+|(?<=[：】])|(?=${UNSPACED.source}))(?<value>.*))?$`,
  'iu',
);
/** Printed papers set a dash or a full stop behind two of them. */
const PRINTED = new RegExp(
  `^[*_]*(?:(?<abstract>abstract|${FOREIGN.abstract})|(?<keywords>keywords|index terms|${FOREIGN.keywords}))[*_]*\\s?(?:[—–]|\\.(?=\\s))[*_]*\\s*(?<value>\\S.*)$`,
  'iu',
);
/** Labels that stand alone, their value below. */
const HEADING = new RegExp(
  `^#{0,6}\\s*[*_]*(?:(?<title>title|${FOREIGN.title})|(?<authors>authors?|${FOREIGN.authors})|(?<keywords>key ?words|index terms|${FOREIGN.keywords})|(?<abstract>${ABSTRACT})|(?<summary>tl;?dr)|(?<date>(?:publication )?year|(?:date|year) of publication|publication date|${FOREIGN.year})|(?<venue>source(?: title)?|journal(?: title)?|publication title|${FOREIGN.venue}))[*_]*$`,
  'iu',
);
const FOREIGN_ABSTRACT = new RegExp(`^[^\\p{L}]*(${FOREIGN.abstract})(?!\\p{L})`, 'iu');
/** A label without a space behind it, as arXiv's pages have theirs. */
const CLOSE = /^(\s*(?:title|authors?|abstract):)(?=\p{L})/iu;

/** Semantic Scholar sets its sentence behind a word without a mark. */
const TLDR = /^TL;?DR\s+(?=\p{Lu}.{40,}[.…](?:\s*Expand)?$)/u;

/** True for a text about a person, which goes on in the lines below. */
export function isBiography(text: string): boolean {
  return /^\W*(?:(?:short |speaker )?bio|about the)/iu.test(text);
}

/** The label that a line begins with. */
export function labelOf(text: string): Label | undefined {
  return read(LABEL.exec(text.replace(CLOSE, '$1 ').replace(TLDR, 'TLDR: '))) ?? read(PRINTED.exec(text));
}

/** The label that a line is, without a colon. */
export function headingOf(text: string): Label | undefined {
  return read(HEADING.exec(text));
}

function read(match: RegExpExecArray | null): Label | undefined {
  if (match === null) return undefined;
  const { value = '', before, within, behind, ...words } = match.groups!;
  const role = Object.keys(words).find((name) => words[name] !== undefined) as Label['role'];
  // `ANO: A Principled Approach` is a title.
  if (role === 'date' && value !== '' && !/\p{N}/u.test(value)) return undefined;
  // `Source: https://…`
  if (role === 'venue' && /^<?https?:/iu.test(value)) return { role: 'link', value: value.trim() };
  if (role !== 'abstract') return { role, value: value.trim() };
  const name = before ?? within ?? behind;
  const language = name === undefined ? undefined : languageTag(name);
  // `Extended abstract`
  if (language === '') return undefined;
  const foreign = language ?? FOREIGN_ABSTRACT.exec(match[0])?.[1]!.toLowerCase();
  return { role, value: value.trim(), ...(foreign === undefined || foreign === 'en' ? {} : { foreign }) };
}
