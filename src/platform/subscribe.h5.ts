import Taro from '@tarojs/taro';
import type { SubscriptionAnswer } from './subscribe';

/** The preview's form of WeChat's own dialogue. */
export async function askToSubscribe(_templateId: string): Promise<SubscriptionAnswer> {
  const { confirm } = await Taro.showModal({
    title: '研修簿 申请发送一次消息',
    content: '审核结果通知。在微信里，这一步由微信来问。',
    confirmText: '允许',
    cancelText: '取消',
  });
  return confirm ? 'accepted' : 'refused';
}
