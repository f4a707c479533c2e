/**
 * The one door to `natural`: its Porter stemmer, its regular-expression tokenizer and its stop-word lists, by their own
 * paths, because the package's index loads database drivers and prints to the terminal.
 */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import tokenizers from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import english from 'natural/lib/natural/util/stopwords.js';
import spanish from 'natural/lib/natural/util/stopwords_es.js';
import french from 'natural/lib/natural/util/stopwords_fr.js';
import italian from 'natural/lib/natural/util/stopwords_it.js';
import japanese from 'natural/lib/natural/util/stopwords_ja.js';
import dutch from 'natural/lib/natural/util/stopwords_nl.js';
import norwegian from 'natural/lib/natural/util/stopwords_no.js';
import polish from 'natural/lib/natural/util/stopwords_pl.js';
import portuguese from 'natural/lib/natural/util/stopwords_pt.js';
import russian from 'natural/lib/natural/util/stopwords_ru.js';
import swedish from 'natural/lib/natural/util/stopwords_sv.js';
import ukrainian from 'natural/lib/natural/util/stopwords_uk.js';
import chinese from 'natural/lib/natural/util/stopwords_zh.js';

/** Stem of a lower-case word of a-z (Porter, 1980). About 3 µs a word: call it once per distinct word. */
export function porterStem(word: string): string {
  return porter.stem(word);
}

/** A function that returns every match of `pattern` (global) in a text, in order. */
export function tokenizerFor(pattern: RegExp): (text: string) => readonly string[] {
  const tokenizer = new tokenizers.RegexpTokenizer({ pattern, gaps: false });
  return (text) => tokenizer.tokenize(text) ?? [];
}

/** natural's stop words by language tag, lower case. */
export const NATURAL_STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: english.words,
  es: spanish.words,
  fr: french.words,
  it: italian.words,
  ja: japanese.words,
  nl: dutch.words,
  no: norwegian.words,
  pl: polish.words,
  pt: portuguese.words,
  ru: russian.words,
  sv: swedish.words,
  uk: ukrainian.words,
  zh: chinese.words,
};
