import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';
const TITLES = ['Graphs that grow with their nodes', 'Trees that fall in the woods', 'The rivers of the far north'];

const ENDS = [
  ['a signature', '-- \nDr. Petra Novak\nInstitute for Language Technology'],
  [
    'a signature with a notice',
    `--\nPetra Novak | PhD student\n\nThis e-mail and any attachments are confidential and may be privileged. If you are not the intended recipient, please delete it and tell us at once. Any use of it is forbidden.`,
  ],
  ['a closing', 'Best regards,\nDr. Petra Novak'],
  ['a closing and an office', 'Kind regards,\n\nPetra Novak\nInstitute for Language Technology'],
  [
    'what Google Groups adds',
    'You received this message because you are subscribed to the Google Groups\n"reading-group" group.\nTo unsubscribe from this group and stop receiving emails from it, send an email\nto reading-group+unsubscribe@googlegroups.com.',
  ],
  [
    'what Mailman adds',
    '_______________________________________________\nReading-group mailing list -- reading-group@lists.example.org\nTo unsubscribe send an email to reading-group-leave@lists.example.org',
  ],
] as const;

test.each(ENDS)('%s is no paper and no part of the last one', async (_, end) => {
  const { papers, audit } = await importText(
    `${TITLES.map((title) => `${title}\nAnn Lee, Bo Chen\n${PROSE}`).join('\n\n')}\n\n${end}\n`,
  );
  expect(papers.map(({ title, abstract, authors }) => [title, abstract, authors.length])).toEqual(
    TITLES.map((title) => [title, PROSE, 2]),
  );
  expect(audit.files[0]!.notes.join()).toContain('left out');
});

test.each(ENDS)('%s below a list of titles is none of them', async (_, end) => {
  const { papers } = await importText(`Dear all,\n\n${TITLES.join('\n')}\n\n${end}\n`);
  expect(papers.map(({ title }) => title)).toEqual(TITLES);
});

test('papers below a closing, and between dashes, stay', async () => {
  const [first, second] = TITLES.map((title) => `${title}\n\n${PROSE}\n`);
  const closed = await importText(`Here they are.\nBest regards,\nPetra Novak\n\n${first}\n${second}`);
  const parted = await importText(`${first}\n--\n${second}`);
  for (const { papers } of [closed, parted])
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
      TITLES.slice(0, 2).map((title) => [title, PROSE]),
    );
});
