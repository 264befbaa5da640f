import * as v from 'valibot';
import type { Actions, AnyAction, CodeOf, FunctionContract, InputOf, ReplyOf } from '@/contract/action';
import { commonRefusals } from '@/contract/common-refusals';
import type { AnyonePolicy, Caller, InternalPolicy } from '@/contract/policy';
import { type Result, refuse } from '@/domain/refusal';
import { findCaller } from './caller';
import { now } from './clock';
import { cloud } from './cloud';
import { type Origin, originOf } from './origin';

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

export type Handler<A extends AnyAction> = (
  context: Context<CallerOf<A>>,
  input: InputOf<A>,
) => Promise<Result<ReplyOf<A>, CodeOf<A> | 'notFound' | 'notAllowed'>>;

export type Handlers<A extends Actions> = { readonly [Name in keyof A]: Handler<A[Name]> };

/** How events that are not requests of ours (timers, platform messages) read as internal actions. */
export type SignalReader = (
  event: Readonly<Record<string, unknown>>,
) => { action: string; input: unknown } | null;

/**
 * The entry of a cloud function. Identity is read on the first line, before anything is awaited; then the action is
 * found, the caller's right to it is asked, the input is validated, and only then the handler runs.
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
  from: { readonly openId: string; readonly origin: Origin },
): Promise<Result<unknown>> {
  const asked = (from.origin === 'inside' ? readSignal?.(event) : null) ?? {
    action: event.action,
    input: event.input ?? {},
  };
  const name = typeof asked.action === 'string' ? asked.action : '';
  const action = Object.hasOwn(contract.actions, name) ? contract.actions[name] : undefined;
  const handler = handlers[name];
  if (action === undefined || handler === undefined)
    return refuse('unknownAction', commonRefusals.unknownAction);

  let caller: Caller | null = null;
  if (action.who.kind === 'internal') {
    if (from.origin !== 'inside') return refuse('notAllowed', commonRefusals.notAllowed);
  } else {
    if (from.openId === '') return refuse('notSignedIn', commonRefusals.notSignedIn);
    caller = await findCaller(from.openId);
    if (action.who.kind === 'member') {
      if (caller === null) return refuse('notSignedIn', commonRefusals.notSignedIn);
      if (!action.who.allows(caller)) return refuse('notAllowed', commonRefusals.notAllowed);
    }
  }

  const input = v.safeParse(action.input, asked.input);
  if (!input.success) return refuse('invalidInput', faultText(input.issues), faults(input.issues));
  const run = handler as (context: Context<Caller | null>, input: unknown) => Promise<Result<unknown>>;
  return run({ now: now(), openId: from.openId, caller }, input.output);
}

function faults(issues: readonly v.BaseIssue<unknown>[]) {
  return issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
}

function faultText(issues: readonly v.BaseIssue<unknown>[]): string {
  const first = issues[0]?.message;
  return first !== undefined && /[\u4e00-\u9fff]/.test(first) ? first : commonRefusals.invalidInput;
}
