import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sendJson } from './messages';
import { mimeTypeOf } from './mime-types';
import type { Handler } from './routes';

/** Serves the files below `directory` at `/`; `/` itself is `index.html`, which is never cached. */
export function staticRoute(directory: string): Handler {
  const root = path.resolve(directory);
  return async (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendJson(response, 405, { errMsg: 'files are only read here' });
    const name = decodeURIComponent(url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname);
    const file = path.join(root, name);
    const isInside = file.startsWith(root + path.sep) && !name.includes('\0');
    if (!isInside || !(await isFile(file)))
      return sendJson(response, 404, { errMsg: `nothing at ${url.pathname}` });
    const content = await readFile(file);
    response.writeHead(200, {
      'content-type': mimeTypeOf(path.extname(file)),
      'content-length': content.length,
      'cache-control': path.basename(file) === 'index.html' ? 'no-store' : 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  };
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
