import { View } from '@tarojs/components';
import { ScaleBars } from '@/components/figure/scale-bars';
import { SectionHeader } from '@/components/layout/section-header';
import { StateBlock } from '@/components/state/state-block';
import type { SurveyDesk } from '@/contract/after-session';
import type { QuestionResult } from '@/domain/attendance/survey-results';

/** Totals of an ended survey, or why there are none. */
export function SurveyResultsView({ desk }: { readonly desk: SurveyDesk }) {
  const { results, answers, fewest } = desk;
  if (results.kind === 'tooFew')
    return (
      <StateBlock
        kind="empty"
        title={`只收到 ${answers} 份，不显示结果`}
        next={`不足 ${fewest} 份时，看到合计就等于看到了人。`}
      />
    );
  if (results.kind !== 'shown')
    return <StateBlock kind="empty" title="正在收拢最后几份" next="半分钟后显示结果，不用守着。" />;
  const about = (what: QuestionResult['about']) => results.questions.filter((one) => one.about === what);
  return (
    <>
      <View className="l-edge t-note">{`${answers} 份答卷，已匿名。5 分是很同意，1 分是很不同意。`}</View>
      <Totals title="这次研修" questions={about('session')} />
      <Totals title="研修材料" questions={about('material')} />
      <SectionHeader title="还想说的" aside={`${results.words.length} 条`} />
      <View className="l-ruled">
        {results.words.length === 0 && <View className="yx-survey__word t-note">没有人写。</View>}
        {results.words.map((words, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people can have written the same
          <View className="yx-survey__word t-prose" key={index}>
            {words}
          </View>
        ))}
      </View>
      <View className="yx-survey__act l-edge t-note c-ink-3">
        次序是打乱的，与先后无关。请别去猜是谁写的。
      </View>
    </>
  );
}

function Totals({
  title,
  questions,
}: {
  readonly title: string;
  readonly questions: readonly QuestionResult[];
}) {
  if (questions.length === 0) return null;
  return (
    <>
      <SectionHeader title={title} />
      <View className="l-ruled">
        {questions.map(({ questionId, ...question }) => (
          <ScaleBars key={questionId} {...question} />
        ))}
      </View>
    </>
  );
}
