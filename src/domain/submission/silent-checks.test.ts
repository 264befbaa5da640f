import { aDraft, afterDue, aSubmittedPiece, inTime } from '@/testing/work-builder';
import { photoChecked, textChecked } from './silent-checks';

const waiting = aSubmittedPiece({ textCheck: 'pending', checksDueAtMs: inTime });
const photo = (name: string, check: 'pending' | 'pass' | 'risky') => ({
  fileId: name,
  sizeBytes: 9,
  caption: '',
  check,
});

describe('a text that was handed in while the check was down', () => {
  test('passes: its reviewers see it, and nothing is asked again', () => {
    expect(textChecked(waiting, 'pass', afterDue)).toEqual({
      piece: { ...waiting, textCheck: 'pass', checksDueAtMs: null },
      round: null,
    });
  });

  test('wants a look: it goes on waiting, and after three days the timer asks no more', () => {
    const minute = 60_000;
    const { piece } = textChecked(waiting, 'review', inTime + 31 * minute);
    expect(piece).toEqual({ ...waiting, checksDueAtMs: inTime + 61 * minute });
    const threeDays = inTime + 3 * 24 * 60 * minute;
    expect(textChecked(waiting, 'review', threeDays).piece.checksDueAtMs).toBeNull();
  });

  test('is risky: it goes back to its author with a round like any return', () => {
    const { piece, round } = textChecked(waiting, 'risky', afterDue);
    expect(piece).toMatchObject({ state: 'returned', rounds: 2, checksDueAtMs: null });
    expect(round).toMatchObject({ n: 1, act: 'returned', byMemberId: 'system', judgement: null });
  });

  test('was returned or decided meanwhile: the answer is of no account', () => {
    for (const piece of [aDraft(), { ...waiting, state: 'returned' as const }, aSubmittedPiece()])
      expect(textChecked(piece, 'risky', afterDue)).toEqual({ piece, round: null });
  });
});

describe('pictures', () => {
  const piece = aSubmittedPiece({
    photos: [photo('a', 'pending'), photo('b', 'pending')],
    checksDueAtMs: afterDue,
  });

  test('are settled one by one; the last answer ends the wait', () => {
    const first = photoChecked(piece, 'a', 'pass');
    expect(first).toEqual({ ...piece, photos: [photo('a', 'pass'), photo('b', 'pending')] });
    const last = photoChecked(first, 'b', 'review');
    expect(last).toEqual({
      ...piece,
      photos: [photo('a', 'pass'), photo('b', 'risky')],
      checksDueAtMs: null,
    });
  });

  test('that the piece no longer has change nothing', () => {
    expect(photoChecked(piece, 'gone', 'pass')).toEqual(piece);
  });
});
