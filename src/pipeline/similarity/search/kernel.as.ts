// AssemblyScript, a TypeScript for WebAssembly: `npm run build:kernels` compiles it into kernel-bytes.ts.
//
// The inner loops of the search for neighbours (docs/PIPELINE.md): bounds of 32 pairs at a time, exact scores of the pairs
// whose bound is high enough. `kernel.ts` lays the data out and hands the addresses over; nothing here checks them.

/** Papers, and papers rounded up to eights. */
let papers: i32 = 0;
let stride: i32 = 0;
/** Pairs of 16-bit columns: latent dimensions, and groups of frequent terms. */
let latentPairs: i32 = 0;
let groupPairs: i32 = 0;
/** Blocks of four papers: pair of columns after pair of columns, 16 bytes with that pair of all four. */
let latentBlocks: usize = 0;
let groupBlocks: usize = 0;
/** Latent rows once more, paper after paper, `latentBytes` each. */
let latentRows: usize = 0;
let latentBytes: i32 = 0;
/** CSR of the frequent terms: entries hold the term's number and, in the upper half, its weight. */
let frequentOffsets: usize = 0;
let frequentEntries: usize = 0;
/** CSR of the rare terms. */
let rareOffsets: usize = 0;
let rareTerms: usize = 0;
let rareWeights: usize = 0;
let rareCount: i32 = 0;
/**
 * The rare terms' papers, chunk of papers after chunk: where each term's entries begin (`rareCount + 1` a chunk), and
 * entries that hold the paper's place in the chunk and, in the upper half, its weight. A chunk fits into the cache.
 */
let chunkPapers: i32 = 0;
let postingOffsets: usize = 0;
let postings: usize = 0;
/** Rare products of the tile's four rows with all papers, row after row; zero between tiles. */
let sums: usize = 0;
/** Weights of the row at hand by frequent term, and by rare term; zero between rows. */
let denseFrequent: usize = 0;
let denseRare: usize = 0;
/** What passed the bound: for each of the tile's rows up to `stride` papers, each with its rare products. */
let passed: usize = 0;
/** Papers given as candidates for a seed. */
let candidates: usize = 0;
let latentFloor: i32 = 0;
let lexicalFactor: f64 = 1;
let latentFactor: f64 = 0;
/** `latentFactor / lexicalFactor`, rounded up where it is not a whole number. */
let latentRatio: f32 = 1;
/** Best lists as in best-lists.ts; the papers in them go by their own numbers, not by their places here. */
let kept: i32 = 0;
let numberOf: usize = 0;
let sizes: usize = 0;
let numbers: usize = 0;
let scores: usize = 0;
let least: usize = 0;
/** `least / lexicalFactor`, rounded up: what a bound is held against. */
let limits: usize = 0;

export function setSizes(paperCount: i32, strideOf: i32, latent: i32, groups: i32, keptOf: i32): void {
  papers = paperCount;
  stride = strideOf;
  latentPairs = latent;
  groupPairs = groups;
  latentBytes = ((latent + 3) >> 2) << 4;
  kept = keptOf;
}

export function setBlocks(latent: usize, groups: usize, rows: usize): void {
  latentBlocks = latent;
  groupBlocks = groups;
  latentRows = rows;
}

export function setFrequent(offsets: usize, entries: usize, dense: usize): void {
  frequentOffsets = offsets;
  frequentEntries = entries;
  denseFrequent = dense;
}

export function setRare(offsets: usize, terms: usize, weights: usize, count: i32, dense: usize): void {
  rareOffsets = offsets;
  rareTerms = terms;
  rareWeights = weights;
  rareCount = count;
  denseRare = dense;
}

export function setPostings(chunk: i32, offsets: usize, entries: usize): void {
  chunkPapers = chunk;
  postingOffsets = offsets;
  postings = entries;
}

export function setWork(sumsAt: usize, passedAt: usize, candidatesAt: usize): void {
  sums = sumsAt;
  passed = passedAt;
  candidates = candidatesAt;
}

