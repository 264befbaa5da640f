import { type Options, textOf, WxFailure } from '../failure';
import { type Api, type ApiContext, asynchronous } from './context';

/** Longest label WeChat takes on a modal's button; a longer one makes the whole call fail. */
const maxButtonCharacters = 4;
const maxSheetItems = 6;
const toastMs = 1500;

/** Toasts, modals and action sheets. A modal or sheet waits until the test answers it. */
export function dialogueApi(context: ApiContext): Api {
  const { device, realm } = context;

  function showToast(options: Options, lastsMs: number | undefined): void {
    const toast = { title: textOf(options, 'title'), icon: String(options.icon ?? 'success') };
    device.toasts.push(toast);
    device.toast = toast;
    if (lastsMs === undefined) return;
    realm.after(() => {
      if (device.toast === toast) device.toast = undefined;
    }, lastsMs);
  }

  function ask(
    dialogue: Omit<Parameters<typeof device.modals.push>[0], 'answer'>,
  ): Promise<{ button: string; typed: string }> {
    if (device.dialogue !== undefined)
      throw new Error(`a second dialogue opens over "${device.dialogue.title}"`);
    return new Promise((resolve) => {
      const open = {
        ...dialogue,
        answer: (button: string, typed: string) => {
          device.dialogue = undefined;
          resolve({ button, typed });
        },
      };
      device.dialogue = open;
      device.modals.push(open);
    });
  }

  async function showModal(options: Options): Promise<object> {
    const confirmText = buttonText(options, 'confirmText', '确定');
    const cancelText = buttonText(options, 'cancelText', '取消');
    const buttons = options.showCancel === false ? [confirmText] : [cancelText, confirmText];
    const { title, content } = { title: String(options.title ?? ''), content: String(options.content ?? '') };
    const { button, typed } = await ask({
      kind: 'modal',
      title,
      content,
      buttons,
      editable: options.editable === true,
    });
    const confirm = button === confirmText;
    return { confirm, cancel: !confirm, content: options.editable === true && confirm ? typed : null };
  }

  async function showActionSheet(options: Options): Promise<object> {
    const items = Array.isArray(options.itemList) ? options.itemList.map(String) : [];
    if (items.length === 0 || items.length > maxSheetItems)
      throw new WxFailure(`parameter error: itemList should have 1 to ${maxSheetItems} items`);
    const { button } = await ask({
      kind: 'actionSheet',
      title: String(options.alertText ?? ''),
      content: '',
      buttons: [...items, '取消'],
      editable: false,
    });
    const tapIndex = items.indexOf(button);
    if (tapIndex === -1) throw new WxFailure('cancel');
    return { tapIndex };
  }

  const hide = () => {
    device.toast = undefined;
    return undefined;
  };

  return asynchronous(context, {
    showToast: (options) =>
      void showToast(options, typeof options.duration === 'number' ? options.duration : toastMs),
    showLoading: (options) => void showToast({ ...options, icon: 'loading' }, undefined),
    hideToast: hide,
    hideLoading: hide,
    showModal,
    showActionSheet,
  });
}

function buttonText(options: Options, name: 'confirmText' | 'cancelText', usual: string): string {
  const text = String(options[name] ?? usual);
  if (text.length > maxButtonCharacters)
    throw new WxFailure(`${name} length should not larger than ${maxButtonCharacters} Chinese characters`);
  return text;
}
