import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { MaterialView, SessionCard } from '@/contract/session-planning';
import { isMeantFor } from '@/domain/attendance/audience';
import { mayHost } from '@/domain/attendance/host-right';
import { isOut, type Material } from '@/domain/attendance/material';
import { mayPlan } from '@/domain/attendance/plan-right';
import { cardRows } from '@/domain/attendance/session-card';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import { readMaterials } from '../_shared/repositories/materials';
import { findMember } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';
import { temporaryLink } from '../_shared/uploads';

/** What stands on a session's page beside the session: what it is, and its files for whoever may read them. */
export async function cardOf(caller: Caller, session: TrainingSession, nowMs: number): Promise<SessionCard> {
  const { schoolId, sessionId, hostMemberId } = session;
  const [school, host, materials] = await Promise.all([
    findSchool(schoolId),
    hostMemberId === null ? null : findMember(schoolId, hostMemberId),
    readMaterials(schoolId, sessionId),
  ]);
  const plans = mayPlan(caller, session, host === null ? [] : [host]);
  const reads = plans || mayHost(caller, session) || isMeantFor(session, caller);
  const open = materials.filter((material) => plans || (reads && isOut(material, session, nowMs)));
  return {
    rows: cardRows(session, school?.groups ?? [], host?.name ?? null),
    materials: await Promise.all(open.map(materialView)),
    mayPlan: plans,
  };
}

async function materialView({ materialId, name, sizeBytes, when, fileId }: Material): Promise<MaterialView> {
  return { materialId, name, sizeBytes, when, url: await temporaryLink(fileId) };
}

export const sessionCard = early<
  (typeof attendance.actions)['sessionCard'],
  Awaited<ReturnType<typeof findSession>>
>(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller, now }, _, session) =>
    session === null
      ? refuse('notFound', commonRefusals.notFound)
      : accept(await cardOf(caller, session, now)),
);
