import { surfaceNumber, type Lexicon } from './lexicon.ts';
import { isEnglishStopWord } from './stop-words.ts';

/** Papers that must write a compound in each of its two ways: one alone may have a slip, or a word that its line divided. */
const MIN_PAPERS = 2;

/** Letters alone: "GPT-4" and "x2-like" are names. */
const PART = /^\p{L}+$/u;

/** Function words that begin compounds ("in-domain", "overfitting"); others join words of a name: "mixture-of-experts". */
const PREFIXES = new Set(['by', 'down', 'in', 'off', 'on', 'out', 'over', 'under', 'up']);

/** First forms of compounds, each with the stems of what follows: "pre" with the stem of "trained" and "training". */
export type Compounds = ReadonlyMap<number, ReadonlySet<number>>;

/** Texts as a stream of tokens, as in `Corpus`. */
interface Texts {
  readonly paperCount: number;
  readonly tokens: Int32Array;
  readonly starts: Uint32Array;
  readonly lexicon: Lexicon;
  readonly definitions: readonly { readonly short: string }[];
}

/** Counts papers: asked with each in turn, any number of times. */
interface PaperCount {
  papers: number;
  last: number;
}

function countPaper(count: PaperCount, paper: number): void {
  if (count.last !== paper) count.papers++;
  count.last = paper;
}

/**
 * The compounds that a collection writes both with a hyphen and as one word ("pre-trained", "pretrained"). Inflections count
 * together: a compound is its first word and the stem of its second.
 */
export function findCompounds({ paperCount, tokens, starts, lexicon, definitions }: Texts): Compounds {
  const { form, forms, stems, stemOfForm, formNumber } = lexicon;
  const keyOf = (first: number, second: number): number => first * stems.length + stemOfForm[second];
  const hyphened = new Map<number, PaperCount & { stem: number }>();
  const looked = new Set<number>();
  // "Co-DETR" stands for its long form, as it is written.
  const shortForms = new Set(definitions.map(({ short }) => short.toLowerCase()));
  /** Enters what one pair of forms says: its letters together are a word, too. */
  const look = (first: number, second: number): void => {
    const [a, b] = [forms[first], forms[second]];
    const whole = b.length > 1 ? formNumber.get(a + b) : undefined;
    if (whole === undefined || !PART.test(a + b) || isEnglishStopWord(b)) return;
    if (a.length > 1 && isEnglishStopWord(a) && !PREFIXES.has(a)) return;
    if (shortForms.has(`${a}-${b}`)) return;
    const key = keyOf(first, second);
    if (!hyphened.has(key)) hyphened.set(key, { papers: 0, last: -1, stem: stemOfForm[whole] });
  };
  const eachPair = (use: (first: number, second: number, paper: number) => void): void => {
    for (let paper = 0; paper < paperCount; paper++) {
      for (let at = starts[paper] + 1; at < starts[paper + 1]; at++) {
        if (tokens[at] >= 0 && (tokens[at] & 1) === 1) use(form[tokens[at - 1] >> 1], form[tokens[at] >> 1], paper);
      }
    }
  };
  eachPair((first, second) => {
    const pair = first * forms.length + second;
    if (!looked.has(pair)) look(first, second);
    looked.add(pair);
  });
  eachPair((first, second, paper) => {
    const count = hyphened.get(keyOf(first, second));
    if (count) countPaper(count, paper);
  });
  const wholes = new Map<number, PaperCount>();
  for (const { stem } of hyphened.values()) wholes.set(stem, { papers: 0, last: -1 });
  for (let paper = 0; paper < paperCount; paper++) {
    for (let at = starts[paper]; at < starts[paper + 1]; at++) {
      const count = tokens[at] < 0 ? undefined : wholes.get(lexicon.stem[tokens[at] >> 1]);
      if (count) countPaper(count, paper);
    }
  }
  const compounds = new Map<number, Set<number>>();
  for (const [key, { papers, stem }] of hyphened) {
    if (papers < MIN_PAPERS || wholes.get(stem)!.papers < MIN_PAPERS) continue;
    const first = Math.floor(key / stems.length);
    const seconds = compounds.get(first) ?? new Set<number>();
    compounds.set(first, seconds.add(key % stems.length));
  }
  return compounds;
}

/** A stream of tokens in which every compound is one, with the stem of its spelling as one word, and where each token has gone. */
export interface Joined {
  readonly tokens: Int32Array;
  readonly movedTo: Uint32Array;
}

/** Makes every compound of a stream one token. */
export function joinCompounds(tokens: Int32Array, lexicon: Lexicon, compounds: Compounds): Joined {
  const { stemOfForm } = lexicon;
  return joinWhere(tokens, lexicon, (first, second) => compounds.get(first)?.has(stemOfForm[second]) === true);
}

/** The same for those pairs of forms of which it is said. */
export function joinWhere(
  tokens: Int32Array,
  lexicon: Lexicon,
  isCompound: (first: number, second: number) => boolean,
): Joined {
  const { form, surfaces } = lexicon;
  const out = new Int32Array(tokens.length);
  const movedTo = new Uint32Array(tokens.length + 1);
  let size = 0;
  for (let at = 0; at < tokens.length; at++) {
    movedTo[at] = size;
    const token = tokens[at];
    const next = at + 1 < tokens.length ? tokens[at + 1] : -1;
    if (token >= 0 && next >= 0 && (next & 1) === 1 && isCompound(form[token >> 1], form[next >> 1])) {
      const [first, second] = [surfaces[token >> 1], surfaces[next >> 1]];
      out[size++] = 2 * surfaceNumber(lexicon, `${first}-${second}`) + (token & 1);
      movedTo[++at] = size;
    } else out[size++] = token;
  }
  movedTo[tokens.length] = size;
  return { tokens: out.slice(0, size), movedTo };
}
