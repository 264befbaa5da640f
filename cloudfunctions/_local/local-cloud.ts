import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { CollectionSpec } from '../_shared/collections';
import { createClock } from './control/clock';
import { controlRoutes } from './control/control-routes';
import { createFaultBox } from './control/faults';
import { createOutbox, type Outbox } from './control/outbox';
import { createFunctionRunner } from './functions/runner';
import { startTimers, type Timers } from './functions/timers';
import { gatewayRoute } from './gateway/gateway';
import { functionRoute } from './http/function-route';
import type { Handler, Routes } from './http/routes';
import { startServer } from './http/server';
import { staticRoute } from './http/static-route';
import { createOpenApi } from './open-api/open-api';
import { createFileStore } from './storage/file-store';
import { storageRoutes } from './storage/storage-routes';
import { type DocumentStore, openDocumentStore } from './store/document-store';
import { openTables } from './store/tables';
import { createTransactions } from './store/transactions';

export interface LocalCloudOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly dataDir: string;
  readonly functionsDir: string;
  /** The H5 build; without it nothing is served at `/`. */
  readonly staticDir: string | null;
  readonly timersOn: boolean;
  /** Who hears what became of a picture. */
  readonly mediaCheckFunction: string;
  readonly collections: readonly CollectionSpec[];
  /** Further pages, such as a preview. */
  readonly pages?: (services: PageServices) => Routes;
}

/** What a further page may look at. */
export interface PageServices {
  readonly store: DocumentStore;
  readonly outbox: Outbox;
  readonly timers: Timers;
  /** Serves the H5 build; null when there is none. */
  readonly staticFiles: Handler | null;
}

export interface RunningCloud {
  readonly url: string;
  readonly adminBearer: string;
  close(): Promise<void>;
}

/** A stand-in for CloudBase on this machine: database, files, functions, timers and WeChat's open API. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<RunningCloud> {
  const tables = openTables(path.join(options.dataDir, 'database'));
  const store = await openDocumentStore(tables, options.collections);
  const clock = createClock();
  const faults = createFaultBox();
  const outbox = createOutbox();
  const bearer = randomBytes(24).toString('hex');
  let url = '';
  let gatewayUrl = '';
  const baseUrl = (): string => url;
  const { now } = clock;
  const files = createFileStore({ tables, directory: path.join(options.dataDir, 'files'), now, baseUrl });
  const runner = createFunctionRunner({
    functionsDir: options.functionsDir,
    clock,
    gatewayUrl: () => `${gatewayUrl}/admin`,
  });
  const timers = startTimers(runner, clock, options.timersOn);
  const onMediaChecked = (event: object): void => {
    const asPlatform = { openid: '', source: 'wx_trigger' };
    runner.invoke(options.mediaCheckFunction, JSON.stringify(event), asPlatform).catch((error) => {
      console.error('the result of a media check was not taken', error);
    });
  };
  const openApi = createOpenApi({ faults, outbox, onMediaChecked, now });
  const transactions = createTransactions(tables, store, now);
  const staticFiles = options.staticDir === null ? null : staticRoute(options.staticDir);
  const gateway = { '/admin': gatewayRoute({ store, transactions, faults, runner, files, openApi, now }) };
  // Node accepts one connection a turn: behind a thousand clients on one port, functions would wait until the SDK gives up.
  const functionsServer = await startServer(0, gateway);
  gatewayUrl = functionsServer.url;
  const server = await startServer(options.port, {
    ...controlRoutes({ bearer, store, runner, timers, clock, faults, outbox }),
    ...storageRoutes(files),
    ...gateway,
    '/functions/': functionRoute(runner),
    ...(staticFiles === null ? {} : { '/': staticFiles }),
    ...options.pages?.({ store, outbox, timers, staticFiles }),
  });
  url = server.url;
  return {
    url,
    adminBearer: bearer,
    async close() {
      timers.stop();
      await Promise.all([server.close(), functionsServer.close()]);
      await tables.close();
    },
  };
}
