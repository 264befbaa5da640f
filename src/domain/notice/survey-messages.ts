import type { Survey } from '../attendance/survey';
import { monthDay } from '../term/school-day';
import type { Message } from './message';

/** Tells whom a survey asks that it is there. The same for everybody, whatever they do with it; once a survey. */
export function surveyMessages(survey: Survey, title: string, memberIds: readonly string[]): Message[] {
  const { schoolId, sessionId, openedAtMs, endsAtMs } = survey;
  return memberIds.map((memberId) => ({
    schoolId,
    memberId,
    messageId: `survey.${sessionId}`,
    kind: 'surveyOpened',
    title: `问卷：${title}`,
    body: `几道题，半分钟，填不填随您，最晚 ${monthDay(endsAtMs)}。结束后匿名，没参加的也能说说材料。`,
    link: `/pages/attendance/survey/index?sessionId=${sessionId}`,
    createdAtMs: openedAtMs,
    readAtMs: null,
  }));
}
