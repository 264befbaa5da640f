import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudFault } from '../store/fault';
import { encodeKey } from '../store/key-encoding';
import type { Tables } from '../store/tables';
import { createLinkSigner } from './links';

export interface StoredFile {
  readonly cloudPath: string;
  /** The openid of the client who wrote it; empty for a function's file. */
  readonly ownerOpenid: string;
  readonly bytes: number;
}

/** Files on disk under the rules of a private bucket. */
export interface FileStore {
  /** @throws CloudFault when the path is not allowed, or a client would overwrite what it did not write */
  put(cloudPath: string, content: Buffer, ownerOpenid: string): Promise<string>;
  /** A link that opens the file to whoever holds it for a short time, or null when there is no such file. */
  link(fileID: string, maxAgeSeconds?: number): string | null;
  uploadTicket(cloudPath: string): { readonly url: string; readonly fileID: string };
  remove(fileID: string): Promise<boolean>;
  find(fileID: string): StoredFile | null;
  /** The file behind a link's token. @throws CloudFault when it is wrong or has expired */
  open(token: string): Promise<{ readonly file: StoredFile; readonly content: Buffer }>;
  /** The path that an upload ticket is for. @throws CloudFault when it is wrong or has expired */
  ticketPath(token: string): string;
}

export interface FileStoreOptions {
  readonly tables: Tables;
  readonly directory: string;
  now(): number;
  baseUrl(): string;
}

/** Private links of the cloud live about this long. */
const LINK_SECONDS = 600;

const FILE_ID_PREFIX = 'cloud://local.local/';

export function createFileStore({ tables, directory, now, baseUrl }: FileStoreOptions): FileStore {
  const signer = createLinkSigner(now);
  /** Names on disk are hashes: no path of a client ever reaches the file system. */
  const fileOf = (cloudPath: string): string => {
    const name = createHash('sha256').update(cloudPath).digest('hex');
    return path.join(directory, name.slice(0, 2), name);
  };
  const find = (fileID: string): StoredFile | null => {
    if (!fileID.startsWith(FILE_ID_PREFIX)) return null;
    const text = tables.files.get(encodeKey(fileID.slice(FILE_ID_PREFIX.length)));
    return text === undefined ? null : JSON.parse(text);
  };

  return {
    find,
    async put(cloudPath, content, ownerOpenid) {
      refuseBadPath(cloudPath);
      const standing = find(FILE_ID_PREFIX + cloudPath);
      if (ownerOpenid !== '' && standing !== null && standing.ownerOpenid !== ownerOpenid)
        throw new CloudFault('STORAGE_EXCEED_AUTHORITY', 'this file was written by somebody else');
      const file = fileOf(cloudPath);
      const part = `${file}.${randomBytes(6).toString('hex')}.part`;
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(part, content, { flush: true });
      await rename(part, file);
      const stored: StoredFile = { cloudPath, ownerOpenid, bytes: content.length };
      await tables.write(() => tables.files.putSync(encodeKey(cloudPath), JSON.stringify(stored)));
      return FILE_ID_PREFIX + cloudPath;
    },
    link(fileID, maxAgeSeconds = LINK_SECONDS) {
      const file = find(fileID);
      if (file === null) return null;
      const seconds = Math.min(maxAgeSeconds, LINK_SECONDS);
      return `${baseUrl()}/storage/file?token=${signer.sign('read', file.cloudPath, seconds)}`;
    },
    uploadTicket(cloudPath) {
      refuseBadPath(cloudPath);
      const url = `${baseUrl()}/storage/ticket?token=${signer.sign('write', cloudPath, LINK_SECONDS)}`;
      return { url, fileID: FILE_ID_PREFIX + cloudPath };
    },
    async remove(fileID) {
      const file = find(fileID);
      if (file === null) return false;
      await tables.write(() => void tables.files.removeSync(encodeKey(file.cloudPath)));
      await rm(fileOf(file.cloudPath), { force: true });
      return true;
    },
    async open(token) {
      const cloudPath = signer.verify('read', token);
      const file = find(FILE_ID_PREFIX + cloudPath);
      if (file === null) throw new CloudFault('STORAGE_FILE_NONEXIST', 'storage file not exist');
      return { file, content: await readFile(fileOf(cloudPath)) };
    },
    ticketPath: (token) => signer.verify('write', token),
  };
}

/** Plain relative paths only: letters, digits and a few marks, in parts that are no dots. */
function refuseBadPath(cloudPath: string): void {
  const parts = cloudPath.split('/');
  const isGood = (part: string): boolean => /^[\p{L}\p{N}_.@()\- ]+$/u.test(part) && !/^\.+$/.test(part);
  if (Buffer.byteLength(cloudPath) > 850 || !parts.every(isGood))
    throw new CloudFault('INVALID_PARAM', `this is no path for a file: ${cloudPath.slice(0, 80)}`);
}
