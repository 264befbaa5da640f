import type { CheckInFact, Fact, RecordEvidence, RecordFact, ReversalFact } from '../ledger/fact';
import { recordWords } from '../ledger/office-record';
import { lateFact } from '../sharing/cascade-words';
import type { Round } from '../submission/submission';
import type { Message } from './message';

/** What a person may have to be told of: every transition of a piece and every fact is one document. */
export type Happening = Round | Fact;

/** What a happening is about. Its title is looked up by whoever asks for the messages. */
export type HappeningSubject =
  | { readonly kind: 'duty'; readonly dutyId: string }
  | { readonly kind: 'session'; readonly sessionId: string }
  /** The happening, or what it reverses, says itself what it is about. */
  | { readonly kind: 'record'; readonly title: string };

export function subjectOf(happening: Happening): HappeningSubject {
  if ('act' in happening) return { kind: 'duty', dutyId: happening.dutyId };
  switch (happening.kind) {
    case 'work':
      return { kind: 'duty', dutyId: happening.dutyId };
    case 'checkIn':
    case 'checkOut':
    case 'leave':
    case 'mark':
    case 'absence':
    case 'rollCall':
    case 'makeUp':
      return { kind: 'session', sessionId: happening.sessionId };
    case 'record':
      return { kind: 'record', title: happening.what.title };
    case 'reversal':
      if (happening.sessionId !== null) return { kind: 'session', sessionId: happening.sessionId };
      return reversesWork(happening)
        ? { kind: 'duty', dutyId: reversedDuty(happening.of) }
        : { kind: 'record', title: '学校登记的一条记录' };
  }
}

/**
 * The inbox messages that a happening calls for: at most one today. The command that causes it and the timer's scan
 * both ask here and get the same message ids, so that a person is told once. `title` is the subject's. Silent are what
 * one did oneself (handing in, but for the expert who waits for it; scanning), an approving fact (its round tells) and its reversal (the reopened round tells).
 */
export function messagesFor(happening: Happening, title: string): readonly Message[] {
  const message = 'act' in happening ? forRound(happening, title) : forFact(happening, title);
  return message === null ? [] : [message];
}

function forRound(round: Round, title: string): Message | null {
  const { schoolId, authorId: memberId, submissionId, dutyId, n, act, remark, atMs } = round;
  const base = {
    schoolId,
    memberId,
    messageId: `${act}.${submissionId}.${n}`,
    link: `/pages/piece/index?dutyId=${dutyId}`,
    createdAtMs: atMs,
    readAtMs: null,
  };
  switch (act) {
    case 'submitted':
      return newDraftForExpert(round, title);
    case 'withdrawn':
    case 'passedOn':
      return null;
    case 'guided':
      return {
        ...base,
        kind: 'guided',
        title: `专家有话说：${title}`,
        body: remark,
        link: `/pages/talk/index?submissionId=${submissionId}`,
      };
    case 'commended':
      return { ...base, kind: 'commended', title: `被推荐：${title}`, body: remark };
    case 'approved':
      return { ...base, kind: 'approved', title: `已通过：${title}`, body: approvalText(round) };
    case 'returned':
      return { ...base, kind: 'returned', title: `请修改：${title}`, body: remark };
    case 'rejected':
      return { ...base, kind: 'rejected', title: `未通过：${title}`, body: remark };
    case 'reopened':
      return {
        ...base,
        kind: 'reversed',
        title: `已撤回通过：${title}`,
        body: `原因：${remark}。原来的记录已撤销，您可以修改后再交。`,
      };
  }
}

/** Who guides the author waits for the next draft; nobody else is told of a handing-in. */
function newDraftForExpert(round: Round, title: string): Message | null {
  const { schoolId, submissionId, n, atMs, expertId } = round;
  if (expertId === undefined) return null;
  return {
    schoolId,
    memberId: expertId,
    messageId: `handedInAgain.${submissionId}.${n}`,
    kind: 'handedInAgain',
    title: `交了新稿：${title}`,
    body: '作者按您的意见改过，请再看一看。',
    link: `/pages/guidance/piece/index?submissionId=${submissionId}`,
    createdAtMs: atMs,
    readAtMs: null,
  };
}

function approvalText({ judgement, remark }: Round): string {
  const credits = judgement?.creditsHundredths ?? 0;
  const granted =
    credits > 0
      ? `计 ${credits / 100} 学分。`
      : judgement?.late
        ? '按迟交处理，任务已完成，不计学分。'
        : '任务已完成。';
  return remark === '' ? granted : `${granted}评语：${remark}`;
}

