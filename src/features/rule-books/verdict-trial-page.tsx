import { Reading } from '@/components/state/reading';
import type { Trial } from '@/contract/rule-books';
import { useOnShow } from '@/platform/on-show';
import { DryRunView } from './dry-run-view';
import { MovedNames } from './moved-names';
import { dryRunOf } from './trying';

type Params = Readonly<Partial<Record<string, string>>>;

/** 试算 of a late decision on a piece, as the review page asked for it; the office may look at names for a reason. */
export function VerdictTrialPage({ params }: { readonly params: Params }) {
  const trial = trialOf(params);
  const dryRun = dryRunOf(trial);
  useOnShow(() => void dryRun.refresh());
  return (
    <Reading state={dryRun.use()} onRetry={dryRun.refresh}>
      {(numbers) => (
        <>
          <DryRunView dryRun={numbers} />
          {numbers.moved > 0 && <MovedNames trial={trial} />}
        </>
      )}
    </Reading>
  );
}

/** What the page's address says; the cloud refuses what it does not understand. */
function trialOf({
  submissionId = '',
  round,
  verdict,
  creditsHundredths,
  offTopic,
  lowQuality,
}: Params): Trial {
  return {
    kind: 'verdict',
    submissionId,
    round: Number(round),
    verdict: verdict as 'approved',
    creditsHundredths: Number(creditsHundredths),
    offTopic: offTopic === 'true',
    lowQuality: Number(lowQuality) as 0,
  };
}
