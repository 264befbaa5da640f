import { randomBytes } from 'node:crypto';
import type { attendance } from '@/contract/attendance';
import type { GuestDesk } from '@/contract/guests';
import type { Caller } from '@/contract/policy';
import { type GuestCard, guestRefused } from '@/domain/attendance/guest';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept } from '@/domain/refusal';
import { auditId } from '../_shared/audit';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findGuestCard, guestCardDocumentId, readGuestVisits } from '../_shared/repositories/guests';
import { findTerm } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';
import { inTransaction } from '../_shared/transaction';
import { hosted } from './hosted';

/** The card of a session and who came by it. */
export const guestDesk: EarlyHandler<typeof attendance.actions.guestDesk> = early(
  async ({ schoolId }, { sessionId }) => {
    const [session, card] = await Promise.all([
      findSession(schoolId, sessionId),
      findGuestCard(schoolId, sessionId),
    ]);
    return { session, card };
  },
  async ({ caller }, _input, { session, card }) => {
    const found = hosted(caller, session);
    return found.ok ? accept(await deskOf(found.data, card)) : found;
  },
);

/** Opens the session to guests. A card that was taken back opens again with the key that it had. */
export const openGuestCard: EarlyHandler<typeof attendance.actions.openGuestCard> = early(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller, now }, _input, planned) => {
    const found = hosted(caller, planned);
    if (!found.ok) return found;
    if (found.data.state === 'cancelled') return guestRefused('cancelled');
    return accept(await deskOf(found.data, await turn(caller, found.data, 'open', now)));
  },
);

/** Takes the card back: from now on it opens nothing. Who was there stays on the list. */
export const closeGuestCard: EarlyHandler<typeof attendance.actions.closeGuestCard> = early(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller, now }, _input, planned) => {
    const found = hosted(caller, planned);
    if (!found.ok) return found;
    return accept(await deskOf(found.data, await turn(caller, found.data, 'closed', now)));
  },
);

function turn(
  caller: Caller,
  { schoolId, termId, sessionId }: TrainingSession,
  state: GuestCard['state'],
  now: number,
): Promise<GuestCard | null> {
  const id = guestCardDocumentId({ schoolId, sessionId });
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<GuestCard>('guestCards', id);
    if (stored === null && state === 'closed') return null;
    if (stored?.state === state) return stored;
    const key = stored?.key ?? randomBytes(12).toString('base64url');
    const turns = (stored?.turns ?? 0) + 1;
    const card: GuestCard = { schoolId, termId, sessionId, key, state, turns };
    await transaction.replace('guestCards', id, card);
    const line = {
      schoolId,
      byMemberId: caller.memberId,
      atMs: now,
      act: state === 'open' ? 'openGuestCard' : 'closeGuestCard',
      subject: sessionId,
      before: stored && { state: stored.state },
      after: { state },
      reason: '',
    };
    await transaction.add('audits', auditId(line, String(turns)), line);
    return card;
  });
}

async function deskOf(session: TrainingSession, card: GuestCard | null): Promise<GuestDesk> {
  const { schoolId, termId, sessionId, title, startsAtMs, place } = session;
  const [visits, term] = await Promise.all([
    readGuestVisits(schoolId, sessionId),
    findTerm(schoolId, termId),
  ]);
  return {
    sessionId,
    title,
    startsAtMs,
    place,
    card: card?.state ?? 'none',
    path: card?.state === 'open' ? pathOf(card) : null,
    guests: [...visits]
      .sort((a, b) => a.visitedAtMs - b.visitedAtMs)
      .map(({ _id, name, school, visitedAtMs }) => ({
        visitId: _id.slice(_id.lastIndexOf(':') + 1),
        name,
        school,
        visitedAtMs,
      })),
    keptUntil: term?.to ?? '',
  };
}

function pathOf({ schoolId, sessionId, key }: GuestCard): string {
  return `/pages/guest/index?school=${schoolId}&session=${sessionId}&key=${key}`;
}
