import { aTerm } from '@/testing/founded-school';
import { aRecord } from '@/testing/ledger-builder';
import { aMember } from '@/testing/school-builder';
import { aCheckIn, aClosedSession, aLeave, aSession } from '@/testing/session-builder';
import { inTime, readingDuty } from '@/testing/work-builder';
import type { Group } from '../people/member';
import { builtInRuleBook } from '../scoring/books/built-in';
import type { RuleBook } from '../scoring/rule-book';
import { atSchoolTime } from '../term/school-day';
import { measureTerm } from './cohort';
import type { LedgerRecord } from './record';
import { noSettings } from './term-settings';
import { termStateOf } from './term-state';

const plan = builtInRuleBook('plan-110')!;
const groups: Group[] = [
  { groupId: 'chinese', kind: 'research', name: '语文组' },
  { groupId: 'arts', kind: 'research', name: '艺体组' },
  { groupId: 'office', kind: 'research', name: '行政组' },
  { groupId: 'p5', kind: 'preparation', name: '五年级备课组' },
];
const memberIds = ['m01', 'm02', 'm03', 'm04', 'm05'];
const first = aClosedSession({
  sessionId: 's1',
  number: 1,
  hoursHundredths: 1200,
  audienceMemberIds: memberIds,
});
const second = aClosedSession({
  sessionId: 's2',
  number: 2,
  hoursHundredths: 100,
  audienceMemberIds: memberIds.slice(0, 4),
});
const optional = aClosedSession({
  sessionId: 's3',
  number: 3,
  required: false,
  audienceMemberIds: memberIds,
});
const sessions = [first, second, optional, aSession({ sessionId: 's4', number: 4 })];

function there(memberId: string, ...sessionIds: string[]) {
  return sessionIds.map((sessionId) => {
    const subject = `${sessionId}.${memberId}`;
    return aCheckIn({ memberId, sessionId, subject, factId: `checkIn:${subject}:0` });
  });
}

/** Three of the Chinese group, two of the arts. */
const records: LedgerRecord[] = [
  record('m01', 'chinese', { facts: there('m01', 's1', 's2'), pieces: [piece('approved')] }),
  record('m02', 'chinese', { facts: there('m02', 's1', 's2'), pieces: [piece('submitted')] }),
  record('m03', 'chinese', {
    facts: [
      ...there('m03', 's2'),
      aLeave({ memberId: 'm03', sessionId: 's1', subject: 's1.m03', factId: 'leave:s1.m03:0' }),
    ],
  }),
  record('m04', 'arts', { facts: there('m04', 's1', 's2'), pieces: [piece('draft')] }),
  record('m05', 'arts', { facts: there('m05', 's1', 's2') }),
];

function record(memberId: string, researchGroupId: string, changes: Partial<LedgerRecord>): LedgerRecord {
  const later = { ...readingDuty, dutyId: 'd5', opensAtMs: atSchoolTime('2027-01-04', '08:00') };
  const term = aTerm({ duties: [readingDuty, later] });
  return aRecord({ term, person: aMember({ memberId, researchGroupId }), sessions, ...changes });
}

function piece(state: 'draft' | 'submitted' | 'approved') {
  return { dutyId: readingDuty.dutyId, state, characters: 300 };
}

function stateOf(of: readonly LedgerRecord[], book: RuleBook = plan) {
  const { statements } = measureTerm(book, of, groups, noSettings, inTime);
  return termStateOf(book, of, statements, groups, inTime);
}

test('the state of a term: totals, groups, attendance, hours, duties and bands, and no name in it', () => {
  expect(stateOf(records)).toEqual({
    asOfMs: inTime,
    teachers: 5,
    distribution: [
      { fromHundredths: 0, count: 0 },
      { fromHundredths: 1100, count: 1 },
      { fromHundredths: 2200, count: 0 },
      { fromHundredths: 3300, count: 4 },
      { fromHundredths: 4400, count: 0 },
      { fromHundredths: 5500, count: 0 },
      { fromHundredths: 6600, count: 0 },
      { fromHundredths: 7700, count: 0 },
      { fromHundredths: 8800, count: 0 },
      { fromHundredths: 9900, count: 0 },
    ],
    groups: [
      { name: '语文组', teachers: 3, averageHundredths: 3077, hoursMet: 2 },
      { name: '艺体组', teachers: 2, averageHundredths: null, hoursMet: null },
    ],
    trend: [
      { number: 1, day: '2026-12-18', present: 4, expected: 5 },
      { number: 2, day: '2026-12-18', present: 5, expected: 5 },
    ],
    hoursMet: 4,
    duties: { owed: 5, done: 1, waiting: 1 },
    bands: [
      { title: '优秀', count: 4 },
      { title: '良好', count: 0 },
      { title: '合格', count: 1 },
    ],
  });
  expect(JSON.stringify(stateOf(records))).not.toMatch(/m0\d|林/);
});

test('in a school of two no total, average or band is shown, because it would be somebody’s', () => {
  const two = stateOf(records.slice(3));
  expect([two.teachers, two.distribution, two.bands]).toEqual([2, [], []]);
  expect(two.groups).toEqual([{ name: '艺体组', teachers: 2, averageHundredths: null, hoursMet: null }]);
});

test('a book of hours shows no points: the groups are seen by who has the hours', () => {
  const { distribution, bands, groups: lines, hoursMet } = stateOf(records, builtInRuleBook('hours-24'));
  expect({ distribution, bands, hoursMet }).toEqual({ distribution: [], bands: [], hoursMet: 0 });
  expect(lines[0]).toEqual({ name: '语文组', teachers: 3, averageHundredths: null, hoursMet: 0 });
});

test('where no hours are asked for, nobody has or lacks them', () => {
  const without = records.map((each) => ({ ...each, term: { ...each.term, targetHoursHundredths: null } }));
  expect(stateOf(without).hoursMet).toBeNull();
  expect(stateOf(without).groups[0]?.hoursMet).toBeNull();
});

test('where nobody is ranked there are totals and no bands; where nobody teaches there is nothing', () => {
  const unranked = stateOf(records, { ...plan, ranking: null });
  expect([unranked.bands, unranked.distribution.length]).toEqual([[], 10]);
  expect(stateOf([])).toMatchObject({ teachers: 0, distribution: [], groups: [], trend: [], bands: [] });
});
