import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { headerOf, readBody, sendJson, sendText } from '../http/messages';
import { mimeTypeOf } from '../http/mime-types';
import type { Routes } from '../http/routes';
import { CloudFault } from '../store/fault';
import type { FileStore } from './file-store';

const GREATEST_FILE_BYTES = 20 * 1024 * 1024;

/**
 * `/storage/upload` and `/storage/link` stand for `wx.cloud.uploadFile` and `getTempFileURL` of the person in
 * `x-wx-openid`; `/storage/ticket` and `/storage/file` are the signed addresses that uploads and links lead to.
 */
export function storageRoutes(files: FileStore): Routes {
  return {
    '/storage/upload': refusing(async (request, response, url) => {
      const openid = personOf(headerOf(request, 'x-wx-openid'));
      const content = await readBody(request, GREATEST_FILE_BYTES);
      sendJson(response, 200, {
        fileID: await files.put(url.searchParams.get('path') ?? '', content, openid),
      });
    }),
    '/storage/link': refusing((request, response, url) => {
      const openid = personOf(headerOf(request, 'x-wx-openid'));
      const fileID = url.searchParams.get('fileID') ?? '';
      if (files.find(fileID)?.ownerOpenid !== openid)
        throw new CloudFault('STORAGE_EXCEED_AUTHORITY', 'this file was written by somebody else');
      sendJson(response, 200, { tempFileURL: files.link(fileID) });
    }),
    '/storage/file': refusing(async (_, response, url) => {
      const { file, content } = await files.open(url.searchParams.get('token') ?? '');
      sendFile(response, file.cloudPath, content);
    }),
    '/storage/ticket': async (request, response, url) => {
      try {
        const cloudPath = files.ticketPath(url.searchParams.get('token') ?? '');
        await files.put(cloudPath, await readBody(request, GREATEST_FILE_BYTES), '');
        sendText(response, 200, '', 'application/xml');
      } catch (error) {
        if (!(error instanceof CloudFault)) throw error;
        sendText(response, 403, storageError(error), 'application/xml');
      }
    },
  };
}

type Handle = Routes[string];

/** The bucket answers a refusal with 403, not with the body of a function. */
function refusing(handle: Handle): Handle {
  return async (request, response, url) => {
    try {
      await handle(request, response, url);
    } catch (error) {
      if (!(error instanceof CloudFault)) throw error;
      sendJson(response, 403, { errCode: error.code, errMsg: error.message });
    }
  };
}

function personOf(openid: string): string {
  if (openid !== '') return openid;
  throw new CloudFault('STORAGE_EXCEED_AUTHORITY', 'nobody is signed in');
}

/** Somebody else wrote these bytes: the browser must neither guess their type nor run them. */
function sendFile(response: ServerResponse, cloudPath: string, content: Buffer): void {
  const type = mimeTypeOf(path.extname(cloudPath));
  response.writeHead(200, {
    'content-type': type,
    'content-length': content.length,
    'content-security-policy': "sandbox; default-src 'none'",
    'content-disposition': type.startsWith('image/') ? 'inline' : 'attachment',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  response.end(content);
}

/** The SDK reads all four elements of a failed upload. */
function storageError(error: CloudFault): string {
  const text = error.message.replace(/[<>&]/g, ' ');
  return `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${error.code}</Code><Message>${text}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
}
