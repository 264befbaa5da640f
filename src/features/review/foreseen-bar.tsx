import { View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { twoDecimals } from '@/components/format';
import type { Foreseen } from './foresee';
import { foreseenWords } from './foreseen-words';
import type { Decision } from './review';
import './foreseen-bar.css';

type ForeseenBarProps = {
  readonly foreseen: Foreseen;
  readonly onConfirm: () => Promise<void>;
  readonly onLeave: () => void;
  /** The way to the names, for whom it is open. */
  readonly onNames?: (() => void) | undefined;
};

/** What the decision would move, over the tap that makes it. */
export function ForeseenBar({ foreseen, onConfirm, onLeave, onNames }: ForeseenBarProps) {
  const { decision, dryRun } = foreseen;
  const [head, ...others] = foreseenWords(decision.verdict, dryRun);
  return (
    <View className="yx-foreseen">
      <View {...accessible('alert')}>
        <View className="t-note c-ink-3">试算，还没有记入</View>
        <View className="t-row t-strong">{head}</View>
        {others.map((sentence) => (
          <View key={sentence} className="yx-foreseen__line t-note">
            {sentence}
          </View>
        ))}
      </View>
      {onNames !== undefined && dryRun.moved > 0 && (
        <TextLink id="verdict-names" label="看明细和名字" onPress={onNames} opens />
      )}
      <View className="yx-foreseen__acts">
        <View className="yx-foreseen__act">
          <Button id="leave-foreseen" label="再想想" onPress={onLeave} />
        </View>
        <View className="yx-foreseen__act yx-foreseen__act--confirm">
          <Button
            id="confirm-foreseen"
            label={confirmation(decision)}
            look="primary"
            busyLabel="正在记入"
            onPress={onConfirm}
          />
        </View>
      </View>
    </View>
  );
}

function confirmation({ verdict, creditsHundredths }: Decision): string {
  switch (verdict) {
    case 'approved':
      return creditsHundredths === 0
        ? '确认通过，不计学分'
        : `确认通过，记 ${twoDecimals(creditsHundredths)}`;
    case 'returned':
      return '确认退回';
    case 'rejected':
      return '确认不通过';
  }
}
