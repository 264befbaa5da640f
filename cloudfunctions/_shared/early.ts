import type { AnyAction, InputOf } from '@/contract/action';
import type { Caller } from '@/contract/policy';
import type { Binding } from './caller';
import type { Answer, Context, EarlyHandler } from './entry';

/**
 * A handler whose first reads need no more than the binding and the input. `fetch` runs beside the read of the member,
 * so it saves one dependent step; it may only read, because the caller's right is not known yet. What it fails with is
 * thrown when `run` would have begun, and is nobody's business when the caller is refused before.
 */
export function early<A extends AnyAction, Fetched>(
  fetch: (binding: Binding, input: InputOf<A>) => Promise<Fetched>,
  run: (context: Context<Caller>, input: InputOf<A>, fetched: Fetched) => Answer<A>,
): EarlyHandler<A> {
  return {
    begin(binding, input) {
      const fetching = fetch(binding, input);
      fetching.catch(() => undefined);
      return async (context) => run(context, input, await fetching);
    },
  };
}
