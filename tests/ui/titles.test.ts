import { expect, test } from 'vitest';
import { dotted } from '../../src/ui/titles.ts';

test('no line of a name begins with the dot between two terms', () => {
  expect(dotted('State space · routing · MoE')).toBe('State space\u00a0· routing\u00a0· MoE');
  expect(dotted('Papers in no topic')).toBe('Papers in no topic');
});
