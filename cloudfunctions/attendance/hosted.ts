import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { mayHost } from '@/domain/attendance/host-right';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, type Result, refuse } from '@/domain/refusal';

/** The session, when it is there and the caller may hold it. Asked by every act of a host, right after the read. */
export function hosted<Session extends Pick<TrainingSession, 'hostMemberId'>>(
  caller: Caller,
  session: Session | null,
): Result<Session, 'notFound' | 'notAllowed'> {
  if (session === null) return notThere(caller);
  return mayHost(caller, session) ? accept(session) : refuse('notAllowed', commonRefusals.notAllowed);
}

/** A session that is not there: only the office, which may do everything with any, learns that. */
export function notThere({ roles }: Caller) {
  return roles.includes('academicAffairs')
    ? refuse('notFound', commonRefusals.notFound)
    : refuse('notAllowed', commonRefusals.notAllowed);
}
