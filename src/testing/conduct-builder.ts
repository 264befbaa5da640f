import type { ConductReport } from '@/domain/ledger/conduct/report';
import { atSchoolTime } from '@/domain/term/school-day';

/** The Chinese group's leader reports, on the Friday evening, that teacher Lin missed the eighth session. */
export function aConductReport(changes: Partial<ConductReport> = {}): ConductReport {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    reportId: 'm09-k0000001',
    aboutMemberId: 'm01',
    byMemberId: 'm09',
    kind: 'absence',
    training: {
      organiser: 'school',
      sessionId: '2026-1-s08',
      title: '第 8 次研修「班主任带班与心理辅导」',
      day: '2026-12-18',
    },
    account: '没有来，也没有请假，电话没有接',
    evidence: '现场名单上没有签到',
    photos: [],
    files: [],
    checksDueAtMs: null,
    receivedAtMs: atSchoolTime('2026-12-18', '19:00'),
    state: 'reported',
    rounds: 1,
    deciderIds: [],
    factId: null,
    tidiedAtMs: null,
    ...changes,
  };
}
