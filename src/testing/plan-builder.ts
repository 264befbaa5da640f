import type { SessionContent, SessionSlot } from '@/domain/attendance/session-draft';

/** What an office plans without thinking about it: a lecture for everybody. */
export function aContent(changes: Partial<SessionContent> = {}): SessionContent {
  return {
    title: '走近情绪',
    hoursHundredths: 200,
    required: true,
    presenter: '周明远',
    campus: '',
    kind: 'lecture',
    platform: null,
    hostMemberId: null,
    audience: { kind: 'school' },
    mode: 'hall',
    lateAfterMinutes: 0,
    checkInMinutes: null,
    checkOutMinutes: null,
    ...changes,
  };
}

export function aSlot(changes: Partial<SessionSlot> = {}): SessionSlot {
  return { from: '15:30', to: '17:00', place: '阶梯教室', ...changes };
}
