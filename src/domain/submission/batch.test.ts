import { afterDue, aSubmittedPiece, readingDuty, readingForm, wholeNote } from '@/testing/work-builder';
import { isClean } from './batch';
import type { Submission } from './submission';

const looked = { likenessFound: false, likenessDueAtMs: null } as const;
const photo = { fileId: 'cloud://a', sizeBytes: 1, caption: '' } as const;

test.each<[string, Partial<Submission>, boolean]>([
  ['whole, in time, nothing found', {}, true],
  ['the same, back after it was returned', { timesSubmitted: 2, rounds: 3 }, true],
  ['late', { firstSubmittedAtMs: afterDue }, false],
  ['with a part missing', { parts: { ...wholeNote, gain: '' } }, false],
  ['with passages like another piece’s', { likenessFound: true }, false],
  ['with likeness not looked for yet', { likenessFound: null, likenessDueAtMs: 5 }, false],
  ['with a picture that is checked', { photos: [{ ...photo, check: 'pass' }] }, true],
  ['with a picture that waits for its check', { photos: [{ ...photo, check: 'pending' }] }, false],
])('a piece %s: clean %s', (_, changes, expected) => {
  const piece = aSubmittedPiece({ ...looked, ...changes });
  expect(isClean(piece, { duty: readingDuty, form: readingForm }, 'beforeResults')).toBe(expected);
});

test.each(['afterResults', 'afterCutoff'] as const)('nothing is clean %s', (time) => {
  expect(isClean(aSubmittedPiece(looked), { duty: readingDuty, form: readingForm }, time)).toBe(false);
});
