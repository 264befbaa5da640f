import { aQuestion } from '@/testing/question-builder';
import { aPost, aTrip } from '@/testing/trip-builder';
import { thankedMessage, tripPostedMessage } from './post-messages';
import { questionAnsweredMessage, questionAskedMessage, questionCarriedMessage } from './question-messages';

const trip = aTrip();
const underThePost = '/pages/trip/post/index?tripId=m01-trip0001&postId=m01-post0001';
const answer = {
  text: '给，而且要撤得看得见。',
  answeredBy: '授课教师',
  byMemberId: 'm01',
  atMs: 9,
  correctedAtMs: null,
};

test('travellers are told that something was asked, never what: it may be withdrawn', () => {
  const message = questionAskedMessage(aQuestion(), { memberId: 'm01', questionsSeenAtMs: 3 }, trip);
  expect(message).toEqual({
    schoolId: 'xh',
    memberId: 'm01',
    messageId: 'questionAsked.m01-trip0001.3',
    kind: 'questionAsked',
    title: '有老师提问：省小学语文课堂观摩',
    body: '可以带给现场的专家，也可以您自己答。点开看看。',
    link: '/pages/trip/questions/index?segment=toCarry',
    createdAtMs: aQuestion().atMs,
    readAtMs: null,
  });
});

test('the asker is told that it was handed on', () => {
  const carried = aQuestion({ carried: { byMemberId: 'm01', atMs: 5 } });
  expect(questionCarriedMessage(carried, trip, '林晓云')).toEqual({
    schoolId: 'xh',
    memberId: 'm02',
    messageId: 'questionCarried.m01-trip0001.m02-ask00001',
    kind: 'questionCarried',
    title: '您的问题已转问：省小学语文课堂观摩',
    body: '林晓云已经替您转问，有了答复会再告诉您。',
    link: underThePost,
    createdAtMs: 5,
    readAtMs: null,
  });
});

test.each([
  [
    'what the teacher there said',
    answer,
    '您的问题有答复：省小学语文课堂观摩',
    '授课教师答了，由林晓云转述，点开看看。',
    9,
  ],
  [
    'what the traveller said',
    { ...answer, answeredBy: '' },
    '您的问题有答复：省小学语文课堂观摩',
    '林晓云答了您的问题，点开看看。',
    9,
  ],
  [
    'that it was put right',
    { ...answer, correctedAtMs: 12 },
    '答复有更正：省小学语文课堂观摩',
    '授课教师答了，由林晓云转述，点开看看。',
    12,
  ],
])('the asker is told %s', (_case, given, title, body, atMs) => {
  expect(questionAnsweredMessage(aQuestion({ answer: given }), trip, '林晓云')).toEqual({
    schoolId: 'xh',
    memberId: 'm02',
    messageId: `questionAnswered.m01-trip0001.m02-ask00001.${atMs}`,
    kind: 'questionAnswered',
    title,
    body,
    link: underThePost,
    createdAtMs: atMs,
    readAtMs: null,
  });
});

test('a question about the whole trip leads to the list; nobody is told of the own act', () => {
  const own = aQuestion({ memberId: 'm01', carried: { byMemberId: 'm01', atMs: 5 }, answer });
  expect([questionCarriedMessage(own, trip, ''), questionAnsweredMessage(own, trip, '')]).toEqual([
    null,
    null,
  ]);
  expect(questionAnsweredMessage(aQuestion({ postId: null, answer }), trip, '')?.link).toBe(
    '/pages/trip/questions/index?segment=mine',
  );
});

test('a follower and an author are told where to look, and no names', () => {
  const { schoolId, tripId, postId } = aPost();
  const to = { schoolId, readAtMs: null };
  expect(tripPostedMessage(aPost(), { memberId: 'm30', lastSeenAtMs: 4 }, trip)).toEqual({
    ...to,
    memberId: 'm30',
    messageId: 'tripPosted.m01-trip0001.4',
    kind: 'tripPosted',
    title: '有新动态：省小学语文课堂观摩',
    body: '您关注的外出学习发来了新的内容。',
    link: '/pages/trip/index?tripId=m01-trip0001',
    createdAtMs: aPost().receivedAtMs,
  });
  const thanks = { schoolId, tripId, postId, memberId: 'm02', atMs: aPost().atMs };
  expect(thankedMessage(thanks, 'm01', trip)).toEqual({
    ...to,
    memberId: 'm01',
    messageId: 'thanked.2026-12-08',
    kind: 'thanked',
    title: '有老师谢谢您的分享：省小学语文课堂观摩',
    body: '是谁，只有您看得到。',
    link: underThePost,
    createdAtMs: thanks.atMs,
  });
});
