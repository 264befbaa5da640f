import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import type { ReviewView } from '@/contract/submission';
import type { Refusal } from '@/domain/refusal';
import { holds, useMe } from '@/features/identity/me';
import { DecisionBar } from '@/features/review/decision-bar';
import { type Foreseen, foresee, trialPath } from '@/features/review/foresee';
import { ForeseenBar } from '@/features/review/foreseen-bar';
import { decisionOf, freshJudging, isWhole, type Judging } from '@/features/review/judging';
import { keepWords } from '@/features/review/quick-words';
import { type Decision, decide, reviewOf } from '@/features/review/review';
import { ReviewPage } from '@/features/review/review-page';
import { serverNow } from '@/platform/clock';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { titlePage } from '@/platform/page-title';
import { back, open, replaceWith } from '@/platform/route';

/** The refusals after which this piece needs no more deciding here. */
const settled = ['alreadyDecided', 'notSubmitted', 'ownPiece', 'notYours', 'notFound'];

const done = { approved: '已通过', returned: '已退回', rejected: '已记为不通过' } as const;

export default function Page() {
  const submissionId = useRouter().params.submissionId ?? '';
  const review = useMemo(() => reviewOf(submissionId), [submissionId]);
  const state = review.use();
  const [judged, setJudging] = useState<Judging | null>(null);
  const [foreseen, setForeseen] = useState<Foreseen | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isOffice = holds(useMe(), 'academicAffairs');
  const piece = state.data;
  const judging = judged ?? freshJudging(piece?.credits ?? null);

  useOnShow(() => {
    void review.refresh().then(() => {
      const position = review.current().data?.position;
      if (position !== undefined && position.index > 0) titlePage(`审阅 ${position.index} / ${position.of}`);
    });
  });

  function judge(changed: Judging) {
    setForeseen(null);
    setJudging(changed);
  }

  async function settle(verdict: Decision['verdict']) {
    if (piece === null) return;
    const decision = decisionOf(piece, verdict, judging);
    setRefusal(null);
    if (piece.verdictTime === 'afterResults' && isWhole(decision)) await tryOut(decision);
    else await send(decision);
  }

  async function tryOut(decision: Decision) {
    const tried = await foresee(decision);
    setForeseen(tried.foreseen);
    setRefusal(tried.refusal);
    if (tried.refusal?.code === 'termClosed') await review.refresh();
  }

  async function send(decision: Decision) {
    const { reply, refusal: why } = await decide(decision);
    if (reply === null) {
      setForeseen(null);
      setRefusal(why);
      return;
    }
    keepWords(decision.remark, piece?.form.kind ?? '');
    say(reply.state === 'submitted' ? '已交给复审' : done[decision.verdict]);
    if (reply.nextSubmissionId === null) back();
    else replaceWith(`/pages/leader/review/index?submissionId=${reply.nextSubmissionId}`);
  }

  async function reject() {
    const sure = await confirm({
      title: '不通过这一篇？',
      text: '作者不能再改这一篇，也没有学分。要改可以选退回。',
      yes: '不通过',
    });
    if (sure) await settle('rejected');
  }

  function bar(waiting: ReviewView) {
    if (foreseen === null) return <DecisionBar piece={waiting} judging={judging} onDecide={settle} />;
    return (
      <ForeseenBar
        foreseen={foreseen}
        onConfirm={() => send(foreseen.decision)}
        onLeave={() => setForeseen(null)}
        onNames={isOffice ? () => open(trialPath(foreseen.decision)) : undefined}
      />
    );
  }

  return (
    <Screen bar={piece !== null && piece.deciding !== null && bar(piece)}>
      {refusal !== null && (
        <RefusalSheet
          title="没有记入"
          remedy={refusal.message}
          look="secondary"
          action={
            settled.includes(refusal.code)
              ? { label: '回到待审阅', onPress: back }
              : { label: '知道了', onPress: () => setRefusal(null) }
          }
        />
      )}
      <Reading state={state} onRetry={review.refresh}>
        {(view) => (
          <ReviewPage piece={view} judging={judging} nowMs={serverNow()} onJudge={judge} onReject={reject} />
        )}
      </Reading>
    </Screen>
  );
}
