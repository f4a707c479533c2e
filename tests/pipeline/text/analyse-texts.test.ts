import { expect, test } from 'vitest';
import { DEFAULT_KEYWORD_OPTIONS } from '../../../src/pipeline/keywords/options.ts';
import { analyseTexts, type TextAnalysis } from '../../../src/pipeline/text/analyse-texts.ts';
import { DEFAULT_TEXT_OPTIONS } from '../../../src/pipeline/text/options.ts';
import { paperOf } from '../papers.ts';

const OPTIONS = { text: DEFAULT_TEXT_OPTIONS, keywords: DEFAULT_KEYWORD_OPTIONS };

/** Papers given as `title` or `title | abstract`. */
async function analyse(...texts: string[]): Promise<TextAnalysis> {
  const papers = texts.map((text, id) => {
    const [title, abstract = ''] = text.split(' | ');
    return paperOf(id, { title, abstract });
  });
  return analyseTexts(papers, OPTIONS);
}

/** Papers that carry the term with this key. */
function papersWith({ terms }: TextAnalysis, key: string): number[] {
  const term = terms.keys.indexOf(key);
  const papers: number[] = [];
  for (let paper = 0; paper < terms.paperCount; paper++) {
    if (terms.terms.subarray(terms.offsets[paper], terms.offsets[paper + 1]).includes(term)) papers.push(paper);
  }
  return papers;
}

const labelOf = ({ terms }: TextAnalysis, key: string): string | undefined => terms.labels[terms.keys.indexOf(key)];

function countOf({ terms }: TextAnalysis, paper: number, key: string): number {
  const at = terms.terms.indexOf(terms.keys.indexOf(key), terms.offsets[paper]);
  return at >= 0 && at < terms.offsets[paper + 1] ? terms.counts[at] : 0;
}

function keywordsOf({ terms, keywords }: TextAnalysis, paper: number): string[] {
  return Array.from(
    keywords.terms.subarray(keywords.offsets[paper], keywords.offsets[paper + 1]),
    (term) => terms.labels[term],
  );
}

test('an abbreviation and its long form are one term, also where a paper does not define it', async () => {
  const analysis = await analyse(
    'Routing | We scale Mixture of Experts (MoE) models. MoE layers are sparse.',
    'Dynamic Routing in MoE Models | Harder tasks need more experts.',
    'MC-MoE: a compressor | It compresses.',
    'MoE-based pruning | It prunes. MoEs shrink.',
    'A mixture-of-experts gate | It selects.',
    'Parsing | We parse sentences.',
  );
  expect(papersWith(analysis, 'mixtur of expert')).toEqual([0, 1, 2, 3, 4]);
  expect(papersWith(analysis, 'moe')).toEqual([]);
  expect(labelOf(analysis, 'mixtur of expert')?.toLowerCase()).toMatch(/^mixture[ -]of[ -]experts$/);
  const { terms } = analysis;
  const term = terms.keys.indexOf('mixtur of expert');
  expect(terms.formTerms[terms.forms.indexOf('moe')]).toEqual([term]);
  expect(terms.formTerms[terms.forms.indexOf('moes')]).toEqual([term]);
});

test('plurals and hyphens of a long form are one term', async () => {
  const analysis = await analyse(
    'Large Language Models (LLMs) | They talk.',
    'A large-language model | It talks.',
    'LLM agents | They act.',
  );
  expect(papersWith(analysis, 'larg languag model')).toEqual([0, 1, 2]);
});

test('a short form with two meanings is read as each paper defines it, and stays itself elsewhere', async () => {
  const analysis = await analyse(
    'A | We train a variational autoencoder (VA).',
    'B | We measure visual acuity (VA) in eyes.',
    'C | The VA was high.',
  );
  expect(papersWith(analysis, 'variat autoencod')).toEqual([0]);
  expect(papersWith(analysis, 'visual acuiti')).toEqual([1]);
  expect(papersWith(analysis, 'va')).toEqual([2]);
});

test('a clear majority of definitions decides for papers without one', async () => {
  const analysis = await analyse(
    'A | Convolutional neural networks (CNNs) see.',
    'B | A convolutional neural network (CNN) sees.',
    'C | Cellular news network (CNN) reports.',
    'D | Our CNN sees.',
  );
  expect(papersWith(analysis, 'convolut neural network')).toEqual([0, 1, 3]);
  expect(papersWith(analysis, 'cellular news network')).toEqual([2]);
});