function forFact(fact: Fact, title: string): Message | null {
  const { schoolId, memberId, factId, recordedAtMs } = fact;
  const base = {
    schoolId,
    memberId,
    messageId: factId.replaceAll(':', '.'),
    createdAtMs: recordedAtMs,
    readAtMs: null,
  };
  switch (fact.kind) {
    case 'checkIn':
      return forCheckIn(fact.evidence.way, { ...base, link: sessionPage(fact.sessionId) }, title);
    case 'leave':
      // What was asked for in the app is answered by the request's own round, for all its sessions at once.
      if (fact.requestId !== undefined) return null;
      return {
        ...base,
        kind: 'leaveRecorded',
        title: `请假已登记：${title}`,
        body: '本次研修按请假记录，不算无故缺勤。',
        link: sessionPage(fact.sessionId),
      };
    case 'checkOut':
      return fact.evidence.way === 'hostList' || fact.evidence.way === 'claim'
        ? byHost(
            base,
            fact.sessionId,
            `签退已登记：${title}`,
            fact.leftEarly ? '记为早退。' : '已记入您的研修簿。',
          )
        : null;
    case 'mark':
      return byHost(base, fact.sessionId, `${markNames[fact.mark]}：${title}`, `原因：${fact.reason}。`);
    case 'absence':
      return byHost(base, fact.sessionId, `记为缺席：${title}`, `原因：${fact.reason}。`);
    case 'makeUp':
      return {
        ...base,
        kind: 'madeUp',
        title: `补训已确认：${title}`,
        body: '这一场的学时已记入您的研修簿，原来的缺席不再计。',
        link: sessionPage(fact.sessionId),
      };
    case 'rollCall':
    case 'work':
      return null;
    case 'record':
      // What answers a report is told by the report's own round.
      if (fact.evidence?.kind === 'conductReport') return null;
      if (fact.evidence?.kind === 'cascade') return { ...base, ...cascadeJudged(fact, fact.evidence) };
      return {
        ...base,
        kind: 'recorded',
        title: `已为您登记：${title}`,
        body: `${recordWords(fact.what)}。记错了请与学校联系。`,
        link: '/pages/records/index',
      };
    case 'reversal':
      if (reversesWork(fact)) return null;
      return {
        ...base,
        kind: 'reversed',
        title: `一条记录已撤销：${title}`,
        body: `原因：${fact.reason}。如有疑问，请与学校联系。`,
        link: '/pages/mine/index',
      };
  }
}

/** What was judged of a training after a trip, and why it gives nothing when it was held too late. */
function cascadeJudged(
  fact: RecordFact,
  { tripId, word }: Extract<RecordEvidence, { kind: 'cascade' }>,
): Pick<Message, 'kind' | 'title' | 'body' | 'link'> {
  const late = lateFact(fact);
  const credited = late === null ? recordWords(fact.what) : late;
  return {
    kind: 'cascadeJudged',
    title: `二次培训已评定：${fact.what.title}`,
    body: `${credited}。评语：${word}`,
    link: `/pages/trip/homecoming/index?tripId=${tripId}`,
  };
}

const markNames = { leftEarly: '早退', absentMidway: '间缺' } as const;

/** What the host entered about somebody who was there, or was not. */
function byHost(
  base: Omit<Message, 'kind' | 'title' | 'body' | 'link'>,
  sessionId: string,
  title: string,
  body: string,
): Message {
  const link = sessionPage(sessionId);
  return { ...base, kind: 'attendanceRecorded', title, body: `${body}记错了请告诉主持人。`, link };
}

function forCheckIn(
  way: CheckInFact['evidence']['way'],
  base: Omit<Message, 'kind' | 'title' | 'body'>,
  title: string,
): Message | null {
  switch (way) {
    case 'code':
    case 'spoken':
      return null;
    case 'claim':
      return {
        ...base,
        kind: 'claimAccepted',
        title: `签到已确认：${title}`,
        body: '您离线时扫的码已核对，这次签到已记入。',
      };
    case 'hostList':
      return {
        ...base,
        kind: 'checkedInByOffice',
        title: `已为您登记签到：${title}`,
        body: '按现场名单登记，已记入您的研修簿。',
      };
  }
}

function sessionPage(sessionId: string): string {
  return `/pages/session/index?sessionId=${sessionId}`;
}

/** Then the round that reopened the piece tells its author. */
function reversesWork({ of }: ReversalFact): boolean {
  return of.startsWith('work:');
}

/** `work:DUTY.MEMBER:n` → `DUTY`; member ids hold no dot. */
function reversedDuty(factId: string): string {
  const subject = factId.split(':')[1] ?? '';
  return subject.slice(0, subject.lastIndexOf('.'));
}
