import Taro from '@tarojs/taro';

/** `unavailable`: WeChat could not ask (the main switch is off, an old version); nothing was accepted or refused. */
export type SubscriptionAnswer = 'accepted' | 'refused' | 'unavailable';

/**
 * Asks whether one message of this template may be sent. WeChat allows it only as the very first call in a tap handler:
 * no `await` may stand before it, so the template's id has to be known by then.
 */
export async function askToSubscribe(templateId: string): Promise<SubscriptionAnswer> {
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] });
    return (answer as Record<string, unknown>)[templateId] === 'accept' ? 'accepted' : 'refused';
  } catch {
    return 'unavailable';
  }
}