test('a name that many papers use and one explains in its own way is not taken over', async () => {
  const users = Array.from({ length: 12 }, (_, i) => `Paper ${'abcdefghijkl'[i]} | We score translations with COMET.`);
  const analysis = await analyse('Own | Common Organised Metrics Evaluation Tool (COMET) is ours.', ...users);
  expect(papersWith(analysis, 'comet').length).toBeGreaterThanOrEqual(12);
});

test.each([
  ['ID/LP parsing', 'in distribut', false, 'a name beside it that no paper explains'],
  ['The Verb/ID format', 'in distribut', false, 'the same on the other side'],
  ['ID/OOD tests', 'in distribut', true, 'another abbreviation of the collection'],
  ['ID/valid splits', 'in distribut', true, 'a common word'],
  ['ID and LP parsing', 'in distribut', true, 'no slash'],
  ['ID/LP for in-distribution (ID) texts', 'in distribut', true, 'what the paper itself says'],
  ['Learned priors (LP) for OOD/LP tests', 'out of distribut', true, 'what the paper itself says of the other'],
])('of %j the short form is read as %s: %s, for %s', async (text, key, isRead) => {
  const analysis = await analyse(
    'A | Tests on in-distribution (ID) and out-of-distribution (OOD) texts.',
    'B | Scores on in-distribution (ID) and out-of-distribution (OOD) texts.',
    `C | ${text}.`,
  );
  expect(papersWith(analysis, key).includes(2)).toBe(isRead);
});

test('phrases of two papers are terms; punctuation and stop words end a phrase', async () => {
  const analysis = await analyse(
    'One | Sparse retrieval works. Graph, search.',
    'Two | We like sparse retrieval. Graph, search.',
    'Three | Dense vectors of graphs.',
  );
  expect(papersWith(analysis, 'spars retriev')).toEqual([0, 1]);
  expect(analysis.terms.keys).not.toContain('graph search');
  expect(analysis.terms.keys).not.toContain('vector graph');
  expect(analysis.terms.keys.filter((key) => /(^| )(of|the|we)( |$)/.test(key))).toEqual([]);
});

test('counts are occurrences, with those of the title beside them', async () => {
  const analysis = await analyse('Parsing and parsing | We parse trees. A parsed tree.', 'Trees | Tree.');
  const { terms } = analysis;
  expect(countOf(analysis, 0, 'pars')).toBe(4);
  expect(countOf(analysis, 0, 'tree')).toBe(2);
  const at = terms.terms.indexOf(terms.keys.indexOf('pars'), terms.offsets[0]);
  expect(terms.titleCounts[at]).toBe(2);
});

test('document frequency counts papers, keys ascend, and terms ascend within a paper', async () => {
  const { terms } = await analyse(
    'Graph search | Graphs and graph search.',
    'Graph search | A search of graphs.',
    'Trees | Search trees.',
  );
  expect([...terms.keys]).toEqual([...terms.keys].sort());
  for (let paper = 0; paper < terms.paperCount; paper++) {
    const row = [...terms.terms.subarray(terms.offsets[paper], terms.offsets[paper + 1])];
    expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
  }
  const frequency = new Uint32Array(terms.keys.length);
  for (const term of terms.terms) frequency[term]++;
  expect([...terms.documentFrequency]).toEqual([...frequency]);
});

test('a verb that is written in many forms is called by the noun that is written most', async () => {
  const forms = ['maximization', 'maximize', 'maximizing', 'maximizes', 'maximized'];
  // Each form is met anew, as in a large collection; one other noun comes last and once.
  const texts = Array.from({ length: 20 }, (_, at) => `We study what ${forms[at % 5]} brings ${at}`);
  const analysis = await analyse(...texts, 'We study what maximizers bring');
  expect(labelOf(analysis, 'maxim')).toBe('maximization');
});

