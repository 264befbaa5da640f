import { timingSafeEqual } from 'node:crypto';
import type { FunctionRunner } from '../functions/runner';
import type { Timers } from '../functions/timers';
import { headerOf, readJson, sendJson } from '../http/messages';
import type { Handler, Routes } from '../http/routes';
import type { DocumentStore } from '../store/document-store';
import { asFields } from '../store/semantics';
import type { Clock } from './clock';
import type { FaultBox, Faults } from './faults';
import type { Outbox } from './outbox';

export interface ControlDependencies {
  readonly bearer: string;
  readonly store: DocumentStore;
  readonly runner: FunctionRunner;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly faults: FaultBox;
  readonly outbox: Outbox;
}

/** Bulk loads of a demo school fit well below this. */
const GREATEST_BODY_BYTES = 64 * 1024 * 1024;

/** What tests and the demo may do that no person can. Behind the bearer of this run. */
export function controlRoutes(dependencies: ControlDependencies): Routes {
  const { store, runner, timers, clock, faults, outbox } = dependencies;
  const routes: Record<string, (body: Record<string, unknown>, url: URL) => unknown> = {
    '/control': ({ faults: next }) => faults.set((next ?? {}) as Faults),
    '/control/outbox': () => ({ entries: outbox.all() }),
    // As the deployer calls a function from the cloud's console: no client, no openid.
    '/control/call': async (body) => ({
      result: parse(
        await runner.invoke(String(body.function), JSON.stringify(body.event), {
          openid: '',
          source: 'wx_trigger',
        }),
      ),
    }),
    '/control/timer': async (body) => ({ results: (await timers.fire(String(body.function))).map(parse) }),
    '/control/collection': (_, url) => {
      const collection = url.searchParams.get('name') ?? '';
      return { documents: store.find({ collection, query: {} }).map(({ document }) => document) };
    },
    '/control/load': async ({ collection, documents }) => {
      const list = (documents as unknown[]).map((one) => asFields(one, 'a document'));
      return { ids: await store.insert(String(collection), list) };
    },
    '/control/clock': ({ nowMs, offsetMs }) => {
      clock.setOffset(typeof nowMs === 'number' ? nowMs - Date.now() : Number(offsetMs ?? 0));
      return { nowMs: clock.now(), offsetMs: clock.offsetMs };
    },
  };
  return Object.fromEntries(
    Object.entries(routes).map(([path, act]): [string, Handler] => [
      path,
      async (request, response, url) => {
        if (!isBearer(headerOf(request, 'authorization'), dependencies.bearer))
          return sendJson(response, 401, { errMsg: 'the bearer of this run is needed' });
        const body = request.method === 'POST' ? await readJson(request, GREATEST_BODY_BYTES) : {};
        sendJson(response, 200, (await act(body, url)) ?? {});
      },
    ]),
  );
}

function isBearer(authorization: string, bearer: string): boolean {
  const given = Buffer.from(authorization);
  const right = Buffer.from(`Bearer ${bearer}`);
  return given.length === right.length && timingSafeEqual(given, right);
}

function parse(json: string): unknown {
  return JSON.parse(json);
}
