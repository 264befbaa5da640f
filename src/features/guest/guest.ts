import type { GuestDesk, GuestSession } from '@/contract/guests';
import type { Refusal } from '@/domain/refusal';
import { atSchoolTime, longDay } from '@/domain/term/school-day';
import { call } from '@/platform/call';
import { confirm } from '@/platform/feedback';
import { createResource, type Resource } from '@/platform/resource';

/** What a card carries. */
export interface Card {
  readonly schoolId: string;
  readonly sessionId: string;
  readonly key: string;
}

const cards = new Map<string, Resource<GuestSession>>();
const desks = new Map<string, Resource<GuestDesk>>();

/** What a card shows. */
export function guestSessionOf(card: Card): Resource<GuestSession> {
  const id = `${card.schoolId}/${card.sessionId}/${card.key}`;
  const found = cards.get(id);
  if (found !== undefined) return found;
  const made = createResource<GuestSession>(
    () => call('attendance', 'guestSession', card),
    `guest-card/${id}`,
  );
  cards.set(id, made);
  return made;
}

export async function registerGuest(
  card: Card,
  guest: { readonly name: string; readonly school: string; readonly code: string },
): Promise<Refusal | null> {
  const answer = await call('attendance', 'registerGuest', { ...card, ...guest });
  if (!answer.ok) return answer.error;
  guestSessionOf(card).replace(answer.data);
  return null;
}

/** `2026-01-31` → 2026年1月31日 */
export function dayWords(day: string): string {
  return longDay(atSchoolTime(day, '12:00'));
}

/** The host's side: card and guests. Names of strangers are not kept on the phone. */
export function guestDeskOf(sessionId: string): Resource<GuestDesk> {
  const found = desks.get(sessionId);
  if (found !== undefined) return found;
  const made = createResource<GuestDesk>(() => call('attendance', 'guestDesk', { sessionId }));
  desks.set(sessionId, made);
  return made;
}

export async function openCard(sessionId: string): Promise<Refusal | null> {
  return take(sessionId, await call('attendance', 'openGuestCard', { sessionId }));
}

/** Takes the card back, after asking. Null when it is done or was thought better of. */
export async function closeCard(sessionId: string): Promise<Refusal | null> {
  const sure = await confirm({
    title: '收回卡片',
    text: '收回后，发出去的卡片都打不开了。已登记的来宾还在名单上。',
    yes: '收回',
  });
  return sure ? take(sessionId, await call('attendance', 'closeGuestCard', { sessionId })) : null;
}

function take(
  sessionId: string,
  answer: { ok: true; data: GuestDesk } | { ok: false; error: Refusal },
): Refusal | null {
  if (!answer.ok) return answer.error;
  guestDeskOf(sessionId).replace(answer.data);
  return null;
}
