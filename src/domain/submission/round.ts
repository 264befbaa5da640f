import type { Round, Submission } from './submission';

type Transition = Pick<Round, 'act' | 'byMemberId' | 'atMs'> &
  Partial<Pick<Round, 'parts' | 'photos' | 'remark' | 'judgement'>>;

/** The round that a piece's next transition leaves behind, numbered by the rounds it has so far. */
export function nextRound(piece: Submission, transition: Transition): Round {
  const { schoolId, termId, submissionId, dutyId, memberId, rounds } = piece;
  return {
    schoolId,
    termId,
    submissionId,
    dutyId,
    authorId: memberId,
    n: rounds,
    parts: null,
    photos: null,
    remark: '',
    judgement: null,
    ...transition,
  };
}
