import type { AnyAction, CodeOf, InputOf, ReplyOf } from '@/contract/action';
import type { CloudFunctions, FunctionName } from '@/contract/cloud-functions';
import type { CommonRefusalCode } from '@/contract/common-refusals';
import { type Result, refuse } from '@/domain/refusal';
import { noteServerTime } from './clock';
import { invoke } from './transport';

/** `offline` is the phone's own finding: the cloud could not be reached and nothing is known of the request. */
export type CallCode = CommonRefusalCode | 'offline';

const WAIT_MS = 15_000;
const OFFLINE = '没连上，您的内容都在手机里。有网后再试一次。';

type Act<Name extends FunctionName> = keyof CloudFunctions[Name] & string;
type Asked<Name extends FunctionName, A extends Act<Name>> = Extract<CloudFunctions[Name][A], AnyAction>;
type Answer<A extends AnyAction> = Result<ReplyOf<A>, CodeOf<A> | CallCode>;

/**
 * Asks a cloud function. Every action is safe to send again (ids are deterministic), so a lost request is sent once more
 * before the phone says it is offline.
 */
export async function call<Name extends FunctionName, A extends Act<Name>>(
  name: Name,
  action: A,
  input: InputOf<Asked<Name, A>>,
): Promise<Answer<Asked<Name, A>>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await withinTime(invoke(name, { action, input }));
      if (!isResult(result)) throw new Error(`${name}.${action} answered no result`);
      noteServerTime(result);
      return result as Answer<Asked<Name, A>>;
    } catch {
      if (attempt === 2) return refuse('offline', OFFLINE);
    }
  }
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), WAIT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
