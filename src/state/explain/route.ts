import type { ManyLinks } from '../links-of-papers.ts';
import type { Hop, Route } from '../types.ts';

/**
 * The shortest way between two papers along links (Dijkstra 1959). A link is as long as its similarity is low:
 * `1 - similarity` plus half a step, so that a strong detour beats a weak link, but not by many hops.
 */
export function shortestRoute(from: number, to: number, links: ManyLinks): Route {
  if (from === to) return { kind: 'found', papers: [from], hops: [] };
  const distance = new Map<number, number>([[from, 0]]);
  const before = new Map<number, Hop>();
  const done = new Set<number>();
  const queue = new Heap();
  queue.push(0, from);
  for (let next = queue.pop(); next !== null && next !== to; next = queue.pop()) {
    if (done.has(next)) continue;
    done.add(next);
    for (const { paper, similarity } of links.of(next)) {
      const length = distance.get(next)! + HOP + 1 - similarity;
      if (length >= (distance.get(paper) ?? Infinity)) continue;
      distance.set(paper, length);
      before.set(paper, { from: next, to: paper, similarity });
      queue.push(length, paper);
    }
  }
  if (!before.has(to)) return { kind: 'none', ofAllLinks: links.ofAll };
  const hops: Hop[] = [];
  for (let at = to; at !== from; at = hops[0].from) hops.unshift(before.get(at)!);
  return { kind: 'found', papers: [from, ...hops.map((hop) => hop.to)], hops };
}

/** What each hop costs beside its weakness. */
const HOP = 0.5;

/** Binary heap of papers by distance; ties by paper number, so that the route is always the same. */
class Heap {
  readonly #keys: number[] = [];
  readonly #values: number[] = [];

  push(key: number, value: number): void {
    let at = this.#keys.length;
    this.#keys.push(key);
    this.#values.push(value);
    for (let up = (at - 1) >> 1; at > 0 && this.#before(at, up); at = up, up = (at - 1) >> 1) this.#swap(at, up);
  }

  pop(): number | null {
    if (this.#keys.length === 0) return null;
    this.#swap(0, this.#keys.length - 1);
    this.#keys.pop();
    const value = this.#values.pop()!;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#keys.length && this.#before(child, least)) least = child;
      if (least === at) break;
      this.#swap(at, least);
      at = least;
    }
    return value;
  }

  #before(a: number, b: number): boolean {
    return this.#keys[a] < this.#keys[b] || (this.#keys[a] === this.#keys[b] && this.#values[a] < this.#values[b]);
  }

  #swap(a: number, b: number): void {
    [this.#keys[a], this.#keys[b]] = [this.#keys[b], this.#keys[a]];
    [this.#values[a], this.#values[b]] = [this.#values[b], this.#values[a]];
  }
}
