import { systemMemberId } from './submission';
import { isVersionReadable } from './version-right';

const submitted = (n: number) => ({ n, act: 'submitted', byMemberId: 'm01' }) as const;
const then = (n: number, act: 'returned' | 'withdrawn' | 'passedOn', byMemberId = 'm09') => ({
  n,
  act,
  byMemberId,
});
const piece = { state: 'submitted', textCheck: 'pass' } as const;

test.each([
  ['the one that waits', [submitted(0)], piece, 0, true],
  ['one whose words are not checked yet', [submitted(0)], { ...piece, textCheck: 'pending' }, 0, false],
  [
    'an earlier one that a person returned',
    [submitted(0), then(1, 'returned'), submitted(2)],
    piece,
    0,
    true,
  ],
  [
    'one that the platform sent back',
    [submitted(0), then(1, 'returned', systemMemberId), submitted(2)],
    piece,
    0,
    false,
  ],
  [
    'one that its author took back',
    [submitted(0), then(1, 'withdrawn', 'm01'), submitted(2)],
    piece,
    0,
    false,
  ],
  [
    'a round that is no version',
    [submitted(0), then(1, 'returned')],
    { ...piece, state: 'returned' },
    1,
    false,
  ],
] as const)('%s', (_, rounds, of, n, expected) => {
  expect(isVersionReadable(of, rounds, n)).toBe(expected);
});
