import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { attendanceBySession } from '@/domain/attendance/attendance';
import { asSeenBy } from '@/domain/attendance/audience';
import { admitNote, handInMakeUp as handIn } from '@/domain/attendance/hand-in-make-up';
import { type MakeUp, mayMakeUp } from '@/domain/attendance/make-up';
import { makeUpRefused } from '@/domain/attendance/make-up-refusals';
import { accept, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { tellOfMakeUp } from '../_shared/away-messages';
import { withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { makeUpDocumentId, writeMakeUpStep } from '../_shared/repositories/make-ups';
import { findSession } from '../_shared/repositories/sessions';
import { checkText } from '../_shared/text-check';
import { inTransaction } from '../_shared/transaction';
import { askerOf } from './leave-asker';
import { makeUpView, readMissed } from './make-up-view';

/**
 * Hands a note in: whether it may be, then what the platform says of it, and only then the make-up with its round, in one
 * transaction that asks once more. A note sent again meets its first result.
 */
export const handInMakeUp: Handler<typeof attendance.actions.handInMakeUp> = async (context, input) => {
  const { caller, openId, now } = context;
  const session = await findSession(caller.schoolId, input.sessionId);
  if (session === null) return refuse('notFound', commonRefusals.notFound);
  const missed = await readMissed(caller, session);
  const note = { note: cleanText(input.note), round: input.round };
  const admitted = admitNote(missed.makeUp, note, missed.reversed);
  if (admitted.ok && admitted.data === 'already') return accept(await makeUpView(caller, missed, now));

  const standing = attendanceBySession(missed.facts, []).get(session.sessionId);
  const may = mayMakeUp(asSeenBy(session, caller), caller.memberId, standing, missed.offer, now);
  if (!may.ok) return may;
  if (!admitted.ok) return admitted;
  const suggestion = await checkText(openId, note.note, 'piece');
  if (suggestion === 'risky') return makeUpRefused('contentRefused');
  const textCheck = suggestion === 'pass' ? 'pass' : 'pending';

  const key = { schoolId: caller.schoolId, makeUpId: `${session.sessionId}.${caller.memberId}` };
  const written = await inTransaction(async (transaction) => {
    const stored = await transaction.get<MakeUp>('makeUps', makeUpDocumentId(key));
    const before = stored === null ? null : withoutId(stored);
    const fresh = admitNote(before, note, missed.reversed);
    if (!fresh.ok || fresh.data === 'already') return { fresh, step: null };
    const step = handIn(before, session, askerOf(caller), { note: note.note, textCheck, nowMs: now });
    await writeMakeUpStep(transaction, step);
    return { fresh, step };
  });
  if (!written.fresh.ok) return written.fresh;
  if (written.step !== null) await tellOfMakeUp(written.step.round);
  return accept(await makeUpView(caller, await readMissed(caller, session), now));
};
