import { aBook, aReader } from '@/testing/book-builder';
import { isListed, MOST_NOTES, MOST_REASONS, MOST_SALONS } from './book';
import {
  decideNote,
  decideReason,
  decideSalon,
  newBook,
  withChoice,
  withoutChoice,
  withoutNote,
  withoutReason,
  withoutSalon,
  withReading,
} from './book-changes';
import { arrangesReading, mayChooseBookFor } from './book-right';

const book = aBook();
const reason = { memberId: 'm02', text: '读得进去。', atMs: 5 };

describe('a reason', () => {
  test('of somebody else joins those that stand', () => {
    const changed = decideReason(book, reason);
    expect(changed).toMatchObject({ ok: true, data: { changedAtMs: 5, reasons: [book.reasons[0], reason] } });
  });
  test('said again in the same words is the same book; in other words it takes the place of the first', () => {
    const twice = decideReason(book, { memberId: 'm01', text: '每一条都能第二天就用。', atMs: 9 });
    expect(twice.ok && twice.data).toBe(book);
    const other = decideReason(book, { memberId: 'm01', text: '常读常新。', atMs: 9 });
    expect(other.ok && other.data.reasons).toEqual([{ memberId: 'm01', text: '常读常新。', atMs: 9 }]);
  });
  test('is refused when a page could not show it any more', () => {
    const reasons = Array.from({ length: MOST_REASONS }, (_, n) => ({ ...reason, memberId: `t${n}` }));
    expect(decideReason(aBook({ reasons }), { ...reason, memberId: 'm03' })).toMatchObject({
      error: { code: 'enoughReasons' },
    });
  });
  test('taken back leaves a book that nobody meets, unless it was chosen', () => {
    const bare = withoutReason(book, 'm01', 7);
    expect([bare.reasons, bare.changedAtMs, isListed(bare)]).toEqual([[], 7, false]);
    expect(withoutReason(book, 'm09', 7)).toBe(book);
    expect(isListed(newBook(book, 1))).toBe(false);
    expect(isListed(withChoice(bare, choice))).toBe(true);
  });
});

const choice = { groupId: 'chinese', termId: '2026-1', byMemberId: 'm09', atMs: 3 };

test('a choice made twice is one, and taken back is gone; another term is another choice', () => {
  const chosen = withChoice(book, choice);
  expect(withChoice(chosen, { ...choice, byMemberId: 'm40', atMs: 4 })).toBe(chosen);
  expect(withChoice(chosen, { ...choice, termId: '2026-2' }).choices).toHaveLength(2);
  expect(withoutChoice(chosen, choice, 8).choices).toEqual([]);
  expect(withoutChoice(chosen, { ...choice, groupId: null }, 8)).toBe(chosen);
});

test('a salon linked twice is one; a page holds so many', () => {
  const salon = { sessionId: '2026-1-s03', byMemberId: 'm09', atMs: 3 };
  const linked = decideSalon(book, salon);
  if (!linked.ok) throw new Error('refused');
  const again = decideSalon(linked.data, { ...salon, atMs: 4 });
  expect(again.ok && again.data).toBe(linked.data);
  expect(withoutSalon(linked.data, '2026-1-s03', 8).salons).toEqual([]);
  const salons = Array.from({ length: MOST_SALONS }, (_, n) => ({ ...salon, sessionId: `s${n}` }));
  expect(decideSalon(aBook({ salons }), salon)).toMatchObject({ error: { code: 'enoughSalons' } });
});

test('joined twice it is since the first time; joined again after leaving it is since then', () => {
  const reader = aReader({ joinedAtMs: 1 });
  expect(withReading(reader, true, 5)).toBe(reader);
  const left = withReading(reader, false, 5);
  expect(left.joinedAtMs).toBeNull();
  expect(withReading(left, true, 9).joinedAtMs).toBe(9);
});

test('only who reads it links a note, each once', () => {
  expect(decideNote(aReader({ joinedAtMs: null }), 'd.m02')).toMatchObject({ error: { code: 'notReading' } });
  const linked = decideNote(aReader(), 'd.m02');
  if (!linked.ok) throw new Error('refused');
  expect(linked.data.submissionIds).toEqual(['d.m02']);
  expect(decideNote(linked.data, 'd.m02')).toEqual(linked);
  expect(withoutNote(linked.data, 'd.m02').submissionIds).toEqual([]);
  const submissionIds = Array.from({ length: MOST_NOTES }, (_, n) => `d${n}.m02`);
  expect(decideNote(aReader({ submissionIds }), 'd.m02')).toMatchObject({ error: { code: 'enoughNotes' } });
});

describe('for whom a book may be chosen', () => {
  const groups = [
    { groupId: 'chinese', kind: 'research', name: '语文' },
    { groupId: 'maths', kind: 'research', name: '数学' },
    { groupId: 'chinese-5', kind: 'preparation', name: '五语' },
  ] as const;
  const person = { memberId: 'm', researchGroupId: 'chinese', prepGroupId: 'chinese-5' };
  test.each([
    ['teacher', ['teacher'], []],
    ['prepLeader', ['teacher', 'prepLeader'], ['chinese-5']],
    ['groupLeader', ['teacher', 'groupLeader'], ['chinese']],
    ['office', ['academicAffairs'], [null, 'chinese', 'maths', 'chinese-5']],
    ['principal', ['principal'], []],
  ] as const)('%s', (_, roles, may) => {
    const all = [null, 'chinese', 'maths', 'chinese-5', 'nowhere'];
    expect(all.filter((groupId) => mayChooseBookFor({ ...person, roles }, groupId, groups))).toEqual(may);
    expect(arrangesReading({ ...person, roles })).toBe(may.length > 0);
  });
});
