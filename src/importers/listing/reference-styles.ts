import { splitAuthors } from '../text/authors.ts';
import { sizeOf } from '../text/measure.ts';
import { isNameList, isPerson } from './bylines.ts';
import { markedHead, withoutBullet } from './marks.ts';
import { bareText } from './markup.ts';
import { areSureNames, endsInMore, namesIn } from './reference-names.ts';
import { sourceOf, yearIn } from './sources.ts';
import { titleFirst } from './title-first.ts';

/** What a reference says of its paper. */
export interface Reference {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: string;
  readonly venue: string;
  /** It is one whatever stands beside it. */
  readonly isSure: boolean;
  /** Names follow its title, which may then look like names itself. */
  readonly isTitleFirst?: boolean;
}

type Style = (text: string, raw: string) => Reference | undefined;

/** Characters of the longest reference, and of the longest title in one. */
const LONGEST = 2_000;
const LONGEST_TITLE = 400;
/** Stops behind which a title may begin: more are within names, or the text is no reference. */
const MOST_STOPS = 20;
/** Characters of two names, and the initials of the second where they stand first: `A. Lee, B`, but not `Lee, A. & Le Viol, B`. */
const LONGEST_NAMES = 80;
const INITIALS_OF_NEXT = /[.．](?:(?!\sand\s)[^,;&])*(?:[,;&]|\sand)\s(?:\p{Lu}\.[ -]?)*\p{Lu}$/u;
/** Characters that a title in English has at least, and those of the longest end of a reference, behind its title. */
const SHORTEST_TITLE = 8;
const LONGEST_END = 300;

