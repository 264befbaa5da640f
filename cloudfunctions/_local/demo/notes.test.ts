import type { HandedInVersion } from '@/domain/submission/likeness/handed-in-version';
import { likePieces } from '@/domain/submission/likeness/likeness-report';
import { textForLikeness } from '@/domain/submission/likeness/likeness-text';
import { missingParts } from '@/domain/submission/parts';
import { readingForm } from '@/testing/work-builder';
import { demoNote } from './notes';

/** As many as the demo school hands in. */
const numbers = Array.from({ length: 100 }, (_, number) => number);

test('every note is long enough for its form', () => {
  for (const number of numbers) expect(missingParts(readingForm, { ...demoNote(number) })).toEqual([]);
});

test('no two notes are alike', () => {
  const versions: HandedInVersion[] = numbers.map((number) => ({
    submissionId: String(number),
    memberId: 'm01',
    dutyId: 'd',
    termId: 't',
    round: 0,
    submittedAtMs: 0,
    own: textForLikeness({ ...demoNote(number) }, readingForm),
  }));
  for (const mine of versions)
    expect(
      likePieces(
        mine,
        versions.filter((other) => other !== mine),
      ),
    ).toEqual([]);
});
