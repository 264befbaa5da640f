import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { accept, type Result, refuse } from '@/domain/refusal';
import {
  type CollectionCall,
  collectionRefused,
  mayManageCall,
  mayReadCall,
} from '@/domain/sharing/collection-call';
import { withoutId } from '../../_shared/documents';
import { findCall } from '../../_shared/repositories/calls';

/** A call that concerns the caller. */
export async function readableCall(
  caller: Caller,
  callId: string,
): Promise<Result<CollectionCall, 'notFound' | 'notAsked'>> {
  const call = await findCall({ schoolId: caller.schoolId, callId });
  if (call === null) return refuse('notFound', commonRefusals.notFound);
  return mayReadCall(caller, call) ? accept(withoutId(call)) : collectionRefused('notAsked');
}

/** A call that the caller manages: whoever opened it, and the office. */
export async function managedCall(
  caller: Caller,
  callId: string,
): Promise<Result<CollectionCall, 'notFound' | 'notAsked' | 'notYourCall'>> {
  const call = await readableCall(caller, callId);
  if (!call.ok || mayManageCall(caller, call.data)) return call;
  return collectionRefused('notYourCall');
}
