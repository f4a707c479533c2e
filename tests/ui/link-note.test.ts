import { expect, test } from 'vitest';
import { linkNote } from '../../src/ui/link-note.ts';

const entry = { key: 'own:1', name: 'Mine', papers: 3, own: true, kept: true };

test.each([
  ['of a map that everybody has nothing is said', { ...entry, own: false }, true, ''],
  [
    'the link to a map of one’s own says that it works here alone, and what can be sent',
    entry,
    true,
    'The link is copied. It works in this browser alone, where the map is kept: your files never left it. To send the map, use Export: “One file”.',
  ],
  [
    'one that goes with the page says so',
    { ...entry, kept: false },
    true,
    'The link is copied. It works only until this page is closed: your files never left it. To send the map, use Export: “One file”.',
  ],
  [
    'where a browser refuses to copy, the link is there to be copied',
    { ...entry, own: false },
    false,
    'Copy this address: https://maps.example/#map=seed',
  ],
])('%s', (_, opened, isCopied, said) => {
  expect(linkNote({ opened }, 'https://maps.example/#map=seed', isCopied)).toBe(said);
});

test('a link that programs may cut off says so', () => {
  expect(linkNote({ opened: undefined }, 'a'.repeat(8001), true)).toContain('It has 8,001 letters');
});
