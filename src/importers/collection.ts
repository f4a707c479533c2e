import type { Paper } from '../map/paper.ts';
import { sameFirstAuthor, samePaper, titleKey } from './duplicates.ts';
import { fullness, mergePapers } from './merge.ts';
import { slugOf } from './text/slug.ts';
import type { ImportedPaper } from './to-paper.ts';
import type { Merged, Warned } from './types.ts';

/** A paper as kept so far, with all records that were merged into it. */
interface Group {
  paper: ImportedPaper;
  /** Fullness of the fullest record in it. */
  fullness: number;
  readonly file: number;
  readonly place: string;
  /** Place in the order of first records. */
  readonly order: number;
  /** Set when the group was found to be the same paper as an earlier one. */
  into: Group | undefined;
}

/** Papers of one title that are compared with a new one: a thousand editorials must not cost a million comparisons. */
const MOST_SAME_TITLE = 256;

interface PendingMerge {
  readonly file: number;
  readonly place: string;
  readonly title: string;
  readonly group: Group;
  readonly reason: string;
}

/** The papers of an import: takes records one at a time and merges those that are the same paper. */
export class Collection {
  readonly #groups: Group[] = [];
  readonly #byIdentifier = new Map<string, Group>();
  readonly #byTitle = new Map<string, Group[]>();
  readonly #merges: PendingMerge[] = [];

  get isEmpty(): boolean {
    return this.#groups.length === 0;
  }

  /** Adds a record; `file` is the number of its file. Returns whether it is a new paper. */
  add(paper: ImportedPaper, file: number, place: string): boolean {
    const found = this.#find(paper);
    if (found === undefined) {
      const group: Group = {
        paper,
        fullness: fullness(paper),
        file,
        place,
        order: this.#groups.length,
        into: undefined,
      };
      this.#groups.push(group);
      this.#register(group, paper);
      return true;
    }
    const { group, reason } = found;
    this.#merges.push({ file, place, title: paper.title, group, reason });
    this.#absorb(group, paper, fullness(paper));
    this.#register(group, paper);
    return false;
  }

  /** The papers with their final ids, where each stands first, the merges, and how many papers each of `fileCount` files gave. */
  finish(files: readonly string[]): {
    papers: Paper[];
    places: Omit<Warned, 'title'>[];
    merged: Merged[];
    keptByFile: number[];
  } {
    const keptByFile = files.map(() => 0);
    const kept = this.#groups.filter((group) => group.into === undefined);
    const ids = assignIds(kept.map((group) => group.paper));
    const idOf = new Map(kept.map((group, index) => [group, ids[index]!]));
    for (const group of kept) keptByFile[group.file]!++;
    const papers = kept.map((group, index) => withId(group.paper, ids[index]!));
    const merged = this.#merges.map(({ file, place, title, group, reason }) => ({
      file: files[file]!,
      place,
      title,
      into: idOf.get(rootOf(group))!,
      reason,
    }));
    const places = kept.map(({ file, place }) => ({ file: files[file]!, place }));
    return { papers, places, merged, keptByFile };
  }

  #find(paper: ImportedPaper): { group: Group; reason: string } | undefined {
    let found: { group: Group; reason: string } | undefined;
    for (const [identifier, reason] of identifiersOf(paper)) {
      const entry = this.#byIdentifier.get(identifier);
      if (entry === undefined) continue;
      const group = rootOf(entry);
      if (found === undefined) {
        if (samePaper(group.paper, paper)) found = { group, reason };
      } else if (group !== found.group && samePaper(group.paper, found.group.paper))
        found = { ...found, group: this.#join(found.group, group, reason) };
    }
    return found ?? this.#findByTitle(paper);
  }

  #findByTitle(paper: ImportedPaper): { group: Group; reason: string } | undefined {
    for (const entry of this.#byTitle.get(titleKey(paper.title)) ?? []) {
      const group = rootOf(entry);
      const reason = sameFirstAuthor(group.paper, paper);
      if (reason !== undefined) return { group, reason };
    }
    return undefined;
  }

  /** A record showed that two papers kept so far are one: the later goes into the earlier, which stays. */
  #join(a: Group, b: Group, reason: string): Group {
    const [earlier, later] = a.order < b.order ? [a, b] : [b, a];
    later.into = earlier;
    this.#merges.push({ file: later.file, place: later.place, title: later.paper.title, group: earlier, reason });
    this.#absorb(earlier, later.paper, later.fullness);
    return earlier;
  }

  #absorb(group: Group, paper: ImportedPaper, paperFullness: number): void {
    const root = rootOf(group);
    root.paper =
      paperFullness > root.fullness
        ? mergePapers(paper, root.paper, root.paper.id)
        : mergePapers(root.paper, paper, root.paper.id);
    root.fullness = Math.max(root.fullness, paperFullness);
  }

  #register(group: Group, paper: ImportedPaper): void {
    for (const [identifier] of identifiersOf(paper))
      if (!this.#byIdentifier.has(identifier)) this.#byIdentifier.set(identifier, group);
    const key = titleKey(paper.title);
    const sameTitle = this.#byTitle.get(key);
    if (sameTitle === undefined) this.#byTitle.set(key, [group]);
    else if (sameTitle.length < MOST_SAME_TITLE && !sameTitle.includes(group)) sameTitle.push(group);
  }
}

function withId(imported: ImportedPaper, id: string): Paper {
  const { title, abstract, authors, year, venue, doi, url, keywords, language } = imported;
  return { id, title, abstract, authors, year, venue, doi, url, keywords, language };
}

function rootOf(group: Group): Group {
  let root = group;
  while (root.into !== undefined) root = root.into;
  return root;
}

function identifiersOf(paper: ImportedPaper): [string, string][] {
  const identifiers: [string, string][] = [];
  if (paper.doi !== '') identifiers.push([`doi:${paper.doi}`, `same DOI ${paper.doi}`]);
  if (paper.arxivId !== '') identifiers.push([`arxiv:${paper.arxivId}`, `same arXiv id ${paper.arxivId}`]);
  if (paper.pmid !== '') identifiers.push([`pmid:${paper.pmid}`, `same PMID ${paper.pmid}`]);
  return identifiers;
}

/** Unique ids: the source's own, else DOI, arXiv id or PMID, else a slug of the title; a number is added to one that is taken. */
function assignIds(papers: readonly ImportedPaper[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return papers.map((paper) => {
    const wanted =
      paper.id || paper.doi || paper.arxivId || (paper.pmid !== '' ? `pmid:${paper.pmid}` : slugOf(paper.title));
    let id = wanted;
    for (let n = next.get(wanted) ?? 2; taken.has(id); n++) {
      id = `${wanted}-${n}`;
      next.set(wanted, n + 1);
    }
    taken.add(id);
    return id;
  });
}
