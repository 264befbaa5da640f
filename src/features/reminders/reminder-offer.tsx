import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { Icon } from '@/components/icon/icon';
import { say } from '@/platform/feedback';
import { askForReviewResult, useReviewTemplate } from './reminders';
import './reminder-offer.css';

type ReminderOfferProps = {
  /** How many pieces of this person wait for a reviewer. */
  readonly underReview: number;
};

/** 审核结果出来时提醒我: offered once after a seal, and gone after either answer. */
export function ReminderOffer({ underReview }: ReminderOfferProps) {
  const templateId = useReviewTemplate();
  const [answered, setAnswered] = useState(false);
  if (templateId === null || answered) return null;

  async function accept(template: string) {
    const accepted = await askForReviewResult(template);
    say(accepted ? '好的，有结果时微信提醒您' : '没有开启，结果仍会写在消息里');
    setAnswered(true);
  }

  return (
    <View className="yx-offer">
      <View className="yx-offer__words">
        <View className="c-pine">
          <Icon name="bell" />
        </View>
        <View>
          <View className="t-row">审核结果出来时提醒我</View>
          <View className="yx-offer__note t-note">
            {underReview > 0 ? `您有 ${underReview} 篇作品在审。` : '下一篇作品有结果时提醒一次。'}
            微信会再问您一次，不选也不影响使用。
          </View>
        </View>
      </View>
      <View className="yx-offer__buttons">
        <View className="yx-offer__button">
          <Button id="no-reminder" label="不用了" onPress={() => setAnswered(true)} />
        </View>
        <View className="yx-offer__button">
          <Button id="remind" label="提醒我" look="quiet" onPress={() => accept(templateId)} />
        </View>
      </View>
    </View>
  );
}
