/** Lines that say who wrote a paper and where it appeared. */

import { AND, EASTERN_NAME } from '../text/authors.ts';
import { DOTS } from './separators.ts';
import { MEETING_YEAR, sourceOn } from './sources.ts';
import { areTitleWords } from './title-words.ts';
import { isTurnedList, turnedNames } from './turned-names.ts';

/** `Ann`, `C.`, `Ó`, `van`, `d’Aubigné`, and the `’t` of `van ’t Hoff`. */
const NAME_WORD =
  /^(?:(?:\p{Ll}{1,4}['’])?\p{Lu}[\p{L}'’.-]*|['’]t|van|von|vom|der|den|de|del|della|di|da|das|do|dos|du|la|le|el|bin|ibn|im|op|al|ter|ten|zu|zur|af|e|y)$/u;
/** Marks of affiliations and notes behind a name: `Ann Lee1,2`, `Bo Chen*`, `C. Díaz†`. */
const NAME_MARKS = /(?:[\d*†‡§¶#✉∗⋆¹²³⁰-⁹]|\((?=[^)]*\))[^)]*\))+$| [a-h]$/u;
/** Where people work, in brackets behind their names: `(Univ. of Bath (UoB), UK)`. Other brackets hold marks and are taken off each name. */
const PLACE = / \((?:[^()]|\([^()]*\)){0,300}\)/gu;
/** That there are more authors, as no title says. */
const MORE = /,?\s+(?:et al\.?|and others)$/iu;
/** A year, which no mark is: `Bo Chen. ICLR 2025`. */
const YEAR_BEHIND = / (?:19|20)\d\d$/u;
const FAMILY = /^\p{Lu}[\p{L}'’-]+$/u;
/** Words that sentences and titles begin with. */
const NO_NAME =
  /^(?:an|the|in|on|at|for|from|with|towards?|of|by|as|we|this|these|our|when|why|how|what|is|are|can|do|does|not|beyond|via|using)$/iu;
const INSTITUTION =
  /\b(?:universit\p{L}*|institut\p{L}*|laborator\p{L}*|labs?|college|school|academy|department|dept|faculty|hospital|clinic|cent(?:er|re)|research|group|team|inc|corp|ltd|llc|gmbh|technolog(?:y|ies)|polytechnic\p{L}*|eth|epfl|mit|cnrs|inria|google|deepmind|microsoft|meta|nvidia|ibm|amazon|apple|openai|huawei|alibaba|tencent|baidu|bytedance)\b/iu;

/** What no title sets between words, what stands between names and where people work, and between names. */
const BARS = new RegExp(`[|${DOTS}]`, 'u');
const SEPARATORS = new RegExp(`[,;|${DOTS}]`, 'u');
/** What joins the last two names, and what sets names apart that no title has besides. */
const JOINED = new RegExp(` (?:${AND}) `, 'u');
const LISTED = new RegExp(`[;|${DOTS}]`, 'u');
const BETWEEN = new RegExp(`[,;|，；、${DOTS}]| (?:${AND}) |\\t`, 'u');

/** Characters of the longest line of names, and of the longest name with its marks. */
const LONGEST_LIST = 100_000;
const LONGEST_NAME = 300;

/** Names from which one among them may be written as others are not: `Feiyang jia`, `A N M Zahid Hossain Milkan`. */
const FEWEST_BESIDE = 4;
const ODD_NAME = /^\p{L}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,5}$/u;

/** True for a line of people's names: `Ann Lee, Bo Chen, C. Díaz`, `Ann Lee | Bo Chen`. */
export function isNameList(line: string): boolean {
  if (line.length > LONGEST_LIST) return false;
  if (isTurnedList(line)) return true;
  const names = namesOf(line);
  if (MORE.test(line)) return names.length > 0 && names.every((name) => isName(name) || FAMILY.test(name));
  if (isJoinedTitle(line, names)) return false;
  const others = names.filter((name) => !isName(name));
  const isAlmost = names.length >= 3 && others.length === 1 && isAmbiguous(others[0]!);
  return names.length >= 2 && (others.length === 0 || isAlmost || oddNameIn(line, names) !== undefined);
}

/** The one of several names between commas that is written as the others are not. */
function oddNameIn(line: string, names: readonly string[]): string | undefined {
  if (names.length < FEWEST_BESIDE || LISTED.test(line)) return undefined;
  const [odd, ...others] = names.filter((name) => !isName(name));
  const mayBe = odd !== undefined && others.length === 0 && ODD_NAME.test(odd) && !NO_NAME.test(odd.split(' ')[0]!);
  return mayBe && !INSTITUTION.test(odd) && !areTitleWords(names) ? odd : undefined;
}

/** `Language Models and Knowledge Bases`: half of what it joins has words that nobody is called by. Subjects are set apart by commas alone. */
function isJoinedTitle(line: string, names: readonly string[]): boolean {
  return JOINED.test(line) && !LISTED.test(line) && areTitleWords(names);
}

/** True for `Can Xu` and `An Yang`, which are names beside others alone. */
export function isAmbiguous(name: string): boolean {
  return /^(?:An|Can|Do|In|On|We) \p{Lu}[\p{Ll}-]+$/u.test(name);
}

/** True for a line that is surely of authors, whatever stands around it: bars or dots between them, initials, or where they work. */
export function isByline(line: string): boolean {
  if (line.length > 2_000 || /[?!]|:\s/u.test(line)) return false;
  const names = namesOf(line);
  if (!isName(names[0] ?? '')) return false;
  const people = names.filter(isPerson);
  if (names.length === 1 && /\)\.?$/u.test(line)) return /^\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}$/u.test(names[0]!);
  if (names.length === 1) return /^(?:\p{Lu}\.[ -]?){1,3}(?:\p{L}+ ){0,2}\p{Lu}[\p{L}'’-]+$/u.test(names[0]!);
  if (names.every(isName) && (BARS.test(line) || names.every(hasInitials))) return true;
  const rest = names.filter((name) => !isPerson(name));
  return (
    SEPARATORS.test(line) &&
    rest.length > 0 &&
    people.length > 0 &&
    rest.every(isAffiliation) &&
    rest.some((name) => INSTITUTION.test(name))
  );
}

/** `by Ann Lee and Bo Chen`: the names. */
export function namesBehindBy(line: string): string | undefined {
  const names = /^by:?\s+(.+)$/iu.exec(line)?.[1];
  return names !== undefined && (isNameList(names) || isByline(names) || isPerson(names)) ? names : undefined;
}

/** `Ann Lee (NTT, Japan)`, but not `Pointer Networks (Vinyals, Jones)`: an institution or an abbreviation tells where people work. */
export function isPersonWithPlace(line: string): boolean {
  const [, name = '', place = ''] = /^([^()]{3,100}) \(([^\d]{2,300})\)$/u.exec(line) ?? [];
  return isPerson(name) && (INSTITUTION.test(place) || /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(place));
}

/** True for a line that says where the people above work, behind the mark that their names carry. */
export function isAffiliationLine(line: string): boolean {
  const place = /^[[(]?(?:\d{1,2}|[*†‡§¹²³])[\])]?,?\s*(?=\p{Lu})(.{1,300})$/u.exec(line)?.[1];
  return place !== undefined && INSTITUTION.test(place);
}

/** True for a line that names an institution. */
export function isInstitution(line: string): boolean {
  return INSTITUTION.test(line);
}

/** The people in a line of authors: where they work, and marks behind their names, are left out. */
export function authorsOf(line: string): string[] {
  const turned = turnedNames(line);
  if (turned !== undefined) return turned;
  const names = namesOf(line);
  const odd = oddNameIn(line, names);
  const people = names.filter((name) => isPerson(name) || isAmbiguous(name) || name === odd);
  // Names in another script or of one word alone are better than none.
  return people.length > 0 ? people : names.filter((name) => !INSTITUTION.test(name));
}

/** What a reference says behind the names: `J Wang, L Chen… - arXiv preprint arXiv:2503.00001, 2025`. */
export function referenceOf(line: string): { authors: string[]; venue: string; year: string } | undefined {
  const match = /^(.{3,300}?)(?:…|\.\.\.)?\s[-–—]\s(.{2,300})$/u.exec(line);
  if (match === null || !(isNameList(match[1]!) || isPersonWithInitials(match[1]!))) return undefined;
  const year = /\b(?:19|20)\d\d\b(?!.*\b(?:19|20)\d\d\b)/u.exec(match[2]!)?.[0];
  return year === undefined
    ? undefined
    : { authors: authorsOf(match[1]!), venue: match[2]!.replace(/,? ?\b(?:19|20)\d\d\b.*$/u, ''), year };
}

const VENUE = new RegExp(
  [
    // `NeurIPS 2024 · 12 citations`, `ICLR 2025 Oral`
    `^(?:\\p{Lu}[\\p{L}*&'’+./-]*\\s){1,4}['’]?(?:(?:19|20)\\d\\d|\\d\\d)(?:\\s+(?:oral|poster|spotlight|conference|workshop|main|findings|accept\\p{L}*|submission|long|short|papers?|[([][^\\])]*[\\])]))*\\s*(?:[,;|${DOTS}].*)?$`,
    '^(?:cited by|citations?:?)\\s+\\d+|\\b\\d[\\d,]* citations?\\b',
    '\\bvol(?:ume|\\.)\\s?\\d+|\\bpp?\\.\\s?\\d+|\\bpages?\\s\\d+\\s?[-–]|\\b\\d{4};\\s?\\d+|\\b\\d+\\s?\\(\\d+\\)\\s?[:,]|\\bno\\.\\s?\\d+',
    '\\barxiv:\\s?\\d{4}\\.|\\bdoi:\\s?10\\.|\\bdoi\\.org/',
    '^in:? (?:proceedings|proc\\.|advances) |^in:? .*\\b(?:19|20)\\d\\d\\b',
    '\\bproceedings of the\\b|^under review\\b|^(?:\\S+ ){1,5}journal$',
    '^(?:part of )?(?:proceedings|proc\\.|transactions|journal|conference|annals|advances) .*\\b(?:19|20)\\d\\d\\b',
    '\\((?:19|20)\\d\\d\\)\\.?$|^\\p{Lu}.{2,80}[,.] (?:19|20)\\d\\d\\.?$',
    '^(?:first )?(?:published|posted|accepted|received|available|submitted)(?: online)?:? .*\\b(?:19|20)\\d\\d\\b',
    `^(?:(?:research|review|original)[ -])?(?:article|paper|poster|oral|spotlight|talk|demo|tutorial|conference paper|journal article|long paper|short paper|open access|free access)s?(?:\\s*[|,#${DOTS}-].*|\\s+\\d.*)?$`,
  ].join('|'),
  'iu',
);

/** What Chinese and Japanese sources begin with, `《计算机学报》, 2021`, `计算机学报 2021年第3期`, and the characters of the longest. */
const EASTERN = /^[『《\p{Script=Han}\p{Script=Katakana}]/u;
const LONGEST_EASTERN = 100;

/** True for a line that seems to say where and when a paper appeared. */
export function isVenueLine(line: string): boolean {
  if (line.length > 300) return false;
  return (
    VENUE.test(line) ||
    MEETING_YEAR.test(line) ||
    (line.length <= LONGEST_EASTERN && EASTERN.test(line) && sourceOn(line)?.isSure === true)
  );
}

function namesOf(line: string): string[] {
  return line
    .replace(/(?:…|\.\.\.|(?<=[)\d])\.)$/u, '')
    .replace(/,?\*?(?:View )?ORCID(?: Profile| iD| icon)?/gu, '')
    .replace(MORE, '')
    .replace(PLACE, '')
    .split(BETWEEN)
    .map((name) => withoutMarks(name.replace(/^and\s/u, '').trim()))
    .filter((name) => name !== '');
}

/** A name without the marks of affiliations and notes behind it. */
export function withoutMarks(name: string): string {
  return name.length > LONGEST_NAME || YEAR_BEHIND.test(name) ? name : name.replace(NAME_MARKS, '').trim();
}

function isName(name: string): boolean {
  const words = name.split(' ');
  if (EASTERN_NAME.test(name)) return true;
  return (
    !NO_NAME.test(words[0]!) && words.length >= 2 && words.length <= 5 && words.every((word) => NAME_WORD.test(word))
  );
}

/** True for one person's name, as far as capitals tell. */
export function isPerson(name: string): boolean {
  return isName(name) && !INSTITUTION.test(name);
}

function hasInitials(name: string): boolean {
  return /(?:^|[ -])\p{Lu}\.|^\p{Lu}{1,2} \p{Lu}\p{Ll}/u.test(name);
}

function isPersonWithInitials(text: string): boolean {
  const name = text.trim();
  return isPerson(name) && hasInitials(name);
}

/** Where people work: an institution, or a place, company or country behind one, in capitals but for small words. */
export function isAffiliation(text: string): boolean {
  return (
    text.length <= 100 &&
    text.split(' ').every((word) => /^(?:[\p{Lu}&(].*|of|the|for|and|at|in|de|la|di|für|des|et|e)$/u.test(word))
  );
}
