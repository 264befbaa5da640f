import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';

type EndLinksProps = {
  readonly onEnd: (ending: 'settled' | 'withdrawn') => void;
  /** A draft is there that can be found ready. */
  readonly mayEnd: boolean;
};

/** The two ways in which an expert ends it. */
export function EndLinks({ onEnd, mayEnd }: EndLinksProps) {
  return (
    <View className="l-edge l-pair">
      {mayEnd && (
        <TextLink id="settle" label="不用再改，可以定稿" tone="pine" onPress={() => onEnd('settled')} />
      )}
      <TextLink id="stop-guiding" label="不再指导" onPress={() => onEnd('withdrawn')} />
    </View>
  );
}
