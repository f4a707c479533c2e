import { spaceBetween } from '../../map/unspaced.ts';
import type { ReportProgress, TermTable } from '../types.ts';
import type { Concepts } from './concepts.ts';
import type { Corpus } from './corpus.ts';
import type { PhraseCounts } from './count-phrases.ts';
import { LONGEST_PHRASE, type TextOptions } from './options.ts';
import { createPhraseTrie, type PhraseTrie } from './phrase-trie.ts';
import { createSpellings, type Spellings } from './spellings.ts';
import { EMPTY_PHRASE, NO_PHRASE, extendPhrase, type Units } from './units.ts';

/** Terms of a collection and the way from phrase numbers to term numbers. */
interface Terms {
  readonly table: TermTable;
  /** By phrase number; -1 for a phrase that is no term. */
  readonly termOfPhrase: Int32Array;
}

const REPORT_EVERY = 2000;

/** Papers that must share a phrase, by size of the collection. */
function phraseMinPapers(paperCount: number, options: TextOptions): number {
  return Math.max(options.phraseMinPapers, Math.ceil(paperCount / options.phrasePapersPerStep));
}

/** Phrases that are terms: words, phrases that enough papers share, concepts, and the keyphrases. */
function chooseTerms(
  corpus: Corpus,
  counts: PhraseCounts,
  keyphrases: Iterable<number>,
  options: TextOptions,
): Uint8Array {
  const chosen = new Uint8Array(counts.trie.size());
  const atLeast = phraseMinPapers(corpus.paperCount, options);
  const stems = corpus.lexicon.stems.length;
  for (let phrase = 0; phrase < chosen.length; phrase++) {
    const papers = counts.papers.get(phrase);
    if (phrase < stems ? papers > 0 : papers >= atLeast || counts.nounPhrasePapers.get(phrase) >= atLeast)
      chosen[phrase] = 1;
  }
  if (options.mostTerms > 0) keepMostFrequent(chosen, counts, options.mostTerms);
  for (const phrase of counts.conceptPhrase) if (counts.papers.get(phrase) > 0) chosen[phrase] = 1;
  for (const phrase of keyphrases) chosen[phrase] = 1;
  return chosen;
}

/** Leaves the `most` phrases of most papers chosen, of phrases of as many papers those met first. */
function keepMostFrequent(chosen: Uint8Array, counts: PhraseCounts, most: number): void {
  const papersOf = (phrase: number): number => Math.max(counts.papers.get(phrase), counts.nounPhrasePapers.get(phrase));
  const phrases = Uint32Array.from(chosen.keys()).filter((phrase) => chosen[phrase] === 1);
  phrases.sort((a, b) => papersOf(b) - papersOf(a) || a - b);
  for (const phrase of phrases.subarray(most)) chosen[phrase] = 0;
}

/** The term table of a collection. `keyphrases` are phrases that must be terms however rare they are. */
export function buildTermTable(
  corpus: Corpus,
  concepts: Concepts,
  counts: PhraseCounts,
  keyphrases: Iterable<number>,
  options: TextOptions,
  report?: ReportProgress,
): Terms {
  const chosen = chooseTerms(corpus, counts, keyphrases, options);
  const { stems } = corpus.lexicon;
  // A trie of the terms alone: what the walk through all texts looks up is small enough for the processor's cache.
  const trie = createPhraseTrie(stems.length);
  const keyed: { key: string; phrase: number; node: number; words: number }[] = [];
  for (let phrase = 0; phrase < chosen.length; phrase++) {
    if (!chosen[phrase]) continue;
    const parts = counts.trie.stems(phrase);
    const node = parts.reduce((shorter, stem) => (shorter < 0 ? stem : trie.childOrNew(shorter, stem)), -1);
    keyed.push({ key: parts.map((stem) => stems[stem]).join(' '), phrase, node, words: parts.length });
  }
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const termOfPhrase = new Int32Array(chosen.length).fill(-1);
  const termOfNode = new Int32Array(trie.size()).fill(-1);
  keyed.forEach((one, term) => (termOfPhrase[one.phrase] = termOfNode[one.node] = term));
  const spellings = createSpellings(corpus, keyed.length, counts.insideSentence);
  const composed = new Map<number, Piece[]>();
  const termTrie = { trie, termOfNode, termOfPhrase, termCount: keyed.length };
  const rows = countRows(corpus, concepts, counts, termTrie, spellings, composed, report);
  const labels = keyed.map((_, term) => spellings.label(term));
  for (const [term, pieces] of composed) {
    if (labels[term] === '') labels[term] = composedLabel(pieces, labels, spellings);
  }
  const forms = formsOf(corpus, concepts, counts, termOfPhrase);
  return {
    table: {
      paperCount: corpus.paperCount,
      keys: keyed.map((one) => one.key),
      labels: labels.map((label, term) => label || keyed[term].key),
      wordCounts: Uint8Array.from(keyed, (one) => one.words),
      isConcept: conceptTerms(keyed.length, counts, termOfPhrase),
      ...rows,
      ...forms,
    },
    termOfPhrase,
  };
}

