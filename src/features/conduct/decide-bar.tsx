import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import type { ConductCase } from '@/contract/conduct';
import type { CaseDraft } from './case-draft';
import { creditsIn } from './words';

type DecideBarProps = {
  readonly report: ConductCase;
  readonly draft: CaseDraft;
};

/** The two ways to decide; each names what it does. Nothing for whom there is nothing to decide. */
export function DecideBar({ report, draft }: DecideBarProps) {
  const isSaid = draft.words.trim().length >= 2;
  if (report.act === 'decideAppeal')
    return (
      <BottomBar
        secondary={
          <Button
            id="reject-appeal"
            label="维持扣减"
            disabled={!isSaid}
            onPress={() => draft.send({ act: 'decideAppeal', verdict: 'rejected' })}
          />
        }
        primary={
          <Button
            id="uphold-appeal"
            label="撤销扣减"
            look="primary"
            busyLabel="正在记入"
            disabled={!isSaid}
            onPress={() => draft.send({ act: 'decideAppeal', verdict: 'upheld' })}
          />
        }
      />
    );
  const { range } = report;
  const credits =
    range === null ? null : creditsIn(draft.credits, range.leastHundredths, range.mostHundredths);
  const dismiss = (
    <Button
      id="dismiss-conduct"
      label="不予扣减"
      look={range === null ? 'primary' : 'secondary'}
      disabled={!isSaid}
      onPress={() => draft.send({ act: 'decide', creditsHundredths: null })}
    />
  );
  if (range === null) return <BottomBar primary={dismiss} />;
  return (
    <BottomBar
      secondary={dismiss}
      primary={
        <Button
          id="penalise-conduct"
          label={credits === null ? '扣减学分' : `扣减 ${credits / 100} 学分`}
          look="primary"
          busyLabel="正在记入"
          disabled={!isSaid || credits === null}
          onPress={() => draft.send({ act: 'decide', creditsHundredths: credits })}
        />
      }
    />
  );
}
