import { type Options, textOf, WxFailure } from '../failure';
import { type Api, type ApiContext, asynchronous } from './context';
import { readPhoneFile, temporaryFile } from './files';

type Progress = { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number };

/** `wx.cloud` over HTTP to the local cloud, as the person whose phone this is. */
export function cloudApi(context: ApiContext): Api {
  const { device, realm } = context;
  let ready = false;

  /** @throws {WxFailure} without network, before `init`, or with the cloud's own error. */
  async function ask(pathname: string, init: RequestInit): Promise<unknown> {
    if (!ready) throw new WxFailure("Cloud API isn't enabled, please call wx.cloud.init first");
    if (!device.online) throw new WxFailure('request:fail', { errCode: -1 });
    const headers = { 'x-wx-openid': device.options.openid, ...init.headers };
    const response = await fetch(new URL(pathname, device.options.cloudUrl), { ...init, headers }).catch(
      (error: unknown) => {
        throw new WxFailure(`request:fail ${String(error)}`, { errCode: -1 });
      },
    );
    const answer: unknown = await response.json();
    if (!response.ok) throw cloudFailure(answer);
    return answer;
  }

  const json = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  async function upload(options: Options, onProgress: (progress: Progress) => void): Promise<object> {
    const bytes = readPhoneFile(device, textOf(options, 'filePath'));
    const report = (sent: number) =>
      onProgress({
        progress: bytes.length === 0 ? 100 : Math.round((100 * sent) / bytes.length),
        totalBytesSent: sent,
        totalBytesExpectedToSend: bytes.length,
      });
    const cloudPath = textOf(options, 'cloudPath');
    device.uploads.push(cloudPath);
    report(Math.floor(bytes.length / 2));
    const lost = device.losesUpload();
    if (lost === 'there') throw new WxFailure('uploadFile:fail timeout', { errCode: -1 });
    const answer = await ask(`storage/upload?path=${encodeURIComponent(cloudPath)}`, {
      method: 'PUT',
      body: new Uint8Array(bytes),
    });
    if (lost === 'back') throw new WxFailure('uploadFile:fail timeout', { errCode: -1 });
    report(bytes.length);
    return { ...(answer as object), statusCode: 200 };
  }

  /** Returns an upload task when callbacks are passed, a promise otherwise: WeChat does the same. */
  function uploadFile(options: Options): unknown {
    const listeners: ((progress: unknown) => void)[] = [];
    const report = (progress: Progress) => {
      for (const listener of listeners) realm.guard(() => listener(realm.copy(progress)));
    };
    const { uploadFile: start } = asynchronous(
      context,
      { uploadFile: (given) => upload(given, report) },
      'cloud.',
    ) as { uploadFile: (options: Options) => unknown };
    const promise = start(options);
    const task = {
      onProgressUpdate: (listener: (progress: unknown) => void) => void listeners.push(listener),
    };
    return promise ?? realm.copy(task);
  }

  /** A file the person may not read, or that is not there, has an empty address and a status, as in the cloud. */
  async function fileUrl(fileID: string): Promise<{ fileID: string; tempFileURL: string; status: number }> {
    try {
      const answer = await ask(`storage/link?fileID=${encodeURIComponent(fileID)}`, {});
      return { fileID, tempFileURL: (answer as { tempFileURL: string }).tempFileURL, status: 0 };
    } catch (error) {
      if (!(error instanceof WxFailure) || error.details.errCode === -1) throw error;
      return { fileID, tempFileURL: '', status: 1 };
    }
  }

  async function getTempFileURL(options: Options): Promise<object> {
    const wanted = Array.isArray(options.fileList) ? options.fileList.map(String) : [];
    return { fileList: await Promise.all(wanted.map(fileUrl)) };
  }

  async function downloadFile(options: Options): Promise<object> {
    const fileId = textOf(options, 'fileID');
    const { tempFileURL } = await fileUrl(fileId);
    if (tempFileURL === '') throw new WxFailure(`file not exists ${fileId}`, { errCode: -503003 });
    const response = await fetch(new URL(tempFileURL, device.options.cloudUrl));
    if (!response.ok) throw new WxFailure(`download status ${response.status}`, { errCode: -503003 });
    const extension = fileId.split('.').at(-1) ?? 'bin';
    return {
      tempFilePath: temporaryFile(device, new Uint8Array(await response.arrayBuffer()), extension),
      statusCode: 200,
    };
  }

  return {
    init: () => {
      ready = true;
    },
    uploadFile,
    ...asynchronous(
      context,
      {
        callFunction: async (options) => {
          const name = textOf(options, 'name');
          const { action } = { action: '', ...(options.data as object) };
          const { thereMs = 0, backMs = 0 } = device.slowCalls[`${name}.${action}`] ?? {};
          await passing(thereMs);
          const result = await ask(`functions/${encodeURIComponent(name)}`, json(options.data ?? {}));
          await passing(backMs);
          return { result, requestID: '' };
        },
        getTempFileURL,
        downloadFile,
      },
      'cloud.',
    ),
  };
}

async function passing(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}

function cloudFailure(answer: unknown): WxFailure {
  const { errCode, errMsg } = (answer ?? {}) as { errCode?: unknown; errMsg?: unknown };
  return new WxFailure(`Error: errCode: ${String(errCode)} | errMsg: ${String(errMsg)}`, { errCode });
}
