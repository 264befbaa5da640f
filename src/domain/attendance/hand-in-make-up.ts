import { accept, type Result } from '../refusal';
import { countCharacters } from '../submission/text';
import type { LeaveAsker } from './decide-leave-request';
import { type MakeUp, type MakeUpStep, makeUpStep } from './make-up';
import { makeUpRefused } from './make-up-refusals';
import type { TrainingSession } from './training-session';

const NOTE_CHARACTERS = { least: 50, most: 1_000 } as const;

interface Note {
  readonly note: string;
  /** How many rounds the phone knew of: a resend carries an older number than the make-up then has. */
  readonly round: number;
}

/**
 * Whether a note may be handed in. `already`: the same note of the same round stands, so a resend meets its first result.
 * `reversed`: a confirmation stands in the document whose fact was reversed since; then the make-up is open again.
 */
export function admitNote(
  makeUp: MakeUp | null,
  { note, round }: Note,
  reversed: boolean,
): Result<'already' | 'new', 'noteTooShort' | 'noteTooLong' | 'noteWaits' | 'alreadyConfirmed'> {
  if (makeUp !== null && makeUp.rounds > round)
    return makeUp.note === note ? accept('already') : answerOf(makeUp, reversed);
  if (makeUp !== null && !isOpen(makeUp, reversed)) return answerOf(makeUp, reversed);
  const characters = countCharacters(note);
  if (characters < NOTE_CHARACTERS.least) return makeUpRefused('noteTooShort', { characters });
  if (characters > NOTE_CHARACTERS.most) return makeUpRefused('noteTooLong', { characters });
  return accept('new');
}

/** Whether a note may be written anew. */
export function isOpen(makeUp: Pick<MakeUp, 'state'>, reversed: boolean): boolean {
  return makeUp.state === 'returned' || (makeUp.state === 'confirmed' && reversed);
}

function answerOf(makeUp: MakeUp, reversed: boolean) {
  return makeUp.state === 'confirmed' && !reversed
    ? makeUpRefused('alreadyConfirmed')
    : makeUpRefused('noteWaits', { round: makeUp.rounds });
}

/** The make-up as it is handed in, and its round. Asked after `admitNote`. */
export function handInMakeUp(
  makeUp: MakeUp | null,
  session: Pick<TrainingSession, 'termId' | 'sessionId'>,
  author: LeaveAsker,
  { note, textCheck, nowMs }: { readonly note: string; readonly nowMs: number } & Pick<MakeUp, 'textCheck'>,
): MakeUpStep {
  const { schoolId, memberId, researchGroupId, leads } = author;
  const written: MakeUp = {
    schoolId,
    termId: session.termId,
    makeUpId: `${session.sessionId}.${memberId}`,
    sessionId: session.sessionId,
    memberId,
    researchGroupId,
    goesTo: leads ? 'office' : 'leader',
    state: 'waiting',
    note,
    textCheck,
    rounds: makeUp?.rounds ?? 0,
    handedInAtMs: nowMs,
  };
  return makeUpStep(written, 'handedIn', { memberId, nowMs });
}
