import type { LeaveRound } from '../attendance/leave-request';
import type { MakeUpRound } from '../attendance/make-up';
import type { Message } from './message';

type Told = Pick<Message, 'kind' | 'title' | 'body' | 'link'>;

/**
 * Whom a transition of a leave request tells: who decides, when it is asked for, and the asker, when it is decided. No
 * message holds a name or the reason. `title`: of the sessions. The ids are made of the round, so that the command and the
 * timer's scan tell once.
 */
export function leaveMessages(round: LeaveRound, title: string, deciderIds: readonly string[]): Message[] {
  const { act, remark } = round;
  const own = { link: `/pages/attendance/leave/request/index?requestId=${round.requestId}` };
  switch (act) {
    case 'asked':
      return deciderIds.map((memberId) =>
        message(round, `leaveAsked.${round.requestId}.${round.n}`, memberId, {
          kind: 'leaveAsked',
          title: `请假待审批：${title}`,
          body: '有老师申请本次研修请假，请您审批。',
          link: `/pages/attendance/leave/decide/index?requestId=${round.requestId}`,
        }),
      );
    case 'approved':
      return [
        message(round, `leaveApproved.${round.requestId}.${round.n}`, round.memberId, {
          ...own,
          kind: 'leaveApproved',
          title: `请假已批准：${title}`,
          body: remark === '' ? '按请假记录，不算无故缺勤。' : `按请假记录，不算无故缺勤。留言：${remark}`,
        }),
      ];
    case 'refused':
      return [
        message(round, `leaveRefused.${round.requestId}.${round.n}`, round.memberId, {
          ...own,
          kind: 'leaveRefused',
          title: `请假未批准：${title}`,
          body: remark,
        }),
      ];
    case 'withdrawn':
      return [];
  }
}

/** Whom a transition of a make-up tells. A confirmation is told by its fact. */
export function makeUpMessages(round: MakeUpRound, title: string, deciderIds: readonly string[]): Message[] {
  const { act, makeUpId, n } = round;
  switch (act) {
    case 'handedIn':
      return deciderIds.map((memberId) =>
        message(round, `makeUpHandedIn.${makeUpId}.${n}`, memberId, {
          kind: 'makeUpHandedIn',
          title: `补训待确认：${title}`,
          body: '有老师交了补训的学习小结，请您看看。',
          link: `/pages/attendance/make-up/decide/index?makeUpId=${makeUpId}`,
        }),
      );
    case 'returned':
      return [
        message(round, `makeUpReturned.${makeUpId}.${n}`, round.memberId, {
          kind: 'makeUpReturned',
          title: `补训请再补充：${title}`,
          body: round.remark,
          link: `/pages/attendance/make-up/note/index?sessionId=${round.sessionId}`,
        }),
      ];
    case 'confirmed':
      return [];
  }
}

/** 《…》 of one session, 《…》等 3 场 of several. */
export function sessionsTitle(first: string, count: number): string {
  return count > 1 ? `${first}等 ${count} 场` : first;
}

function message(
  { schoolId, atMs }: Pick<LeaveRound, 'schoolId' | 'atMs'>,
  messageId: string,
  memberId: string,
  told: Told,
): Message {
  return { schoolId, memberId, messageId, ...told, createdAtMs: atMs, readAtMs: null };
}
