import { findArxivId } from '../text/identifiers.ts';
import { asArray, asText, firstText, get } from './values.ts';
import type { JsonShape } from './shape.ts';

/** Daily papers of Hugging Face: its API (`paper` within each entry) and scraped lists (`details` within each entry). */
export const huggingFace: JsonShape = {
  name: 'Hugging Face papers',
  detect: (value) =>
    isObject(get(value, 'paper')) || (isObject(get(value, 'details')) && Object.hasOwn(value, 'paper_url')),
  read(value) {
    const paper = isObject(get(value, 'paper')) ? get(value, 'paper') : get(value, 'details');
    const page = firstText(paper, 'arxiv_page_url') || firstText(value, 'paper_url');
    const arxivId = findArxivId(firstText(paper, 'id') || page);
    return {
      id: arxivId,
      title: firstText(paper, 'title') || firstText(value, 'title'),
      abstract: firstText(paper, 'summary', 'abstract'),
      authors: (asArray(get(paper, 'authors')).length > 0
        ? asArray(get(paper, 'authors'))
        : asArray(get(value, 'authors'))
      ).map((author) => firstText(author, 'name') || asText(author)),
      // The day of the list is not the day of the paper, but arXiv ids carry theirs: 2601.20833 is of January 2026.
      year:
        firstText(paper, 'publishedAt') ||
        (/^\d{4}\./u.test(arxivId) ? `20${arxivId.slice(0, 2)}` : firstText(value, 'publishedAt')),
      url: arxivId === '' ? page : `https://arxiv.org/abs/${arxivId}`,
      arxivId,
      keywords: asArray(get(paper, 'ai_keywords')).map(asText),
    };
  },
};

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
