import { aRecord } from '@/testing/ledger-builder';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { afterDue, aWorkFact } from '@/testing/work-builder';
import { builtInRuleBook } from '../../scoring/books/built-in';
import { whyView } from '../why';
import { keptPostings } from './kept-postings';

const book = builtInRuleBook('plan-110')!;
const missed = aClosedSession({ sessionId: '2026-1-s09', number: 9 });
const record = aRecord({ sessions: [aClosedSession(), missed], facts: [aCheckIn(), aWorkFact()] });

test('a kept posting says what stood behind it, and who approved', () => {
  const participation = keptPostings(record, book, afterDue).filter(
    ({ itemId }) => itemId === 'participation',
  );
  expect(participation).toEqual([
    {
      itemId: 'participation',
      clause: expect.any(String),
      factId: 'work:2026-1-d04.m01:0',
      amount: 200,
      unit: 'credit',
      text: expect.any(String),
      title: '十二月读书笔记',
      atMs: aWorkFact().recordedAtMs,
      evidence: '读书笔记第 1 稿通过',
      approverId: 'm09',
    },
  ]);
});

test('every line that the “why” page shows is kept under the same fact id, so that it can be disputed', () => {
  const kept = keptPostings(record, book, afterDue);
  for (const { id } of book.items) {
    const shown = whyView(id, record, book, null, afterDue, (memberId) => memberId);
    expect(kept.filter(({ itemId }) => itemId === id).map(({ factId }) => factId)).toEqual(
      shown?.postings.map(({ factId }) => factId),
    );
  }
  expect(kept.map(({ factId }) => factId)).toContain('absence:2026-1-s09.m01:0');
});