export function setScore(lexical: f64, latent: f64, ratio: f32, floor: i32): void {
  lexicalFactor = lexical;
  latentFactor = latent;
  latentRatio = ratio;
  latentFloor = floor;
}

export function setLists(
  numberOfAt: usize,
  sizesAt: usize,
  numbersAt: usize,
  scoresAt: usize,
  leastAt: usize,
  limitsAt: usize,
): void {
  numberOf = numberOfAt;
  sizes = sizesAt;
  numbers = numbersAt;
  scores = scoresAt;
  least = leastAt;
  limits = limitsAt;
}

// ---------------------------------------------------------------------------------------------------------- searching

const counts = new StaticArray<i32>(4);

/** Searches the pairs of the four papers from `first` on with those of a chunk that come later. */
export function searchTile(first: i32, chunk: i32): void {
  const end = min(first + 4, papers);
  for (let row = first; row < end; row++) addRare(row, row - first, chunk);
  const from = chunk * chunkPapers;
  holdAgainstBounds(first, max(from, first & ~7), min(from + chunkPapers, stride));
  for (let row = first; row < end; row++) {
    const count = unchecked(counts[row - first]);
    if (count > 0) scorePassed(row, passed + <usize>(row - first) * stride * 8, count);
  }
}

/** Adds the products of the row's rare terms with the papers of a chunk to row `slot` of `sums`. */
function addRare(row: i32, slot: i32, chunk: i32): void {
  const into = sums + (<usize>slot * stride + <usize>chunk * chunkPapers) * 4;
  const offsets = postingOffsets + <usize>chunk * (rareCount + 1) * 4;
  const end = load<u32>(rareOffsets + <usize>(row + 1) * 4);
  for (let at = load<u32>(rareOffsets + <usize>row * 4); at < end; at++) {
    const term = offsets + <usize>load<u32>(rareTerms + <usize>at * 4) * 4;
    const weight = <i32>load<u16>(rareWeights + <usize>at * 2);
    const last = postings + <usize>load<u32>(term, 4) * 4;
    for (let place = postings + <usize>load<u32>(term) * 4; place < last; place += 4) {
      const entry = load<u32>(place);
      const sum = into + <usize>(entry & 0xffff) * 4;
      store<i32>(sum, load<i32>(sum) + weight * <i32>(entry >> 16));
    }
  }
}

/** Notes the pairs of the tile with others whose bound reaches what either paper still takes, and empties `sums`. */
function holdAgainstBounds(first: i32, from: i32, to: i32): void {
  for (let slot = 0; slot < 4; slot++) unchecked((counts[slot] = 0));
  const latentStep = latentPairs * 16;
  const groupStep = groupPairs * 16;
  const latentRow = latentBlocks + <usize>(first >> 2) * latentStep;
  const groupRow = groupBlocks + <usize>(first >> 2) * groupStep;
  const zero = i32x4.splat(0);
  for (let other = from; other < to; other += 8) {
    let s00 = zero;
    let s01 = zero;
    let s10 = zero;
    let s11 = zero;
    let s20 = zero;
    let s21 = zero;
    let s30 = zero;
    let s31 = zero;
    // Latent products first, then the bounds of the frequent terms on top of what the former have beyond the floor.
    let row = latentRow;
    let column = latentBlocks + <usize>(other >> 2) * latentStep;
    let step = latentStep;
    for (let part = latentPairs > 0 ? 0 : 1; part < 2; part++) {
      if (part === 1) {
        row = groupRow;
        column = groupBlocks + <usize>(other >> 2) * groupStep;
        step = groupStep;
      }
      for (const end = row + step; row < end; row += 16, column += 16) {
        const b0 = v128.load(column);
        const b1 = v128.load(column + step);
        let a = v128.load32_splat(row);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(b0, a));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(b1, a));
        a = v128.load32_splat(row, 4);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(b0, a));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(b1, a));
        a = v128.load32_splat(row, 8);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(b0, a));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(b1, a));
        a = v128.load32_splat(row, 12);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(b0, a));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(b1, a));
      }
      if (part === 0) {
        s00 = beyondFloor(s00);
        s01 = beyondFloor(s01);
        s10 = beyondFloor(s10);
        s11 = beyondFloor(s11);
        s20 = beyondFloor(s20);
        s21 = beyondFloor(s21);
        s30 = beyondFloor(s30);
        s31 = beyondFloor(s31);
      }
    }
    const limit = limits + <usize>other * 4;
    const l0 = v128.load(limit);
    const l1 = v128.load(limit, 16);
    check(first, 0, other, s00, l0);
    check(first, 0, other + 4, s01, l1);
    check(first, 1, other, s10, l0);
    check(first, 1, other + 4, s11, l1);
    check(first, 2, other, s20, l0);
    check(first, 2, other + 4, s21, l1);
    check(first, 3, other, s30, l0);
    check(first, 3, other + 4, s31, l1);
  }
}