test('labels are what people write most, with the capitals that words have inside sentences', async () => {
  const analysis = await analyse(
    'State Space Models | The Kalman filter and state space models in ImageNet.',
    'Kalman Filtering | A Kalman filter tracks. State space models fit ImageNet.',
  );
  expect(labelOf(analysis, 'state space model')).toBe('state space models');
  expect(labelOf(analysis, 'kalman filter')).toBe('Kalman filter');
  expect(labelOf(analysis, 'imagenet')).toBe('ImageNet');
});

test('numbers and single letters are terms only inside a hyphenated name', async () => {
  const analysis = await analyse(
    'GPT-4 in 2024 | We use k-means and 3 models of GPT-4.',
    'GPT-4 | The k-means of 7 in 2024.',
  );
  expect(analysis.terms.keys).toContain('gpt 4');
  expect(analysis.terms.keys).toContain('k mean');
  for (const key of ['4', '2024', '3', 'k', '7']) expect(analysis.terms.keys).not.toContain(key);
});

test('a paper with a title alone and one without any word keep their places', async () => {
  const analysis = await analyse('Sparse attention', '42', 'Sparse attention again');
  expect(papersWith(analysis, 'spars attent')).toEqual([0, 2]);
  expect(analysis.terms.offsets[2] - analysis.terms.offsets[1]).toBe(0);
});

test('stop words of a French paper are neither its keywords nor its terms', async () => {
  const analysis = await analyse(
    'Une approche pour la traduction | Dans cet article, nous présentons une méthode pour la traduction automatique des langues avec les réseaux de neurones. Elle est aussi plus rapide que les autres.',
    'Parsing | We parse sentences.',
  );
  for (const word of ['nous', 'dans', 'cet', 'avec', 'elle', 'plus', 'une', 'pour', 'aussi']) {
    expect(analysis.terms.keys).not.toContain(word);
    for (const keyword of keywordsOf(analysis, 0)) expect(keyword.toLowerCase().split(/[ -]/)).not.toContain(word);
  }
  expect(analysis.terms.labels).toContain('traduction automatique'.split(' ')[0]);
});

test('Chinese text is cut into words that papers can share', async () => {
  const analysis = await analyse('机器翻译 | 我们研究机器翻译。', '神经机器翻译 | 神经网络用于翻译。');
  expect(analysis.terms.keys.some((key) => /翻译/.test(key) && papersWith(analysis, key).length === 2)).toBe(true);
});

test('keywords are spelled as people write them and are no filler', async () => {
  const analysis = await analyse(
    'Inference-Free Learned Sparse Retrievers | In this paper we propose a novel method for learned sparse retrievers. Experimental results show that the proposed method outperforms the state of the art. Learned sparse retrievers use inverted indexes.',
    'Learned Sparse Retrieval | We study learned sparse retrieval with inverted indexes. Extensive experiments demonstrate significant improvements.',
  );
  expect(keywordsOf(analysis, 0)[0]).toMatch(/sparse retriev/);
  for (const keyword of [...keywordsOf(analysis, 0), ...keywordsOf(analysis, 1)]) {
    expect(keyword).not.toMatch(/propos|paper|experiment|result|state of the art|novel|significant|outperform/i);
  }
});

test('no paper has more keywords than asked for, none twice, and each is a term of the paper', async () => {
  const text =
    'Deep networks | Graph neural networks, random forests, support vector machines, decision trees, hidden Markov models, beam search, tree search, word embeddings, topic models, matrix factorisation, kernel methods and active learning.';
  const { terms, keywords } = await analyse(text, text, 'Other | A short one.');
  for (let paper = 0; paper < 3; paper++) {
    const row = [...keywords.terms.subarray(keywords.offsets[paper], keywords.offsets[paper + 1])];
    expect(row.length).toBeLessThanOrEqual(DEFAULT_KEYWORD_OPTIONS.keywords);
    expect(new Set(row).size).toBe(row.length);
    const own = new Set(terms.terms.subarray(terms.offsets[paper], terms.offsets[paper + 1]));
    for (const term of row) expect(own.has(term)).toBe(true);
  }
});

test('no papers give no terms', async () => {
  const { terms, keywords } = await analyse();
  expect(terms.keys).toEqual([]);
  expect([...keywords.offsets]).toEqual([0]);
});

