import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import type { Refusal } from '@/domain/refusal';
import { DecisionBar } from '@/features/review/decision-bar';
import { decisionOf, freshJudging } from '@/features/review/judging';
import { type Decision, decide, reviewOf } from '@/features/review/review';
import { ReviewPage } from '@/features/review/review-page';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { titlePage } from '@/platform/page-title';
import { back, replaceWith } from '@/platform/route';

/** The refusals after which this piece needs no more deciding here. */
const settled = ['alreadyDecided', 'notSubmitted', 'ownPiece', 'notYours', 'notFound'];

const done = { approved: '已通过', returned: '已退回', rejected: '已记为不通过' } as const;

export default function Page() {
  const submissionId = useRouter().params.submissionId ?? '';
  const review = useMemo(() => reviewOf(submissionId), [submissionId]);
  const state = review.use();
  const [judging, setJudging] = useState(freshJudging);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const piece = state.data;

  useOnShow(() => {
    void review.refresh().then(() => {
      const position = review.current().data?.position;
      if (position !== undefined && position.index > 0) titlePage(`审阅 ${position.index} / ${position.of}`);
    });
  });

  async function send(verdict: Decision['verdict']) {
    if (piece === null) return;
    const { reply, refusal: why } = await decide(decisionOf(piece, verdict, judging));
    if (reply === null) {
      setRefusal(why);
      return;
    }
    say(done[verdict]);
    if (reply.nextSubmissionId === null) back();
    else replaceWith(`/pages/leader/review/index?submissionId=${reply.nextSubmissionId}`);
  }

  async function reject() {
    const sure = await confirm({
      title: '不通过这一篇？',
      text: '作者不能再改这一篇，也没有学分。要改可以选退回。',
      yes: '不通过',
    });
    if (sure) await send('rejected');
  }

  return (
    <Screen
      bar={piece?.state === 'submitted' && <DecisionBar piece={piece} judging={judging} onDecide={send} />}
    >
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
        {(view) => <ReviewPage piece={view} judging={judging} onJudge={setJudging} onReject={reject} />}
      </Reading>
    </Screen>
  );
}
