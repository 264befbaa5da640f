import { View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { tierNames } from '@/domain/scoring/fact-names';
import type { Mark } from '@/domain/submission/inspection/inspection-entry';
import { tiersInOrder } from '@/domain/submission/inspection/inspection-words';
import { tapLightly } from '@/platform/feedback';
import './inspection.css';

type TierRowProps = {
  readonly memberId: string;
  readonly name: string;
  readonly mark: Mark | null;
  readonly onChoose: (mark: Mark) => void;
};

/** The four tiers side by side, one tap each; choosing another moves the mark. */
export function TierRow({ memberId, name, mark, onChoose }: TierRowProps) {
  return (
    <View className="yx-tiers" {...accessible('radiogroup', `${name}的等次`)}>
      {tiersInOrder.map((tier) => {
        const chosen = mark?.kind === 'tier' && mark.tier === tier;
        return (
          <View
            key={tier}
            id={`tier-${memberId}-${tier}`}
            className={classes('yx-tiers__tier', chosen && 'yx-tiers__tier--on')}
            hoverClass={chosen ? 'none' : 'yx-tiers__tier--pressed'}
            onClick={() => {
              if (chosen) return;
              tapLightly();
              onChoose({ kind: 'tier', tier });
            }}
            {...accessible('radio', `${name}，${tierNames[tier]}`, { ariaChecked: chosen })}
          >
            {tierNames[tier]}
          </View>
        );
      })}
    </View>
  );
}
