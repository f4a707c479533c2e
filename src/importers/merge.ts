import type { Author } from '../map/paper.ts';
import type { ImportedPaper } from './to-paper.ts';

/** How much a record says: fields that are not empty, the abstract counting most. */
export function fullness(paper: ImportedPaper): number {
  let filled = 0;
  for (const value of [paper.title, paper.venue, paper.doi, paper.url, paper.language, paper.arxivId, paper.pmid])
    if (value !== '') filled++;
  if (paper.year !== null) filled++;
  if (paper.authors.length > 0) filled++;
  if (paper.keywords.length > 0) filled++;
  return filled + Math.min(10, paper.abstract.length / 100);
}

/** One paper of two records: `fuller` wins field by field where it says anything; the longer abstract and the fuller list of authors win. */
export function mergePapers(fuller: ImportedPaper, other: ImportedPaper, id: string): ImportedPaper {
  return {
    id: id || fuller.id || other.id,
    title: fuller.title || other.title,
    abstract: other.abstract.length > fuller.abstract.length ? other.abstract : fuller.abstract,
    authors: nameLength(other.authors) > nameLength(fuller.authors) ? other.authors : fuller.authors,
    year: fuller.year ?? other.year,
    venue: fuller.venue || other.venue,
    doi: fuller.doi || other.doi,
    url: fuller.url || other.url,
    keywords: fuller.keywords.length > 0 ? fuller.keywords : other.keywords,
    language: fuller.language || other.language,
    arxivId: fuller.arxivId || other.arxivId,
    pmid: fuller.pmid || other.pmid,
  };
}

function nameLength(authors: readonly Author[]): number {
  return authors.reduce((sum, author) => sum + author.given.length + author.family.length + 1, 0);
}
