import type { AppealView, TermEndView } from '@/contract/term-end';
import { atSchoolTime } from '@/domain/term/school-day';

/** A small school whose results were never computed. */
export function aTermEnd(changes: Partial<TermEndView> = {}): TermEndView {
  return {
    termId: '2026-1',
    serverNowMs: atSchoolTime('2027-01-15', '10:00'),
    termName: '2026 学年第一学期',
    state: 'open',
    ruleBook: { name: '校本研修考核细则', version: 3 },
    maxHundredths: 11_000,
    bands: [],
    computedAtMs: null,
    resultCount: 0,
    changeCount: 0,
    stale: false,
    noticeFromMs: null,
    noticeUntilMs: null,
    mayFreezeFromMs: null,
    appeals: [],
    conductAppeals: 0,
    cutoffAtMs: null,
    progress: null,
    laterFacts: [],
    ...changes,
  };
}

/** A teacher disputes the record of one session. */
export function anAppeal(changes: Partial<AppealView> = {}): AppealView {
  return {
    appealId: 'a1',
    memberId: 'm01',
    name: '林老师',
    itemId: 'attendance',
    itemTitle: '教师考勤',
    factId: 'checkIn:s03.m01:0',
    factTitle: '第 3 次研修',
    words: '那天我准时到了，记成了迟到。',
    madeAtMs: atSchoolTime('2027-01-16', '09:30'),
    state: 'open',
    answer: '',
    decidedAtMs: null,
    ...changes,
  };
}
