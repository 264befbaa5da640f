import type { Guidance, GuidanceEnding } from '../submission/guidance';
import type { Message } from './message';

/** Tells an expert that somebody asks for guidance. */
export function invitationMessage(guidance: Guidance, title: string, inviter: string): Message {
  const { schoolId, submissionId, n, expertId, note, invitedAtMs } = guidance;
  return {
    schoolId,
    memberId: expertId,
    messageId: `guidanceAsked.${submissionId}.${n}`,
    kind: 'guidanceAsked',
    title: `请您指导：${title}`,
    body: note === '' ? `${inviter}请您看一看这一篇。` : `${inviter}：${note}`,
    link: `/pages/guidance/piece/index?submissionId=${submissionId}`,
    createdAtMs: invitedAtMs,
    readAtMs: null,
  };
}

/**
 * Tells author and inviter that the expert found the piece ready; or the other side that an invitation came to nothing.
 * Whoever ended it knows already.
 */
export function endingMessages(guidance: Guidance, title: string): Message[] {
  const { schoolId, submissionId, n, ending, endedBy, endedAtMs, authorId, expertId, invitedBy } = guidance;
  if (ending === null || endedAtMs === null) return [];
  const told = ending === 'settled' ? [authorId, invitedBy, expertId] : [expertId, invitedBy];
  return [...new Set(told)]
    .filter((memberId) => memberId !== endedBy)
    .map((memberId) => ({
      schoolId,
      memberId,
      messageId: `guidanceClosed.${submissionId}.${n}`,
      kind: 'guidanceClosed',
      ...wordsOf(ending, memberId === expertId, title),
      link:
        memberId === expertId
          ? '/pages/guidance/list/index'
          : `/pages/talk/index?submissionId=${submissionId}`,
      createdAtMs: endedAtMs,
      readAtMs: null,
    }));
}

function wordsOf(ending: GuidanceEnding, isExpert: boolean, title: string): Pick<Message, 'title' | 'body'> {
  if (ending === 'settled')
    return {
      title: `专家指导完成：${title}`,
      body: '专家看过，可以定稿。接下来由审阅的老师决定。',
    };
  return isExpert
    ? { title: `不用再指导了：${title}`, body: '这次邀请已经收回，谢谢您。' }
    : { title: `专家指导结束：${title}`, body: '这次邀请已经结束。需要时可以另请一位。' };
}
