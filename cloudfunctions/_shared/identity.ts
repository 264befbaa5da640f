import { commonRefusals } from '@/contract/common-refusals';
import type { Caller, Policy } from '@/contract/policy';
import { accept, type Result, refuse } from '@/domain/refusal';
import { type Binding, findBinding, findCaller } from './caller';
import type { Origin } from './origin';

export interface Sender {
  readonly openId: string;
  readonly origin: Origin;
}

/** The first step of asking who this is: what the account is bound to. Null where the action asks for nobody. */
export async function bindingOf(who: Policy, sender: Sender): Promise<Result<Binding | null>> {
  if (who.kind === 'internal') {
    return sender.origin === 'inside' ? accept(null) : refuse('notAllowed', commonRefusals.notAllowed);
  }
  if (sender.openId === '') return refuse('notSignedIn', commonRefusals.notSignedIn);
  const binding = await findBinding(sender.openId);
  if (binding === null && who.kind === 'member') return refuse('notSignedIn', commonRefusals.notSignedIn);
  return accept(binding);
}

/** The second step: the person on the roster, and whether this person may. */
export async function callerOf(
  who: Policy,
  sender: Sender,
  binding: Binding | null,
): Promise<Result<Caller | null>> {
  const caller = binding && (await findCaller(sender.openId, binding));
  if (who.kind !== 'member') return accept(caller);
  if (caller === null) return refuse('notOnRoster', commonRefusals.notOnRoster);
  return who.allows(caller) ? accept(caller) : refuse('notAllowed', commonRefusals.notAllowed);
}
