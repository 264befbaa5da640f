import type { LeaveRequest } from '@/domain/attendance/leave-request';
import type { MakeUp, MakeUpOffer } from '@/domain/attendance/make-up';
import { atSchoolTime } from '@/domain/term/school-day';

/** Teacher Lin asks, the evening before, to be away from the eighth session. */
export function aLeaveRequest(changes: Partial<LeaveRequest> = {}): LeaveRequest {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    requestId: 'm01.k1',
    memberId: 'm01',
    researchGroupId: 'chinese',
    goesTo: 'leader',
    sessionIds: ['2026-1-s08'],
    leaveKind: 'sick',
    reason: '发烧，下午去医院',
    reasonCheck: 'pass',
    slip: null,
    state: 'waiting',
    rounds: 1,
    askedAtMs: atSchoolTime('2026-12-17', '20:00'),
    tidiedAtMs: null,
    ...changes,
  };
}

export function anOffer(changes: Partial<MakeUpOffer> = {}): MakeUpOffer {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    sessionId: '2026-1-s08',
    material: '看讲座录像的前 40 分钟',
    link: '',
    untilDay: '2026-12-31',
    open: true,
    changes: 1,
    ...changes,
  };
}

/** Long enough to be handed in. */
export const aNote =
  '看完了讲座录像。最有用的是先听完孩子的话再说自己的想法，其次是和家长约好固定的沟通时间。下周的班会我准备让孩子先写下想说的事，再两人一组说给对方听，最后请愿意的同学讲给全班。';

export function aMadeUp(changes: Partial<MakeUp> = {}): MakeUp {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    makeUpId: '2026-1-s08.m01',
    sessionId: '2026-1-s08',
    memberId: 'm01',
    researchGroupId: 'chinese',
    goesTo: 'leader',
    state: 'waiting',
    note: aNote,
    textCheck: 'pass',
    rounds: 1,
    handedInAtMs: atSchoolTime('2026-12-21', '12:30'),
    ...changes,
  };
}
