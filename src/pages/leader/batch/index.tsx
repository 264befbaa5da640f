import { useState } from 'react';
import { Button } from '@/components/action/button';
import { twoDecimals } from '@/components/format';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import type { BatchOutcome, CleanPiecesView } from '@/contract/review-desk';
import { approveAll, cleanPieces } from '@/features/review/batch';
import { BatchPage } from '@/features/review/batch-page';
import { freshJudging } from '@/features/review/judging';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  const state = cleanPieces.use();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [creditsHundredths, setCredits] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly BatchOutcome[]>([]);
  useOnShow(() => void cleanPieces.refresh());

  function toggle(submissionId: string) {
    const next = new Set(left);
    if (!next.delete(submissionId)) next.add(submissionId);
    setLeft(next);
  }

  function creditsOf({ entries }: CleanPiecesView) {
    const range = entries.find(({ credits }) => credits !== null)?.credits ?? null;
    if (range === null) return null;
    return { range, chosenHundredths: creditsHundredths ?? freshJudging(range).creditsHundredths };
  }

  async function approve(view: CleanPiecesView) {
    const chosen = view.entries.filter(({ submissionId }) => !left.has(submissionId));
    const outcomes = await approveAll(chosen, creditsOf(view)?.chosenHundredths ?? 0);
    const not = outcomes.filter(({ refusal }) => refusal !== null);
    setRefused(not);
    const done = outcomes.length - not.length;
    say(not.length === 0 ? `通过了 ${done} 篇` : `通过了 ${done} 篇，${not.length} 篇没有记入`);
  }

  const view = state.data;
  const count = view === null ? 0 : view.entries.filter(({ submissionId }) => !left.has(submissionId)).length;
  const credits = view === null ? null : creditsOf(view);
  return (
    <Screen
      bar={
        view !== null &&
        view.entries.length > 0 && (
          <BottomBar
            primary={
              <Button
                id="approve-all"
                label={
                  credits === null
                    ? `通过 ${count} 篇`
                    : `通过 ${count} 篇，每篇记 ${twoDecimals(credits.chosenHundredths)}`
                }
                look="primary"
                busyLabel="正在记入"
                disabled={count === 0}
                onPress={() => approve(view)}
              />
            }
          />
        )
      }
    >
      <Reading state={state} onRetry={cleanPieces.refresh}>
        {(data) => (
          <BatchPage
            view={data}
            left={left}
            credits={creditsOf(data)}
            refused={refused}
            onToggle={toggle}
            onCredits={setCredits}
          />
        )}
      </Reading>
    </Screen>
  );
}
