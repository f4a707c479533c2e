import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeAudit } from '../../src/importers/describe-audit.ts';
import { fixture, importText } from './read.ts';

const seed = new Uint8Array(readFileSync(new URL('../../seeds/machine-learning-73.txt', import.meta.url)));
const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';

test('the seed gives 73 papers with abstracts and names its page furniture', async () => {
  const { papers, audit } = await importText(seed, 'machine-learning-73.txt');
  expect(papers).toHaveLength(73);
  expect(papers[0]!.title).toBe(
    'DyLoRA: Parameter Efficient Tuning of Pre-trained Models using Dynamic Search-Free Low-Rank Adaptation',
  );
  expect(papers.every((paper) => paper.abstract.length > 300)).toBe(true);
  expect(new Set(papers.map((paper) => paper.id)).size).toBe(73);
  expect(describeAudit(audit).split('\n')[0]).toBe('73 papers; left out: 5 lines of page furniture (lines 1-9)');
});

test('a listing in two pieces of any size, or with other line ends, gives the same', async () => {
  const { papers } = await importText(seed);
  const other = new TextDecoder().decode(seed).replaceAll('\n', '\r\n');
  expect((await importText(other)).papers).toEqual(papers);
  expect((await importText(new TextDecoder().decode(seed).replaceAll('\n', '\r'))).papers).toEqual(papers);
});

test('furniture between papers is left out, names below a title are its authors', async () => {
  const text = `Submitted by\nsomeone\n42\nA first title\nAnn Lee, Bo Chen\n${PROSE}\n5 days ago\nUpvote\nA second title\n·\n5 authors\n${PROSE}\n\nPrivacy`;
  const { papers, audit } = await importText(text);
  expect(papers.map((paper) => paper.title)).toEqual(['A first title', 'A second title']);
  expect(papers[0]!.authors.map((author) => author.family)).toEqual(['Lee', 'Chen']);
  expect(audit.files[0]!.notes[0]).toBe('left out: 8 lines of page furniture (lines 1-3, 7-8, 10-11 and 1 more place)');
});

test('abstracts broken into lines, with the title right above or not, are joined', async () => {
  const wrapped = PROSE.replace(/(.{50,70}) /gu, '$1\n');
  const { papers } = await importText(`A title on its own\n\n${wrapped}\n\nA title right above\n${wrapped}\n`);
  expect(papers.map((paper) => paper.title)).toEqual(['A title on its own', 'A title right above']);
  expect(papers.map((paper) => paper.abstract)).toEqual([PROSE, PROSE]);
});

test('an abstract of two paragraphs stays one', async () => {
  const { papers } = await importText(`A title\n\n${PROSE}\n\n${PROSE}\n\nAnother title\n\n${PROSE}`);
  expect(papers.map((paper) => paper.abstract.length)).toEqual([PROSE.length * 2 + 1, PROSE.length]);
});

