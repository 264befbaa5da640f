import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { CreditChoice } from '@/components/action/credit-choice';
import { TextAreaField } from '@/components/form/text-area-field';
import { twoDecimals } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import type { ReviewView } from '@/contract/submission';
import { CREDIT_STEP_HUNDREDTHS, type Judging, quickWords, stepCredits, toggleWord } from './judging';

type JudgingFormProps = {
  readonly piece: ReviewView;
  readonly judging: Judging;
  readonly onJudge: (judging: Judging) => void;
};

const qualities = [
  { value: 0, label: '不扣' },
  { value: 1, label: '−1 欠扎实' },
  { value: 2, label: '−2 较差' },
] as const;

/** 按细则评: credits for a task done on time, deductions of the reading item, and a word. */
export function JudgingForm({ piece, judging, onJudge }: JudgingFormProps) {
  const change = (changes: Partial<Judging>) => onJudge({ ...judging, ...changes });
  return (
    <>
      <SectionHeader title="学分" aside={piece.late ? '逾期，不计学分' : '活动参与，1 到 3'} />
      {!piece.late && (
        <View className="l-edge">
          <CreditChoice
            label="本篇学分"
            valueHundredths={judging.creditsHundredths}
            onChange={(creditsHundredths) => change({ creditsHundredths })}
          />
          <View className="yx-review__fine">
            <Button
              id="credit-less"
              label="少 0.1"
              size="small"
              onPress={() =>
                change({ creditsHundredths: stepCredits(judging.creditsHundredths, -CREDIT_STEP_HUNDREDTHS) })
              }
            />
            <View className="t-figure">{twoDecimals(judging.creditsHundredths)}</View>
            <Button
              id="credit-more"
              label="多 0.1"
              size="small"
              onPress={() =>
                change({ creditsHundredths: stepCredits(judging.creditsHundredths, CREDIT_STEP_HUNDREDTHS) })
              }
            />
          </View>
        </View>
      )}
      <SectionHeader title="按细则扣分" aside="读书活动，满分 10" />
      <View className="yx-review__choices l-edge">
        <ChoiceChip
          label="−3 离题"
          chosen={judging.offTopic}
          onToggle={() => change({ offTopic: !judging.offTopic })}
        />
        <ChoiceRow
          label="质量"
          options={qualities}
          value={judging.offTopic ? undefined : judging.lowQuality}
          onChange={(lowQuality) => change({ lowQuality, offTopic: false })}
          tone={judging.lowQuality === 0 ? 'ink' : 'red'}
        />
      </View>
      <SectionHeader title="评语" aside="退回时要写" />
      <View className="yx-review__choices l-edge">
        {quickWords.map((word) => (
          <ChoiceChip
            key={word}
            label={word}
            tone="ink"
            chosen={judging.remark.split('；').includes(word)}
            onToggle={() => change({ remark: toggleWord(judging.remark, word) })}
          />
        ))}
      </View>
      <View className="yx-review__remark l-edge">
        <TextAreaField
          id="remark"
          label="写一句"
          value={judging.remark}
          onChange={(remark) => change({ remark })}
          placeholder="告诉作者哪里好、改哪里"
          maxLength={500}
        />
      </View>
    </>
  );
}
