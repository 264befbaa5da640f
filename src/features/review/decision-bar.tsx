import { Button } from '@/components/action/button';
import { twoDecimals } from '@/components/format';
import { BottomBar } from '@/components/layout/bottom-bar';
import type { ReviewView } from '@/contract/submission';
import type { Judging } from './judging';

type DecisionBarProps = {
  readonly piece: ReviewView;
  readonly judging: Judging;
  readonly onDecide: (verdict: 'approved' | 'returned') => Promise<void>;
};

/** Two taps: send back, or approve, the red button naming what it will enter. */
export function DecisionBar({ piece, judging, onDecide }: DecisionBarProps) {
  const effect = piece.late ? '通过，不计学分' : `通过，记 ${twoDecimals(judging.creditsHundredths)}`;
  return (
    <BottomBar
      secondary={<Button id="return" label="退回修改" onPress={() => onDecide('returned')} />}
      primary={
        <Button
          id="approve"
          label={effect}
          look="primary"
          busyLabel="正在记入"
          onPress={() => onDecide('approved')}
        />
      }
    />
  );
}
