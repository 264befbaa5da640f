import { answerVersion, type Question } from '../sharing/question';
import type { Trip } from '../sharing/trip';
import type { Message } from './message';

type Of = Pick<Trip, 'topic'>;

/** Under the post where it was asked; a question about the whole trip stands in the list. */
function pageOf({ tripId, postId }: Question): string {
  return postId === null
    ? '/pages/trip/questions/index?segment=mine'
    : `/pages/trip/post/index?tripId=${tripId}&postId=${postId}`;
}

/**
 * Tells a traveller that colleagues asked. Its id is made of when that traveller looked last, so that any number of
 * questions before the next look are one message. It carries nothing of a question, which may be withdrawn.
 */
export function questionAskedMessage(
  { schoolId, tripId, atMs }: Question,
  traveller: { readonly memberId: string; readonly questionsSeenAtMs: number },
  { topic }: Of,
): Message {
  return {
    schoolId,
    memberId: traveller.memberId,
    messageId: questionAskedMessageId(tripId, traveller.questionsSeenAtMs),
    kind: 'questionAsked',
    title: `有老师提问：${topic}`,
    body: '可以带给现场的专家，也可以您自己答。点开看看。',
    link: '/pages/trip/questions/index?segment=toCarry',
    createdAtMs: atMs,
    readAtMs: null,
  };
}

export function questionAskedMessageId(tripId: string, questionsSeenAtMs: number): string {
  return `questionAsked.${tripId}.${questionsSeenAtMs}`;
}

/** Tells the asker that the question was handed on; null where there is nobody else to tell. */
export function questionCarriedMessage(question: Question, { topic }: Of, carrier: string): Message | null {
  const { schoolId, tripId, questionId, memberId, carried } = question;
  if (carried === null || carried.byMemberId === memberId) return null;
  return {
    schoolId,
    memberId,
    messageId: `questionCarried.${tripId}.${questionId}`,
    kind: 'questionCarried',
    title: `您的问题已转问：${topic}`,
    body: `${carrier}已经替您转问，有了答复会再告诉您。`,
    link: pageOf(question),
    createdAtMs: carried.atMs,
    readAtMs: null,
  };
}

/**
 * Tells whose words are gone, the asker and whoever answered, that the office took the question down, and why. Once: a
 * question is taken back once. Nobody is told of what they did themselves.
 */
export function questionTakenDownMessages(
  { schoolId, tripId, questionId, memberId, answer }: Question,
  byMemberId: string,
  { topic }: Of,
  by: { readonly reason: string; readonly nowMs: number },
): Message[] {
  const common = {
    schoolId,
    messageId: `questionTakenDown.${tripId}.${questionId}`,
    kind: 'questionTakenDown',
    link: `/pages/trip/index?tripId=${tripId}`,
    createdAtMs: by.nowMs,
    readAtMs: null,
  } as const;
  const toAsker = {
    ...common,
    memberId,
    title: `您的一个问题已撤下：${topic}`,
    body: `谢谢您提问。教务处看过以后撤下了这个问题，别人看不到了。原因：${by.reason}`,
  };
  if (answer === null || [memberId, byMemberId].includes(answer.byMemberId)) return [toAsker];
  const toAnswerer = {
    ...common,
    memberId: answer.byMemberId,
    title: `您答过的一个问题已撤下：${topic}`,
    body: `谢谢您答复。教务处看过以后撤下了这个问题，您的答复也一起看不到了。原因：${by.reason}`,
  };
  return [toAsker, toAnswerer];
}

/** Tells the asker that the answer is there, and of each correction; null where there is nobody else to tell. */
export function questionAnsweredMessage(question: Question, { topic }: Of, relayer: string): Message | null {
  const { schoolId, tripId, questionId, memberId, answer } = question;
  if (answer === null || answer.byMemberId === memberId) return null;
  const { answeredBy, correctedAtMs } = answer;
  const whose = answeredBy === '' ? `${relayer}答了您的问题` : `${answeredBy}答了，由${relayer}转述`;
  return {
    schoolId,
    memberId,
    messageId: `questionAnswered.${tripId}.${questionId}.${answerVersion(answer)}`,
    kind: 'questionAnswered',
    title: `${correctedAtMs === null ? '您的问题有答复' : '答复有更正'}：${topic}`,
    body: `${whose}，点开看看。`,
    link: pageOf(question),
    createdAtMs: answerVersion(answer),
    readAtMs: null,
  };
}
