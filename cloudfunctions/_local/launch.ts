import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Faults } from './control/faults';
import type { OutboxEntry } from './control/outbox';

export interface LaunchOptions {
  /** Kept when given; otherwise a new temporary folder that `stop` removes. */
  readonly dataDir?: string;
  readonly functionsDir?: string;
  readonly staticDir?: string;
  readonly port?: number;
  readonly timers?: 'on' | 'off';
  readonly mediaCheckFunction?: string;
  /** The bundled local cloud. */
  readonly main?: string;
}

export interface CallAnswer {
  readonly status: number;
  /** What the function returned, or `{ errCode, errMsg }` when the call failed. */
  readonly body: unknown;
}

/** A local cloud in a process of its own. */
export interface LocalCloud {
  readonly url: string;
  readonly bearer: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Calls a function as the person `openid`, as `wx.cloud.callFunction` would. Throws only when the process is gone. */
  call(openid: string, functionName: string, event: object): Promise<CallAnswer>;
  /** Calls a function from inside the cloud, as the deployer does; answers what it returned. */
  callInside(functionName: string, event: object): Promise<unknown>;
  /** Uploads a file as the person `openid`; the answer holds `fileID` or `errCode`. */
  upload(openid: string, cloudPath: string, bytes: Uint8Array): Promise<CallAnswer>;
  documents<T = Record<string, unknown>>(collection: string): Promise<T[]>;
  outbox(): Promise<OutboxEntry[]>;
  /** Replaces all faults; `{}` ends them. */
  setFaults(faults: Faults): Promise<void>;
  /** Fires a function's timers now; answers what it returned, once for each timer. */
  runTimer(functionName: string): Promise<unknown[]>;
  /** Sets the functions' clock; null gives them the machine's time again. */
  setClock(clock: { readonly nowMs: number } | { readonly offsetMs: number } | null): Promise<void>;
  load(collection: string, documents: readonly object[]): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Ends the process and removes its data, unless the folder was given. */
  stop(): Promise<void>;
}

/** Starts `dist/local/main.js`, which `config/functions.mjs` builds, and waits until it answers. */
export async function launchLocalCloud(options: LaunchOptions = {}): Promise<LocalCloud> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-')));
  const child = spawn(process.execPath, [path.resolve(options.main ?? 'dist/local/main.js')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environmentOf(options, dataDir) },
  });
  const { url, adminBearer } = await readyLine(child);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ask = async (pathname: string, init?: RequestInit): Promise<CallAnswer> => {
    const response = await fetch(url + pathname, init);
    return { status: response.status, body: await response.json() };
  };
  const control = async <T>(pathname: string, body?: object): Promise<T> => {
    const headers = { authorization: `Bearer ${adminBearer}` };
    const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
    const answer = await ask(pathname, init);
    if (answer.status !== 200) throw new Error(`${pathname} answered ${JSON.stringify(answer)}`);
    return answer.body as T;
  };
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return {
    url,
    bearer: adminBearer,
    pid: child.pid ?? 0,
    dataDir,
    call: (openid, functionName, event) =>
      ask(`/functions/${functionName}`, {
        method: 'POST',
        headers: { 'x-wx-openid': openid },
        body: JSON.stringify(event),
      }),
    callInside: async (functionName, event) =>
      (await control<{ result: unknown }>('/control/call', { function: functionName, event })).result,
    upload: (openid, cloudPath, bytes) =>
      ask(`/storage/upload?${new URLSearchParams({ path: cloudPath })}`, {
        method: 'PUT',
        headers: { 'x-wx-openid': openid },
        body: bytes as BodyInit,
      }),
    documents: async <T>(collection: string) =>
      (await control<{ documents: T[] }>(`/control/collection?name=${encodeURIComponent(collection)}`))
        .documents,
    outbox: async () => (await control<{ entries: OutboxEntry[] }>('/control/outbox')).entries,
    setFaults: (faults) => control('/control', { faults }),
    runTimer: async (functionName) =>
      (await control<{ results: unknown[] }>('/control/timer', { function: functionName })).results,
    setClock: (clock) => control('/control/clock', clock ?? {}),
    load: (collection, documents) => control('/control/load', { collection, documents }),
    kill,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await kill('SIGTERM');
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function environmentOf(options: LaunchOptions, dataDir: string): Record<string, string> {
  return {
    PORT: String(options.port ?? 0),
    DATA_DIR: dataDir,
    FUNCTIONS_DIR: path.resolve(options.functionsDir ?? 'dist/cloudfunctions'),
    STATIC_DIR: options.staticDir === undefined ? '' : path.resolve(options.staticDir),
    TIMERS: options.timers ?? 'off',
    MEDIA_CHECK_FUNCTION: options.mediaCheckFunction ?? 'submission',
    END_WITH_PARENT: 'yes',
    TZ: 'UTC',
  };
}

/** The first line that the process prints; when it ends instead, the last of what it complained. */
function readyLine(child: ChildProcess): Promise<{ url: string; adminBearer: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints = (complaints + chunk).slice(-4_000);
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('\n')) resolve(JSON.parse(printed));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code}\n${complaints}`)));
  });
}
