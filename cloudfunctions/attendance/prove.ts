import { type Attempts, minutesToWait, oneMoreFailure } from '@/domain/attempts';
import type { FailedScan } from '@/domain/attendance/failed-scan';
import type { Proof } from '@/domain/attendance/proof';
import { readSpokenCode } from '@/domain/attendance/spoken-code';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Refusal } from '@/domain/refusal';
import type { Binding } from '../_shared/caller';
import { documentId, getDocument, replaceDocument } from '../_shared/documents';
import { addFailedScan } from '../_shared/repositories/failed-scans';
import { findSession } from '../_shared/repositories/sessions';
import { giveBackTry, readTries, type Tries, takeTry } from '../_shared/repositories/spoken-tries';
import { findSecret } from '../_shared/secrets';
import { isSpokenCode, type ReadProof, readProof, sessionSecretId } from './code';

/** Eight typed characters are 40 bits: at this pace nobody guesses one of the two that are taken. */
export const GUESSES = { failures: 10, windowMs: 5 * 60_000 };

type Asker = Pick<Binding, 'schoolId' | 'memberId'>;

/** What is read beside the member, before anything is known of the person's right. */
export interface Begun {
  readonly session: TrainingSession | null;
  readonly secret: string | null;
  readonly tries: Tries;
}

export async function beginProof(
  { schoolId, memberId }: Asker,
  { sessionId, code }: { readonly sessionId: string; readonly code: string },
): Promise<Begun> {
  const [session, secret, tries] = await Promise.all([
    findSession(schoolId, sessionId),
    findSecret(sessionSecretId({ schoolId, sessionId })),
    readSpokenCode(code) === null ? [] : readTries({ schoolId, sessionId, memberId }),
  ]);
  return { session, secret, tries };
}

export interface Proved {
  readonly proof: Proof;
  /** Failures at typing so far, where they matter. */
  readonly attempts: Attempts | null;
  readonly minutesToWait: number;
  /** The try of a right spoken code. */
  readonly tryId: string | null;
}

/** What a code proves, in one dependent step. */
export async function prove(
  { session, secret, tries }: Begun & { readonly session: TrainingSession },
  asker: Asker,
  text: string,
  now: number,
): Promise<Proved> {
  const { schoolId, memberId } = asker;
  const key = { schoolId, sessionId: session.sessionId };
  const { spokenAtMs } = session;
  const spoken = spokenAtMs === null ? null : readSpokenCode(text);
  if (spoken !== null && spokenAtMs !== null && secret !== null) {
    const said = { code: spoken, saidAtMs: spokenAtMs, atMs: now };
    const taken = await takeTry({ ...key, memberId }, tries, said);
    const none = { attempts: null, minutesToWait: 0, tryId: null };
    if (taken.kind === 'none') return { ...none, proof: { kind: 'noTriesLeft' } };
    if (taken.kind === 'meanwhile') return { ...none, proof: { kind: 'oneAtATime' } };
    return isSpokenCode(secret, key, spokenAtMs, spoken)
      ? { ...none, proof: { kind: 'spoken', saidAtMs: spokenAtMs }, tryId: taken.id }
      : { ...none, proof: { kind: 'misheard', triesLeft: taken.left } };
  }
  const read = readProof(secret, key, text, now);
  const [proof, attempts] = await Promise.all([nameSession(schoolId, read), readAttempts(asker, read)]);
  return { proof, attempts, minutesToWait: minutesToWait(attempts, GUESSES, now), tryId: null };
}

/** Answers, and beside it gives back the try of a right spoken code: nothing counts against that person. */
export async function answering<Answer>({ tryId }: Proved, answer: Promise<Answer>): Promise<Answer> {
  const [answered] = await Promise.all([answer, tryId !== null && giveBackTry(tryId)]);
  return answered;
}

/** Notes a refusal: for the office to look into, and against guessing. */
export async function noteFailure(
  asker: Asker,
  failed: Pick<FailedScan, 'sessionId' | 'act' | 'atMs'>,
  { error, failure }: { readonly error: Refusal; readonly failure: boolean },
  attempts: Attempts | null,
): Promise<void> {
  const { schoolId, memberId } = asker;
  await Promise.all([
    addFailedScan({ schoolId, memberId, ...failed, code: error.code }),
    failure && replaceDocument('attempts', attemptsId(asker), oneMoreFailure(attempts, GUESSES, failed.atMs)),
  ]);
}

/** Another session of this school is told by its title; one that does not exist is a wrong code. */
async function nameSession(schoolId: string, read: ReadProof): Promise<Proof> {
  if (read.kind !== 'otherSession') return read;
  const other = await findSession(schoolId, read.sessionId);
  return other === null ? { kind: 'invalid' } : { kind: 'otherSession', title: other.title };
}

/** Who scanned a true token guessed nothing: failures at typing do not stand in the way. */
async function readAttempts(asker: Asker, read: ReadProof): Promise<Attempts | null> {
  if (read.kind === 'slot' && read.scanned) return null;
  return getDocument<Attempts>('attempts', attemptsId(asker));
}

function attemptsId({ schoolId, memberId }: Asker): string {
  return documentId(schoolId, 'checkIn', memberId);
}
