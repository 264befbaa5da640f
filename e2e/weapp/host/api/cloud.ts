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
    report(Math.floor(bytes.length / 2));
    const answer = await ask(`storage/upload?path=${encodeURIComponent(textOf(options, 'cloudPath'))}`, {
      method: 'PUT',
      body: new Uint8Array(bytes),
    });
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

  async function fileUrls(fileList: unknown): Promise<object> {
    const answer = (await ask('storage/urls', json({ fileList }))) as { fileList: object[] };
    return { fileList: answer.fileList };
  }

  async function downloadFile(options: Options): Promise<object> {
    const fileId = textOf(options, 'fileID');
    const { fileList } = (await fileUrls([fileId])) as { fileList: { tempFileURL?: string }[] };
    const url = fileList[0]?.tempFileURL;
    if (url === undefined || url === '')
      throw new WxFailure(`file not exists ${fileId}`, { errCode: -503003 });
    const response = await fetch(new URL(url, device.options.cloudUrl));
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
        callFunction: async (options) => ({
          result: await ask(
            `functions/${encodeURIComponent(textOf(options, 'name'))}`,
            json(options.data ?? {}),
          ),
          requestID: '',
        }),
        getTempFileURL: (options) => fileUrls(options.fileList),
        downloadFile,
      },
      'cloud.',
    ),
  };
}

function cloudFailure(answer: unknown): WxFailure {
  const { errCode, errMsg } = (answer ?? {}) as { errCode?: unknown; errMsg?: unknown };
  return new WxFailure(`Error: errCode: ${String(errCode)} | errMsg: ${String(errMsg)}`, { errCode });
}
