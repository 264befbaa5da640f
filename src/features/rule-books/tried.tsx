import { Reading } from '@/components/state/reading';
import type { Trial } from '@/contract/rule-books';
import { DryRunView } from './dry-run-view';
import { dryRunOf } from './trying';

/** What a trial on a form came to, in numbers. */
export function Tried({ trial }: { readonly trial: Trial }) {
  const dryRun = dryRunOf(trial);
  return (
    <Reading state={dryRun.use()} onRetry={dryRun.refresh}>
      {(numbers) => <DryRunView dryRun={numbers} />}
    </Reading>
  );
}
