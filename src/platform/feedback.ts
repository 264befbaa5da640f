import Taro from '@tarojs/taro';

/** One short sentence that goes away by itself. */
export function say(sentence: string): void {
  void Taro.showToast({ title: sentence, icon: 'none', duration: 2500 });
}

/** Asks before something that cannot be undone. */
export async function confirm(question: { title: string; text: string; yes: string }): Promise<boolean> {
  const { confirm: yes } = await Taro.showModal({
    title: question.title,
    content: question.text,
    confirmText: question.yes,
    cancelText: '再想想',
  });
  return yes;
}

/** The light tap that goes with a seal. */
export function tapLightly(): void {
  void Taro.vibrateShort({ type: 'light' }).catch(() => undefined);
}
