import type { Author } from '../../map/paper.ts';

/** Name particles that belong to the family name when they stand before it in lower case, as a part of a pattern. */
export const PARTICLES = `van|von|vom|der|den|de|del|della|di|da|das|do|dos|du|im|la|le|op|ten|ter|zu|zum|zur|af|al|el|bin|ibn|['’]t`;
const PARTICLE = new RegExp(`^(?:${PARTICLES}|y)$`, 'u');
/** Those that families also write with a capital: `Nancy Van Loey`. */
const CAPITAL_PARTICLE = /^(?:Van|Von|De|Di|Del|Della)$/u;
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|2nd|3rd)\.?$/iu;
/** `J`, `J.`, `JK`, `J.-P.`: initials, as indexes write them after the family name. */
const INITIALS = /^(?:\p{Lu}[.-]{0,2}){1,4}$/u;
/** What stands before the last name; `Ortega y Gasset` and `et al.` are none of two names. */
export const AND = String.raw`and|und|et(?! al\b)|&|[ye](?=\s\p{Lu}[^,;]*\s\p{Lu})`;
/** A whole name in Chinese, Japanese or Korean: `王伟`, `佐藤 太郎`, `김철수`. */
export const EASTERN_NAME =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4} [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})$/u;
const NOBODY = /^(?:others|et al\.?|null|anonymous|\[anonymous\]|n\/?a|no authorship.*|-*)$/iu;
const GROUP =
  /\b(?:consortium|collaborations?|group|team|network|committee|university|institute|association|society|organi[sz]ation|department|council|agency|ministry|cent(?:er|re)|project|initiative|investigators|task force|commission|foundation|company|inc|ltd|gmbh)\b/iu;

/**
 * One author's name in parts: `Smith, Jane`, `Jane Smith`, `Smith J`, `Jane van der Berg`. A single word and the name of a
 * group are all family name; undefined for names that name nobody (`et al.`, `others`).
 */
export function parseAuthor(name: string): Author | undefined {
  const clean = name
    .replace(/\((?:\d[\d-]*|https?:[^)]*)\)|\b(?:ORCID|orcid):?\s*\S+/gu, '')
    // DBLP tells people of one name apart so: `Wei Wang 0012`.
    .replace(/(?<=\p{L}) 0\d{3}$/u, '')
    .replace(/^(?:[\s,;*]+|and\s+)+|[\s,;*]+$/gu, '')
    .trim();
  if (NOBODY.test(clean)) return undefined;
  const { given, family } = clean.includes(',') ? parseReversed(clean) : parseForward(clean);
  return { given: spaceInitials(given, family), family };
}

/** `Jane Smith`, `Jane van der Berg`, `Smith J`. */
function parseForward(clean: string): Author {
  const words = clean.split(' ').filter((word) => word !== '' && word !== 'null');
  if (words.length < 2 || GROUP.test(clean)) return { given: '', family: clean };
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? ` ${words.pop()!}` : '';
  const initials = words.findIndex(
    (_word, index) => index > 0 && words.slice(index).every((rest) => INITIALS.test(rest)),
  );
  // Indexes in capitals: `YANG Y`.
  if (words.length === 2 && /^\p{Lu}{2,} \p{Lu}$|^\p{Lu}{3,} \p{Lu}{2}$/u.test(clean))
    return { given: words[1]!, family: words[0]! + suffix };
  if (initials > 0 && words.slice(0, initials).some((word) => !INITIALS.test(word))) {
    return { given: words.slice(initials).join(' '), family: words.slice(0, initials).join(' ') + suffix };
  }
  let start = words.length - 1;
  while (start > 0 && (PARTICLE.test(words[start - 1]!) || (start > 1 && CAPITAL_PARTICLE.test(words[start - 1]!))))
    start--;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') + suffix };
}

/** `Family, Given`, `Family, Jr, Given`, `Family, Given, Jr`. */
function parseReversed(name: string): Author {
  const parts = name.split(',').map((part) => part.trim());
  const rest = parts.slice(1).filter((part) => part !== '' && part !== 'null');
  const suffixes = rest.filter((part) => SUFFIX.test(part));
  const given = rest
    .filter((part) => !SUFFIX.test(part))
    .join(' ')
    .split(' ');
  // `Berg, Jan van der` is the library's order of `van der Berg, Jan`.
  let end = given.length;
  while (end > 0 && PARTICLE.test(given[end - 1]!)) end--;
  return { given: given.slice(0, end).join(' '), family: [...given.slice(end), parts[0]!, ...suffixes].join(' ') };
}

/**
 * Initials in one form, `J. K.`, for files write `J K`, `J.K.` and `JK` for the same name. Capitals without stops are initials
 * only where the family name is not in capitals as well.
 */
export function spaceInitials(all: string, family: string): string {
  // Scopus ties the letters of affiliations to initials: `Garfield, E.a`.
  const given = all.replace(/(?<=(?:^|[\s.-])\p{Lu}\.)[a-z]$/u, '');
  const bare = /\p{Ll}/u.test(family) && /^\p{Lu}{2,3}\.?$/u.test(given);
  const dotted = bare
    ? [...given.replace('.', '')].join(' ')
    : given.replace(/(?<!\p{L})(\p{Lu})\.(?=\p{Lu})/gu, '$1. ');
  return dotted
    .replace(/(?<![\p{L}'’])(\p{Lu})(?=\s|$|-\p{Lu}(?:[.\s-]|$))/gu, '$1.')
    .replace(/\. -/gu, '.-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The names in a text that holds several, however they are set apart: `;`, `|`, ` and `, line breaks, or commas, and their like in Chinese and Japanese. */
export function splitAuthors(text: string): string[] {
  const listed = readPythonList(text);
  if (listed !== undefined) return listed;
  for (const separator of [/[;；]/u, /\|/u, /\r?\n/u, /[、，]/u, new RegExp(`,?\\s+(?:${AND})\\s+`, 'iu')]) {
    if (!separator.test(text)) continue;
    const parts = text.split(separator).filter((part) => part.trim() !== '');
    // `Ann Lee, Bo Chen and Cy Doe` has commas between names as well.
    return separator.source.includes('and') ? parts.flatMap((part) => splitByCommas(part)) : parts;
  }
  return splitByCommas(text);
}

function splitByCommas(text: string): string[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.');
  if (parts.length < 2) return parts;
  if (parts.every((part) => EASTERN_NAME.test(part))) return parts;
  if (parts.every((part) => part.includes(' ') && !SUFFIX.test(part)))
    return parts.map((part, index) =>
      index === parts.length - 1 && !parts[0]!.endsWith('.') ? part.replace(/\.$/u, '') : part,
    );
  // `Lee, A., Chen, B.`: family names and initials in turn.
  if (
    parts.length % 2 === 0 &&
    parts.every((part, index) => index % 2 === 0 || part.split(' ').every((word) => INITIALS.test(word)))
  ) {
    return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1]!}`] : []));
  }
  return parts.length > 3 ? parts : [text];
}

/** The items of `['A, B', "C"]`, as Python programs write lists into tables; undefined for other text. */
export function readPythonList(text: string): string[] | undefined {
  const inner = /^\s*\[([^]*)\]\s*$/u.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const items = [...inner.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/\\(.)/gu, '$1'),
  );
  return items.length > 0 ? items : undefined;
}
