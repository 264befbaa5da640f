import { randomUUID } from 'node:crypto';
import type { attendance } from '@/contract/attendance';
import type { MakeUpOffer } from '@/domain/attendance/make-up';
import { makeUpRefused } from '@/domain/attendance/make-up-refusals';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { auditId } from '../_shared/audit';
import { withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { offerDocumentId } from '../_shared/repositories/make-ups';
import { findSession } from '../_shared/repositories/sessions';
import { wordsFault } from '../_shared/text-check';
import { inTransaction } from '../_shared/transaction';
import { hosted } from './hosted';
import { makeUpView, readMissed } from './make-up-view';

/** Offers a make-up, changes what is offered, or takes it back; by whoever may hold the session, with an audit line. */
export const offerMakeUp: Handler<typeof attendance.actions.offerMakeUp> = async (
  { caller, openId, now },
  input,
) => {
  const { schoolId } = caller;
  const found = hosted(caller, await findSession(schoolId, input.sessionId));
  if (!found.ok) return found;
  const session = found.data;
  if (!session.required) return makeUpRefused('notARequiredSession');
  const material = cleanText(input.material);
  const fault = await wordsFault(openId, material, 'remark');
  if (fault !== null) return makeUpRefused(fault);

  const { sessionId, link, untilDay, open } = input;
  const wanted = { schoolId, termId: session.termId, sessionId, material, link, untilDay, open };
  const id = offerDocumentId(schoolId, sessionId);
  await inTransaction(async (transaction) => {
    const stored = await transaction.get<MakeUpOffer>('makeUpOffers', id);
    const before = stored === null ? null : withoutId(stored);
    const after: MakeUpOffer = { ...wanted, changes: (before?.changes ?? 0) + 1 };
    if (before !== null && isSame(before, after)) return;
    await transaction.replace('makeUpOffers', id, after);
    const line = {
      schoolId,
      byMemberId: caller.memberId,
      atMs: now,
      act: 'offerMakeUp',
      subject: sessionId,
      before,
      after,
      reason: '',
    };
    await transaction.add('audits', auditId(line, randomUUID()), line);
  });
  return accept(await makeUpView(caller, await readMissed(caller, session), now));
};

function isSame(before: MakeUpOffer, after: MakeUpOffer): boolean {
  const keys = ['material', 'link', 'untilDay', 'open'] as const;
  return keys.every((key) => before[key] === after[key]);
}
