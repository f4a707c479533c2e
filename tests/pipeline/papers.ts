import type { Paper } from '../../src/map/paper.ts';
import { createRandom } from '../../src/pipeline/random.ts';
import type { Collection } from '../../src/pipeline/types.ts';

/** A paper of which only title and abstract matter. */
export function paperOf(id: number, { title, abstract }: { title: string; abstract: string }): Paper {
  return {
    id: `p${id}`,
    title,
    abstract,
    authors: [],
    year: null,
    venue: '',
    doi: '',
    url: '',
    keywords: [],
    language: '',
  };
}

export function collectionOf(papers: readonly { title: string; abstract: string }[]): Collection {
  return {
    name: 'test',
    papers: papers.map((paper, id) => paperOf(id, paper)),
    inputs: [],
    audit: { read: papers.length, kept: papers.length, merged: 0, leftOut: 0 },
  };
}

const FIELDS = [
  ['parsing', 'grammar', 'treebank', 'syntax', 'dependency', 'constituent'],
  ['translation', 'alignment', 'decoder', 'bilingual', 'corpus', 'reordering'],
  ['retrieval', 'ranking', 'query', 'document', 'index', 'relevance'],
  ['robot', 'grasping', 'controller', 'trajectory', 'motor', 'manipulation'],
  ['diffusion', 'denoising', 'sampling', 'image', 'generation', 'guidance'],
];
const COMMON = ['model', 'training', 'evaluation', 'data', 'network', 'learning', 'language', 'benchmark'];

/** Made-up papers of five fields: each mixes words of its field, a few of another, and words that all share. */
export function wordyPapers(count: number, seed: number): { title: string; abstract: string }[] {
  const random = createRandom(seed);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)];
  return Array.from({ length: count }, (_, i) => {
    const field = FIELDS[i % FIELDS.length];
    const other = FIELDS[Math.floor(random() * FIELDS.length)];
    const word = () => (random() < 0.6 ? pick(field) : random() < 0.7 ? pick(COMMON) : pick(other));
    const sentence = () => `${Array.from({ length: 8 }, word).join(' ')}.`;
    return {
      title: `${pick(field)} ${pick(field)} ${word()}`,
      abstract: Array.from({ length: 5 }, sentence).join(' '),
    };
  });
}
