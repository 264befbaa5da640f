import type { Round, Submission } from './submission';

type Transition = Pick<Round, 'act' | 'byMemberId' | 'atMs'> &
  Partial<
    Omit<
      Round,
      'schoolId' | 'termId' | 'submissionId' | 'dutyId' | 'authorId' | 'n' | 'act' | 'byMemberId' | 'atMs'
    >
  >;

/** The round that a piece's next transition leaves behind, numbered by the rounds it has so far. */
export function nextRound(piece: Submission, transition: Transition): Round {
  const { schoolId, termId, submissionId, dutyId, memberId, rounds, expertId } = piece;
  return {
    schoolId,
    termId,
    submissionId,
    dutyId,
    authorId: memberId,
    n: rounds,
    parts: null,
    photos: null,
    files: null,
    form: null,
    step: piece.step,
    dueAtMs: null,
    remark: '',
    judgement: null,
    ...(transition.act === 'submitted' && expertId !== null ? { expertId } : {}),
    ...transition,
  };
}
