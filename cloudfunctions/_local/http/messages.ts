import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudFault } from '../store/fault';

/** A request body up to `greatestBytes`. A larger one is read to its end and dropped, so that the refusal arrives. */
export function readBody(request: IncomingMessage, greatestBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= greatestBytes) chunks.push(chunk);
    });
    request.once('error', reject);
    request.once('end', () => {
      if (bytes <= greatestBytes) resolve(Buffer.concat(chunks));
      else reject(new CloudFault('INVALID_PARAM', `the request is larger than ${greatestBytes} bytes`));
    });
  });
}

export async function readJson(
  request: IncomingMessage,
  greatestBytes: number,
): Promise<Record<string, unknown>> {
  const text = (await readBody(request, greatestBytes)).toString();
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new CloudFault('INVALID_PARAM', 'the request is not JSON');
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, JSON.stringify(body), 'application/json; charset=utf-8');
}

export function sendText(response: ServerResponse, status: number, text: string, contentType: string): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

export function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
