import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { slotAt } from '@/domain/attendance/slots';
import type { SessionState, TrainingSession } from '@/domain/attendance/training-session';
import type { ReversalFact } from '@/domain/ledger/fact';
import { accept, refuse } from '@/domain/refusal';
import { countDocuments, readAll } from '../_shared/documents';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSession } from '../_shared/repositories/sessions';
import { findSecret } from '../_shared/secrets';
import { projectedCode, sessionSecretId } from './code';
import { ownView } from './own-view';

const notOpen = {
  planned: refuse('notStarted', '这次研修还没有开始签到，请先打开签到。'),
  closed: refuse('closed', '签到已经结束。要继续签到，请重新打开。'),
} as const satisfies Record<Exclude<SessionState, 'open'>, unknown>;

/** Two slots at once, so that the screen never waits at a change. Three dependent steps, whatever the school's size. */
export const projector: EarlyHandler<typeof attendance.actions.projector> = early(
  async ({ schoolId }, { sessionId }) => {
    const [session, secret] = await Promise.all([
      findSession(schoolId, sessionId),
      findSecret(sessionSecretId({ schoolId, sessionId })),
    ]);
    return { session, secret };
  },
  async ({ caller, now }, { sessionId }, { session, secret }) => {
    if (session === null) return refuse('notFound', commonRefusals.notFound);
    if (session.state !== 'open') return notOpen[session.state];
    if (secret === null) throw new Error(`open session ${sessionId} has no secret`);
    const key = { schoolId: caller.schoolId, sessionId };
    const [view, counts] = await Promise.all([ownView(caller, session), countAttendance(session)]);
    const slot = slotAt(now);
    return accept({
      session: view,
      codes: [slot, slot + 1].map((each) => projectedCode(secret, key, each)),
      ...counts,
      serverNowMs: now,
    });
  },
);

/** Counts are queries: no counter that everybody who checks in would have to write. Reversals are few and are read. */
async function countAttendance({ schoolId, sessionId, audienceMemberIds }: TrainingSession) {
  const ofSession = { schoolId, sessionId };
  const [checkIns, leaves, reversals, claims, expected] = await Promise.all([
    countDocuments('facts', { ...ofSession, kind: 'checkIn' }),
    countDocuments('facts', { ...ofSession, kind: 'leave' }),
    readAll<ReversalFact>('facts', { ...ofSession, kind: 'reversal' }),
    countDocuments('claims', { ...ofSession, settledAtMs: null }),
    audienceMemberIds?.length ?? countDocuments('members', { schoolId, roles: 'teacher' }),
  ]);
  const undone = (kind: string) => reversals.filter(({ of }) => of.startsWith(`${kind}:`)).length;
  return {
    present: checkIns - undone('checkIn'),
    onLeave: leaves - undone('leave'),
    expected,
    claims,
  };
}
