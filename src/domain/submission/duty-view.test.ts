import { afterDue, inTime, readingDuty } from '@/testing/work-builder';
import { dutyView } from './duty-view';

describe('a duty', () => {
  test.each([
    ['none', inTime, false],
    ['none', afterDue, true],
    ['draft', afterDue, true],
    ['returned', afterDue, true],
    ['submitted', afterDue, false],
    ['approved', afterDue, false],
    ['rejected', afterDue, false],
    ['draft', readingDuty.dueAtMs, false],
  ] as const)('with a piece that is %s at %d is overdue: %s', (state, now, overdue) => {
    const { dutyId, kind, title, dueAtMs } = readingDuty;
    const piece = state === 'none' ? null : { state, characters: 12 };
    const characters = state === 'none' ? 0 : 12;
    expect(dutyView(readingDuty, piece, now)).toEqual({
      dutyId,
      kind,
      title,
      dueAtMs,
      state,
      characters,
      overdue,
    });
  });
});
