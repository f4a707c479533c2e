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
declare module 'natural/lib/natural/tfidf/index.js' {
  /** For tests alone: it rescans all documents for every term. */
  const tfidf: {
    TfIdf: new () => {
      addDocument(document: string | readonly string[]): void;
      tfidf(terms: readonly string[], document: number): number;
      listTerms(document: number): { term: string; tf: number; tfidf: number }[];
    };
  };
  export default tfidf;
}
