import type { Role } from '@/domain/people/role';
import { isOfStaff } from '@/domain/people/staff';

/** Who is asking, as the cloud found it; never what the request says of itself. */
export interface Caller {
  readonly openId: string;
  readonly schoolId: string;
  readonly memberId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly researchGroupId: string;
  readonly prepGroupId: string | null;
  readonly campus: string;
  /** `YYYY-MM` */
  readonly bornMonth: string;
  /** `YYYY-MM` */
  readonly joinedMonth: string;
}

/** Open to people who are not bound to anybody yet: guests look around. */
export interface AnyonePolicy {
  readonly kind: 'anyone';
}

/** Refused to every client; open to timers, platform events and the deployer alone. */
export interface InternalPolicy {
  readonly kind: 'internal';
}

/** A one-question predicate over a bound caller. */
export interface MemberPolicy {
  readonly kind: 'member';
  readonly allows: (caller: Caller) => boolean;
}

export type Policy = AnyonePolicy | InternalPolicy | MemberPolicy;

function holding(...allowed: readonly Role[]): MemberPolicy {
  return { kind: 'member', allows: (caller) => caller.roles.some((role) => allowed.includes(role)) };
}

export const anyone: AnyonePolicy = { kind: 'anyone' };
export const internal: InternalPolicy = { kind: 'internal' };
export const member: MemberPolicy = { kind: 'member', allows: () => true };
/** Whoever works at the school; not a guest expert, not the district. */
export const staff: MemberPolicy = { kind: 'member', allows: isOfStaff };
export const office: MemberPolicy = holding('academicAffairs');
/** Whoever answers for the school's rules: the office, and the principal, who looks. */
export const governor: MemberPolicy = holding('academicAffairs', 'principal');
/** Whoever decides on pieces of work; which pieces is decided by `submission`'s rules. */
export const reviewer: MemberPolicy = holding('prepLeader', 'groupLeader', 'academicAffairs');
/** Whoever plans sessions; which ones is decided by `mayPlan`. */
export const planner: MemberPolicy = holding('prepLeader', 'groupLeader', 'academicAffairs');
/** Whoever stands above somebody and may report of them; of whom is decided by `reportRight`. */
export const superior: MemberPolicy = holding('groupLeader', 'academicAffairs', 'principal');
/** Whoever looks at notebooks; at whose is decided by `inspectionRight`. */
export const inspector: MemberPolicy = holding('groupLeader', 'academicAffairs');
