import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { TextLink } from '../action/text-link';
import './notice.css';

type NoticeProps = {
  /** One sentence: look at this. */
  readonly text: string;
  readonly note?: string | undefined;
  /** The one way in. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
};

export function Notice({ text, note, action }: NoticeProps) {
  return (
    <View className="yx-notice" {...accessible('status')}>
      <View className="yx-notice__words">
        <View className="yx-notice__text">{text}</View>
        {note !== undefined && <View className="yx-notice__note">{note}</View>}
      </View>
      {action && <TextLink label={action.label} onPress={action.onPress} opens />}
    </View>
  );
}
