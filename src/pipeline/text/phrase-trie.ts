/**
 * Phrases as numbers: every phrase is its beginning (a phrase one word shorter) and its last stem. Single stems are the
 * phrases `0 .. stemCount - 1`. Typed arrays and one open-addressing table: 100,000 papers make millions of phrases.
 */
export interface PhraseTrie {
  /** Phrase `parent` followed by `stem`, or -1. */
  child(parent: number, stem: number): number;
  /** The same, entered where it is new. */
  childOrNew(parent: number, stem: number): number;
  /** Phrases so far, single stems included. */
  size(): number;
  /** Stems of a phrase, first to last. */
  stems(phrase: number): number[];
  /** What it holds, to be read only: another thread can build on it. */
  columns(): TrieColumns;
}

/** Phrases of more than one stem, in the order in which they were entered, and the table that finds them. */
export interface TrieColumns {
  readonly stemCount: number;
  readonly count: number;
  readonly parents: Int32Array;
  readonly lasts: Int32Array;
  readonly slots: Int32Array;
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

/** A trie of so many stems, or one that builds on the columns of another and leaves them as they are. */
export function createPhraseTrie(stemCount: number, base?: TrieColumns): PhraseTrie {
  const first = stemCount + (base?.count ?? 0);
  let parents = new Int32Array(1 << 12);
  let lasts = new Int32Array(1 << 12);
  let count = 0;
  let slots = new Int32Array(1 << 13);
  const find = (parent: number, stem: number): number => findSlot(slots, parents, lasts, parent, stem);
  const known = (parent: number, stem: number): number => {
    if (base === undefined || parent >= first) return -1;
    const held = base.slots[findSlot(base.slots, base.parents, base.lasts, parent, stem)];
    return held === 0 ? -1 : stemCount + held - 1;
  };
  const rehash = (): void => {
    slots = new Int32Array(slots.length * 2);
    for (let i = 0; i < count; i++) slots[find(parents[i], lasts[i])] = i + 1;
  };
  return {
    child: (parent, stem) => {
      const before = known(parent, stem);
      if (before >= 0) return before;
      const held = slots[find(parent, stem)];
      return held === 0 ? -1 : first + held - 1;
    },
    childOrNew: (parent, stem) => {
      const before = known(parent, stem);
      if (before >= 0) return before;
      let slot = find(parent, stem);
      if (slots[slot] !== 0) return first + slots[slot] - 1;
      if ((count + 1) * 2 > slots.length) {
        rehash();
        slot = find(parent, stem);
      }
      if (count === parents.length) {
        parents = grown(parents, count * 2);
        lasts = grown(lasts, count * 2);
      }
      parents[count] = parent;
      lasts[count] = stem;
      slots[slot] = ++count;
      return first + count - 1;
    },
    size: () => first + count,
    stems: (phrase) => {
      const stems: number[] = [];
      let at = phrase;
      for (; at >= first; at = parents[at - first]) stems.push(lasts[at - first]);
      for (; at >= stemCount; at = base!.parents[at - stemCount]) stems.push(base!.lasts[at - stemCount]);
      stems.push(at);
      return stems.reverse();
    },
    columns: () => ({ stemCount, count, parents: parents.subarray(0, count), lasts: lasts.subarray(0, count), slots }),
  };
}

/** Slot of the pair, or the free slot where it would go. Slots hold a phrase's place + 1, 0 is free. */
function findSlot(slots: Int32Array, parents: Int32Array, lasts: Int32Array, parent: number, stem: number): number {
  const mask = slots.length - 1;
  let hash = Math.imul(parent, 0x9e3779b1) ^ Math.imul(stem + 0x7f4a7c15, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  let slot = (hash ^ (hash >>> 13)) & mask;
  for (;;) {
    const held = slots[slot];
    if (held === 0 || (parents[held - 1] === parent && lasts[held - 1] === stem)) return slot;
    slot = (slot + 1) & mask;
  }
}

/** A column beside the phrases of a trie that grows with it; unknown entries are 0. */
export interface PhraseColumn {
  get(phrase: number): number;
  set(phrase: number, value: number): void;
  /** Its entries, to be read only. */
  values(): Int32Array;
}

export function phraseColumn(size: number): PhraseColumn {
  let values = new Int32Array(Math.max(16, size));
  return {
    get: (phrase) => (phrase < values.length ? values[phrase] : 0),
    set: (phrase, value) => {
      if (phrase >= values.length) values = grown(values, Math.max(phrase + 1, values.length * 2));
      values[phrase] = value;
    },
    values: () => values,
  };
}
