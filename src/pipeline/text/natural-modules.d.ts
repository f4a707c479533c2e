/** The parts of `natural` that we use, by their own paths: its index loads database drivers. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  const tokenizers: {
    RegexpTokenizer: new (options: { pattern: RegExp; gaps: boolean }) => { tokenize(text: string): string[] | null };
  };
  export default tokenizers;
}
declare module 'natural/lib/natural/util/stopwords*' {
  const list: { words: string[] };
  export default list;
}