/** 1 for each term that is a concept: a long form that a short form is known of. */
function conceptTerms(termCount: number, counts: PhraseCounts, termOfPhrase: Int32Array): Uint8Array {
  const isConcept = new Uint8Array(termCount);
  for (const phrase of counts.conceptPhrase) if (termOfPhrase[phrase] >= 0) isConcept[termOfPhrase[phrase]] = 1;
  return isConcept;
}

/** A part of a phrase that was only ever written with a short form in it: tokens, or the concept that a short form stands for. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly glued: boolean;
  /** Term of the concept, or -1. */
  readonly term: number;
}

/**
 * "LLM compression" is spelled out with its concept's own label, in the singular before another word where people write
 * one: "large language model compression". Inside a hyphenated word ("MC-MoE", "LLM-based") the short form stays.
 */
function composedLabel(pieces: readonly Piece[], labels: readonly string[], spellings: Spellings): string {
  const spell = (piece: Piece, next: Piece | undefined): string => {
    const asWritten = spellings.spell(piece.at, piece.length);
    if (piece.term < 0 || piece.glued || next?.glued) return asWritten;
    return (next === undefined ? '' : spellings.singular(piece.term)) || labels[piece.term] || asWritten;
  };
  return pieces.reduce((text, piece, i) => {
    const words = spell(piece, pieces[i + 1]);
    return text + (i === 0 ? '' : piece.glued ? '-' : spaceBetween(text, words)) + words;
  }, '');
}

/** The phrases that are terms, in a trie of their own. */
interface TermTrie {
  readonly trie: PhraseTrie;
  /** By phrase number of this trie, and of the one that holds all phrases; -1 for a phrase that is no term. */
  readonly termOfNode: Int32Array;
  readonly termOfPhrase: Int32Array;
  readonly termCount: number;
}

type Rows = Pick<TermTable, 'documentFrequency' | 'offsets' | 'terms' | 'counts' | 'titleCounts'>;

