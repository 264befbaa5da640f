import type { Caller } from '@/contract/policy';
import type { Member } from '@/domain/people/member';
import { documentId, getDocument, readSome } from './documents';

/** Which person of which school a WeChat account is bound to. `_id` is the openid. */
export interface Binding {
  readonly schoolId: string;
  readonly memberId: string;
  readonly boundAtMs: number;
}

export function findBinding(openId: string): Promise<Binding | null> {
  return getDocument<Binding>('bindings', openId);
}

/** The WeChat account (openid) of a person, or null while none is bound. */
export async function findAccountOf(schoolId: string, memberId: string): Promise<string | null> {
  const order = { field: '_id', direction: 'asc' } as const;
  const [binding] = await readSome<Binding>('bindings', { schoolId, memberId }, order, 1);
  return binding?._id ?? null;
}

/** The person behind a binding, or null when the roster no longer has that person. */
export async function findCaller(openId: string, binding: Binding): Promise<Caller | null> {
  const member = await getDocument<Member>('members', documentId(binding.schoolId, binding.memberId));
  if (member === null) return null;
  const { schoolId, memberId, name, roles, researchGroupId, prepGroupId } = member;
  const { campus, bornMonth, joinedMonth } = member;
  const groups = { researchGroupId, prepGroupId };
  return { openId, schoolId, memberId, name, roles, ...groups, campus, bornMonth, joinedMonth };
}
