import type { Appeal } from '@/domain/ledger/term-end/appeal';
import type { FrozenStatement, TermResult } from '@/domain/ledger/term-end/result';
import {
  type Computation,
  type FreezingTermEnd,
  type FrozenTermEnd,
  type NoticedTermEnd,
  type OpenTermEnd,
  openTermEnd,
} from '@/domain/ledger/term-end/term-end';
import { atSchoolTime } from '@/domain/term/school-day';

export const computedAtMs = atSchoolTime('2027-01-15', '10:00');
const noticeFromMs = atSchoolTime('2027-01-15', '15:00');
export const noticeUntilMs = atSchoolTime('2027-01-21', '00:00') - 1;
export const cutoffAtMs = atSchoolTime('2027-01-21', '08:00');

/** The second computation of the demo term, made by the office on 15 January 2027. */
export function aComputation(changes: Partial<Computation> = {}): Computation {
  return {
    n: 2,
    computedAtMs,
    computedBy: 'm40',
    mark: 'mark-2',
    ruleBook: { id: 'plan-110', version: 1 },
    parts: ['m01'],
    best: [{ memberId: 'm01', groupId: 'chinese' }],
    previous: { n: 1, parts: 1 },
    ...changes,
  };
}

/** Computed, and not put up yet. */
export function aComputedTerm(changes: Partial<OpenTermEnd> = {}): OpenTermEnd {
  return { ...openTermEnd('xh', '2026-1'), computations: 2, computation: aComputation(), ...changes };
}

/** Put up by the office for five days, until the end of 20 January; everybody is told. */
export function aNoticedTerm(changes: Partial<NoticedTermEnd> = {}): NoticedTermEnd {
  return {
    ...aComputedTerm(),
    state: 'notice',
    computation: aComputation(),
    notice: { n: 1, days: 5, fromMs: noticeFromMs, untilMs: noticeUntilMs, computation: 2 },
    last: { n: 1, act: 'openNotice', byMemberId: 'm40', atMs: noticeFromMs, reason: '期末考核' },
    toldAtMs: noticeFromMs,
    ...changes,
  };
}

/** Frozen by the office on the morning after the notice; the last computation is still to come. */
export function aFreezingTerm(changes: Partial<FreezingTermEnd> = {}): FreezingTermEnd {
  return {
    ...aNoticedTerm(),
    state: 'freezing',
    cutoffAtMs,
    statements: null,
    last: { n: 2, act: 'freeze', byMemberId: 'm40', atMs: cutoffAtMs, reason: '公示结束' },
    ...changes,
  };
}

export function aFrozenTerm(changes: Partial<FrozenTermEnd> = {}): FrozenTermEnd {
  const frozenAtMs = cutoffAtMs + 120_000;
  return {
    ...aFreezingTerm(),
    state: 'frozen',
    statements: 6,
    frozenAtMs,
    last: { n: 3, act: 'closeTerm', byMemberId: 'm40', atMs: frozenAtMs, reason: '公示结束' },
    toldAtMs: null,
    ...changes,
  };
}

/** Lin's result: 42 of 110, the best of her group. */
export function aResult(changes: Partial<TermResult> = {}): TermResult {
  const memberId = changes.memberId ?? 'm01';
  return {
    memberId,
    groupId: 'chinese',
    person: {
      memberId,
      researchGroupId: 'chinese',
      prepGroupId: null,
      bornMonth: '1990-05',
      roles: ['teacher'],
      joinedMonth: '2012-09',
      ranked: true,
      notApplicable: [],
    },
    items: [],
    totalHundredths: 4200,
    hoursHundredths: 200,
    reportedHoursHundredths: 1200,
    rank: 1,
    bandId: 'excellent',
    appraisalPointsHundredths: 1000,
    ...changes,
  };
}

/** Lin's result as it was frozen, with nothing that it rests on. */
export function aFrozenStatement(changes: Partial<FrozenStatement> = {}): FrozenStatement {
  const { computation, schoolId, termId } = aFrozenTerm();
  const { ruleBook } = computation;
  return { ...aResult(), schoolId, termId, ruleBook, cutoffAtMs, postings: [], ...changes };
}

/** Lin disputes her check-in on the third day of the notice. */
export function anAppeal(changes: Partial<Appeal> = {}): Appeal {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    appealId: 'm01.attendance.checkIn.2026-1-s08.m01.0.1',
    memberId: 'm01',
    itemId: 'attendance',
    itemTitle: '教师考勤',
    factId: 'checkIn:2026-1-s08.m01:0',
    factTitle: '第 8 次研修',
    words: '那天我没有迟到',
    madeAtMs: atSchoolTime('2027-01-18', '09:00'),
    state: 'open',
    answer: '',
    decidedAtMs: null,
    decidedBy: null,
    ...changes,
  };
}
