import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A built function as it would be deployed: its code and its `config.json`. */
export interface FunctionPackage {
  readonly name: string;
  readonly file: string;
  readonly timeoutMs: number;
  readonly timers: readonly TimerTrigger[];
  /** Open APIs that the function may call; the cloud refuses all others. */
  readonly openApis: readonly string[];
}

export interface TimerTrigger {
  readonly name: string;
  /** Seven fields: second minute hour day month weekday year, in UTC+8. */
  readonly config: string;
}

interface FunctionConfig {
  readonly timeout?: number;
  readonly triggers?: readonly (TimerTrigger & { readonly type: string })[];
  readonly permissions?: { readonly openapi?: readonly string[] };
}

/** The cloud's default when `config.json` says nothing. */
const DEFAULT_TIMEOUT_SECONDS = 3;

/** Reads the packages in `directory`, by name. */
export function readFunctionPackages(directory: string): ReadonlyMap<string, FunctionPackage> {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const packages = names
    .filter((name) => existsSync(path.join(directory, name, 'index.js')))
    .map((name) => readFunctionPackage(path.resolve(directory, name), name));
  return new Map(packages.map((one) => [one.name, one]));
}

function readFunctionPackage(directory: string, name: string): FunctionPackage {
  const config: FunctionConfig = JSON.parse(readFileSync(path.join(directory, 'config.json'), 'utf8'));
  const timers = (config.triggers ?? []).filter(({ type }) => type === 'timer');
  return {
    name,
    file: path.join(directory, 'index.js'),
    timeoutMs: (config.timeout ?? DEFAULT_TIMEOUT_SECONDS) * 1000,
    timers: timers.map(({ name: timer, config: cron }) => ({ name: timer, config: cron })),
    openApis: config.permissions?.openapi ?? [],
  };
}
