import type { Caller } from '@/contract/policy';
import type { Member } from '@/domain/people/member';
import { formOfPiece } from '@/domain/submission/catalogue';
import { type Delegation, isRunning } from '@/domain/submission/delegation';
import { type LedGroups, ledGroups } from '@/domain/submission/led-groups';
import { type Queued, queueOf } from '@/domain/submission/queue';
import type { Round, Submission } from '@/domain/submission/submission';
import type { WorkForm } from '@/domain/submission/work-kind';
import { now } from '../clock';
import { command } from '../cloud';
import { documentId, getDocument, readAll, type Stored } from '../documents';
import type { Transaction } from '../transaction';
import { readDelegations, readRunningFor } from './delegations';
import { readCatalogue } from './work-kinds';

/** Text and photos stay behind: a page of whole pieces would be over the cloud's 1 MB. */
const withoutContent = { parts: false, photos: false, files: false };

export type PieceSummary = Omit<Submission, 'parts' | 'photos' | 'files'>;
export type RoundSummary = Omit<Round, 'parts' | 'photos' | 'files'>;

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

/** The groups that have a leader who can decide, who stands in for whom now, and the school's kinds. One dependent step. */
export async function readLedGroups(schoolId: string): Promise<LedGroups> {
  const [holders, delegations, catalogue] = await Promise.all([
    readAll<Holder>(
      'members',
      { schoolId, roles: command.in(['groupLeader', 'prepLeader', 'academicAffairs']) },
      {
        schoolId: true,
        memberId: true,
        roles: true,
        researchGroupId: true,
        prepGroupId: true,
        boundAtMs: true,
      },
    ),
    readDelegations(schoolId),
    readCatalogue(schoolId),
  ]);
  const running = delegations.filter((delegation) => isRunning(delegation, now()));
  return ledGroups(holders, running, catalogue);
}

type Holder = Pick<
  Member,
  'schoolId' | 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId' | 'boundAtMs'
>;

/** A waiting piece with the form that it was handed in under. */
export type QueuedPiece = Queued<PieceSummary> & { readonly form: WorkForm | null };

/**
 * The pieces that wait for this person, in the order of the queue. `standsInFor`: the caller's delegations of today, for
 * whom has read them already; then it is one dependent step, else two.
 */
export async function readQueue(
  caller: Caller,
  standsInFor?: readonly Pick<Delegation, 'leaderId'>[],
): Promise<QueuedPiece[]> {
  const behind = standsInFor ?? (await readRunningFor(caller.schoolId, caller.memberId));
  const [waiting, led] = await Promise.all([
    readWaiting(caller, behind.length > 0),
    readLedGroups(caller.schoolId),
  ]);
  return queued(caller, waiting, led);
}

/** The same, for whom has read already who leads and who stands in for whom. One dependent step. */
export async function readQueueWith(caller: Caller, led: LedGroups): Promise<QueuedPiece[]> {
  const standsIn = led.standIns.some(({ delegateId }) => delegateId === caller.memberId);
  return queued(caller, await readWaiting(caller, standsIn), led);
}

function queued(caller: Caller, waiting: readonly PieceSummary[], led: LedGroups): QueuedPiece[] {
  return queueOf(caller, waiting, led).map((entry) => ({
    ...entry,
    form: formOfPiece(led.catalogue, entry.piece),
  }));
}

/** Whoever stands in for a leader may get any group's pieces, so all that wait are looked at, as for the office. */
async function readWaiting(caller: Caller, standsIn: boolean): Promise<PieceSummary[]> {
  const waiting = { schoolId: caller.schoolId, state: 'submitted' };
  const read = (where: object) =>
    readAll<PieceSummary>('submissions', { ...waiting, ...where }, withoutContent);
  if (standsIn || caller.roles.includes('academicAffairs')) return read({});
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
