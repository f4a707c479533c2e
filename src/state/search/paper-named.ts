import type { Collection } from '../collection.svelte.ts';

/**
 * The paper whose id this is, also as a listing of arXiv or its address writes it, and in a map that is read whole the one with
 * this DOI or address; -1 for none.
 */
export function paperNamed(text: string, collection: Collection): number {
  const id = text.trim();
  const known = collection.paperWithId(id);
  if (known >= 0) return known;
  const number = /^(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?(\S+?)(?:v\d+)?$/i.exec(id)?.[1];
  const listed = number === undefined ? -1 : collection.paperWithId(`arXiv:${number}`);
  if (listed >= 0 || !collection.isWhole) return listed;
  const { doi, url } = collection.papers;
  const wanted = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+?)[.,;]?$/i.exec(id)?.[1].toLowerCase();
  if (wanted !== undefined) return doi.indexOf(wanted);
  const address = withoutScheme(id);
  return address.includes('/') ? url.findIndex((other) => withoutScheme(other) === address) : -1;
}

/** An address without what is written in one way or another. */
function withoutScheme(address: string): string {
  return address.replace(/^(?:https?:\/\/)?(?:www\.)?/i, '').replace(/\/$/, '');
}
