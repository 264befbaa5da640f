import { newMark, seenUntil, unreadOf } from './trip-mark';

const key = { schoolId: 'xh', tripId: 't1', memberId: 'm02' };

test('a trip is unread while something of others arrived since the last look', () => {
  const post = (tripId: string, memberId: string, receivedAtMs: number) => ({
    tripId,
    memberId,
    receivedAtMs,
  });
  const marks = [
    { tripId: 'read', lastSeenAtMs: 10 },
    { tripId: 'news', lastSeenAtMs: 10 },
    { tripId: 'own', lastSeenAtMs: 10 },
  ];
  const newest = [
    post('read', 'm01', 10),
    post('news', 'm01', 11),
    post('own', 'm02', 11),
    post('never-opened', 'm01', 1),
  ];
  expect([...unreadOf('m02', marks, newest)]).toEqual(['news', 'never-opened']);
  expect(unreadOf('m02', marks, []).size).toBe(0);
});

test('what was seen stays seen, whichever reading ends last', () => {
  const late = seenUntil(newMark(key), 'lastSeenAtMs', 20);
  expect(seenUntil(late, 'lastSeenAtMs', 10)).toEqual({ ...newMark(key), lastSeenAtMs: 20 });
  expect(seenUntil(late, 'questionsSeenAtMs', 5)).toMatchObject({ lastSeenAtMs: 20, questionsSeenAtMs: 5 });
});
