import type { Caller } from '@/contract/policy';
import type { Member } from '@/domain/people/member';
import { documentId, getDocument } from './documents';

/** Which person of which school a WeChat account is bound to. `_id` is the openid. */
export interface Binding {
  readonly schoolId: string;
  readonly memberId: string;
  readonly boundAtMs: number;
}

export function findBinding(openId: string): Promise<Binding | null> {
  return getDocument<Binding>('bindings', openId);
}

/** The person behind a binding, or null when the roster no longer has that person. */
export async function findCaller(openId: string, binding: Binding): Promise<Caller | null> {
  const member = await getDocument<Member>('members', documentId(binding.schoolId, binding.memberId));
  if (member === null) return null;
  const { schoolId, memberId, name, roles, researchGroupId, prepGroupId } = member;
  return { openId, schoolId, memberId, name, roles, researchGroupId, prepGroupId };
}
