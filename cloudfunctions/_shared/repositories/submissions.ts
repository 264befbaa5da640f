import type { Caller } from '@/contract/policy';
import type { Member } from '@/domain/people/member';
import { queueOf, type WaitingPiece } from '@/domain/submission/queue';
import { type LedGroups, ledGroups } from '@/domain/submission/review-right';
import type { Round, Submission } from '@/domain/submission/submission';
import { command } from '../cloud';
import { documentId, getDocument, readAll, type Stored } from '../documents';
import type { Transaction } from '../transaction';

/** Text and photos stay behind: a page of whole pieces would be over the cloud's 1 MB. */
const withoutContent = { parts: false, photos: false };

export type PieceSummary = Omit<Submission, 'parts' | 'photos'>;
export type RoundSummary = Omit<Round, 'parts' | 'photos'>;

export function pieceDocumentId(piece: Pick<Submission, 'schoolId' | 'submissionId'>): string {
  return documentId(piece.schoolId, piece.submissionId);
}

export function roundDocumentId(round: Pick<Round, 'schoolId' | 'submissionId' | 'n'>): string {
  return documentId(round.schoolId, round.submissionId, round.n);
}

export function findPiece(schoolId: string, submissionId: string): Promise<Stored<Submission> | null> {
  return getDocument<Submission>('submissions', documentId(schoolId, submissionId));
}

export function findRound(schoolId: string, submissionId: string, n: number): Promise<Stored<Round> | null> {
  return getDocument<Round>('rounds', documentId(schoolId, submissionId, n));
}

/** One person's pieces of a term, without their content. */
export function readPiecesOf(schoolId: string, termId: string, memberId: string): Promise<PieceSummary[]> {
  return readAll<PieceSummary>('submissions', { schoolId, termId, memberId }, withoutContent);
}

/** What became of a piece, round by round, without the content of each. */
export async function readRounds(schoolId: string, submissionId: string): Promise<RoundSummary[]> {
  const rounds = await readAll<RoundSummary>('rounds', { schoolId, submissionId }, withoutContent);
  return rounds.sort((a, b) => a.n - b.n);
}

/** The groups that have a leader who can decide. */
export async function readLedGroups(schoolId: string): Promise<LedGroups> {
  const leaders = await readAll<Pick<Member, 'roles' | 'researchGroupId' | 'prepGroupId' | 'boundAtMs'>>(
    'members',
    { schoolId, roles: command.in(['groupLeader', 'prepLeader']) },
    { roles: true, researchGroupId: true, prepGroupId: true, boundAtMs: true },
  );
  return ledGroups(leaders);
}

/** The pieces that wait for this person, in the order of the queue. One dependent step. */
export async function readQueue(caller: Caller): Promise<WaitingPiece[]> {
  const [waiting, led] = await Promise.all([readWaiting(caller), readLedGroups(caller.schoolId)]);
  return queueOf(caller, waiting, led);
}

async function readWaiting(caller: Caller): Promise<WaitingPiece[]> {
  const waiting = { schoolId: caller.schoolId, state: 'submitted' };
  const read = (where: object) =>
    readAll<PieceSummary>('submissions', { ...waiting, ...where }, withoutContent);
  if (caller.roles.includes('academicAffairs')) return read({});
  const inGroup = caller.roles.includes('groupLeader')
    ? read({ researchGroupId: caller.researchGroupId })
    : Promise.resolve([]);
  const inPrepGroup =
    caller.roles.includes('prepLeader') && caller.prepGroupId !== null
      ? read({ prepGroupId: caller.prepGroupId })
      : Promise.resolve([]);
  const pieces = [...(await inGroup), ...(await inPrepGroup)];
  return [...new Map(pieces.map((piece) => [piece.submissionId, piece])).values()];
}

/** Writes a piece and, where the change is a transition, the round that keeps it: together or not at all. */
export async function writePiece(
  transaction: Transaction,
  piece: Submission,
  round: Round | null,
): Promise<void> {
  const { _id, ...content } = piece as Submission & { readonly _id?: string };
  await transaction.replace('submissions', pieceDocumentId(piece), content);
  if (round !== null) await transaction.add('rounds', roundDocumentId(round), round);
}
