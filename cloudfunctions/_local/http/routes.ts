import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers one request. `url.pathname` is what the route was found by. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** Handlers by path. A path that ends with `/` also stands for everything below it; the longest match wins. */
export type Routes = Readonly<Record<string, Handler>>;

export function findHandler(routes: Routes, pathname: string): Handler | null {
  const exact = routes[pathname];
  if (exact !== undefined) return exact;
  const above = Object.keys(routes).filter((route) => route.endsWith('/') && pathname.startsWith(route));
  const longest = above.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? null : (routes[longest] ?? null);
}
