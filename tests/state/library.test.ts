import { expect, test } from 'vitest';
import { Library, nameFor } from '../../src/state/library.svelte.ts';
import type { MakeProgress } from '../../src/state/ports.ts';
import { fakeHost } from './fake-host.ts';

const entry = { key: 'own:1', name: 'Mine', papers: 3, own: true, kept: true };
const audit = { read: 3, kept: 3, merged: [], leftOut: [], files: [], warnings: {} };
const files = [{ name: 'mine.bib', blob: new Blob(['x']) }];

function library() {
  const jobs: {
    report: (progress: MakeProgress) => void;
    finish: () => void;
    fail: (message: string) => void;
    stopped: boolean;
    name: string;
  }[] = [];
  const { host } = fakeHost();
  const shelf = new Library({
    ...host,
    list: () => Promise.resolve([entry]),
    make: (_, name, report) => {
      let settle: { resolve: () => void; reject: (error: Error) => void };
      const result = new Promise<{ entry: typeof entry; audit: typeof audit }>((resolve, reject) => {
        settle = { resolve: () => resolve({ entry, audit }), reject };
      });
      const job = {
        report,
        finish: () => settle.resolve(),
        fail: (message: string) => settle.reject(new Error(message)),
        stopped: false,
        name,
      };
      jobs.push(job);
      const stop = (): void => {
        job.stopped = true;
        settle.reject(new Error('Stopped.'));
      };
      return { result, stop };
    },
  });
  return { shelf, jobs };
}

test('a dropped file becomes a map, with progress on the way and the audit at the end', async () => {
  const { shelf, jobs } = library();
  const made = shelf.make(files);
  expect(shelf.making).toMatchObject({ kind: 'running', name: 'mine' });
  jobs[0].report({ stage: 'Finding topics', done: 1, total: 2 });
  expect(shelf.making).toMatchObject({ progress: { stage: 'Finding topics', done: 1, total: 2 } });
  jobs[0].finish();
  expect(await made).toEqual(entry);
  expect(shelf.making).toEqual({ kind: 'done', entry, audit });
  expect(shelf.entries).toEqual([entry]);
  shelf.dismiss();
  expect(shelf.making).toEqual({ kind: 'idle' });
});

test('stopping leaves nothing', async () => {
  const { shelf, jobs } = library();
  const made = shelf.make(files);
  shelf.stop();
  expect(jobs[0].stopped).toBe(true);
  expect(await made).toBeNull();
  expect(shelf.making).toEqual({ kind: 'idle' });
});

test('a failure is told in its own words', async () => {
  const { shelf, jobs } = library();
  const made = shelf.make(files);
  jobs[0].fail('mine.bib: no record gave a paper');
  expect(await made).toBeNull();
  expect(shelf.making).toEqual({ kind: 'failed', name: 'mine', message: 'mine.bib: no record gave a paper' });
});

test('a browser that cannot start the work says so, and the note can be taken away', async () => {
  const { host } = fakeHost();
  const make = (): never => {
    throw new Error('no workers here');
  };
  const shelf = new Library({ ...host, make });
  expect(await shelf.make(files)).toBeNull();
  expect(shelf.making).toEqual({ kind: 'failed', name: 'mine', message: 'no workers here' });
  shelf.dismiss();
  expect(shelf.making).toEqual({ kind: 'idle' });
});

const second = [{ name: 'second.ris', blob: new Blob(['y']) }];
const third = [{ name: 'third.csv', blob: new Blob(['z']) }];

test('what is dropped while a map is being made waits for its turn, and nothing is lost', async () => {
  const { shelf, jobs } = library();
  const made = [shelf.make(files), shelf.make(second), shelf.make(third)];
  expect(shelf.making).toMatchObject({ kind: 'running', name: 'mine' });
  expect(shelf.waiting.map(({ name }) => name)).toEqual(['second', 'third']);
  jobs[0].finish();
  expect(await made[0]).toEqual(entry);
  expect(shelf.making).toMatchObject({ kind: 'running', name: 'second' });
  // What the first still says is not heard.
  jobs[0].report({ stage: 'late', done: 0, total: 0 });
  expect(shelf.making).toMatchObject({ name: 'second', progress: { stage: 'Reading files' } });
  jobs[1].fail('second.ris: no record gave a paper');
  expect(await made[1]).toBeNull();
  jobs[2].finish();
  expect(await made[2]).toEqual(entry);
  expect(shelf.ended.map(({ kind }) => kind)).toEqual(['done', 'failed', 'done']);
  expect(shelf.waiting).toEqual([]);
  // A drop after all that begins anew.
  void shelf.make(files);
  expect(shelf.ended).toEqual([]);
});

test('one that waits can be cancelled, and stopping the one that is made lets the next begin', async () => {
  const { shelf, jobs } = library();
  const made = [shelf.make(files), shelf.make(second), shelf.make(third)];
  shelf.cancel(shelf.waiting[0]);
  expect(await made[1]).toBeNull();
  expect(shelf.making).toMatchObject({ kind: 'running', name: 'mine' });
  shelf.stop();
  expect(await made[0]).toBeNull();
  expect(jobs[0].stopped).toBe(true);
  expect(shelf.making).toMatchObject({ kind: 'running', name: 'third' });
  jobs[1].finish();
  expect(await made[2]).toEqual(entry);
  expect(jobs.map(({ name }) => name)).toEqual(['mine', 'third']);
  expect(shelf.ended).toEqual([{ kind: 'done', entry, audit }]);
});

test.each([
  [['rag.bib'], 'rag'],
  [['folder/rag.jsonl.gz'], 'rag'],
  [['rag.bib', 'more.ris', 'third.csv'], 'rag and 2 more'],
  [['.bib'], 'papers'],
  [['no ending'], 'no ending'],
])('files %j make a map called %s', (names, name) => {
  expect(nameFor(names.map((one) => ({ name: one })))).toBe(name);
});