/** What latent products have beyond the floor, in units of a lexical product; never below the exact value. */
@inline
function beyondFloor(products: v128): v128 {
  const excess = i32x4.max_s(i32x4.sub(products, i32x4.splat(latentFloor)), i32x4.splat(0));
  if (latentRatio === 1) return excess;
  return i32x4.trunc_sat_f32x4_s(f32x4.ceil(f32x4.mul(f32x4.convert_i32x4_s(excess), f32x4.splat(latentRatio))));
}

/** Notes which of four papers pass with row `slot` of the tile. */
@inline
function check(first: i32, slot: i32, other: i32, withoutRare: v128, limit: v128): void {
  const at = sums + (<usize>slot * stride + other) * 4;
  const bound = i32x4.add(withoutRare, v128.load(at));
  const limitOfRow = v128.load32_splat(limits + <usize>(first + slot) * 4);
  const mask = i32x4.ge_s(bound, i32x4.min_s(limitOfRow, limit));
  if (v128.any_true(mask)) note(first + slot, slot, other, i32x4.bitmask(mask), at);
  v128.store(at, i32x4.splat(0));
}

function note(row: i32, slot: i32, other: i32, mask: i32, at: usize): void {
  if (row >= papers) return;
  let count = unchecked(counts[slot]);
  const list = passed + <usize>slot * stride * 8;
  while (mask !== 0) {
    const lane = ctz(mask);
    mask &= mask - 1;
    const paper = other + lane;
    if (paper > row && paper < papers) {
      store<i32>(list + <usize>count * 8, paper);
      store<i32>(list + <usize>count * 8, load<i32>(at + <usize>lane * 4), 4);
      count++;
    }
  }
  unchecked((counts[slot] = count));
}

/** Scores the row's passed papers exactly and offers them to the lists of both. */
function scorePassed(row: i32, list: usize, count: i32): void {
  fillFrequent(row);
  for (let i = 0; i < count; i++) {
    const other = load<i32>(list + <usize>i * 8);
    const lexical = load<i32>(list + <usize>i * 8, 4) + frequentProduct(other);
    const score = lexicalFactor * <f64>lexical + latentFactor * <f64>latentExcess(row, other);
    if (score >= load<f64>(least + <usize>row * 8)) offer(row, other, score);
    if (score >= load<f64>(least + <usize>other * 8)) offer(other, row, score);
  }
  clearFrequent(row);
}

/** The same as `offer` in best-lists.ts. */
function offer(row: i32, other: i32, score: f64): void {
  const number = load<i32>(numberOf + <usize>other * 4);
  const size = load<i32>(sizes + <usize>row * 4);
  const first = row * kept;
  let place = first + size;
  if (size === kept) {
    place--;
    if (score === load<f64>(scores + <usize>place * 8) && number > load<i32>(numbers + <usize>place * 4)) return;
  } else store<i32>(sizes + <usize>row * 4, size + 1);
  while (place > first) {
    const before = load<f64>(scores + <usize>(place - 1) * 8);
    const numberBefore = load<i32>(numbers + <usize>(place - 1) * 4);
    if (before > score || (before === score && numberBefore < number)) break;
    store<f64>(scores + <usize>place * 8, before);
    store<i32>(numbers + <usize>place * 4, numberBefore);
    place--;
  }
  store<f64>(scores + <usize>place * 8, score);
  store<i32>(numbers + <usize>place * 4, number);
  if (load<i32>(sizes + <usize>row * 4) === kept) {
    const last = load<f64>(scores + <usize>(first + kept - 1) * 8);
    store<f64>(least + <usize>row * 8, last);
    store<i32>(limits + <usize>row * 4, <i32>Math.ceil(last / lexicalFactor));
  }
}

