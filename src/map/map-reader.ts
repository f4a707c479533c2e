import type { Audit } from './audit.ts';
import type {
  AuthorColumns,
  FirstColumns,
  LinkColumns,
  LinkShard,
  Manifest,
  SharedKeywords,
  TermShard,
  TextShard,
  TitleColumn,
  WordFile,
} from './types.ts';

/** An opened map: what the first picture needs is here, the rest comes when asked for. */
export interface MapReader {
  readonly manifest: Manifest;
  readonly papers: FirstColumns;
  /** All links, of a large map the strongest. */
  readonly links: LinkColumns;
  /** Here from the start in a small map. */
  readonly title: readonly string[] | null;
  titles(): Promise<TitleColumn>;
  authors(): Promise<AuthorColumns>;
  words(): Promise<WordFile>;
  /** Where `manifest.digest` says so. */
  keywords(): Promise<SharedKeywords>;
  /** All links with similarities to the hundredth, where `links` are not all and `manifest.digest` says so. */
  neighbours(): Promise<LinkColumns>;
  /** File `shard` of `links/`. */
  linkRows(shard: number): Promise<LinkShard>;
  /** File `shard` of `terms/`. */
  terms(shard: number): Promise<TermShard>;
  /** File `shard` of `texts/`. */
  texts(shard: number): Promise<TextShard>;
  /** The import audit, where the map has one. */
  audit(): Promise<Audit | null>;
}
