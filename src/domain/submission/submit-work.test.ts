import {
  aDraft,
  afterDue,
  anApprovedPiece,
  aSubmittedPiece,
  aWriting,
  inTime,
  lin,
  readingDuty,
  readingForm,
  wholeNote,
} from '@/testing/work-builder';
import { isLate } from './piece';
import { decideSaveDraft } from './save-draft';
import type { Submission } from './submission';
import { admitSubmit, submitWork } from './submit-work';

const form = readingForm;
const changed = { ...wholeNote, gain: `${wholeNote.gain}又读了一遍。` };

function admission(piece: Submission, changes: Parameters<typeof aWriting>[0] = {}) {
  const result = admitSubmit(piece, aWriting(changes), form);
  return result.ok ? result.data : result.error.code;
}

describe('who may hand in what', () => {
  test.each([
    ['nothing was saved before', aDraft(), {}, 'new'],
    ['the draft is the one the phone saved', aDraft({ revision: 3 }), { revision: 3 }, 'new'],
    [
      'the save just before was answered too late',
      aDraft({ revision: 4, parts: wholeNote }),
      { revision: 3 },
      'new',
    ],
    [
      'another phone wrote meanwhile',
      aDraft({ revision: 4, parts: { book: '别的' } }),
      { revision: 3 },
      'draftConflict',
    ],
    ['a part is missing', aDraft(), { parts: { ...wholeNote, book: '' } }, 'partsMissing'],
    ['a part is too long', aDraft(), { parts: { ...wholeNote, gain: '读'.repeat(8001) } }, 'partTooLong'],
    ['it is handed in already, word for word', aSubmittedPiece(), {}, 'already'],
    ['it is handed in already, otherwise', aSubmittedPiece(), { parts: changed, revision: 1 }, 'notEditable'],
    ['it was approved before the resend arrived', anApprovedPiece(), {}, 'already'],
    ['it is approved', anApprovedPiece(), { parts: changed, revision: 1 }, 'notEditable'],
    ['it was returned before the resend arrived', aSubmittedPiece({ state: 'returned' }), {}, 'already'],
    [
      'it was returned and is handed in as it was',
      aSubmittedPiece({ state: 'returned' }),
      { revision: 1 },
      'new',
    ],
    [
      'it was returned and written on',
      aSubmittedPiece({ state: 'returned' }),
      { parts: changed, revision: 1 },
      'new',
    ],
    [
      'it was rejected',
      aSubmittedPiece({ state: 'rejected' }),
      { parts: changed, revision: 1 },
      'notEditable',
    ],
  ] as const)('%s: %#', (_, piece, writing, expected) => {
    expect(admission(piece, writing)).toBe(expected);
  });

  test('missing parts are named with what they need', () => {
    expect(admitSubmit(aDraft(), aWriting({ parts: { ...wholeNote, gain: '好' } }), form)).toMatchObject({
      ok: false,
      error: { details: [{ partId: 'gain', name: '收获', characters: 1, needed: 50 }] },
    });
  });
});

describe('handing in', () => {
  const photo = { fileId: 'cloud://e/xh/m01/a.jpg', sizeBytes: 9, caption: '' };

  test('keeps this version as round 0, lets photos wait for their check, and counts the draft', () => {
    const { piece, round } = submitWork(aDraft(), aWriting({ photos: [photo] }), lin, form, 'pass', inTime);
    expect(piece).toMatchObject({
      state: 'submitted',
      revision: 1,
      rounds: 1,
      timesSubmitted: 1,
      submittedRevision: 1,
      submittedAtMs: inTime,
      firstSubmittedAtMs: inTime,
      photos: [{ ...photo, check: 'pending' }],
      textCheck: 'pass',
      checksDueAtMs: inTime + 30 * 60_000,
    });
    expect(round).toMatchObject({ n: 0, act: 'submitted', byMemberId: 'm01', parts: wholeNote, remark: '' });
  });

  test('waits for nothing when the text passed and there is no photo', () => {
    expect(submitWork(aDraft(), aWriting(), lin, form, 'pass', inTime).piece.checksDueAtMs).toBeNull();
    expect(submitWork(aDraft(), aWriting(), lin, form, 'pending', inTime).piece.checksDueAtMs).not.toBeNull();
  });

  test('goes to the office when the author leads a group by now', () => {
    const leading = { ...lin, roles: ['teacher', 'prepLeader'] as const };
    expect(submitWork(aDraft(), aWriting(), leading, form, 'pass', inTime).piece.authorLeads).toBe(
      'preparation',
    );
  });

  test('a piece that came in time is not late because it was returned; one that came late stays late', () => {
    const returned = aSubmittedPiece({ state: 'returned' });
    const again = submitWork(
      returned,
      aWriting({ revision: 1, parts: changed }),
      lin,
      form,
      'pass',
      afterDue,
    );
    expect(isLate(again.piece, readingDuty)).toBe(false);
    expect(again.round).toMatchObject({ n: 1, parts: changed });
    expect(isLate(submitWork(aDraft(), aWriting(), lin, form, 'pass', afterDue).piece, readingDuty)).toBe(
      true,
    );
  });

  test('at the very moment it is due it is in time', () => {
    const { piece } = submitWork(aDraft(), aWriting(), lin, form, 'pass', readingDuty.dueAtMs);
    expect(isLate(piece, readingDuty)).toBe(false);
  });

  test('an edit sent after handing in is refused and changes nothing', () => {
    const { piece } = submitWork(aDraft(), aWriting(), lin, form, 'pass', inTime);
    const edit = decideSaveDraft(piece, aWriting({ revision: 1, parts: changed }), inTime + 1);
    expect(edit).toMatchObject({ ok: false, error: { code: 'notEditable' } });
  });
});
