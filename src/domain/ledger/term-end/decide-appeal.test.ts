import {
  aComputedTerm,
  aFreezingTerm,
  aFrozenTerm,
  aNoticedTerm,
  anAppeal,
  cutoffAtMs,
  noticeUntilMs,
} from '@/testing/term-end-builder';
import { appealIdOf } from './appeal';
import { decideAppeal, decideAppealAnswer, meetAppeal } from './decide-appeal';

const made = anAppeal();
const { itemId, itemTitle, factId, factTitle, words, madeAtMs } = made;
const disputed = { itemId, itemTitle, factId, factTitle };

describe('an appeal', () => {
  test('disputes one posting of one’s own result while the notice runs', () => {
    expect(decideAppeal(aNoticedTerm(), 'm01', disputed, words, madeAtMs)).toEqual({ ok: true, data: made });
    expect(decideAppeal(aNoticedTerm(), 'm01', disputed, words, noticeUntilMs)).toMatchObject({ ok: true });
  });

  test('is one a posting and notice', () => {
    expect(appealIdOf('m01', 'attendance', 'checkIn:s08.m01:0', 1)).toBe(
      'm01.attendance.checkIn.s08.m01.0.1',
    );
    expect(appealIdOf('m01', 'attendance', null, 2)).toBe('m01.attendance.item.2');
    expect(meetAppeal(made, words)).toEqual({ ok: true, data: made });
    expect(meetAppeal(made, '我还想补充一句')).toMatchObject({ error: { code: 'alreadyDecided' } });
  });

  test.each([
    ['nothing is up', aComputedTerm(), disputed, madeAtMs, 'noNotice'],
    ['the notice is over', aNoticedTerm(), disputed, noticeUntilMs + 1, 'noticeOver'],
    ['the term is being frozen', aFreezingTerm(), disputed, madeAtMs, 'noticeOver'],
    ['the term is frozen', aFrozenTerm(), disputed, madeAtMs, 'noticeOver'],
    ['the fact is none of one’s own postings', aNoticedTerm(), null, madeAtMs, 'notYours'],
  ] as const)('is refused when %s', (_name, termEnd, what, now, code) => {
    expect(decideAppeal(termEnd, 'm01', what, words, now)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('its answer', () => {
  const upheld = { verdict: 'upheld', answer: '核对了现场名单' } as const;
  const by = { memberId: 'm40', now: cutoffAtMs - 60_000 };
  const decided = anAppeal({
    state: 'upheld',
    answer: '核对了现场名单',
    decidedAtMs: by.now,
    decidedBy: 'm40',
  });

  test('may come when the notice is over, or was taken back', () => {
    for (const termEnd of [aNoticedTerm(), aComputedTerm()])
      expect(decideAppealAnswer(termEnd, made, upheld, by)).toEqual({ ok: true, data: decided });
  });

  test('sent again it meets itself, also after the freezing', () => {
    expect(decideAppealAnswer(aFrozenTerm(), decided, upheld, { ...by, now: by.now + 1 })).toEqual({
      ok: true,
      data: decided,
    });
  });

  test.each([
    ['it is one’s own appeal', aNoticedTerm(), anAppeal({ memberId: 'm40' }), upheld, 'ownAppeal'],
    [
      'it was answered otherwise',
      aNoticedTerm(),
      decided,
      { ...upheld, verdict: 'rejected' },
      'alreadyDecided',
    ],
    ['another officer answered', aNoticedTerm(), { ...decided, decidedBy: 'm42' }, upheld, 'alreadyDecided'],
    ['the term is being frozen', aFreezingTerm(), made, upheld, 'termClosed'],
  ] as const)('is refused when %s', (_name, termEnd, appeal, answer, code) => {
    expect(decideAppealAnswer(termEnd, appeal, answer, by)).toMatchObject({ ok: false, error: { code } });
  });
});
