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
    compressImage,
    openDocument,
    requestSubscribeMessage,
  });
}
