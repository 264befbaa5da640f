import * as v from 'valibot';
import type { Actions, AnyAction, CodeOf, FunctionContract, InputOf, ReplyOf } from '@/contract/action';
import { commonRefusals } from '@/contract/common-refusals';
import type { AnyonePolicy, Caller, InternalPolicy, MemberPolicy } from '@/contract/policy';
import { type Result, refuse } from '@/domain/refusal';
import type { Binding } from './caller';
import { now } from './clock';
import { cloud } from './cloud';
import { bindingOf, callerOf, type Sender } from './identity';
import { originOf } from './origin';

/** What a handler knows besides its input. `now` is the moment the request arrived. */
export interface Context<WhoAsks> {
  readonly now: number;
  readonly openId: string;
  readonly caller: WhoAsks;
}

type CallerOf<A extends AnyAction> = A['who'] extends AnyonePolicy
  ? Caller | null
  : A['who'] extends InternalPolicy
    ? null
    : Caller;

export type Answer<A extends AnyAction> = Promise<
  Result<ReplyOf<A>, CodeOf<A> | 'notFound' | 'notAllowed' | 'notOnRoster'>
>;

export type Handler<A extends AnyAction> = (context: Context<CallerOf<A>>, input: InputOf<A>) => Answer<A>;

/** A handler of bound members that starts its first reads beside the read of the member. Made by `early`. */
export interface EarlyHandler<A extends AnyAction> {
  readonly begin: (binding: Binding, input: InputOf<A>) => (context: Context<Caller>) => Answer<A>;
}

export type Handlers<A extends Actions> = {
  readonly [Name in keyof A]: A[Name]['who'] extends MemberPolicy
    ? Handler<A[Name]> | EarlyHandler<A[Name]>
    : Handler<A[Name]>;
};

/** How events that are not requests of ours (timers, platform messages) read as internal actions. */
export type SignalReader = (
  event: Readonly<Record<string, unknown>>,
) => { action: string; input: unknown } | null;

/**
 * The entry of a cloud function. Identity is read on the first line, before anything is awaited; then the action is
 * found, the caller's right to it is asked, the input is validated, and only then the handler runs. An early handler's
 * reads start before the right is known; nothing of them is answered without it.
 * Answers `{ ok: true, data }` or `{ ok: false, error }`; nothing else crosses the wire.
 */
export function serve<A extends Actions>(
  contract: FunctionContract<A>,
  handlers: Handlers<A>,
  readSignal?: SignalReader,
) {
  return async function main(event: Readonly<Record<string, unknown>>): Promise<Result<unknown>> {
    const { OPENID: openId = '', SOURCE: source = '' } = cloud.getWXContext() as {
      OPENID?: string;
      SOURCE?: string;
    };
    try {
      return await answer(contract, handlers, readSignal, event, {
        openId: String(openId),
        origin: originOf(source),
      });
    } catch (error) {
      console.error(`${contract.name} failed`, error);
      return refuse('unavailable', commonRefusals.unavailable);
    }
  };
}

async function answer<A extends Actions>(
  contract: FunctionContract<A>,
  handlers: Handlers<A>,
  readSignal: SignalReader | undefined,
  event: Readonly<Record<string, unknown>>,
  sender: Sender,
): Promise<Result<unknown>> {
  const asked = (sender.origin === 'inside' ? readSignal?.(event) : null) ?? {
    action: event.action,
    input: event.input ?? {},
  };
  const name = typeof asked.action === 'string' ? asked.action : '';
  const action = Object.hasOwn(contract.actions, name) ? contract.actions[name] : undefined;
  const handler = handlers[name] as AnyHandler | undefined;
  if (action === undefined || handler === undefined)
    return refuse('unknownAction', commonRefusals.unknownAction);

  const arrivedAtMs = now();
  const input = v.safeParse(action.input, asked.input);
  const bound = await bindingOf(action.who, sender);
  if (!bound.ok) return bound;
  const goOn = input.success ? start(handler, bound.data, input.output) : null;
  const identified = await callerOf(action.who, sender, bound.data);
  if (!identified.ok) return identified;
  if (goOn === null) return refuse('invalidInput', faultText(input.issues ?? []), faults(input.issues ?? []));
  return goOn({ now: arrivedAtMs, openId: sender.openId, caller: identified.data });
}

/** Handlers as the wrapper sees them: which input and caller fit which action was checked where they were written. */
type GoOn = (context: Context<Caller | null>) => Promise<Result<unknown>>;
type PlainHandler = (context: Context<Caller | null>, input: unknown) => Promise<Result<unknown>>;
type AnyHandler = PlainHandler | { readonly begin: (binding: Binding, input: unknown) => GoOn };

function start(handler: AnyHandler, binding: Binding | null, input: unknown): GoOn {
  if (!('begin' in handler)) return (context) => handler(context, input);
  if (binding === null) throw new Error('an early handler serves bound members only');
  return handler.begin(binding, input);
}

function faults(issues: readonly v.BaseIssue<unknown>[]) {
  return issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
}

function faultText(issues: readonly v.BaseIssue<unknown>[]): string {
  const first = issues[0]?.message;
  return first !== undefined && /[\u4e00-\u9fff]/.test(first) ? first : commonRefusals.invalidInput;
}
