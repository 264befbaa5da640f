import type { Caller } from '@/contract/policy';
import type { Member } from '@/domain/people/member';
import { documentId, getDocument } from './documents';

/** Which person of which school a WeChat account is bound to. `_id` is the openid. */
export interface Binding {
  readonly schoolId: string;
  readonly memberId: string;
  readonly boundAtMs: number;
}

/** The bound person behind an openid, or null for a guest. Two dependent reads. */
export async function findCaller(openId: string): Promise<Caller | null> {
  const binding = await getDocument<Binding>('bindings', openId);
  if (binding === null) return null;
  const member = await getDocument<Member>('members', documentId(binding.schoolId, binding.memberId));
  if (member === null) return null;
  const { schoolId, memberId, name, roles, researchGroupId, prepGroupId } = member;
  return { openId, schoolId, memberId, name, roles, researchGroupId, prepGroupId };
}