/** Text filled to lines of at most `width` characters, broken at spaces and hyphens, as editors and mail programs do it. */
function fill(text: string, width: number): string {
  const lines = [''];
  for (const part of text.split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u)) {
    const line = lines.at(-1)! + part;
    if (line.trimEnd().length <= width) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

const seedPapers = (await importText(seed)).papers.map((paper) => [paper.title, paper.abstract] as const);
const LAYOUTS: Record<string, (title: string, abstract: string, width: number) => string> = {
  'a title right above its filled abstract': (name, text, width) => `${name}\n${fill(text, width)}\n\n`,
  'both filled, with an empty line between': (name, text, width) => `${fill(name, width)}\n\n${fill(text, width)}\n\n`,
  'both filled, with none between': (name, text, width) => `${fill(name, width)}\n${fill(text, width)}\n\n`,
  'a title filled to another width than its abstract': (name, text, width) =>
    `${fill(name, 95)}\n${fill(text, width)}\n\n`,
  'a filled title above an abstract of one line': (name, text, width) => `${fill(name, width)}\n\n${text}\n\n`,
};

test.each(Object.keys(LAYOUTS))(
  'a page with %s gives the seed back, whatever the width',
  async (name) => {
    const page = fc.tuple(fc.integer({ min: 64, max: 120 }), fc.shuffledSubarray(seedPapers, { minLength: 50 }));
    await fc.assert(
      fc.asyncProperty(page, async ([width, pairs]) => {
        const { papers } = await importText(pairs.map(([title, text]) => LAYOUTS[name]!(title, text, width)).join(''));
        const found = new Map(papers.map((paper) => [paper.title, paper.abstract]));
        expect(papers).toHaveLength(pairs.length);
        // Where a title fills its last line, nothing may tell where it ends.
        expect(pairs.filter(([title, text]) => found.get(title) === text).length).toBeGreaterThanOrEqual(
          pairs.length - 2,
        );
      }),
      { numRuns: 12 },
    );
  },
  60_000,
);

test('papers without any empty line between are told by the ends of their filled lines, and each one lost is named', async () => {
  const page = seedPapers.map(([title, text]) => `${title}\n${fill(text, 80)}\n`).join('');
  const { papers, audit } = await importText(page);
  const lost = seedPapers.length - papers.length;
  expect(lost).toBeLessThanOrEqual(2);
  expect(audit.warnings).toEqual({ 'abstract that may hold other papers (put empty lines around each title)': lost });
});

test('a filled line that begins with capitals below a title is the begin of its abstract', async () => {
  const text = fill(
    `Rotary Position Embedding and Multimodal Diffusion Transformers Have Much in Common, as we show. ${PROSE}`,
    64,
  );
  const { papers } = await importText(
    `A title on its own\n\n${text}\n\nAnother title of a paper\n\n${fill(PROSE, 64)}`,
  );
  expect(papers.map((paper) => paper.title)).toEqual(['A title on its own', 'Another title of a paper']);
});

test('a word that a printed page divides at the end of a line is whole again', async () => {
  const printed =
    'We study how printed pages of papers are read by ma-\nchines, and they are not filled to one width but differ a little.\nLines are longer or shorter, as letters are wide or narrow, and this\nis how it goes on until the end of it is reached.';
  expect((await importText(`A title\n\n${printed}`)).papers[0]!.abstract).toContain('by machines, and');
});

test('a title broken into lines is told by its words where too few are to tell a width', async () => {
  const { papers } = await importText(
    `Learning to rank with a model that has\nno labels\n\n${PROSE}\n\nA survey of the retrieval of papers with\nLanguage Models\n\n${PROSE}`,
  );
  expect(papers.map((paper) => paper.title)).toEqual([
    'Learning to rank with a model that has no labels',
    'A survey of the retrieval of papers with Language Models',
  ]);
});

test('a line above a title that may be its begin is named', async () => {
  const { papers, audit } = await importText(
    `First good title of all\n\n${PROSE}\n\nDynamic Routing Between Many Experts\nSparse Models\n${PROSE}`,
  );
  expect(papers).toHaveLength(2);
  expect(describeAudit(audit)).toContain(
    'line above a title left out (put each title on one line): line 5, “Dynamic Routing Between Many Experts”',
  );
});

test('a title between two papers is one without an abstract, and named', async () => {
  const { papers, audit } = await importText(
    `First good title of all\n\n${PROSE}\n\nA second title without text\n\nA third good title\n\n${PROSE}`,
  );
  expect(papers.map(({ title, abstract }) => [title, abstract.length > 0])).toEqual([
    ['First good title of all', true],
    ['A second title without text', false],
    ['A third good title', true],
  ]);
  expect(audit.files[0]!.notes).toEqual(['title without an abstract below it: line 5']);
});

test('the audit tells where lines were left out, and how each place begins', async () => {
  const { audit } = await importText(`Subscribe\nTo our letter, ann@example.org\n\nA good title\n\n${PROSE}\n\n© 2025`);
  expect(audit.files[0]!.linesLeftOut).toEqual({
    note: 'left out: 3 lines of page furniture (lines 1-2, 8)',
    lines: 3,
    places: [
      { place: 'lines 1-2', begins: 'Subscribe · To our letter,' },
      { place: 'line 8', begins: '© 2025' },
    ],
  });
  expect(audit.files[0]!.notes).toContain(audit.files[0]!.linesLeftOut!.note);
});

test('lines that stand above each title are page furniture, not papers', async () => {
  const { papers, audit } = await importText(
    ['first', 'second', 'third']
      .map((name) => `Machine learning and more\n\nThe ${name} good title\n\n${PROSE}\n`)
      .join('\n'),
  );
  expect(papers).toHaveLength(3);
  expect(audit.files[0]!.notes).toEqual(['left out: 3 lines of page furniture (lines 1, 7, 13)']);
});

test('an abstract that may be a title and one of its own, as others of the page are, is named', async () => {
  const text = fill(PROSE, 64);
  // The title is a full line, in small letters: it could be the begin of a second paragraph.
  const { papers, audit } = await importText(
    `First good title of all\n${text}\n\nretrieval of papers by the words that their abstracts will have\n${text}`,
  );
  expect(papers).toHaveLength(1);
  expect(audit.files[0]!.notes).toEqual([
    'abstract that may hold other papers (put empty lines around each title): line 7',
  ]);
});

test('an abstract longer than any is named: it may hold other papers', async () => {
  const { audit } = await importText(`A title\n\n${`${PROSE}\n\n`.repeat(40)}`);
  expect(audit.files[0]!.notes).toEqual([
    'abstract that may hold other papers (put empty lines around each title): line 1',
  ]);
});

const [ONE, TWO] = [
  'Sparse mixtures of experts promise more capacity at equal cost. We study when this promise is kept, and find that noise matters.',
  'Retrieval with sparse vectors is fast, but queries must be encoded. We remove the encoder, and lose little quality in all tests.',
];

/** Pages of two papers, as people paste them. */
const PASTES: Record<string, string> = {
  'labels before everything': `Title: When Do Experts Pay?\nAuthors: Jane Doe, Li Wei\nAbstract: ${ONE}\n\nTitle: Sparse Retrieval\nAuthors: Ann Lee\nAbstract: ${TWO}`,
  'labels on lines of their own': `Title\nWhen Do Experts Pay?\nAuthors\nJane Doe, Li Wei\nAbstract\n${ONE}\n\nTitle\nSparse Retrieval\nAuthors\nAnn Lee\nAbstract\n${TWO}`,
  'subjects and comments below labelled titles': `[1] arXiv:2503.12345 [pdf, other]\nTitle: When Do Experts Pay?\nJane Doe, Li Wei\nComments: 12 pages\nSubjects: Machine Learning (cs.LG)\n\n${ONE}\n\nCross submissions (showing 1 of 1 entries)\n\n[2] arXiv:2503.11111 [pdf]\nTitle: Sparse Retrieval\nAnn Lee, Bo Chen\nSubjects: Machine Learning (cs.LG)\n\n${TWO}`,
  'keywords and a summary above the abstract': `When Do Experts Pay?\n\nJane Doe, Li Wei\n\nICLR 2025 Oral\nKeywords: experts, routing\nTL;DR: Experts pay at times\nAbstract: ${ONE}\n\nSparse Retrieval\n\nAnn Lee, Bo Chen\n\nICLR 2025 Poster\nKeywords: retrieval\nAbstract: ${TWO}`,
  'names between bars': `pdf bib\nWhen Do Experts Pay?\nJane Doe | Li Wei\n\n${ONE}\n\npdf bib abs\nSparse Retrieval\nAnn Lee | Bo Chen\n\n${TWO}`,
  'names with their institutions, and a button': `When Do Experts Pay?\nJane Doe and Li Wei, Example University\nAvailable Media\n${ONE}\n\nSparse Retrieval\nAnn Lee, Example Group; Bo Chen, Example University\nAvailable Media\n${TWO}`,
  'a line of venue and citations': `When Do Experts Pay?\nJ. Doe, L. Wei\nNeurIPS 2024 · 12 citations\n${ONE}\nShow more\n[PDF]\nCite\n\nSparse Retrieval\nA. Lee, B. Chen\nSIGIR 2024 · 3 citations\n${TWO}\nShow more\n[PDF]\nCite`,
  'references as search engines mail them': `[PDF] When Do Experts Pay?\nJ Doe, L Wei… - arXiv preprint arXiv:2503.00001, 2025\n${fill(ONE!, 80)}\nSave\t \tTwitter\t \tLinkedIn\n\n[HTML] Sparse Retrieval\nA Lee, B Chen - Bioinformatics, 2025\n${fill(TWO!, 80)}\nSave\t \tTwitter\t \tLinkedIn\n\nThis message was sent because you are following new results.`,
  'a mail of arXiv': `------\n\\\\\narXiv:2503.12345\nDate: Thu, 13 Mar 2025 18:00:01 GMT   (512kb,D)\n\nTitle: When Do\n  Experts Pay?\nAuthors: Jane Doe and Li Wei\nCategories: cs.LG\n\\\\\n  ${fill(ONE!, 72)}\n\\\\ ( https://arxiv.org/abs/2503.12345 ,  512kb)\n------\n\\\\\narXiv:2503.11111\nDate: Thu, 13 Mar 2025 18:10:11 GMT   (99kb)\n\nTitle: Sparse Retrieval\nAuthors: Ann Lee\nCategories: cs.IR\n\\\\\n  ${fill(TWO!, 72)}\n\\\\ ( https://arxiv.org/abs/2503.11111 ,  99kb)`,
  'a quoted mail':
    `From: Bob\nHi Ann, here are the papers:\n\nWhen Do Experts Pay?\n\n${fill(ONE!, 70)}\n\nSparse Retrieval\n\n${fill(TWO!, 70)}\n\nBest,\nBob`.replace(
      /^/gmu,
      '> ',
    ),
  'title and abstract in a row': `When Do Experts Pay?\t${ONE}\nSparse Retrieval of Papers\t${TWO}`,
  'bold titles and bullets': `**When Do Experts Pay?**\n\n${ONE}\n\n• Sparse Retrieval\n${TWO}`,
  'numbers in sequence': `[1] When Do Experts Pay?\n${ONE}\n\n[2] Sparse Retrieval\n${TWO}`,
  'a report of Zotero': `When Do Experts Pay?\nItem Type\tJournal Article\nAuthor\tJane Doe\nAuthor\tLi Wei\nAbstract\t${ONE}\nDate\t2024-01-01\n\nSparse Retrieval\nItem Type\tJournal Article\nAuthor\tAnn Lee\nAbstract\t${TWO}\nDate\t2024-01-01`,
  'a newsletter': `From: Papers <news@example.org>\nSubject: Papers of the week\n\nHello everyone,\n\n1. When Do Experts Pay?\nby Jane Doe, Li Wei\n\n${ONE}\n\n---\n\n2. Sparse Retrieval\nby Ann Lee\n\n${TWO}\n\n---\n\nUnsubscribe`,
  'a programme': `Programme\nKeynote: The future of search\n\n10:00–10:20\nWhen Do Experts Pay?\nJane Doe, Li Wei (Example University)\n${ONE}\n\nSession 2: Models\nChair: Ada Hopper\n\n11:00–11:20\nSparse Retrieval\nAnn Lee, Bo Chen (Example University)\n${TWO}`,
};

test.each(Object.keys(PASTES))('a page with %s gives its two papers', async (name) => {
  const { papers } = await importText(PASTES[name]!);
  expect(papers.map(({ title, abstract }) => [title.replace(' of Papers', ''), abstract])).toEqual([
    ['When Do Experts Pay?', ONE],
    ['Sparse Retrieval', TWO],
  ]);
});

test.each([
  ['labels before everything', ['Doe', 'Wei']],
  ['subjects and comments below labelled titles', ['Doe', 'Wei']],
  ['names between bars', ['Doe', 'Wei']],
  ['names with their institutions, and a button', ['Doe', 'Wei']],
  ['references as search engines mail them', ['Doe', 'Wei']],
  ['a report of Zotero', ['Doe', 'Wei']],
])('a page with %s gives the authors too', async (name, families) => {
  const [first] = (await importText(PASTES[name]!)).papers;
  expect(first!.authors.map(({ family }) => family)).toEqual(families);
});

test('labelled keywords and identifiers are those of the paper', async () => {
  const [oral] = (await importText(PASTES['keywords and a summary above the abstract']!)).papers;
  expect(oral!.keywords).toEqual(['experts', 'routing']);
  const mailed = (await importText(PASTES['a mail of arXiv']!)).papers;
  expect(mailed.map(({ id, year }) => [id, year])).toEqual([
    ['2503.12345', 2025],
    ['2503.11111', 2025],
  ]);
});

test('a list item with an abstract below gives title and link of what it links to', async () => {
  const { papers } = await importText(
    `- [ ] **[When Do Experts Pay?](https://arxiv.org/abs/2312.00752)** (Doe & Wei, 2023)\n  ${ONE}\n- [x] *Sparse Retrieval*. Lee et al. 2016. [pdf](https://arxiv.org/pdf/1512.03385)\n  ${TWO}`,
  );
  expect(papers.map(({ title, url, abstract }) => [title, url, abstract])).toEqual([
    ['When Do Experts Pay?', 'https://arxiv.org/abs/2312.00752', ONE],
    ['Sparse Retrieval', 'https://arxiv.org/abs/1512.03385', TWO],
  ]);
});

test('a number that a title begins with stays, where the page does not count its titles', async () => {
  const titles = ['3D Gaussian splatting', '1-bit LLMs', '2001: a space odyssey of models', '1. Not a list'];
  const { papers } = await importText(titles.map((name) => `${name}\n\n${PROSE}`).join('\n\n'));
  expect(papers.map((paper) => paper.title)).toEqual(titles);
});

test('the parts of a structured abstract stay together, below their title', async () => {
  const { papers } = await importText(
    `What makes a good abstract?\n\nBackground: Abstracts are read more than papers.\n\nMethods: We asked 200 readers.\n\nResults: Readers prefer numbers.\n\nInvited talk: the future of search\n\nA second title\n\n${PROSE}`,
  );
  expect(papers.map(({ title }) => title)).toEqual(['What makes a good abstract?', 'A second title']);
  expect(papers[0]!.abstract).toBe(
    'Background: Abstracts are read more than papers. Methods: We asked 200 readers. Results: Readers prefer numbers.',
  );
});

test.each([
  ['Background', 'Methods', 'Conclusions', '\n'],
  ['BACKGROUND:', 'METHODS:', 'CONCLUSION:', '\n\n'],
  ['Findings', 'Design, setting and participants', 'Interpretation', '\n'],
  ['### Purpose', '### Design/methodology/approach', '### Originality/value', '\n\n'],
])('parts of an abstract below headings of their own are kept to the last: %s, %s, %s', async (a, b, c, gap) => {
  const abstract = [a, 'Abstracts are read more than papers.', b, 'We asked 200 readers.', c, 'Numbers are preferred.'];
  const { papers } = await importText(
    ['First title of a page', 'Second title of a page', 'Third title of a page']
      .map((title) => [title, ...abstract].join(gap))
      .join('\n\n'),
  );
  expect(papers.map((paper) => paper.abstract)).toEqual(
    Array.from(
      { length: 3 },
      () => 'Abstracts are read more than papers. We asked 200 readers. Numbers are preferred.',
    ),
  );
});

test('what stands beside each paper is page furniture; on a page pasted three times nothing is', async () => {
  const frame = ['first', 'second', 'third']
    .map((name) => `The ${name} good title\nAdd to basket\nThe ${name}. ${PROSE}\n\n`)
    .join('');
  expect((await importText(frame)).papers.map(({ title }) => title)).toEqual([
    'The first good title',
    'The second good title',
    'The third good title',
  ]);
  const again = (await importText(`A title\n\n${PROSE}\n\n`.repeat(3))).papers;
  expect(again.map(({ title }) => title)).toEqual(['A title']);
});

test('one author alone is told by the lines of names of the other papers', async () => {
  const { papers } = await importText(
    ['Jane Doe, Li Wei', 'Ann Lee, Bo Chen', 'Carla Rossi']
      .map((names, index) => `Good title ${'abc'[index]}\n${names}\n${PROSE}\n`)
      .join('\n'),
  );
  expect(papers.map(({ title, authors }) => [title, authors.at(-1)!.family])).toEqual([
    ['Good title a', 'Wei'],
    ['Good title b', 'Chen'],
    ['Good title c', 'Rossi'],
  ]);
});

test('a daily page of titles between names and buttons gives the titles', async () => {
  const { papers } = await importText(
    ['Camera-controlled rendering from a video', 'Pushing the limits of attention', 'Agents and their user interfaces']
      .map((name) => `Submitted by\nsomeone\n101\n\n${name}\n\nMicrosoft\n· 10 authors\n4\n`)
      .join('\n'),
  );
  expect(papers).toHaveLength(3);
});

test('text without a title is named with its line and its first words', async () => {
  const { papers, audit } = await importText(`${PROSE}\n\nA title\n\n${PROSE}`);
  expect(papers).toHaveLength(1);
  expect(audit.leftOut).toEqual([
    {
      file: 'papers.txt',
      place: 'line 1',
      reason: 'text without a title above it; put its title there',
      title: 'We study how a listing is read. It has a title and an abstra…',
    },
  ]);
});

test('Markdown: headings with prose below are papers where nothing else marks them', async () => {
  const { papers } = await importText(
    `# My reading list\n\n## First paper\n\n${PROSE}\n\n## Second paper\n\n${PROSE}\n`,
  );
  expect(papers.map((paper) => paper.title)).toEqual(['First paper', 'Second paper']);
});

test('a page of one paper: title above its date, authors, the abstract and not the comments', async () => {
  const { papers } = await importText(
    `\nA fine paper\nPublished on Oct 6\nSubmitted by\nx\n\nAuthors:\n\nAnn Lee\n,\nBo Chen\nAbstract\nA short summary made by a machine, less long than the abstract.\n\n${PROSE}\n\nCommunity\n\n${PROSE} This is a comment and longer than the abstract.\n\nCite arxiv.org/abs/2510.04618 in a README`,
  );
  expect(papers).toHaveLength(1);
  expect(papers[0]).toMatchObject({ id: '2510.04618', title: 'A fine paper', abstract: PROSE, year: 2025 });
  expect(papers[0]!.authors.map((author) => author.family)).toEqual(['Lee', 'Chen']);
});

const word = fc.stringMatching(/^[A-Za-z]{2,12}$/u);
const title = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `On ${words.join(' ')}`);
const abstract = fc
  .array(word, { minLength: 40, maxLength: 120 })
  .map(
    (words) =>
      `We ${words.join(' ')} and more things that make it long enough in any case, whatever the words are like in the end.`,
  );

