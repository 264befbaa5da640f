import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What the cloud sets anew for each run. */
const OF_A_RUN = [
  ...['TZ', 'TENCENTCLOUD_RUNENV', 'TENCENTCLOUD_REGION', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'],
  ...['TENCENTCLOUD_SESSIONTOKEN', 'SCF_NAMESPACE', 'TCB_ENV', 'TCB_SOURCE', 'TCB_CONTEXT_KEYS'],
  ...['TCB_CONTEXT_CNFG', 'WX_CONTEXT_KEYS', 'WX_APPID', 'WX_OPENID', 'TRIGGER_SRC', 'YXB_CLOCK_OFFSET_MS'],
];
/** What Node allows its heap in a container of 256 MB. */
const HEAP_MB = 128;

interface Run {
  readonly event: object;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface Deployed {
  main(event: object): Promise<unknown>;
}

let instance: ChildProcess | null = null;

/**
 * The function `sharing` as it is deployed, in a process of its own, so that its memory is measured without the local
 * cloud's. `{ most: true }` answers the most that this process ever took. One run at a time.
 */
export async function main(event: object): Promise<unknown> {
  instance ??= fork(__filename, [path.resolve('dist/cloudfunctions/sharing/index.js')], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
  });
  const { env } = process;
  const environment = Object.fromEntries(OF_A_RUN.map((name) => [name, env[name]]));
  const child = instance;
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error('the instance died'));
    child.once('exit', died);
    child.once('message', (answer) => {
      child.off('exit', died);
      resolve(answer);
    });
    child.send({ event, environment } satisfies Run);
  });
}

function serveParent(file: string): void {
  const real = createRequire(file)(file) as Deployed;
  process.on('message', async ({ event, environment }: Run) => {
    for (const name of OF_A_RUN) {
      const value = environment[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    const isAsked = 'most' in event;
    process.send?.(isAsked ? { bytes: process.resourceUsage().maxRSS * 1024 } : await real.main(event));
  });
  process.on('disconnect', () => process.exit());
}

if (process.argv[1] === __filename) serveParent(process.argv[2] ?? '');
