import type { LinesLeftOut } from '../map/audit.ts';
import type { Author } from '../map/paper.ts';

/** How a format writes text: `latex` for BibTeX, `html` where tags and entities stand for themselves, `plain` for nothing of both. */
type Markup = 'plain' | 'html' | 'latex';

/** What a format reader found in one record, as it stands in the file. Cleaning and checking come after it, alike for all formats. */
export interface RawPaper {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly abstract?: string | undefined;
  /** Whole names (`Smith, Jane` or `Jane Smith`) or names in parts. */
  readonly authors?: readonly (string | Author)[] | undefined;
  /** Any text or number that holds a year: `2020`, `2020-05-01`, `May 2020`. */
  readonly year?: string | number | undefined;
  readonly venue?: string | undefined;
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
  readonly arxivId?: string | undefined;
  readonly pmid?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly language?: string | undefined;
  /** Set by readers that know that the record is no paper: a retraction notice, an entry that cannot be read. */
  readonly leaveOut?: string | undefined;
  readonly markup?: Markup | undefined;
}

/** Where a reader puts what it finds. */
export interface RecordSink {
  /** `place` is for people: `line 41`, `entry 3 (@smith2020)`, `row 7`. */
  record(place: string, paper: RawPaper): void;
  /** A record that is there but cannot be read. It counts as read and left out. */
  leaveOut(place: string, reason: string, title?: string): void;
  /** A sentence about the file for the audit; `left`: the lines that it says were left out. */
  note(text: string, left?: Omit<LinesLeftOut, 'note'>): void;
  /** Counted by its kind; the first places of a kind are named. */
  warn(kind: string, place?: string): void;
}

/** One file format. */
export interface Format {
  /** For people: `BibTeX`, `RIS`. */
  readonly name: string;
  /** True when a text that begins with `head` (up to 64,000 characters) is of this format. Never throws. */
  detect(head: string): boolean;
  /** Reads the text to its end. `text` comes in pieces of any size. */
  read(text: AsyncIterable<string>, sink: RecordSink): Promise<void>;
}