function countRows(
  corpus: Corpus,
  concepts: Concepts,
  counts: PhraseCounts,
  { trie, termOfNode, termOfPhrase, termCount }: TermTrie,
  spellings: Spellings,
  composed: Map<number, Piece[]>,
  report?: ReportProgress,
): Rows {
  const { columns, walker, units } = counts;
  const { tokens, starts, titleEnds, lexicon } = columns;
  const documentFrequency = new Uint32Array(termCount);
  const offsets = new Uint32Array(corpus.paperCount + 1);
  const count = new Uint32Array(termCount);
  const inTitle = new Uint32Array(termCount);
  let terms = new Uint32Array(Math.max(1024, corpus.paperCount * 160));
  let rowCounts = new Uint16Array(terms.length);
  let titleCounts = new Uint16Array(terms.length);
  let size = 0;
  /** Terms of the paper at hand, each once. */
  const touched = new Uint32Array(termCount);
  let distinct = 0;
  let titleEnd = 0;
  const see = (phrase: number, at: number, length: number, isShort: boolean): void => {
    const term = termOfNode[phrase];
    if (term < 0) return;
    if (count[term]++ === 0) touched[distinct++] = term;
    if (at < titleEnd) inTitle[term]++;
    if (!isShort) spellings.see(term, at, length);
  };
  for (let paper = 0; paper < corpus.paperCount; paper++) {
    if (paper % REPORT_EVERY === 0) report?.({ stage: 'terms', done: paper, total: corpus.paperCount });
    titleEnd = titleEnds[paper];
    walker.read(paper);
    // Plain phrases: every run of up to four words that is a term.
    for (let at = starts[paper]; at < starts[paper + 1]; at++) {
      if (!walker.walkable(at)) continue;
      let phrase = lexicon.stem[tokens[at] >> 1];
      if (walker.isWordTerm(at)) see(phrase, at, 1, false);
      if (!walker.begins(at)) continue;
      for (let length = 2; length <= LONGEST_PHRASE && walker.walkable(at + length - 1); length++) {
        phrase = trie.child(phrase, lexicon.stem[tokens[at + length - 1] >> 1]);
        if (phrase < 0) break;
        if (walker.ends(at + length - 1)) see(phrase, at, length, false);
      }
    }
    // Phrases that the walk above cannot see: with short forms or small words in them, or of more than four words.
    units.read(paper);
    const held = units.units;
    for (let u = 0; u < held.count; u++) {
      let phrase = EMPTY_PHRASE;
      let seen = true;
      let isShort = false;
      let length = 0;
      let words = 0;
      for (let v = u; v < held.count && held.kind[v] >= 0; v++) {
        // A hyphenated word counts as one, as in noun phrases.
        if (!held.glued[v] && ++words > LONGEST_PHRASE) break;
        phrase = extendPhrase(columns, concepts, held, trie, phrase, v, false);
        if (phrase === NO_PHRASE) break;
        isShort ||= held.isShort[v] === 1;
        for (let i = 0; i < held.length[v]; i++) seen &&= walker.walkable(held.at[v] + i);
        length += held.length[v];
        if (seen && length <= LONGEST_PHRASE) continue;
        see(phrase, held.at[u], length, isShort);
        const term = termOfNode[phrase];
        if (isShort && v > u && term >= 0 && !composed.has(term))
          composed.set(term, piecesOf(held, u, v + 1, counts, termOfPhrase));
      }
    }
    const row = touched.subarray(0, distinct).sort();
    if (size + distinct > terms.length) {
      const capacity = (size + distinct) * 2;
      const grown = {
        terms: new Uint32Array(capacity),
        rowCounts: new Uint16Array(capacity),
        titleCounts: new Uint16Array(capacity),
      };
      grown.terms.set(terms);
      grown.rowCounts.set(rowCounts);
      grown.titleCounts.set(titleCounts);
      ({ terms, rowCounts, titleCounts } = grown);
    }
    for (const term of row) {
      terms[size] = term;
      rowCounts[size] = Math.min(0xffff, count[term]);
      titleCounts[size] = Math.min(0xffff, inTitle[term]);
      documentFrequency[term]++;
      count[term] = 0;
      inTitle[term] = 0;
      size++;
    }
    distinct = 0;
    offsets[paper + 1] = size;
  }
  return {
    documentFrequency,
    offsets,
    terms: terms.slice(0, size),
    counts: rowCounts.slice(0, size),
    titleCounts: titleCounts.slice(0, size),
  };
}

function piecesOf(units: Units, from: number, to: number, counts: PhraseCounts, termOfPhrase: Int32Array): Piece[] {
  const pieces: Piece[] = [];
  for (let u = from; u < to; u++) {
    pieces.push({
      at: units.at[u],
      length: units.length[u],
      glued: units.glued[u] === 1,
      term: units.concept[u] < 0 ? -1 : termOfPhrase[counts.conceptPhrase[units.concept[u]]],
    });
  }
  return pieces;
}

/** Every word form and short form with the terms it leads to. */
function formsOf(
  corpus: Corpus,
  concepts: Concepts,
  counts: PhraseCounts,
  termOfPhrase: Int32Array,
): Pick<TermTable, 'forms' | 'formTerms' | 'compounds'> {
  const { lexicon } = corpus;
  const lead = new Map<string, Set<number>>();
  const add = (form: string, term: number): void => {
    if (term < 0) return;
    let terms = lead.get(form);
    if (terms === undefined) lead.set(form, (terms = new Set()));
    terms.add(term);
  };
  lexicon.surfaces.forEach((_, surface) => {
    const form = lexicon.form[surface];
    if (lexicon.isTerm[form]) add(lexicon.forms[form], termOfPhrase[lexicon.stem[surface]]);
  });
  for (const [form, read] of concepts.readings)
    for (const concept of read) add(form, termOfPhrase[counts.conceptPhrase[concept]]);
  const forms = [...lead.keys()].sort((a, b) => (a < b ? -1 : 1));
  // A hyphen stands inside a word only where two have become one.
  const isCompound = (form: string): boolean => form.includes('-') && lexicon.formNumber.has(form);
  return {
    forms,
    formTerms: forms.map((form) => [...lead.get(form)!].sort((a, b) => a - b)),
    compounds: [...forms.keys()].filter((at) => isCompound(forms[at])),
  };
}
