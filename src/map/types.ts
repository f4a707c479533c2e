/** Version of the files on disk; a reader refuses any other. Raised with every change that an old reader would misread. */
export const SCHEMA_VERSION = 3;

/** One input file of a build. `name` is relative to what was named on the command line, so a folder's place leaves no trace. */
export interface InputReceipt {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: string;
}

/** Everything that decides the bytes of a map: same receipt, same bytes. */
export interface Receipt {
  /** For instance `topograph 0.1.0`. */
  readonly generator: string;
  readonly inputs: readonly InputReceipt[];
  readonly options: Readonly<Record<string, number | string | boolean | readonly number[]>>;
}

/** What the import did with the records, as counts; the full audit is `audit.json`. read = kept + merged + leftOut. */
export interface AuditCounts {
  readonly read: number;
  readonly kept: number;
  readonly merged: number;
  readonly leftOut: number;
}

/** A term that names a topic, with its evidence. */
export interface TopicTerm {
  readonly term: number;
  readonly label: string;
  /** Papers of the topic that carry the term. */
  readonly inside: number;
  /** Papers elsewhere that carry it. */
  readonly outside: number;
}

/**
 * A region (upper level, `parent` null) or a district (lower level). A region may have no districts; then it is itself
 * the finest topic of its papers. `id` is the topic's index in `Manifest.topics`: regions first, larger before smaller.
 */
export interface Topic {
  readonly id: number;
  readonly parent: number | null;
  /** One to three terms, unique over all topics, for instance `Mixture of experts · expert routing`. */
  readonly name: string;
  readonly nameTerms: readonly TopicTerm[];
  /** Further terms that set the topic apart, best first, `nameTerms` included. */
  readonly terms: readonly TopicTerm[];
  readonly papers: number;
  /** Paper numbers, most central first, at most 10. */
  readonly central: readonly number[];
  /** Where its name belongs on the map, in map units. */
  readonly x: number;
  readonly y: number;
}

/** A theme that the page proposes: a term that many papers carry and that says something. */
export interface ProposedTheme {
  readonly term: number;
  readonly label: string;
  readonly papers: number;
}

/**
 * How a link's integer weight is made: `weight = lexicalFactor * Σ q_a q_b + latent`, similarity = weight / scale.
 * `q` are the integer term weights of the paper vectors. What a link's weight holds beyond its terms' products is the latent part.
 */
export interface SimilarityScale {
  readonly scale: number;
  readonly lexicalFactor: number;
}

/** `map.json`, the file that is read first. */
export interface Manifest {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly name: string;
  readonly receipt: Receipt;
  readonly audit: AuditCounts;
  readonly counts: {
    readonly papers: number;
    readonly terms: number;
    readonly links: number;
    readonly regions: number;
    readonly districts: number;
  };
  readonly similarity: SimilarityScale;
  readonly topics: readonly Topic[];
  /** Palette slot of each region, of a map that is a part of another: its topics look as they do there. Absent: by their places. */
  readonly colours?: readonly number[];
  readonly themes: readonly ProposedTheme[];
  /** Reruns behind `PaperColumns.stability`. */
  readonly stabilityRuns: number;
  /** Map units; the smallest box around all dots. */
  readonly extent: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  /** First term number of each file in `terms/`, and first paper number of each file in `texts/`. */
  readonly termShards: readonly number[];
  readonly textShards: readonly number[];
  /** First paper number of each file in `links/`; none where `links.json` holds all links. */
  readonly linkShards: readonly number[];
  /** Key of the first term of each file in `terms/`: says in which file a key would be. */
  readonly termKeys: readonly string[];
  /** Bytes of each file in `terms/`, of a map that is not read whole. Absent: the map is small, or older than this. */
  readonly termBytes?: readonly number[] | undefined;
  /** There are `keywords.json` and, beside `links/`, `neighbours.json`. Absent: the map is small, or older than these files. */
  readonly digest?: true | undefined;
  /** Names that could not be made to keep the rules, and other things the reader should know, as sentences. */
  readonly notes: readonly string[];
}

/** What is known of the papers: a column a field, an entry a paper. On disk they lie in four kinds of files. */
export interface PaperColumns extends FirstColumns {
  /** `titles.json` */
  readonly title: readonly string[];
  /** Display form, `Given Family`. `authors.json` */
  readonly authors: readonly (readonly string[])[];
  /** `texts/` */
  readonly doi: readonly string[];
  /** `texts/` */
  readonly url: readonly string[];
  /** Extracted keywords, best first, in the spelling people use. `texts/` */
  readonly keywords: readonly (readonly string[])[];
}

