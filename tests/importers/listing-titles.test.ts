import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';

async function titlesOf(page: string): Promise<string[]> {
  return (await importText(page)).papers.map(({ title }) => title);
}

test('a title on two lines above a line of names is whole, however few of the page are broken', async () => {
  const page = [
    'Contextualized Query Embeddings for Conversational Search\nAnn Lee, Bo Chen',
    'Intention Reasoning Network for Multi-Domain End-to-end\nTask-Oriented Dialogue\nCarla Diaz, Dan Fox',
    'Robustness-Aware Perturbations for Defending against\nBackdoor Attacks\nEva Green, Finn Hall',
  ].map((above) => `${above}\n\n${PROSE}\n\n`);
  expect(await titlesOf(page.join(''))).toEqual([
    'Contextualized Query Embeddings for Conversational Search',
    'Intention Reasoning Network for Multi-Domain End-to-end Task-Oriented Dialogue',
    'Robustness-Aware Perturbations for Defending against Backdoor Attacks',
  ]);
});

test('a line above a title that had room for its first word is no part of it', async () => {
  const page = [
    'Contextualized Query Embeddings for Conversational Search of Papers\nAnn Lee, Bo Chen',
    'Information Retrieval and Extraction\nA Survey\nCarla Diaz, Dan Fox',
  ].map((above) => `${above}\n\n${PROSE}\n\n`);
  expect((await titlesOf(page.join(''))).at(-1)).toBe('A Survey');
});

test('words that a printed page divides at the ends of its lines are whole again, hyphens of its own stay', async () => {
  const lines = [
    'Embodied decision-making is fundamental for agents that are oper-',
    'ating in real environments. While many visual models have advan-',
    'ced this capability, they still struggle with complex and decision-',
    'making tasks, above all in those that are centred on humans and re-',
    'quire reasoning about their needs. We evaluate models on multimo-',
    'dal tasks, and find that text alone is enough in most of the cases.',
  ];
  const { papers } = await importText(`A title on its own\n\n${lines.join('\n')}\n`);
  expect(papers[0]!.abstract).toBe(
    'Embodied decision-making is fundamental for agents that are operating in real environments. While many visual models have advanced this capability, they still struggle with complex and decision-making tasks, above all in those that are centred on humans and require reasoning about their needs. We evaluate models on multimodal tasks, and find that text alone is enough in most of the cases.',
  );
});
