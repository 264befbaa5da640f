import { hearingEndsAtMs } from '../ledger/conduct/hearing';
import type { ConductRound } from '../ledger/conduct/report';
import { monthDay } from '../term/school-day';
import type { Message, MessageKind } from './message';

/**
 * Whom a step of a report tells: the person concerned at once, who decides when something waits, who reported when it is
 * decided. No message holds a name, what happened or the evidence. The ids are made of the round, so that the command and
 * the timer's scan tell once. `judgeIds`: who decides what the report waits for now.
 */
export function conductMessages(round: ConductRound, judgeIds: readonly string[]): Message[] {
  const { act, title, words, aboutMemberId, reporterId } = round;
  const tell = (kind: MessageKind, memberId: string, head: string, body: string) =>
    message(round, kind, memberId, `${head}：${title}`, body);
  const toJudges = (kind: MessageKind, head: string, body: string) =>
    judgeIds.map((memberId) => tell(kind, memberId, head, body));
  const decided = (head: string, body: string): Message[] => [
    tell('conductDecided', aboutMemberId, head, body),
    tell('conductDecided', reporterId, '您的报告有结果了', `${head}。点开可以看理由。`),
  ];
  switch (act) {
    case 'reported': {
      const until = monthDay(hearingEndsAtMs({ receivedAtMs: round.atMs }));
      return [
        tell(
          'conductReported',
          aboutMemberId,
          '请您说明',
          `学校收到一份关于您的报告。点开看看，写下您的说明；${until}以前，没有您的说明不会处理。`,
        ),
        ...toJudges('conductReported', '报告待处理', `等本人说明；本人说明后，或过了${until}，就可以处理。`),
      ];
    }
    case 'answered':
      return toJudges('conductAnswered', '本人已说明', '可以处理了，请您看看双方说的。');
    case 'dismissed':
      return decided('不予扣减', words);
    case 'penalised':
      return decided(
        `扣减 ${(round.creditsHundredths ?? 0) / 100} 学分`,
        `理由：${words}。不同意的话，点开可以提出申诉。`,
      );
    case 'appealed':
      return toJudges('conductAppealed', '申诉待处理', '本人不同意这次扣减，请您看看双方说的。');
    case 'upheld':
      return decided('申诉成立，扣减已撤销', words);
    case 'rejected':
      return decided('申诉不成立，维持扣减', words);
  }
}

function message(
  { schoolId, reportId, n, atMs }: ConductRound,
  kind: MessageKind,
  memberId: string,
  title: string,
  body: string,
): Message {
  return {
    schoolId,
    memberId,
    messageId: `${kind}.${reportId}.${n}`,
    kind,
    title,
    body,
    link: `/pages/attendance/conduct/case/index?reportId=${reportId}`,
    createdAtMs: atMs,
    readAtMs: null,
  };
}