/** `papers.json`: what the first picture and the legend need. */
export interface FirstColumns {
  readonly id: readonly string[];
  readonly year: readonly (number | null)[];
  readonly venue: readonly string[];
  readonly hasAbstract: readonly boolean[];
  /** Finest topic of the paper; -1 for a paper that shares no term with any other. */
  readonly topic: readonly number[];
  /** Reruns (of `Manifest.stabilityRuns`) in which the paper kept its topic. */
  readonly stability: readonly number[];
  /** The topic it fell into most often otherwise, -1 for none. */
  readonly otherTopic: readonly number[];
  /** Map units, two decimals. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Radius of the dot in map units: dots of these radii do not overlap. Grows with the paper's weight in the graph. */
  readonly size: readonly number[];
}

/** `titles.json`: two thirds of what lists need, and nothing that the first picture shows. */
export interface TitleColumn {
  readonly title: readonly string[];
}

/** `authors.json`: every name once, in the order of the papers, and for each paper the numbers of its authors' names. */
export interface AuthorColumns {
  readonly names: readonly string[];
  readonly papers: readonly (readonly number[])[];
}

/** `links.json` holds all of them, of a large map the strongest: strongest first; ties by source, then target. `source < target`. */
export interface LinkColumns {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Integer; see `SimilarityScale`. */
  readonly weight: readonly number[];
}

/** One file in `links/`: all links of the papers from `first` on, each paper's strongest first, ties by paper number. */
export interface LinkShard {
  readonly first: number;
  readonly papers: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
}

/**
 * The inverted index, terms in ascending order of `key` (by UTF-16 code units), cut into `terms/NNN.json` by term range.
 * `papers[t]` ascends; `weights[t]` are the integer `q` of the paper vectors (0: the term counts for search, not for links).
 */
export interface TermColumns {
  /** Normal form: stems joined by one space. */
  readonly key: readonly string[];
  /** The spelling that people wrote most. */
  readonly label: readonly string[];
  readonly papers: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
}

/**
 * `words.json`: every word form and abbreviation of the collection, lower case, ascending, with the terms it leads to.
 * `forms[i]` leads to the terms `terms[i]`: a word to its stem's term, an abbreviation to its long forms.
 */
export interface WordColumns {
  readonly forms: readonly string[];
  readonly terms: readonly (readonly number[])[];
  /** Places in `forms` of the compounds with a hyphen that are one word of the collection. Absent in maps built before it was told. */
  readonly compounds?: readonly number[];
}

/** `words.json` as it lies on disk: with the number of papers that carry the most frequent of `terms[i]`. */
export interface WordFile extends WordColumns {
  readonly papers: readonly number[];
}

/** `texts/NNN.json`, joined: abstracts and the sparse term vectors of the papers, by paper number. */
export interface TextColumns {
  readonly abstract: readonly string[];
  /** Term numbers, ascending. */
  readonly terms: readonly (readonly number[])[];
  /** Integer `q = floor(w / |w| * 16384 + 0.5)`, beside `terms`. */
  readonly weights: readonly (readonly number[])[];
  /** Keywords given by the source. */
  readonly givenKeywords: readonly (readonly string[])[];
}

/** One file in `texts/`: its papers' texts and the labels of the terms they use, so that one request explains a paper. */
export interface TextShard extends TextColumns {
  readonly first: number;
  readonly keywords: readonly (readonly string[])[];
  readonly doi: readonly string[];
  readonly url: readonly string[];
  readonly termNumbers: readonly number[];
  readonly termLabels: readonly string[];
}

/** One file in `terms/`. */
export interface TermShard extends TermColumns {
  readonly first: number;
}

/** `keywords.json`: terms that are a keyword of two papers or more, ascending. */
export interface SharedKeywords {
  readonly term: readonly number[];
  readonly label: readonly string[];
  /** How many papers carry the term, as a keyword or not. */
  readonly carriers: readonly number[];
  /** Those of which it is a keyword, ascending. */
  readonly papers: readonly (readonly number[])[];
}

/** A whole map in memory: what the pipeline returns and what the files hold. */
export interface TopicMap {
  readonly manifest: Manifest;
  readonly papers: PaperColumns;
  readonly links: LinkColumns;
  readonly terms: TermColumns;
  readonly words: WordColumns;
  readonly texts: TextColumns;
}
