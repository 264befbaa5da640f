import type { PieceView } from '@/contract/piece-view';
import { generatedText, seededRandom } from '@/domain/submission/testing/generated-texts';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import type { Reply, SchoolCloud } from '../../_shared/testing/school-cloud';

/** A school in which many write: m50 to m99 of the Chinese group, beside its leaders and the office; and another school. */
const writers = Array.from({ length: 50 }, (_, at) =>
  aMember({
    memberId: `m${50 + at}`,
    name: `作者${50 + at}`,
    researchGroupId: 'chinese',
    prepGroupId: null,
    boundAtMs: inTime,
  }),
);

export function writingSchool(): Readonly<Record<string, readonly object[]>> {
  return schoolDocuments({ members: [...people, ...writers] });
}

export function otherSchool(): Readonly<Record<string, readonly object[]>> {
  const school = aSchool({ schoolId: 'yz', name: '育才学校' });
  return schoolDocuments({ school, members: people.map((person) => ({ ...person, schoolId: 'yz' })) });
}

const { dutyId } = readingDuty;

export function pieceOf(author: string): string {
  return `${dutyId}.${author.replace(/^.*\//, '')}`;
}

/** Text as nobody else wrote it. */
export function ownWords(seed: number, characters = 400): string {
  return generatedText(seededRandom(seed), characters);
}

/** Hands in a note whose parts are nobody else's but for what is given. */
export function handIn(
  cloud: SchoolCloud,
  author: string,
  gain: string,
  changes: object = {},
): Promise<Reply<PieceView>> {
  const seed = Number(author.replace(/\D/g, ''));
  const parts = { ...wholeNote, excerpt: ownWords(seed, 60), gain, intention: ownWords(seed + 1_000, 60) };
  return cloud.ask<PieceView>(author, 'submission.submit', {
    dutyId,
    revision: 0,
    parts,
    ...onlyWords,
    ...changes,
  });
}
