import { createHmac } from 'node:crypto';
import type { attendance } from '@/contract/attendance';
import type { GuestSession } from '@/contract/guests';
import { type Attempts, minutesToWait, oneMoreFailure } from '@/domain/attempts';
import { admitGuest, type GuestVisit, guestRefused, opensWith } from '@/domain/attendance/guest';
import { isFreshSlot } from '@/domain/attendance/slots';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, type Result } from '@/domain/refusal';
import { documentId, getDocument, insertOnce, replaceDocument, withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findGuestCard, findGuestVisit, guestVisitDocumentId } from '../_shared/repositories/guests';
import { findSchool, findTerm } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';
import { ensureSecret, findSecret } from '../_shared/secrets';
import { checkText } from '../_shared/text-check';
import { readProof, sessionSecretId } from './code';
import { GUESSES } from './prove';

interface Card {
  readonly schoolId: string;
  readonly sessionId: string;
  readonly key: string;
}

/** What a true card shows. A made-up key, a closed card and a session that is not there answer alike. */
export const guestSession: Handler<typeof attendance.actions.guestSession> = async (
  { caller, openId },
  card,
) => {
  const found = await sessionOf(card);
  if (!found.ok) return found;
  const visit = await findGuestVisit(card, await markOf(card.schoolId, openId));
  return accept(await viewOf(found.data, visit, caller?.schoolId === card.schoolId));
};

/** A guest was there. Whoever is registered can put name and school right, without another code. */
export const registerGuest: Handler<typeof attendance.actions.registerGuest> = async (
  { caller, openId, now },
  input,
) => {
  const found = await sessionOf(input);
  if (!found.ok) return found;
  const session = found.data;
  const { schoolId, termId, sessionId } = session;
  if (caller?.schoolId === schoolId) return guestRefused('ownSchool');
  const mark = await markOf(schoolId, openId);
  const standing = await findGuestVisit(session, mark);
  const { name, school } = input;
  if (standing?.name === name && standing.school === school) return accept(await viewOf(session, standing));

  if (standing === null) {
    const admitted = admitGuest(session.state);
    if (!admitted.ok) return admitted;
    const proved = await prove(session, mark, input.code, now);
    if (!proved.ok) return proved;
  }
  const suggestion = await checkText(openId, `${name} ${school}`, 'remark');
  if (suggestion === 'risky') return guestRefused('contentRefused');
  if (suggestion === 'review') return guestRefused('notChecked');

  const visitedAtMs = standing?.visitedAtMs ?? now;
  const visit: GuestVisit = { schoolId, termId, sessionId, name, school, visitedAtMs };
  const id = guestVisitDocumentId(session, mark);
  if (standing !== null) await replaceDocument('guestVisits', id, visit);
  const stored = standing === null ? (await insertOnce('guestVisits', id, visit)).document : visit;
  return accept(await viewOf(session, stored));
};

async function sessionOf({
  schoolId,
  sessionId,
  key,
}: Card): Promise<Result<TrainingSession, 'cardInvalid'>> {
  const [card, session] = await Promise.all([
    findGuestCard(schoolId, sessionId),
    findSession(schoolId, sessionId),
  ]);
  if (!opensWith(card, key) || session === null) return guestRefused('cardInvalid');
  return accept(withoutId(session));
}

/** What stands for a WeChat account in this school's documents: whoever reads them learns no account. */
async function markOf(schoolId: string, openId: string): Promise<string> {
  const secret = await ensureSecret(documentId(schoolId, 'guests'));
  return createHmac('sha256', Buffer.from(secret, 'base64url'))
    .update(openId)
    .digest('base64url')
    .slice(0, 22);
}

/** The code of the screen, scanned or typed, of this slot or the last one. */
async function prove(
  { schoolId, sessionId }: TrainingSession,
  mark: string,
  code: string,
  now: number,
): Promise<Result<null, 'codeExpired' | 'codeInvalid' | 'wrongSession' | 'slowDown'>> {
  const attemptsId = documentId(schoolId, 'guest', mark);
  const [secret, attempts] = await Promise.all([
    findSecret(sessionSecretId({ schoolId, sessionId })),
    getDocument<Attempts>('attempts', attemptsId),
  ]);
  const read = readProof(secret, { schoolId, sessionId }, code, now);
  if (read.kind === 'slot' && read.scanned)
    return isFreshSlot(read.slot, now) ? accept(null) : guestRefused('codeExpired');
  if (minutesToWait(attempts, GUESSES, now) > 0) return guestRefused('slowDown');
  if (read.kind === 'slot' && isFreshSlot(read.slot, now)) return accept(null);
  if (read.kind === 'slot') return guestRefused('codeExpired');
  await replaceDocument('attempts', attemptsId, oneMoreFailure(attempts, GUESSES, now));
  return guestRefused(read.kind === 'invalid' ? 'codeInvalid' : 'wrongSession');
}

async function viewOf(
  session: TrainingSession,
  visit: GuestVisit | null,
  isOwn = false,
): Promise<GuestSession> {
  const [school, term] = await Promise.all([
    findSchool(session.schoolId),
    findTerm(session.schoolId, session.termId),
  ]);
  const { title, startsAtMs, endsAtMs, place, presenter, state } = session;
  return {
    schoolName: school?.name ?? '',
    title,
    startsAtMs,
    endsAtMs,
    place,
    presenter,
    state,
    visit: visit && { name: visit.name, school: visit.school, visitedAtMs: visit.visitedAtMs },
    isOwn,
    keptUntil: term?.to ?? '',
  };
}
