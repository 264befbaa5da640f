import { dutiesPassed, passedMessages } from '@/domain/notice/duty-passed';
import { isQuiet } from '@/domain/notice/duty-quiet-hours';
import { daysReminded, type Owing, remindersDue } from '@/domain/notice/duty-reminders';
import type { Message } from '@/domain/notice/message';
import type { Member, School } from '@/domain/people/member';
import { teaches } from '@/domain/people/role';
import { byPieceId } from '@/domain/submission/due-numbers';
import { isOwed } from '@/domain/submission/duty-view';
import { owes } from '@/domain/term/owes';
import { schoolDay } from '@/domain/term/school-day';
import type { Duty, Term } from '@/domain/term/term';
import { type DuePiece, readAskedAgain, readPiecesFor } from '../_shared/repositories/due-pieces';
import { readMembers } from '../_shared/repositories/members';
import { findTerm } from '../_shared/repositories/schools';

/**
 * The reminders of duties and the numbers for leaders that are due now. One read of the term, and of the few pieces that
 * were returned with a date; the people and the states of pieces only when something is to be said.
 */
export async function dutyMessagesDue(
  { schoolId, currentTermId }: Pick<School, 'schoolId' | 'currentTermId'>,
  now: number,
): Promise<Message[]> {
  if (currentTermId === null || isQuiet(now)) return [];
  const [term, again] = await Promise.all([
    findTerm(schoolId, currentTermId),
    readAskedAgain(schoolId, currentTermId, now),
  ]);
  if (term === null) return [];
  const asked = again.flatMap((piece) => askedAgain(piece, term));
  const days = daysReminded([...term.duties, ...asked], now);
  const isOnDay = ({ dueAtMs }: Pick<Duty, 'dueAtMs'>) => days.has(schoolDay(dueAtMs));
  const passed = dutiesPassed(term.duties, now);
  if (days.size === 0 && passed.length === 0) return [];

  const coming = term.duties.filter((duty) => duty.dueAtMs > now && isOnDay(duty));
  const [members, states] = await Promise.all([
    readMembers(schoolId),
    readPiecesFor(
      schoolId,
      [...coming, ...passed].map(({ dutyId }) => dutyId),
    ),
  ]);
  const pieces = byPieceId(states);
  const onRoster = new Set(members.map(({ memberId }) => memberId));
  const owings = [
    ...members.flatMap((member) => owingsOf(member, coming, pieces, term)),
    ...asked.filter((owing) => isOnDay(owing) && onRoster.has(owing.memberId)),
  ];
  return [...remindersDue(schoolId, owings, now), ...passedMessages(term, passed, members, pieces, now)];
}

/** What came back with a date of its own: it counts in place of the duty's. */
function askedAgain({ dutyId, memberId, returnDueAtMs }: DuePiece, { duties }: Term): Owing[] {
  const duty = duties.find((each) => each.dutyId === dutyId);
  if (duty === undefined || returnDueAtMs === null) return [];
  const { title, opensAtMs } = duty;
  return [{ memberId, dutyId, title, opensAtMs, dueAtMs: returnDueAtMs, returned: true }];
}

function owingsOf(
  member: Member,
  coming: readonly Duty[],
  pieces: ReadonlyMap<string, DuePiece>,
  term: Term,
): Owing[] {
  if (!teaches(member)) return [];
  const { memberId } = member;
  return coming.flatMap((duty): Owing[] => {
    const piece = pieces.get(`${duty.dutyId}.${memberId}`);
    const state = piece?.state ?? 'none';
    const hasOwnDate = state === 'returned' && (piece?.returnDueAtMs ?? null) !== null;
    if (!isOwed(state) || hasOwnDate || !owes(member, duty, term)) return [];
    const { dutyId, title, opensAtMs, dueAtMs } = duty;
    return [{ memberId, dutyId, title, opensAtMs, dueAtMs, returned: state === 'returned' }];
  });
}
