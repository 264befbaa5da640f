import type { Role } from './role';

const staffRoles: readonly Role[] = ['teacher', 'prepLeader', 'groupLeader', 'academicAffairs', 'principal'];

/** Whoever works at the school: not somebody who only guides from outside, not the district. */
export function isOfStaff({ roles }: { readonly roles: readonly Role[] }): boolean {
  return roles.some((role) => staffRoles.includes(role));
}
