/** Links as columns, strongest first. */
export interface LinkTable {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly weight: readonly number[];
}

/**
 * Numbers of the links worth drawing at rest: each paper's `perPaper` strongest, `atMost` in all, strongest first. More would
 * tell less; the rest is drawn when its paper is pointed at.
 */
export function strongestLinks(links: LinkTable, paperCount: number, perPaper: number, atMost: number): number[] {
  const drawn = new Uint16Array(paperCount);
  const chosen: number[] = [];
  for (let link = 0; link < links.source.length && chosen.length < atMost; link++) {
    const source = links.source[link]!;
    const target = links.target[link]!;
    if (drawn[source]! >= perPaper && drawn[target]! >= perPaper) continue;
    drawn[source]!++;
    drawn[target]!++;
    chosen.push(link);
  }
  return chosen;
}

/** For each paper its links, strongest first: `links[offsets[paper] .. offsets[paper + 1]]` are link numbers. */
export interface LinksByPaper {
  readonly offsets: Uint32Array;
  readonly links: Uint32Array;
}

export function linksByPaper(links: LinkTable, paperCount: number): LinksByPaper {
  const offsets = new Uint32Array(paperCount + 1);
  for (const column of [links.source, links.target]) for (const paper of column) offsets[paper + 1]!++;
  for (let paper = 0; paper < paperCount; paper++) offsets[paper + 1]! += offsets[paper]!;
  const next = offsets.slice(0, paperCount);
  const sorted = new Uint32Array(links.source.length * 2);
  for (let link = 0; link < links.source.length; link++) {
    sorted[next[links.source[link]!]!++] = link;
    sorted[next[links.target[link]!]!++] = link;
  }
  return { offsets, links: sorted };
}
