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

/** Two taps: send back, or approve, the red button naming what it will enter. Late, what it moves is shown first. */
export function DecisionBar({ piece, judging, onDecide }: DecisionBarProps) {
  const asksFirst = piece.verdictTime === 'afterResults';
  return (
    <BottomBar
      secondary={
        <Button
          id="return"
          label="退回修改"
          busyLabel={asksFirst ? '正在试算' : undefined}
          onPress={() => onDecide('returned')}
        />
      }
      primary={
        <Button
          id="approve"
          label={effectOf(piece, judging)}
          look="primary"
          busyLabel={asksFirst ? '正在试算' : '正在记入'}
          onPress={() => onDecide('approved')}
        />
      }
    />
  );
}

function effectOf(
  { late, verdictTime, deciding, credits }: ReviewView,
  { creditsHundredths }: Judging,
): string {
  if (deciding?.step === 'first') return '通过，交给复审';
  if (verdictTime === 'afterCutoff') return '通过，不计入';
  if (late) return '通过，不计学分';
  return credits === null ? '通过' : `通过，记 ${twoDecimals(creditsHundredths)}`;
}
