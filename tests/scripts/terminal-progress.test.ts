import { expect, test, vi } from 'vitest';
import {
  afterReading,
  BUILDING,
  describeProgress,
  READING,
  terminalProgress,
  type Stages,
} from '../../scripts/host/terminal-progress.ts';
import { buildMap } from '../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../src/pipeline/options.ts';
import { collectionOf } from '../pipeline/papers.ts';

/** The first of two stages takes a third of the time of the second. */
const TWO: Stages = [
  ['text', 1],
  ['layout', 3],
];

const TWO_READ: Stages = [['import', 2], ...TWO];

test.each([
  ['text', 0, 0, 0, '1 of 2: text'],
  ['layout', 0, 1, 900, '2 of 2: layout'],
  ['text', 50, 200, 100, '1 of 2: text 50 of 200'],
  // A quarter of a quarter is done.
  ['text', 50, 200, 4000, '1 of 2: text 50 of 200, about 60 s left'],
  ['text', 200, 200, 5000, '1 of 2: text 200 of 200, about 15 s left'],
  // A stage that cannot tell its share still has those before it behind it.
  ['layout', 0, 1, 5000, '2 of 2: layout, about 15 s left'],
  ['layout', 38_765, 77_530, 100_000, '2 of 2: layout 38,765 of 77,530, about 60 s left'],
  ['text', 775, 77_530, 20_000, '1 of 2: text 775 of 77,530, about 133 min left'],
  ['layout', 200, 200, 5000, '2 of 2: layout 200 of 200'],
])('%s %i of %i after %i ms reads "%s"', (stage, done, total, elapsedMs, line) => {
  const begun = new Set(stage === 'text' ? ['text'] : ['text', 'layout']);
  expect(describeProgress({ stage, done, total }, TWO, elapsedMs, begun)).toBe(line);
});

test('reading counts bytes, and is no first step where nothing comes after it', () => {
  const read = { stage: 'import', done: 9_699_328, total: 13_774_139 };
  const begun = new Set(['import']);
  expect(describeProgress(read, READING, 0, begun)).toBe('import 9.7 MB of 13.8 MB');
  expect(describeProgress(read, BUILDING, 0, begun)).toBe('1 of 13: import 9.7 MB of 13.8 MB');
});

test('where only some of what is read is built, what is left is told from the end of reading on, by what came since', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { stream, written } = fakeTerminal(true);
  const { report } = terminalProgress(afterReading(TWO_READ), stream);
  report({ stage: 'import', done: 1, total: 1000 });
  vi.advanceTimersByTime(60_000);
  report({ stage: 'import', done: 900, total: 1000 });
  report({ stage: 'text', done: 0, total: 100 });
  vi.advanceTimersByTime(5000);
  report({ stage: 'text', done: 100, total: 100 });
  vi.useRealTimers();
  expect(written.filter((line) => line.includes('left'))).toEqual([
    '\r\u001B[K2 of 3: text 100 of 100, about 15 s left',
  ]);
});

test('every stage that a build tells of has its place among the steps', async () => {
  const told = new Set<string>();
  const two = collectionOf(['sparse retrieval', 'dense retrieval'].map((title) => ({ title, abstract: '' })));
  await buildMap(two, DEFAULT_OPTIONS, ({ stage }) => told.add(stage));
  const steps = BUILDING.map(([stage]) => stage);
  expect(steps.filter((stage) => !told.has(stage))).toEqual(['import', 'write']);
  expect([...told].filter((stage) => !steps.includes(stage))).toEqual([]);
});

const fakeTerminal = (isTTY: boolean): { stream: NodeJS.WriteStream; written: string[] } => {
  const written: string[] = [];
  return { stream: { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream, written };
};

test('nothing is written where no terminal reads it', () => {
  const { stream, written } = fakeTerminal(false);
  const { report, clear } = terminalProgress(TWO, stream);
  report({ stage: 'text', done: 0, total: 2 });
  clear();
  expect(written).toEqual([]);
});

test('the steps of a build never count back, though its layout begins before the topics are named and ends after', async () => {
  const { stream, written } = fakeTerminal(true);
  const { report } = terminalProgress(BUILDING, stream);
  const two = collectionOf(['sparse retrieval', 'dense retrieval'].map((title) => ({ title, abstract: '' })));
  await buildMap(two, DEFAULT_OPTIONS, report);
  const steps = written.map((line) => Number(/(\d+) of 13/.exec(line)?.[1]));
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toBe(11);
});

test('on a terminal one line is written again and again, and cleared at the end', () => {
  const { stream, written } = fakeTerminal(true);
  const { report, clear } = terminalProgress(TWO, stream);
  report({ stage: 'text', done: 0, total: 2 });
  report({ stage: 'layout', done: 0, total: 1 });
  clear();
  expect(written).toEqual(['\r\u001B[K1 of 2: text 0 of 2', '\r\u001B[K2 of 2: layout', '\r\u001B[K']);
});
