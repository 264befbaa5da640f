import { type Options, textOf, WxFailure } from '../failure';
import { type Api, type ApiContext, asynchronous } from './context';
import { readPhoneFile, temporaryFile } from './files';

/** WeChat refuses to ask for more message templates than this in one call. */
const maxTemplates = 5;

/** Camera, photos, documents and message consent, answered as the test prepared. */
export function mediaApi(context: ApiContext): Api {
  const { device } = context;

  function scanCode(): object {
    const answer = device.scans.shift();
    if (answer === undefined) throw new Error('the test prepared no scan: answerScan(token)');
    if (answer === 'cancel') throw new WxFailure('cancel');
    return { result: answer, scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: '' };
  }

  function chooseMedia(options: Options): object {
    const photos = device.photos.shift();
    if (photos === undefined) throw new Error('the test prepared no photos: answerPhotos([...])');
    if (photos === 'cancel') throw new WxFailure('cancel');
    const limit = typeof options.count === 'number' ? options.count : 9;
    if (photos.length > limit)
      throw new Error(`the test chose ${photos.length} photos, WeChat lets choose ${limit}`);
    const tempFiles = photos.map((photo) => ({
      tempFilePath: temporaryFile(device, photo.bytes, photo.extension ?? 'jpg'),
      size: photo.bytes.byteLength,
      fileType: 'image',
      width: 1080,
      height: 1440,
    }));
    return { type: 'image', tempFiles };
  }

  /** Chats hand over temporary copies; with `extension` only files of those endings can be touched. */
  function chooseMessageFile(options: Options): object {
    const files = device.files.shift();
    if (files === undefined) throw new Error('the test prepared no files: answerFiles([...])');
    if (files === 'cancel') throw new WxFailure('cancel');
    const endings = Array.isArray(options.extension) ? options.extension.map(String) : [];
    if (typeof options.count !== 'number' || files.length > options.count)
      throw new Error(`the test chose ${files.length} files, WeChat lets choose ${String(options.count)}`);
    const tempFiles = files.map(({ name, bytes }) => {
      const ending = name.split('.').at(-1) ?? '';
      if (endings.length > 0 && !endings.includes(ending))
        throw new Error(`WeChat does not offer ${name}: only ${endings.join(', ')}`);
      return {
        path: temporaryFile(device, bytes, ending),
        name,
        size: bytes.byteLength,
        type: 'file',
        time: 0,
      };
    });
    return { tempFiles };
  }

  /** A file from an address, into a temporary one; of the same ending, where the address has one. */
  async function downloadFile(options: Options): Promise<object> {
    if (!device.online) throw new WxFailure('request:fail');
    const url = new URL(textOf(options, 'url'), device.options.cloudUrl);
    const response = await fetch(url);
    const ending = /\.(\w+)$/.exec(url.pathname)?.[1] ?? 'unknown';
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { tempFilePath: temporaryFile(device, bytes, ending), statusCode: response.status };
  }

  /** On a PC: the person's own folder. A phone has no such place. */
  function saveFileToDisk(options: Options): undefined {
    if (device.platform !== 'windows' && device.platform !== 'mac')
      throw new WxFailure('not supported on this platform');
    const filePath = textOf(options, 'filePath');
    device.effects.push({
      api: 'saveFileToDisk',
      options: { filePath, bytes: readPhoneFile(device, filePath) },
    });
  }

  /** Into a chat of the person's choice; on a PC it fails, and on a phone outside a tap. */
  function shareFileMessage(options: Options, call: { readonly inTap: boolean }): undefined {
    if (device.platform === 'windows' || device.platform === 'mac')
      throw new WxFailure('not supported on this platform');
    if (!call.inTap) throw new WxFailure('can only be invoked by user TAP gesture.');
    const bytes = readPhoneFile(device, textOf(options, 'filePath'));
    device.effects.push({ api: 'shareFileMessage', options: { fileName: options.fileName, bytes } });
  }

  /** Real compression needs a phone: the copy has the same bytes under a new temporary path. */
  function compressImage(options: Options): object {
    return { tempFilePath: temporaryFile(device, readPhoneFile(device, textOf(options, 'src')), 'jpg') };
  }

  function openDocument(options: Options): undefined {
    const bytes = readPhoneFile(device, textOf(options, 'filePath'));
    device.effects.push({
      api: 'openDocument',
      options: { fileType: options.fileType, showMenu: options.showMenu, bytes },
    });
  }

  function requestSubscribeMessage(options: Options, call: { readonly inTap: boolean }): object {
    if (!call.inTap) throw new WxFailure('can only be invoked by user TAP gesture.', { errCode: 10005 });
    const templates = Array.isArray(options.tmplIds) ? options.tmplIds.map(String) : [];
    if (templates.length === 0 || templates.length > maxTemplates)
      throw new WxFailure('TmplIds length is invalid', { errCode: 20003 });
    device.effects.push({ api: 'requestSubscribeMessage', options: { tmplIds: templates } });
    const answers = device.subscribe;
    return Object.fromEntries(
      templates.map((id) => [id, typeof answers === 'string' ? answers : (answers[id] ?? 'reject')]),
    );
  }

  return asynchronous(context, {
    scanCode,
    chooseMedia,
    chooseMessageFile,
    compressImage,
    downloadFile,
    openDocument,
    saveFileToDisk,
    shareFileMessage,
    requestSubscribeMessage,
  });
}
