import type { Me, MemberProfile } from '@/contract/member';
import type { Role } from '@/domain/people/role';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** Who this phone belongs to; remembered, so that a page without network still knows its owner. */
const me = createResource<Me>(() => call('member', 'me', {}), 'me');

export const refreshMe = me.refresh;
export const takeMe = me.replace;

/** What is known of the person in front of the screen. `unknown`: not read yet, or not reachable. */
export type Identity =
  | { readonly kind: 'unknown'; readonly refusal: Refusal | null }
  | { readonly kind: 'guest' }
  | {
      readonly kind: 'member';
      readonly profile: MemberProfile;
      readonly schoolName: string;
      readonly officeLabel: string;
      readonly isDemo: boolean;
    };

export function useMe(): Identity {
  const { data, refusal } = me.use();
  return identityOf(data, refusal);
}

function identityOf(data: Me | null, refusal: Refusal | null): Identity {
  if (data === null) return { kind: 'unknown', refusal };
  if (data.kind === 'guest') return data;
  const { name, officeLabel, isDemo } = data.school;
  return { kind: 'member', profile: data.profile, schoolName: name, officeLabel, isDemo };
}

/** Whether this person holds a role; a guest holds none. */
export function holds(identity: Identity, ...roles: readonly Role[]): boolean {
  return identity.kind === 'member' && identity.profile.roles.some((role) => roles.includes(role));
}

/** The cloud says this phone is bound to nobody any more: ask it who we are. */
export function noteRefusal(code: string | undefined): void {
  if (code === 'notSignedIn') void me.refresh();
}