const YEAR = String.raw`(?:19|20)\d\d`;
const BEGINS_WITH_YEAR = new RegExp(`^(?:${YEAR}[a-z]?[.:]|\\(${YEAR}[a-z]?\\)[.:]?)\\s`, 'u');
/** A year, as each reference has one. */
export const HAS_YEAR = new RegExp(`(?<!\\d)${YEAR}`, 'u');
/** What stands in brackets where a paper has no year yet. */
const NO_YEAR = String.raw`in press|forthcoming|to appear|accepted|submitted|under review|in preparation|n\. ?d\.`;
const HAS_DATE = new RegExp(String.raw`(?<!\d)${YEAR}|\((?:${NO_YEAR})\)`, 'u');
/** What begins a reference of a list: `[12]`, of a CV `[C9]` or `J3.`, of LaTeX `[VSP+17]` and `[Lee et al., 2017]`. */
const LABEL = String.raw`(?:\[[^[\]]{0,40}\d[a-z]?\]|\p{Lu}{1,2}\d{1,3}[.:](?=\s))`;
const NUMBER = new RegExp(String.raw`^(?:${LABEL}|\(\d{1,4}\)|\d{1,4}[.)])\s*`, 'u');
const LABELLED = new RegExp(`^${LABEL}`, 'u');
/** A name with initials, or one with others, that a reference begins with whose names cannot be told apart. */
const NAME =
  /^(?:(?:\p{Lu}\.[- ]?)+\s?\p{L}|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}\.|\p{Lu}[^"“(]{1,80} et al\.)/u;

/** `A. Lee, “Title,” Venue, 2017`, `Lee, Ann. "Title." Venue 12 (2017)`, `Lee, A. (2017) 'Title', Venue`. */
const QUOTED = new RegExp(
  `^(?<authors>[^"“„«「《]{2,1000}?)[.,:：，、]{0,2}(?:\\s?\\(?(?<year>${YEAR})[a-z]?\\)?[.,:]?)?\\s?["“„«「《](?<title>[^"“”„«»」》]{3,400})["“”»」》][,.，、]?\\s?(?<rest>.*)$`,
  'u',
);
const SINGLE = new RegExp(
  `^(?<authors>[^"“‘(]{2,1000}?)[.,:]?\\s\\(?(?<year>${YEAR})[a-z]?\\)?[.,:]?\\s['‘](?<title>.{3,400}?)(?:[,.?!]['’]|['’][,.])\\s?(?<rest>.*)$`,
  'u',
);
/** `Lee, A., & Chen, B. (2016). Title. In Venue`, `Lee, A., Chen, B., 2016. Title. Venue`. */
const DATED = new RegExp(
  `^(?<authors>[^"“()]{2,1000}?)[.,:]?\\s(?:\\((?<bracketed>${YEAR}|${NO_YEAR})[a-z]?[^)]{0,20}\\)|(?<year>${YEAR})[a-z]?(?=[.,:]))[.,:;]?\\s(?<rest>.*)$`,
  'u',
);
/** `[J]`: the kind of a source, behind the title in Chinese references. */
const KIND_MARK = String.raw`\[(?:[JCDMRNPSZGA]|DB|CP|EB)(?:\/(?:OL|CD|DK|MT))?\]`;
const KIND = new RegExp(String.raw`^(?<head>.+?)\s?${KIND_MARK}\s?(?:[.．。,，]|\/\/)?\s?(?<rest>.*)$`, 'u');
const HAS_KIND = new RegExp(KIND_MARK, 'u');

/** The last name that stands behind an initial, and what is behind it. */
const REST_OF_NAME = /^\p{Lu}[\p{L}'’-]+(?:[.,]|\sand)\s/u;
/** Three words and more up to a stop that a name and no date follows; a journal, even one of two parts, is no subtitle. */
const SUBTITLE =
  /^(?!\s(?:\p{L}+\s){0,3}(?:Annals|Archives|Journal|Proceedings|Review|Transactions)\b)(?:\s[^\s.?!]+){2}\s(?:[^.?!]|\.(?=\d))+\.\s(?=\p{L})(?!\p{L}{3,9}\.?\s(?:19|20)\d\d\b.{0,8};)/u;
/** Volume and pages, which no title has. */
const VOLUME = /\d\s?(?:\(\d{1,4}\)\s?)?[:;]\s?\d|\d\s?\(\d{1,4}\)|\bdoi:|\bpp?\.\s?\d/u;

/** The styles, the more telling first. */
const STYLES: readonly Style[] = [kinded, slashed, quoted, dated, coloned, stopped, marked, titled];

/** What each style makes of a text, by its place among the styles. */
export function referencesOf(text: string): ReadonlyMap<number, Reference> {
  const found = new Map<number, Reference>();
  if (text.length > LONGEST) return found;
  const bare = bareText(withoutBullet(text)).replace(NUMBER, '');
  const mayBeginWithNames = /^[\p{Lu}\p{Lo}\p{Ll}]/u.test(bare) && HAS_DATE.test(text);
  for (const [index, style] of STYLES.entries()) {
    if (!mayBeginWithNames && style !== titled) continue;
    const reference = style(bare, text);
    if (reference !== undefined && isSound(reference, text)) found.set(index, reference);
  }
  return found;
}

function isSound({ title, authors, isTitleFirst }: Reference, raw: string): boolean {
  return (
    sizeOf(title) >= SHORTEST_TITLE &&
    title.length <= LONGEST_TITLE &&
    authors.length > 0 &&
    /^[^\p{Ll}]|^\p{Ll}+-?\p{Lu}/u.test(title) &&
    !BEGINS_WITH_YEAR.test(title) &&
    !HAS_KIND.test(title) &&
    /\p{L}{2}/u.test(title) &&
    !VOLUME.test(title) &&
    (isTitleFirst === true || raw.includes(`**${title}`) || namesIn(title) === undefined)
  );
}

/** `王伟, 李娜. 题名[J]. 刊名, 2021, 35(3): 45-52.` */
function kinded(text: string): Reference | undefined {
  const { head = '', rest = '' } = KIND.exec(text)?.groups ?? {};
  // CNKI sets no blank behind a stop: `Lee A,Chen B.Title[J].`
  const [cut] = cutsBehindNames(head, /[.．](?:\s|(?=[\p{Lo}\p{Lu}]))/gu);
  return cut === undefined ? undefined : { ...cut, ...sourceOf(rest), isSure: true };
}

/** `Иванова А. В., Петров С. Н. Название // Журнал. – 2018.` */
function slashed(text: string): Reference | undefined {
  const at = text.indexOf(' // ');
  const cut = at === -1 ? undefined : behindNames(text.slice(0, at));
  if (cut === undefined) return undefined;
  return { ...cut, title: cut.title.replace(/\s\/\s.*$/u, ''), ...sourceOf(text.slice(at + 4)), isSure: true };
}

function quoted(text: string): Reference | undefined {
  const { authors = '', year, title = '', rest = '' } = (QUOTED.exec(text) ?? SINGLE.exec(text))?.groups ?? {};
  const names = peopleOf(authors);
  const source = sourceOf(rest);
  // `Ann Lee, “Nature”, 2021` names the source alone.
  const isSource = /^[^"“„«「《]*《/u.test(text) && source.venue === '';
  if (names === undefined || isSource || (year ?? source.year) === '') return undefined;
  return { title: bareTitle(title), authors: names, ...source, year: year ?? source.year, isSure: true };
}

function dated(text: string): Reference | undefined {
  const { authors = '', bracketed, year, rest = '' } = DATED.exec(text)?.groups ?? {};
  const names = bracketed === undefined ? namesIn(authors) : peopleOf(authors);
  const cut = behindTitle(rest);
  if (names === undefined || cut === undefined) return undefined;
  return {
    title: cut.title,
    authors: names,
    venue: sourceOf(cut.rest).venue,
    year: yearIn(bracketed ?? year!),
    isSure: true,
  };
}

/** `Lee, Ann/Chen, Bo: Title. In: Venue 45 (2009), S. 12–34.` */
function coloned(text: string): Reference | undefined {
  const at = text.indexOf(': ');
  const names = at === -1 ? undefined : namesIn(text.slice(0, at));
  if (names === undefined || !names[0]!.includes(',')) return undefined;
  const cut = behindTitle(text.slice(at + 2));
  if (cut === undefined || !isEnd(cut.rest)) return undefined;
  return { title: cut.title, authors: names, ...sourceOf(cut.rest), isSure: true };
}

/** `Lee A, Chen BC. Title. Venue. 2017;12(3):101-10.` */
function stopped(text: string): Reference | undefined {
  return cutsBehindNames(text)
    .toReversed()
    .map(stoppedBehind)
    .find((reference) => reference !== undefined);
}

function stoppedBehind({ authors, title, areSure }: Named): Reference | undefined {
  const cut = behindTitle(title);
  if (cut === undefined || !isEnd(cut.rest)) return undefined;
  const source = sourceOf(cut.rest);
  if (source.venue === '') return undefined;
  return { title: cut.title, authors, ...source, isSure: areSure };
}

/** `**Title**, Ann Lee, Bo Chen, *Venue*, 2017.` */
function marked(_text: string, raw: string): Reference | undefined {
  const item = withoutBullet(raw).replace(NUMBER, '');
  const head = markedHead(item);
  if (head === undefined) return undefined;
  const tail = item.slice(head.length).replace(/\[[^[\]]*\]\([^()]*\)/gu, '');
  const [, before = '', venue = '', behind = ''] = /^([^*_]*)[*_]{1,2}([^*_]+)[*_]{1,2}([^*_]*)$/u.exec(tail) ?? [];
  const names = namesIn(before.replace(/^[\s,.:;(–—-]+|[\s,.:;(–—-]+$/gu, ''));
  const year = yearIn(behind);
  if (names === undefined || year === '' || !isEnd(behind)) return undefined;
  return { title: bareTitle(head.text), authors: names, venue: bareTitle(venue), year, isSure: true };
}

/** `Title. Ann Lee, Bo Chen. Venue 2017.` */
function titled(text: string): Reference | undefined {
  const found = titleFirst(text);
  return (
    found && {
      ...found,
      title: bareTitle(found.title),
      isSure: found.authors.length > 1,
      isTitleFirst: found.authors.length > 1,
    }
  );
}

/** The names that a reference with a quoted title or a year in brackets begins with; one that is not understood is better than none. */
function peopleOf(text: string): readonly string[] | undefined {
  const names = namesIn(text);
  if (names !== undefined) return names;
  if (!NAME.test(text) && !isNameList(text) && !isPerson(text)) return undefined;
  return splitAuthors(text.replace(/,?\s+et al\.?$/u, ''));
}

/** Names, and what is behind them. */
interface Named {
  readonly authors: readonly string[];
  readonly title: string;
  /** They are none of a title's words. */
  readonly areSure: boolean;
}

/** The fewest words that are names, with no initial behind. */
function behindNames(text: string): Named | undefined {
  return cutsBehindNames(text)[0];
}

/** Where the names that a text begins with may end: in `James T. Doyle, Bo Chen. Title` also behind the initial. */
function cutsBehindNames(text: string, stops = /[.．](?:\s|(?=\p{Lo}))/gu): Named[] {
  const cuts: Named[] = [];
  let tried = 0;
  for (const { index } of text.matchAll(stops)) {
    const title = text.slice(index + 1).trim();
    if (/^(?:&|and\s|\p{Lu}\.|\p{Lu}\p{Ll}?\.[\s,-])/u.test(title)) continue;
    const [bare, stopped] = [text.slice(0, index), text.slice(0, index + 1)];
    if (INITIALS_OF_NEXT.test(bare.slice(-LONGEST_NAMES))) continue;
    if (tried++ === MOST_STOPS) break;
    // The stop of an initial is the name's: `Lee, B. C. Title`.
    const authors = /(?<!\p{L})\p{Lu}$/u.test(bare)
      ? (namesIn(stopped) ?? namesIn(bare))
      : (namesIn(bare) ?? namesIn(stopped));
    if (authors === undefined) continue;
    cuts.push({ authors, title: bareTitle(title), areSure: areSureNames(authors) || endsInMore(bare) });
    if (!REST_OF_NAME.test(title)) break;
  }
  return cuts;
}

/** A title and what is behind it: up to the venue that `In` opens, else to the first stop that ends no abbreviation. */
function behindTitle(text: string): { title: string; rest: string } | undefined {
  const within = /^(.{3,400}?)[.?!]?(?<=[.?!])\s(?=In:?\s)/u.exec(text);
  if (within !== null) return { title: bareTitle(within[0]), rest: text.slice(within[0].length) };
  for (const { index } of text.matchAll(/[.?!．。](?:\s(?!\p{Ll})|(?=\p{Lo})|$)/gu)) {
    const title = text.slice(0, index + 1);
    const isAbbreviation = /(?:^|[\s.])(?:\p{Lu}|vs|spp?|cf|St|Dr|var)\.$/u.test(title);
    // `Who Owned the River? Water Rights in Damascus. Past & Present, 2017`: a question has a subtitle where the venue follows that.
    const isQuestion = /[?!]$/u.test(title) && SUBTITLE.test(text.slice(index + 1));
    const isOrdinal = /\s\d{1,2}\.$/u.test(title) && /^\s(?:Jahrhundert|Jh)/u.test(text.slice(index + 1));
    if (sizeOf(title) > SHORTEST_TITLE && !isAbbreviation && !isOrdinal && !isQuestion)
      return { title: bareTitle(title), rest: text.slice(index + 1).trim() };
  }
  return undefined;
}

/** True for what ends a reference: venue and year, and no sentence. */
function isEnd(rest: string): boolean {
  return (
    rest.length <= LONGEST_END &&
    HAS_YEAR.test(rest) &&
    !/\b(?:is|are|was|were|we|this|that|has|have|been|wurden?|wird|sind|ist)\b/iu.test(rest)
  );
}

function bareTitle(text: string): string {
  return text
    .trim()
    .replace(/[.,．。，]+$/u, '')
    .replace(/^["“]([^"“”]*)["”]$/u, '$1')
    .trim();
}

/** A name turned round or with initials, or a number, that a reference begins with. */
const BEGIN =
  /^(?:\d{1,4}\.|\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.|\p{Lu}{1,3}[,.:;]|\p{Lu}\p{Ll}+[,;/:])|(?:\p{Lu}\.[ -]?)+\p{Lu}\p{Ll})/u;
/** Volume and pages. */
const PAGES = /\p{N}\s?(?:\(\p{N}{1,4}\)\s?)?[:,]\s?\p{N}|\b(?:pp?|vol|S|Bd|С|Т)\.\s?\p{N}|\p{N}\s?[–-]\s?\p{N}+\.?$/u;

/** True for what begins and ends as references do, whether or not a style reads it. */
export function looksLikeReference(text: string): boolean {
  const mayBe = text.length <= LONGEST_TITLE + LONGEST_END && (BEGIN.test(text) || isLabelled(text));
  return mayBe && HAS_YEAR.test(text) && PAGES.test(text);
}

/** True for what a list of references labels: `[12]`, `[C9]`. */
export function isLabelled(text: string): boolean {
  return LABELLED.test(text);
}