test('what a verb says is no noun that an abbreviation stands for: to identify is no identifier', async () => {
  const analysis = await analyse(
    'Keys | Each entity has an identifier (ID), which tables hold.',
    ...Array.from({ length: 20 }, (_, i) => `Study ${i} | We identify causes. Causes identified by hand are rare.`),
  );
  for (let paper = 1; paper <= 20; paper++) expect(keywordsOf(analysis, paper)).toEqual(['causes', 'hand']);
  expect(labelOf(analysis, 'identifi')).not.toBe('identifier');
});

test('the capitals of a spelled-out abbreviation are not those of its words', async () => {
  const analysis = await analyse(
    'A | We study Natural Language Processing (NLP) in Zurich.',
    'B | Natural Language Processing (NLP) is processing of language, natural as it is, with Monte Carlo search.',
    'C | We like Natural Language Processing (NLP) and Monte Carlo search.',
  );
  const label = (key: string) => analysis.terms.labels[analysis.terms.keys.indexOf(key)];
  expect(label('natur languag process')).toBe('natural language processing');
  expect(label('mont carlo')).toBe('Monte Carlo');
});

test('the capitals of a title say nothing of its words, unless no rule of spelling asks for them', async () => {
  const analysis = await analyse(
    'Live Text Commentary with BERT and GPT-4 | We write what people say of a match.',
    'Model Surgery in Arabic',
    'TUPLES AND GAPPING',
  );
  const label = (key: string) => labelOf(analysis, key);
  expect(['live text commentari', 'bert', 'gpt', 'model surgeri', 'arab', 'tupl'].map(label)).toEqual([
    'live text commentary',
    'BERT',
    'GPT',
    'model surgery',
    'Arabic',
    'tuples',
  ]);
});

test('a title that is written as a sentence says what a sentence says', async () => {
  const analysis = await analyse('Learning robust policies for Zorrow worlds');
  expect(labelOf(analysis, 'zorrow world')).toBe('Zorrow worlds');
});

test('a well-known name keeps its capital in a spelled-out abbreviation, and the other words lose theirs', async () => {
  const analysis = await analyse('A | We use 3D Gaussian Splatting (3DGS) and Chain of Thought (CoT) prompts.');
  expect(labelOf(analysis, '3d gaussian splat')).toBe('3D Gaussian splatting');
  expect(labelOf(analysis, 'chain of thought')).toBe('chain of thought');
});

test('capitals inside a sentence are a name, and a heading where other sentences have one of the words without', async () => {
  const analysis = await analyse(
    'A | The Causal News Corpus of causal sentences was annotated in Hong Kong offices.',
    'B | People read the Causal News Corpus in Hong Kong offices.',
  );
  expect(analysis.terms.labels).toEqual(expect.arrayContaining(['causal news corpus', 'Hong Kong']));
});

test.each([
  ['search algorithms', 'We like one search algorithm.', 'Many search algorithms stop.'],
  ['edge detection', 'One edge detection is fast.', 'Some edge detections are slow.'],
  ['zero-shot decoding', 'The zero-shot decoding stops.', 'The zero shot decoding goes on.'],
  ['depth edge', 'A depth-edge helps.', 'The depth edge hurts.'],
])('of two spellings that are as frequent, not the one that comes first is shown: %s', async (label, one, other) => {
  for (const texts of [
    [one, other],
    [other, one],
  ]) {
    const { terms } = await analyse(...texts.map((text) => `A | ${text}`));
    expect(terms.labels).toContain(label);
  }
});

test('a phrase whose last word is a verb elsewhere is called as most people write it', async () => {
  const { terms } = await analyse(
    'A | The chain of thought helps, and a chain of thought stops.',
    'B | A chain of thought is long. Some chain of thought is not.',
    'C | The chain of thoughts is odd, as a chain of thought (CoT) is.',
  );
  expect(terms.labels).toContain('chain of thought');
});

test('words of a script without spaces are written together, as the texts have them', async () => {
  const analysis = await analyse(
    '医学图像分割方法综述',
    '深度学习的医学图像分割',
    '医学图像分割与U-Net网络',
    '图神经网络在推荐系统中的应用',
  );
  expect(analysis.terms.labels.filter((label) => label.includes('医学'))).toContain('医学图像分割');
  expect(analysis.terms.labels.filter((label) => /\p{Script=Han} \p{Script=Han}/u.test(label))).toEqual([]);
});
