import { aCall, anEntry } from '@/testing/book-builder';
import { atSchoolTime } from '../term/school-day';
import { closedCall, lastMoment, withAsked } from './collection-acts';
import {
  isAsked,
  isClosed,
  mayManageCall,
  mayOpenCallFor,
  mayReadCall,
  mayReadEntries,
} from './collection-call';
import { decideEntry, MOST_ENTRIES, withConsent, withdrawnEntry } from './collection-entry';

const call = aCall();
const inTime = atSchoolTime('2026-12-10', '20:15');
const after = call.untilMs + 1;
const ground = { call, entryId: 'm01-entry001', memberId: 'm01', others: 0 };
const photo = { fileId: 'cloud://a', sizeBytes: 9 };
const draft = { revision: 0, title: '题目', text: '一个细节', mayCompile: true, photos: [photo] };
const code = (result: ReturnType<typeof decideEntry>) =>
  result.ok ? result.data.revision : result.error.code;

test('a new entry waits for its pictures', () => {
  expect(decideEntry(null, draft, ground, inTime)).toMatchObject({
    data: {
      revision: 1,
      photos: [{ check: 'pending' }],
      checksDueAtMs: inTime + 30 * 60_000,
      withdrawnAtMs: null,
    },
  });
});

test.each([
  ['the same again, late', { title: '举手前先数三秒', text: anEntry().text, photos: [] }, after, 1],
  ['changed in time', { revision: 1 }, inTime, 2],
  ['changed at the last moment', { revision: 1 }, call.untilMs, 2],
  ['changed late', { revision: 1 }, after, 'callClosed'],
  ['changed from an older reading', { revision: 0 }, inTime, 'changedElsewhere'],
  ['changed from one that never was', { revision: 7 }, inTime, 'changedElsewhere'],
] as const)('one that stands, %s', (_, changes, now, expected) => {
  expect(code(decideEntry(anEntry(), { ...draft, ...changes }, ground, now))).toBe(expected);
});

test('a new one is late after the end, and one too many is refused', () => {
  expect(code(decideEntry(null, draft, ground, after))).toBe('callClosed');
  expect(code(decideEntry(null, draft, { ...ground, others: MOST_ENTRIES }, inTime))).toBe('enoughEntries');
});

test('a picture that stays keeps its answer, a new one waits', () => {
  const standing = anEntry({ photos: [{ ...photo, check: 'pass' }] });
  const changed = decideEntry(
    standing,
    { ...draft, revision: 1, photos: [photo, { fileId: 'cloud://b', sizeBytes: 1 }] },
    ground,
    inTime,
  );
  expect(changed.ok && changed.data.photos.map(({ check }) => check)).toEqual(['pass', 'pending']);
  expect(changed.ok && changed.data.handedInAtMs).toBe(standing.handedInAtMs);
});

test('taken back, its words and pictures are gone, and nothing brings it back', () => {
  const gone = withdrawnEntry(anEntry({ photos: [{ ...photo, check: 'pass' }] }), after);
  expect(gone).toMatchObject({ title: '', text: '', photos: [], mayCompile: false, withdrawnAtMs: after });
  expect(withdrawnEntry(gone, after + 1)).toBe(gone);
  expect(withConsent(gone, true)).toBe(gone);
  expect(code(decideEntry(gone, { ...draft, revision: 2 }, ground, inTime))).toBe('entryWithdrawn');
});

test('consent is given and taken back at any time', () => {
  const entry = anEntry();
  expect(withConsent(entry, true)).toBe(entry);
  expect(withConsent(entry, false)).toMatchObject({ mayCompile: false, revision: 2 });
});

const teacher = { memberId: 'm30', roles: ['teacher'], researchGroupId: 'arts', prepGroupId: null } as const;
const ofChinese = aCall({ groupId: 'chinese', byMemberId: 'm09' });
const people = {
  asked: { ...teacher, memberId: 'm01', researchGroupId: 'chinese' },
  elsewhere: teacher,
  opener: { ...teacher, memberId: 'm09', researchGroupId: 'chinese', roles: ['teacher', 'groupLeader'] },
  office: { ...teacher, memberId: 'm40', researchGroupId: 'office', roles: ['academicAffairs'] },
  principal: { ...teacher, memberId: 'm41', researchGroupId: 'office', roles: ['principal'] },
} as const;

test.each([
  ['asked', [true, true, false, false, true]],
  ['elsewhere', [false, false, false, false, false]],
  ['opener', [true, true, true, true, true]],
  ['office', [false, true, true, false, true]],
  ['principal', [false, true, false, false, true]],
] as const)('%s: is asked, reads it, manages it, reads entries before the end and after it', (who, may) => {
  const person = people[who];
  expect([
    isAsked(person, ofChinese),
    mayReadCall(person, ofChinese),
    mayManageCall(person, ofChinese),
    mayReadEntries(person, ofChinese, inTime),
    mayReadEntries(person, ofChinese, after),
  ]).toEqual(may);
});

test('a leader asks the groups they lead, the office anybody', () => {
  const groups = [
    { groupId: 'chinese', kind: 'research', name: '语文' },
    { groupId: 'maths', kind: 'research', name: '数学' },
  ] as const;
  const asks = (who: keyof typeof people) =>
    [null, 'chinese', 'maths', 'none'].filter((groupId) => mayOpenCallFor(people[who], groupId, groups));
  expect(asks('opener')).toEqual(['chinese']);
  expect(asks('office')).toEqual([null, 'chinese', 'maths']);
  expect([...asks('asked'), ...asks('principal')]).toEqual([]);
});

test.each([
  ['2026-12-09', 'dayPassed'],
  ['2026-12-10', atSchoolTime('2026-12-11', '00:00') - 1],
  ['2027-06-12', atSchoolTime('2027-06-13', '00:00') - 1],
  ['2027-06-13', 'tooFar'],
] as const)('until %s, asked on 10 December: %s', (day, expected) => {
  const until = lastMoment(day, inTime);
  expect(until.ok ? until.data : until.error.code).toBe(expected);
});

test('ended early it has ended, and a later day opens it again', () => {
  const closed = closedCall(call, inTime);
  expect(isClosed(closed, inTime)).toBe(true);
  expect(closedCall(closed, inTime + 5)).toBe(closed);
  const words = { title: call.title, ask: call.ask, until: '' };
  expect(isClosed(withAsked(closed, words, call.untilMs, inTime + 9), inTime + 9)).toBe(false);
  expect(withAsked(call, words, call.untilMs, 9)).toBe(call);
});
