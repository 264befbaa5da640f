import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudFault } from '../store/fault';
import { headerOf, sendJson } from './messages';
import { findHandler, type Routes } from './routes';

export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves `routes` on the loopback address only. The names in Host and Origin must be this machine's own with this port:
 * otherwise any web page open in a browser here could speak to it.
 * @param port 0 takes any free one
 */
export async function startServer(port: number, routes: Routes): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(routes, ownHosts(), request, response);
  });
  const ownHosts = (): string[] => {
    const address = server.address() as AddressInfo | null;
    return ['127.0.0.1', 'localhost'].map((name) => `${name}:${address?.port}`);
  };
  // The SDK keeps connections; one that the server closes first would lose a request.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, backlog: 4096 }, resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  routes: Routes,
  ownHosts: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const host = headerOf(request, 'host');
    const { origin } = request.headers;
    const isOwn =
      ownHosts.includes(host) && (origin === undefined || ownHosts.some((own) => origin === `http://${own}`));
    if (!isOwn) return sendJson(response, 403, { errMsg: 'this address is for this machine only' });
    const url = new URL(request.url ?? '/', `http://${host}`);
    const handler = findHandler(routes, url.pathname);
    if (handler === null) return sendJson(response, 404, { errMsg: `nothing at ${url.pathname}` });
    await handler(request, response, url);
  } catch (error) {
    if (!(error instanceof CloudFault)) console.error(error);
    if (response.headersSent) response.destroy();
    else if (error instanceof CloudFault)
      sendJson(response, 400, { errCode: error.code, errMsg: error.message });
    else sendJson(response, 500, { errMsg: 'the local cloud is at fault' });
  }
}
