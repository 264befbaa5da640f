import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { Chip } from '@/components/figure/chip';
import { Notice } from '@/components/state/notice';
import type { ReviewView } from '@/contract/submission';
import { clockTime, monthDay } from '@/domain/term/school-day';
import type { Judging } from './judging';
import { JudgingForm } from './judging-form';
import { MoreRows } from './more-rows';
import { PieceContent } from './piece-content';
import { TimeNotice } from './time-notice';
import './review-page.css';

type ReviewPageProps = {
  readonly piece: ReviewView;
  readonly judging: Judging;
  readonly nowMs: number;
  readonly onJudge: (judging: Judging) => void;
  readonly onReject: () => Promise<void>;
};

/** Screen 5: who wrote what when, which parts are there, the piece itself, then the judgement. */
export function ReviewPage({ piece, judging, nowMs, onJudge, onReject }: ReviewPageProps) {
  const { deciding } = piece;
  return (
    <>
      {deciding !== null && <TimeNotice time={piece.verdictTime} />}
      <StepNotice piece={piece} />
      <View className="yx-review__head l-edge">
        <View className="l-pair">
          <View className="t-title">{piece.title}</View>
          <View className="t-note c-ink-3">{`第 ${piece.draft} 稿`}</View>
        </View>
        <View className="t-note">
          {`${piece.author}，${piece.group}，${monthDay(piece.submittedAtMs)} ${clockTime(piece.submittedAtMs)} 提交`}
        </View>
        <Checks piece={piece} />
      </View>
      <PieceContent piece={piece} />
      <MoreRows piece={piece} />
      {deciding !== null && (
        <>
          <JudgingForm piece={piece} judging={judging} nowMs={nowMs} onJudge={onJudge} />
          <View className="l-edge">
            <TextLink id="reject" label="不通过这一篇" onPress={() => void onReject()} />
          </View>
        </>
      )}
    </>
  );
}

const wholeNames = { characters: '全文', pages: '页数', files: '附件' } as const;

/** What the form asks for, looked at by the server. */
function Checks({ piece }: { readonly piece: ReviewView }) {
  return (
    <View className="yx-review__chips">
      {piece.checks.map((check) => (
        <Chip
          key={check.partId}
          text={check.met ? `${check.name} ${check.characters}` : `${check.name} 未写够`}
          tone={check.met ? 'ok' : 'amber'}
          icon={check.met ? 'check' : 'missing'}
        />
      ))}
      {piece.wholeChecks.map(({ what, given, needed, met }) => (
        <Chip
          key={what}
          text={met ? `${wholeNames[what]} ${given}` : `${wholeNames[what]} ${given}，要 ${needed}`}
          tone={met ? 'ok' : 'amber'}
          icon={met ? 'check' : 'missing'}
        />
      ))}
      {piece.late && <Chip text="逾期提交" tone="amber" />}
    </View>
  );
}

/** At which of two steps it is, in whose stead one decides, or that it waits for somebody else. */
function StepNotice({ piece: { state, deciding } }: { readonly piece: ReviewView }) {
  if (state !== 'submitted') return null;
  const text = deciding === null ? '这一篇在等另一位审阅，您可以看，不用决定' : stepWords(deciding);
  return text === null ? null : (
    <View className="yx-review__notice">
      <Notice text={text} />
    </View>
  );
}

function stepWords({ step, inSteadOf }: NonNullable<ReviewView['deciding']>): string | null {
  const words = [
    inSteadOf === null ? '' : `您代${inSteadOf}审阅`,
    step === 'first' ? '初审：通过以后交给上一级复审，不评学分' : '',
    step === 'second' ? '复审：初审已经通过' : '',
  ].filter((part) => part !== '');
  return words.length === 0 ? null : words.join('。');
}
