import {
  forgotten,
  type IndexFile,
  isStale,
  noIndexYet,
  tailFromMs,
  withBegun,
  withFile,
  withoutFiles,
  withTurn,
} from './index-state';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = 100 * day;
const none = noIndexYet('xh');
const file = (fileId: string, upToAtMs = now): IndexFile => ({
  fileId,
  digest: 'd',
  upToAtMs,
  pieces: 3,
  damaged: false,
});
const standing = { ...none, file: file('old') };

describe('whose turn it is', () => {
  test('one has it, and another only after three minutes', () => {
    const taken = withTurn(none, 'a', now);
    expect(taken).toEqual({ ...none, turn: { cloudPath: 'a', sinceMs: now } });
    expect(withTurn(taken!, 'b', now + 3 * minute - 1)).toBeNull();
    expect(withTurn(taken!, 'b', now + 3 * minute)).toMatchObject({ turn: { cloudPath: 'b' } });
  });

  test('who comes back after it was another’s changes nothing', () => {
    const taken = withTurn(standing, 'b', now)!;
    expect(withFile(taken, 'a', file('new'), now)).toBeNull();
    expect(withFile(taken, 'b', file('new'), now)).toEqual({
      schoolId: 'xh',
      file: file('new'),
      turn: null,
      retired: [{ fileId: 'old', sinceMs: now }],
    });
  });
});

describe('a file that takes several turns', () => {
  const begun = (fileId: string, sinceMs = now) => ({ fileId, digest: 'd', place: 'r.17', sinceMs });

  test('gives the turn back, keeps what it had before until nobody reads it, and the old file stands', () => {
    const first = withBegun(withTurn(standing, 'a', now)!, 'a', begun('half'), now)!;
    expect(first).toEqual({ ...standing, begun: begun('half') });
    const second = withBegun(withTurn(first, 'b', now)!, 'b', begun('more'), now)!;
    expect(second).toMatchObject({ begun: begun('more'), turn: null, file: { fileId: 'old' } });
    expect(second.retired).toEqual([{ fileId: 'half', sinceMs: now }]);
    expect(withBegun(withTurn(first, 'b', now)!, 'a', begun('late'), now)).toBeNull();
  });

  test('ends with the whole file, and nothing is begun any more', () => {
    const taken = withTurn({ ...standing, begun: begun('half') }, 'a', now)!;
    const ended = withFile(taken, 'a', file('new'), now)!;
    expect(ended).toEqual({
      ...{ schoolId: 'xh', file: file('new'), turn: null },
      retired: ['old', 'half'].map((fileId) => ({ fileId, sinceMs: now })),
    });
  });
});

test('a replaced file is kept for a day, and then forgotten', () => {
  const replaced = withFile(withTurn(standing, 'b', now)!, 'b', file('new'), now)!;
  expect(forgotten(replaced, now + day - 1)).toEqual([]);
  expect(forgotten(replaced, now + day)).toEqual(['old']);
  expect(withoutFiles(replaced, ['old']).retired).toEqual([]);
});

test('what was stored up to two minutes before the file is read beside it; all of it where there is none', () => {
  expect(tailFromMs(standing)).toBe(now - 2 * minute);
  expect(tailFromMs(none)).toBe(0);
});

test.each([
  ['no file and few pieces', none, 60, 0, false],
  ['no file and many', none, 61, 0, true],
  ['a file and few newer ones', standing, 60, 0, false],
  ['a file and many newer ones', standing, 61, 0, true],
  ['a day old, with one newer', standing, 1, day, true],
  ['a day old, with none', standing, 0, day, false],
  ['damaged', { ...none, file: { ...file('old'), damaged: true } }, 0, 0, true],
])('%s: stale %#', (_, state, tail, later, stale) => {
  expect(isStale(state, tail, 60, now + later)).toBe(stale);
});
