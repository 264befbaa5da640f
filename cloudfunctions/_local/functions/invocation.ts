import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** One run of a function. */
export interface Invocation {
  /** The secret by which the gateway recognises requests of this run. */
  readonly token: string;
  readonly functionName: string;
  readonly openid: string;
  /** Who started it: `wx_client`, `wx_trigger`, or a chain such as `wx_client,scf`. */
  readonly source: string;
  readonly environment: Record<string, string | undefined>;
  /** Ends the run with an error: something outside the awaited code crashed. */
  fail(error: unknown): void;
}

export interface Identity {
  readonly openid: string;
  readonly source: string;
}

/** Made up; a real app id starts with `wx` too. */
export const APP_ID = 'wx0local0000000000';

const current = new AsyncLocalStorage<Invocation>();

export function runInvocation<T>(invocation: Invocation, work: () => T): T {
  return current.run(invocation, work);
}

export function currentInvocation(): Invocation | undefined {
  return current.getStore();
}

/**
 * The variables that the cloud sets for one run and from which the SDK takes identity, environment and address.
 * @param gatewayUrl where the SDK sends its requests
 */
export function environmentOf(
  identity: Identity,
  token: string,
  gatewayUrl: string,
  clockOffsetMs: number,
): Record<string, string> {
  return {
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: token,
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TCB_SOURCE: identity.source,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_APPID: APP_ID,
    ...(identity.openid === '' ? {} : { WX_OPENID: identity.openid }),
    ...(identity.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
    ...(clockOffsetMs === 0 ? {} : { YXB_CLOCK_OFFSET_MS: String(clockOffsetMs) }),
  };
}

export function newToken(): string {
  return randomUUID();
}
