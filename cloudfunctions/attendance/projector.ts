import type { attendance } from '@/contract/attendance';
import type { CallView } from '@/contract/hosting';
import type { Caller } from '@/contract/policy';
import { membersOf } from '@/domain/attendance/audience';
import { slotAt } from '@/domain/attendance/slots';
import { isFreshSpoken, SPOKEN_MS, showSpokenCode } from '@/domain/attendance/spoken-code';
import type { SessionState, TrainingSession } from '@/domain/attendance/training-session';
import type { ReversalFact } from '@/domain/ledger/fact';
import { accept, refuse } from '@/domain/refusal';
import { countDocuments, readAll } from '../_shared/documents';
import { early } from '../_shared/early';
import type { Answer, EarlyHandler } from '../_shared/entry';
import { readMembers } from '../_shared/repositories/members';
import { findSession } from '../_shared/repositories/sessions';
import { findSecret } from '../_shared/secrets';
import { projectedCode, sessionSecretId, spokenCode } from './code';
import { hosted } from './hosted';
import { ownView } from './own-view';

type Projector = typeof attendance.actions.projector;

const notOpen = {
  planned: refuse('notStarted', '这次研修还没有开始签到，请先打开签到。'),
  closed: refuse('closed', '签到已经结束。要继续签到，请重新打开。'),
  cancelled: refuse('cancelled', '这次研修已经取消。要照常举行，请先在活动里恢复它。'),
} as const satisfies Record<Exclude<SessionState, 'open'>, unknown>;

/** Two slots at once, so that the screen never waits at a change. Three dependent steps, whatever the school's size. */
export const projector: EarlyHandler<Projector> = early(
  async ({ schoolId }, { sessionId }) => {
    const [session, secret] = await Promise.all([
      findSession(schoolId, sessionId),
      findSecret(sessionSecretId({ schoolId, sessionId })),
    ]);
    return { session, secret };
  },
  async ({ caller, now }, _input, { session, secret }) => {
    const found = hosted(caller, session);
    if (!found.ok) return found;
    return projectionOf(caller, found.data, secret, now);
  },
);

/** What the room's screen shows of an open session. One dependent step. */
export async function projectionOf(
  caller: Caller,
  session: TrainingSession,
  secret: string | null,
  now: number,
): Answer<Projector> {
  const { schoolId, sessionId } = session;
  if (session.state !== 'open') return notOpen[session.state];
  if (secret === null) throw new Error(`open session ${sessionId} has no secret`);
  const key = { schoolId, sessionId };
  const [view, counts, calls] = await Promise.all([
    ownView(caller, session),
    countAttendance(session),
    countCalls(session),
  ]);
  const slot = slotAt(now);
  return accept({
    session: view,
    codes: [slot, slot + 1].map((each) => projectedCode(secret, key, each)),
    ...counts,
    calls,
    spoken: spokenNow(session, secret, now),
    spokenAtMs: session.spokenAtMs,
    serverNowMs: now,
  });
}

/** The code that was said, while it counts. Only an online session has one. */
function spokenNow({ schoolId, sessionId, spokenAtMs }: TrainingSession, secret: string, now: number) {
  if (spokenAtMs === null || !isFreshSpoken(spokenAtMs, now)) return null;
  const code = showSpokenCode(spokenCode(secret, { schoolId, sessionId }, spokenAtMs));
  return { code, saidAtMs: spokenAtMs, untilMs: spokenAtMs + SPOKEN_MS };
}

function countCalls({ schoolId, sessionId, rollCalls }: TrainingSession): Promise<CallView[]> {
  return Promise.all(
    rollCalls.map(async (call) => {
      const answered = await countDocuments('facts', {
        schoolId,
        sessionId,
        kind: 'rollCall',
        call: call.call,
      });
      return { ...call, answered };
    }),
  );
}

/** Counts are queries: no counter that everybody who checks in would have to write. Reversals are few and are read. */
async function countAttendance(session: TrainingSession) {
  const { schoolId, sessionId } = session;
  const ofSession = { schoolId, sessionId };
  const [checkIns, leaves, reversals, claims, expected] = await Promise.all([
    countDocuments('facts', { ...ofSession, kind: 'checkIn' }),
    countDocuments('facts', { ...ofSession, kind: 'leave' }),
    readAll<ReversalFact>('facts', { ...ofSession, kind: 'reversal' }),
    countDocuments('claims', { ...ofSession, settledAtMs: null }),
    countExpected(session),
  ]);
  const undone = (kind: string) => reversals.filter(({ of }) => of.startsWith(`${kind}:`)).length;
  return {
    present: checkIns - undone('checkIn'),
    onLeave: leaves - undone('leave'),
    expected,
    claims,
  };
}

/** Who is expected while the session is open: of a part of the school the roster has to be asked. */
async function countExpected(session: TrainingSession): Promise<number> {
  const { schoolId, audience, campus, audienceMemberIds } = session;
  if (audienceMemberIds !== null) return audienceMemberIds.length;
  if (audience.kind === 'school')
    return countDocuments('members', { schoolId, roles: 'teacher', ...(campus === '' ? {} : { campus }) });
  return membersOf(session, await readMembers(schoolId)).length;
}