// -------------------------------------------------------------------------------------------------- parts of a score

function fillFrequent(row: i32): void {
  const end = load<u32>(frequentOffsets + <usize>(row + 1) * 4);
  for (let at = load<u32>(frequentOffsets + <usize>row * 4); at < end; at++) {
    const entry = load<u32>(frequentEntries + <usize>at * 4);
    store<i32>(denseFrequent + <usize>(entry & 0xffff) * 4, entry >> 16);
  }
}

function clearFrequent(row: i32): void {
  const end = load<u32>(frequentOffsets + <usize>(row + 1) * 4);
  for (let at = load<u32>(frequentOffsets + <usize>row * 4); at < end; at++) {
    store<i32>(denseFrequent + <usize>(load<u32>(frequentEntries + <usize>at * 4) & 0xffff) * 4, 0);
  }
}

/** Products of the row in `denseFrequent` with the other's frequent terms. */
@inline
function frequentProduct(other: i32): i32 {
  const end = load<u32>(frequentOffsets + <usize>(other + 1) * 4);
  let sum = 0;
  for (let at = load<u32>(frequentOffsets + <usize>other * 4); at < end; at++) {
    const entry = load<u32>(frequentEntries + <usize>at * 4);
    sum += load<i32>(denseFrequent + <usize>(entry & 0xffff) * 4) * <i32>(entry >> 16);
  }
  return sum;
}

function fillRare(row: i32): void {
  const end = load<u32>(rareOffsets + <usize>(row + 1) * 4);
  for (let at = load<u32>(rareOffsets + <usize>row * 4); at < end; at++) {
    store<u16>(denseRare + <usize>load<u32>(rareTerms + <usize>at * 4) * 2, load<u16>(rareWeights + <usize>at * 2));
  }
}

function clearRare(row: i32): void {
  const end = load<u32>(rareOffsets + <usize>(row + 1) * 4);
  for (let at = load<u32>(rareOffsets + <usize>row * 4); at < end; at++) {
    store<u16>(denseRare + <usize>load<u32>(rareTerms + <usize>at * 4) * 2, 0);
  }
}

/** Products of the row in `denseRare` with the other's rare terms. */
@inline
function rareProduct(other: i32): i32 {
  const end = load<u32>(rareOffsets + <usize>(other + 1) * 4);
  let sum = 0;
  for (let at = load<u32>(rareOffsets + <usize>other * 4); at < end; at++) {
    const weight = <i32>load<u16>(denseRare + <usize>load<u32>(rareTerms + <usize>at * 4) * 2);
    sum += weight * <i32>load<u16>(rareWeights + <usize>at * 2);
  }
  return sum;
}

/** What the latent product of two papers has beyond the floor. */
function latentExcess(a: i32, b: i32): i32 {
  let sum = i32x4.splat(0);
  const i = latentRows + <usize>a * latentBytes;
  const j = latentRows + <usize>b * latentBytes;
  for (let k = 0; k < latentBytes; k += 16) {
    sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load(i + k), v128.load(j + k)));
  }
  const product =
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3);
  return max(product - latentFloor, 0);
}

// -------------------------------------------------------------------------------------------------------------- seeds

/** Neighbours kept at most where seeds are made. */
const MOST = 128;
let rankedCount: i32 = 0;
const ranked = new StaticArray<f64>(MOST);
/** For each row the papers that share most with it so far: `tries` sums and as many papers, then how many there are. */
let tries: i32 = 0;
let tops: usize = 0;

export function setTries(count: i32, topsAt: usize): void {
  tries = count;
  tops = topsAt;
}

