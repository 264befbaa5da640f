import { inTime } from '@/testing/work-builder';
import { type Comment, decideWithdrawal, isSameComment, WITHDRAWN_WITHIN_MS } from './comment';

const comment: Comment = {
  schoolId: 'xh',
  submissionId: '2026-1-d04.m01',
  key: 'key00001',
  memberId: 'm09',
  atMs: inTime,
  text: '写得具体',
  withdrawnAtMs: null,
};

test('own words are gone when they are taken back in time, and stay gone', () => {
  const last = inTime + WITHDRAWN_WITHIN_MS;
  const withdrawn = { ...comment, text: '', withdrawnAtMs: last };
  expect(decideWithdrawal(comment, last)).toEqual({ ok: true, data: withdrawn });
  expect(decideWithdrawal(withdrawn, last + 1)).toEqual({ ok: true, data: withdrawn });
  expect(decideWithdrawal(comment, last + 1)).toMatchObject({ error: { code: 'tooLateToWithdraw' } });
});

test('a key stands for one sentence; what was taken back is not said again by a resend', () => {
  expect(isSameComment(comment, '写得具体')).toBe(true);
  expect(isSameComment(comment, '别的话')).toBe(false);
  expect(isSameComment({ ...comment, text: '', withdrawnAtMs: inTime }, '写得具体')).toBe(true);
});
