import fs from 'node:fs';
import path from 'node:path';
import type { Device } from '../device';
import { type Options, textOf, WxFailure } from '../failure';
import { type Api, type ApiContext, asynchronous } from './context';
import { refusing } from './storage';

export const userPath = 'wxfile://usr';
const temporaryPrefix = 'wxfile://tmp_';

let nextTemporary = 1;

/** Puts bytes where WeChat puts what a camera or download gave: gone after this run. Returns the path the app sees. */
export function temporaryFile(device: Device, bytes: Uint8Array, extension: string): string {
  const name = `${nextTemporary++}.${extension}`;
  fs.writeFileSync(path.join(device.temporaryFolder, name), bytes);
  return temporaryPrefix + name;
}

/** @throws {WxFailure} when the file does not exist (any more). */
export function readPhoneFile(device: Device, virtual: string): Buffer {
  return onDisk(virtual, () => fs.readFileSync(diskPath(device, virtual)));
}

function diskPath(device: Device, virtual: string): string {
  if (virtual.startsWith(`${userPath}/`) || virtual === userPath)
    return path.join(device.userFolder, virtual.slice(userPath.length));
  if (virtual.startsWith(temporaryPrefix))
    return path.join(device.temporaryFolder, path.basename(virtual.slice(temporaryPrefix.length)));
  throw new WxFailure(`no such file or directory ${virtual}`);
}

function writablePath(device: Device, virtual: string): string {
  if (!virtual.startsWith(`${userPath}/`)) throw new WxFailure(`permission denied, open ${virtual}`);
  return diskPath(device, virtual);
}

function onDisk<Result>(virtual: string, task: () => Result): Result {
  try {
    return task();
  } catch (error) {
    if (error instanceof WxFailure) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new WxFailure(`no such file or directory ${virtual}`);
    if (code === 'EEXIST') throw new WxFailure(`file already exists ${virtual}`);
    throw error;
  }
}

/** What each file operation does, once for its `…Sync` and its callback form. Positional names are the `…Sync` parameters. */
function operations(device: Device): Record<
  string,
  {
    readonly positional: readonly string[];
    readonly result: string;
    readonly run: (options: Options) => unknown;
  }
> {
  const at = (options: Options, name: string) => textOf(options, name);
  return {
    access: {
      positional: ['path'],
      result: 'none',
      run: (o) => fs.accessSync(diskPath(device, at(o, 'path'))),
    },
    readFile: {
      positional: ['filePath', 'encoding'],
      result: 'data',
      run: (o) => {
        const bytes = readPhoneFile(device, at(o, 'filePath'));
        if (o.encoding !== undefined) return bytes.toString(at(o, 'encoding') as BufferEncoding);
        return new Uint8Array(bytes).buffer;
      },
    },
    writeFile: {
      positional: ['filePath', 'data', 'encoding'],
      result: 'none',
      run: (o) =>
        fs.writeFileSync(
          writablePath(device, at(o, 'filePath')),
          typeof o.data === 'string' ? o.data : new Uint8Array(o.data as ArrayBuffer),
        ),
    },
    mkdir: {
      positional: ['dirPath', 'recursive'],
      result: 'none',
      run: (o) =>
        void fs.mkdirSync(writablePath(device, at(o, 'dirPath')), { recursive: o.recursive === true }),
    },
    readdir: {
      positional: ['dirPath'],
      result: 'files',
      run: (o) => fs.readdirSync(diskPath(device, at(o, 'dirPath'))),
    },
    unlink: {
      positional: ['filePath'],
      result: 'none',
      run: (o) => fs.unlinkSync(writablePath(device, at(o, 'filePath'))),
    },
    copyFile: {
      positional: ['srcPath', 'destPath'],
      result: 'none',
      run: (o) =>
        fs.copyFileSync(diskPath(device, at(o, 'srcPath')), writablePath(device, at(o, 'destPath'))),
    },
    saveFile: {
      positional: ['tempFilePath', 'filePath'],
      result: 'savedFilePath',
      run: (o) => {
        const source = diskPath(device, at(o, 'tempFilePath'));
        const target = o.filePath === undefined ? `${userPath}/${path.basename(source)}` : at(o, 'filePath');
        fs.renameSync(source, writablePath(device, target));
        return target;
      },
    },
    removeSavedFile: {
      positional: ['filePath'],
      result: 'none',
      run: (o) => fs.unlinkSync(writablePath(device, at(o, 'filePath'))),
    },
    stat: {
      positional: ['path'],
      result: 'stats',
      run: (o) => {
        const { size, mode, atimeMs, mtimeMs } = fs.statSync(diskPath(device, at(o, 'path')));
        return { size, mode, lastAccessedTime: atimeMs, lastModifiedTime: mtimeMs };
      },
    },
    getFileInfo: {
      positional: ['filePath'],
      result: 'size',
      run: (o) => fs.statSync(diskPath(device, at(o, 'filePath'))).size,
    },
  };
}

/** `wx.getFileSystemManager()` over a folder of the phone. What it does not know throws by name. */
export function fileSystemManager(context: ApiContext): Api {
  const api: Record<string, unknown> = {};
  for (const [name, { positional, result, run }] of Object.entries(operations(context.device))) {
    const guarded = (options: Options) => onDisk(String(options[positional[0] ?? '']), () => run(options));
    Object.assign(
      api,
      asynchronous(context, {
        [name]: (options) => (result === 'none' ? void guarded(options) : { [result]: guarded(options) }),
      }),
    );
    api[`${name}Sync`] = (...values: unknown[]) => {
      const options = Object.fromEntries(positional.map((key, index) => [key, values[index]]));
      return context.realm.copy(refusing(`${name}Sync`, () => guarded(options)));
    };
  }
  return api;
}
