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