/** Enters the papers of a chunk that share rare terms from `firstTerm` on with the row among those that share most. */
export function lookAtChunk(row: i32, chunk: i32, firstTerm: u32): void {
  const from = chunk * chunkPapers;
  const into = sums + <usize>from * 4;
  const offsets = postingOffsets + <usize>chunk * (rareCount + 1) * 4;
  const end = load<u32>(rareOffsets + <usize>(row + 1) * 4);
  let touched = 0;
  for (let at = load<u32>(rareOffsets + <usize>row * 4); at < end; at++) {
    const term = load<u32>(rareTerms + <usize>at * 4);
    if (term < firstTerm) continue;
    const weight = <i32>load<u16>(rareWeights + <usize>at * 2);
    const last = load<u32>(offsets + <usize>term * 4, 4);
    for (let place = load<u32>(offsets + <usize>term * 4); place < last; place++) {
      const entry = load<u32>(postings + <usize>place * 4);
      const sum = into + <usize>(entry & 0xffff) * 4;
      const before = load<i32>(sum);
      if (before === 0) {
        store<u32>(passed + <usize>touched * 4, entry & 0xffff);
        touched++;
      }
      store<i32>(sum, before + weight * <i32>(entry >> 16));
    }
  }
  for (let i = 0; i < touched; i++) {
    const other = load<i32>(passed + <usize>i * 4);
    const sum = into + <usize>other * 4;
    if (from + other !== row) enter(row, load<i32>(sum), from + other);
    store<i32>(sum, 0);
  }
}

/**
 * A score that `kept` papers reach or pass with the row: lexical products with the papers that share most by the terms
 * looked at. 0 where too few share any.
 */
export function seedByTerms(row: i32): f64 {
  const top = tops + <usize>row * (2 * tries + 1) * 4;
  const tried = load<i32>(top + <usize>tries * 8);
  fillFrequent(row);
  rankedCount = 0;
  for (let i = 0; i < tried; i++) {
    const other = load<i32>(top + <usize>(tries + i) * 4);
    rank(lexicalFactor * <f64>(load<i32>(top + <usize>i * 4) + frequentProduct(other)));
  }
  clearFrequent(row);
  return rankedCount < kept ? 0 : unchecked(ranked[kept - 1]);
}

/** A score that `kept` of the first `count` candidates reach or pass with the row; 0 where they are too few. */
export function seedByCandidates(row: i32, count: i32): f64 {
  fillFrequent(row);
  fillRare(row);
  rankedCount = 0;
  for (let i = 0; i < count; i++) {
    const other = load<i32>(candidates + <usize>i * 4);
    const lexical = frequentProduct(other) + rareProduct(other);
    rank(lexicalFactor * <f64>lexical + latentFactor * <f64>latentExcess(row, other));
  }
  clearFrequent(row);
  clearRare(row);
  return rankedCount < kept ? 0 : unchecked(ranked[kept - 1]);
}

/** Keeps the papers of the row's largest sums, in order. */
function enter(row: i32, sum: i32, paper: i32): void {
  const top = tops + <usize>row * (2 * tries + 1) * 4;
  let place = load<i32>(top + <usize>tries * 8);
  if (place === tries) {
    if (sum <= load<i32>(top + <usize>(tries - 1) * 4)) return;
    place--;
  } else store<i32>(top + <usize>tries * 8, place + 1);
  while (place > 0 && load<i32>(top + <usize>(place - 1) * 4) < sum) {
    store<i32>(top + <usize>place * 4, load<i32>(top + <usize>(place - 1) * 4));
    store<i32>(top + <usize>(tries + place) * 4, load<i32>(top + <usize>(tries + place - 1) * 4));
    place--;
  }
  store<i32>(top + <usize>place * 4, sum);
  store<i32>(top + <usize>(tries + place) * 4, paper);
}

/** Keeps the `kept` highest scores, in order. */
function rank(score: f64): void {
  if (rankedCount === kept) {
    if (score <= unchecked(ranked[kept - 1])) return;
  } else rankedCount++;
  let place = rankedCount - 1;
  while (place > 0 && unchecked(ranked[place - 1]) < score) {
    unchecked((ranked[place] = ranked[place - 1]));
    place--;
  }
  unchecked((ranked[place] = score));
}
