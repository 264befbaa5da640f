import { claimPush, isPushed, newPush, type Push, reviewResultFields, settlePush } from './push';

const now = 1_795_000_000_000;
const minute = 60_000;
const message = { schoolId: 'xh', memberId: 'm01', messageId: 'approved.d04.m01.1' };

/** The push after one sending that WeChat answered with `answer`. */
function sentOnce(push: Push, answer: number, at: number): Push {
  const claimed = claimPush(push, at);
  if (claimed === null) throw new Error('the push is not due');
  return settlePush(claimed, answer, at);
}

test('a push is sent once', () => {
  const sent = sentOnce(newPush(message, now), 0, now);
  expect(sent).toEqual({
    ...message,
    state: 'sent',
    attempts: 1,
    dueAtMs: now + minute,
    createdAtMs: now,
    fault: null,
  });
  expect(claimPush(sent, now + 10 * minute)).toBeNull();
});

test('whoever claims it first sends it; a second timer finds nothing due', () => {
  const claimed = claimPush(newPush(message, now), now);
  expect(claimed).toMatchObject({ state: 'pending', attempts: 1 });
  expect(claimed && claimPush(claimed, now)).toBeNull();
});

test('the pauses between failures are 1, 5 and 30 minutes and 3 hours; the fifth failure is the last', () => {
  let push = newPush(message, now);
  let at = now;
  const pauses: number[] = [];
  while (push.state === 'pending') {
    at = push.dueAtMs;
    push = sentOnce(push, -1, at);
    if (push.state === 'pending') pauses.push((push.dueAtMs - at) / minute);
  }
  expect(pauses).toEqual([1, 5, 30, 180]);
  expect(push).toMatchObject({ state: 'failed', attempts: 5, fault: -1 });
});

test('one that died while it was sent for the last time is given up', () => {
  expect(claimPush({ ...newPush(message, now), attempts: 5 }, now)).toMatchObject({
    state: 'failed',
    attempts: 5,
  });
});

test.each([
  [43101, 'noQuota'],
  [47003, 'failed'],
  [40003, 'failed'],
  [40037, 'failed'],
])('the answer %i ends it as %s', (answer, state) => {
  expect(sentOnce(newPush(message, now), answer, now)).toMatchObject({ state, fault: answer });
});

test('two at once to one person are tried again in a minute, however long the pause would be', () => {
  const third: Push = { ...newPush(message, now), attempts: 2 };
  expect(sentOnce(third, 43108, now)).toMatchObject({
    state: 'pending',
    dueAtMs: now + minute,
    fault: 43108,
  });
});

test('the template’s fields say what was judged, how, and the word that went with it', () => {
  const body = '计 2 学分。评语：摘录精当，打算写得很具体，可以在组里讲一讲。';
  expect(reviewResultFields({ kind: 'approved', title: '已通过：十二月读书笔记', body })).toEqual({
    thing1: { value: '十二月读书笔记' },
    phrase2: { value: '已通过' },
    thing3: { value: '计 2 学分。评语：摘录精当，打算写得…' },
  });
});

test('what nobody judged stays in the inbox', () => {
  const kinds = ['approved', 'returned', 'rejected', 'reversed', 'claimAccepted'] as const;
  expect(kinds.map(isPushed)).toEqual([true, true, true, true, true]);
  expect((['checkedInByOffice', 'leaveRecorded'] as const).map(isPushed)).toEqual([false, false]);
});