test('any titles with prose below them come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(title, abstract), {
        minLength: 1,
        maxLength: 8,
        selector: ([name]) => name.toLowerCase(),
      }),
      fc.boolean(),
      async (pairs, furniture) => {
        const text =
          (furniture ? 'Subscribe\n\nMar 13\n\n' : '') +
          pairs.map(([name, prose]) => `${name}\n\n${prose}`).join('\n\n');
        const { papers } = await importText(text);
        expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual(pairs);
      },
    ),
    { numRuns: 60 },
  );
});

test('the fixture with furniture above gives its two papers', async () => {
  const { papers } = await importText(fixture('two/listing.txt'));
  expect(papers.map((paper) => paper.title)).toEqual([
    'Mixture of experts for café reviews',
    'Sparse retrieval without inference',
  ]);
});

test('a list of titles, one a line, gives papers without abstracts', async () => {
  const text =
    'Reading list\n\n1. Attention is all you need\n2. "Deep residual learning for image recognition"\n- Language models are few-shot learners\nTom Brown, Ann Lee\n';
  const { papers, audit } = await importText(text);
  expect(papers.map((paper) => paper.title)).toEqual([
    'Attention is all you need',
    'Deep residual learning for image recognition',
    'Language models are few-shot learners',
  ]);
  expect(papers.at(-1)!.authors.map((author) => author.family)).toEqual(['Brown', 'Lee']);
  expect(audit.files[0]!.notes[0]).toBe('a list of titles, without abstracts');
});

