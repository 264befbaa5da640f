import type { FileStore } from '../storage/file-store';
import { CloudFault } from '../store/fault';
import { type GatewayRequest, textOf } from './request';

type Answer = Readonly<Record<string, unknown>>;

/** Answers the `storage.*` actions, or null for an action that is none of them. Functions may read and write all files. */
export async function answerStorage(files: FileStore, request: GatewayRequest): Promise<Answer | null> {
  switch (request.action) {
    case 'storage.getUploadMetadata': {
      const cloudPath = textOf(request, 'path');
      const ticket = files.uploadTicket(cloudPath);
      const { url, fileID } = ticket;
      // The SDK puts this one into a header, where Chinese letters are not allowed.
      const cosFileId = Buffer.from(fileID).toString('base64url');
      return { data: { url, token: 'local', authorization: 'local', fileId: fileID, cosFileId } };
    }
    case 'storage.batchGetDownloadUrl': {
      const list = listOf(request, 'file_list') as readonly { fileid: string; max_age?: number }[];
      const links = await Promise.all(
        list.map(({ fileid, max_age }) => downloadLink(files, fileid, max_age)),
      );
      return { data: { download_list: links } };
    }
    case 'storage.batchDeleteFile': {
      const deleted = listOf(request, 'fileid_list').map(async (fileID) => {
        const wasThere = await files.remove(String(fileID));
        return { fileID, code: wasThere ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
      });
      return { data: { delete_list: await Promise.all(deleted) } };
    }
    default:
      return null;
  }
}

async function downloadLink(files: FileStore, fileID: string, maxAgeSeconds?: number): Promise<Answer> {
  const tempFileURL = files.link(fileID, maxAgeSeconds);
  if (tempFileURL === null) return { fileID, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' };
  return { fileID, tempFileURL, maxAge: maxAgeSeconds, code: 'SUCCESS' };
}

function listOf(request: GatewayRequest, name: string): readonly unknown[] {
  const list = request.body[name];
  if (Array.isArray(list)) return list;
  throw new CloudFault('INVALID_PARAM', `${request.action} needs ${name}`);
}
