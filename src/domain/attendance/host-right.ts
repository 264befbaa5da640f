import type { Role } from '../people/role';
import type { TrainingSession } from './training-session';

/** Whether somebody may hold a session: the office any of its school, a host the one that was given to them. */
export function mayHost(
  { memberId, roles }: { readonly memberId: string; readonly roles: readonly Role[] },
  { hostMemberId }: Pick<TrainingSession, 'hostMemberId'>,
): boolean {
  return roles.includes('academicAffairs') || hostMemberId === memberId;
}
