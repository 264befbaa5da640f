import { createRequire } from 'node:module';
import type { Clock } from '../control/clock';
import { CloudFault } from '../store/fault';
import { type FunctionPackage, readFunctionPackages } from './function-package';
import { createGate } from './gate';
import { APP_ID, environmentOf, type Identity, type Invocation, newToken, runInvocation } from './invocation';

/** Runs functions in this process, each run with its own identity. */
export interface FunctionRunner {
  readonly packages: ReadonlyMap<string, FunctionPackage>;
  /**
   * Runs a function to its end and answers its return value as JSON text. The event and the result are copied as JSON.
   * @throws CloudFault when there is no such function, or it throws, crashes, takes too long or says too much
   */
  invoke(name: string, eventJson: string, identity: Identity): Promise<string>;
  /** The run that a gateway request belongs to. A run that has ended has no say any more, as in a frozen instance. */
  invocationOf(token: unknown): Invocation | null;
}

/**
 * More runs at once would only wait for each other, on a slow machine so long that the SDK gives up its requests (15 s).
 * Runs that another run waits for do not stand in line: it would be for ever.
 */
const MOST_AT_ONCE = 100;

/** Texts of a request and of a reply in the cloud. */
const GREATEST_EVENT_BYTES = 100 * 1024;
const GREATEST_RESULT_BYTES = 1024 * 1024;

type Main = (event: unknown, context: object) => unknown;

export interface RunnerOptions {
  readonly functionsDir: string;
  readonly clock: Clock;
  gatewayUrl(): string;
}

export function createFunctionRunner({ functionsDir, clock, gatewayUrl }: RunnerOptions): FunctionRunner {
  const packages = readFunctionPackages(functionsDir);
  const running = new Map<string, Invocation>();
  const inLine = createGate(MOST_AT_ONCE);

  const run = async (one: FunctionPackage, event: unknown, identity: Identity): Promise<unknown> => {
    const token = newToken();
    const environment = environmentOf(identity, token, gatewayUrl(), clock.offsetMs);
    try {
      return await runToEnd(one, event, (fail) => {
        const invocation = { ...identity, token, functionName: one.name, environment, fail };
        running.set(token, invocation);
        return invocation;
      });
    } finally {
      running.delete(token);
    }
  };

  return {
    packages,
    invocationOf: (token) => running.get(String(token)) ?? null,
    async invoke(name, eventJson, identity) {
      const one = packages.get(name);
      if (one === undefined)
        throw new CloudFault('FUNCTIONS_REQUEST_FAIL', `FunctionName parameter could not be found: ${name}`);
      refuseLonger('FUNCTIONS_REQUEST_FAIL', 'event', eventJson, GREATEST_EVENT_BYTES);
      const event = eventFor(eventJson, identity);
      const begin = (): Promise<unknown> => run(one, event, identity);
      const isNested = identity.source.endsWith(',scf');
      const resultJson = JSON.stringify(await (isNested ? begin() : inLine(begin))) ?? 'null';
      refuseLonger('FUNCTIONS_EXECUTE_FAIL', 'cloudfunction result', resultJson, GREATEST_RESULT_BYTES);
      return resultJson;
    },
  };
}

/** Races the function against its time limit and against crashes outside of what it awaits. */
function runToEnd(
  one: FunctionPackage,
  event: unknown,
  begin: (fail: (error: unknown) => void) => Invocation,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const tooLong = `Invoking task timed out after ${one.timeoutMs / 1000} seconds`;
    const timer = setTimeout(
      () => reject(new CloudFault('FUNCTIONS_TIME_LIMIT_EXCEEDED', tooLong)),
      one.timeoutMs,
    );
    const fail = (error: unknown): void => {
      clearTimeout(timer);
      reject(executionFault(error));
    };
    const done = (result: unknown): void => {
      clearTimeout(timer);
      resolve(result);
    };
    runInvocation(begin(fail), () => call(one, event)).then(done, fail);
  });
}

/** Loads the function on its first run, as a cold start does. */
async function call(one: FunctionPackage, event: unknown): Promise<unknown> {
  const { main } = createRequire(one.file)(one.file) as { main?: Main };
  if (typeof main !== 'function') throw new Error(`${one.name} exports no main`);
  return main(event, { function_name: one.name, time_limit_in_ms: one.timeoutMs, namespace: 'local' });
}

/** The cloud adds who called; what a client put there itself is overwritten. */
function eventFor(eventJson: string, { openid }: Identity): unknown {
  let event: unknown;
  try {
    event = JSON.parse(eventJson === '' ? '{}' : eventJson);
  } catch {
    throw new CloudFault('INVALID_PARAM', 'the event is not JSON');
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event))
    throw new CloudFault('INVALID_PARAM', 'the event must be an object');
  return openid === '' ? event : { ...event, userInfo: { appId: APP_ID, openId: openid } };
}

function executionFault(error: unknown): CloudFault {
  if (!(error instanceof CloudFault)) console.error(error);
  const errorMessage = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new CloudFault('FUNCTIONS_EXECUTE_FAIL', JSON.stringify({ errorCode: 1, errorMessage }));
}

function refuseLonger(
  code: 'FUNCTIONS_REQUEST_FAIL' | 'FUNCTIONS_EXECUTE_FAIL',
  what: string,
  text: string,
  greatestBytes: number,
): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > greatestBytes)
    throw new CloudFault(code, `${what} size exceed limit (${bytes} > ${greatestBytes} bytes)`);
}
