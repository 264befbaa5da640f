import type * as v from 'valibot';
import type { Policy } from './policy';

/**
 * One thing a cloud function can be asked to do: what comes in, who may ask, what can be refused, what comes back.
 * Input is validated at the edge with `input`; nothing that the schema does not name reaches a handler.
 */
export interface Action<
  Input = unknown,
  Reply = unknown,
  Code extends string = string,
  Who extends Policy = Policy,
> {
  readonly input: v.GenericSchema<unknown, Input>;
  readonly who: Who;
  readonly refusals: readonly Code[];
  /** Carries the reply's type only; never set. */
  readonly reply?: Reply;
}

// biome-ignore lint/suspicious/noExplicitAny: the only type that every action, whatever its input, is assignable to
export type AnyAction = Action<any, any, string, Policy>;
export type Actions = Readonly<Record<string, AnyAction>>;

/** The contract of one deployed function. */
export interface FunctionContract<A extends Actions = Actions> {
  readonly name: string;
  readonly actions: A;
}

export type InputOf<A extends AnyAction> =
  A extends Action<infer Input, unknown, string, Policy> ? Input : never;
export type ReplyOf<A extends AnyAction> = A extends { readonly reply?: infer Reply } ? Reply : never;
export type CodeOf<A extends AnyAction> = A['refusals'][number];

/** Declares an action; the reply's type is given by spreading `replying<Reply>()` into it. */
export function action<Input, Reply, const Code extends string, Who extends Policy>(
  definition: Action<Input, Reply, Code, Who>,
): Action<Input, Reply, Code, Who> {
  return definition;
}

/** A type in the clothes of a value, so that a contract can name its reply without making one. */
export function replying<Reply>(): { readonly reply?: Reply } {
  return {};
}

export function functionContract<const A extends Actions>(name: string, actions: A): FunctionContract<A> {
  return { name, actions };
}