test('a title of two words between others is one, a heading above a list is none', async () => {
  const { papers } = await importText(
    'Neural models\n\nAttention is all you need\nPointer Networks\nDeep residual learning for image recognition\nLanguage models are few-shot learners\nPlaying Atari with reinforcement learning\nLong short-term memory in networks\n',
  );
  expect(papers.map((paper) => paper.title)).toEqual([
    'Attention is all you need',
    'Pointer Networks',
    'Deep residual learning for image recognition',
    'Language models are few-shot learners',
    'Playing Atari with reinforcement learning',
    'Long short-term memory in networks',
  ]);
});

test('list items that link to papers are papers; the prose around them is not', async () => {
  const text = `# Awesome experts\n\n${PROSE}\n\n## Routing\n\n- [Sparsely gated mixture of experts](https://arxiv.org/abs/1701.06538) - Noam Shazeer\n- **Switch transformers for scale** [[paper](https://arxiv.org/pdf/2101.03961)]\n- [A survey of routing in experts](https://doi.org/10.1000/xyz) (2024)\n- [Our chat](https://example.org/chat)\n`;
  const { papers, audit } = await importText(text, 'README.md');
  expect(papers.map(({ id, title, year, doi }) => [id, title, year, doi])).toEqual([
    ['1701.06538', 'Sparsely gated mixture of experts', 2017, ''],
    ['2101.03961', 'Switch transformers for scale', 2021, ''],
    ['10.1000/xyz', 'A survey of routing in experts', 2024, '10.1000/xyz'],
  ]);
  expect(audit.files[0]!.notes[1]).toMatch(/page furniture/);
});

test('a page without a title above its text says what to do', async () => {
  await expect(importText('# A heading\n\nand a few words')).rejects.toThrow(
    'holds no title with an abstract below it. Put each',
  );
});

test('other text is no list of titles', async () => {
  const poem =
    'the woods are lovely, dark and deep,\nbut I have promises to keep,\nand miles to go before I sleep,\nand miles to go';
  await expect(importText(poem)).rejects.toThrow('in any format known');
  const log =
    '2026-01-01 12:00:01 INFO [main] started 3\n2026-01-01 12:00:02 WARN [db] x=3;y=4 17\n2026-01-01 12:00:03 INFO [main] 88 99 100 42';
  await expect(importText(log)).rejects.toThrow('in any format known');
});
