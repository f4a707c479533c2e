import { expect, test } from 'vitest';
import { describeProgress, terminalProgress } from '../../scripts/host/terminal-progress.ts';

test.each([
  [0, 0, 0, 'text'],
  [0, 1, 9000, 'text'],
  [50, 200, 100, 'text 50 of 200'],
  [50, 200, 5000, 'text 50 of 200, about 15 s left'],
  [4200, 77_530, 20_000, 'text 4,200 of 77,530, about 6 min left'],
  [200, 200, 5000, 'text 200 of 200'],
])('%i of %i after %i ms reads "%s"', (done, total, elapsedMs, line) => {
  expect(describeProgress({ stage: 'text', done, total }, elapsedMs)).toBe(line);
});

const fakeTerminal = (isTTY: boolean): { stream: NodeJS.WriteStream; written: string[] } => {
  const written: string[] = [];
  return { stream: { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream, written };
};

test('nothing is written where no terminal reads it', () => {
  const { stream, written } = fakeTerminal(false);
  const { report, clear } = terminalProgress(stream);
  report({ stage: 'text', done: 0, total: 2 });
  clear();
  expect(written).toEqual([]);
});

test('on a terminal one line is written again and again, and cleared at the end', () => {
  const { stream, written } = fakeTerminal(true);
  const { report, clear } = terminalProgress(stream);
  report({ stage: 'text', done: 0, total: 2 });
  report({ stage: 'layout', done: 0, total: 1 });
  clear();
  expect(written).toEqual(['\r\u001B[Ktext 0 of 2', '\r\u001B[Klayout', '\r\u001B[K']);
});
