import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { TextAreaField } from '@/components/form/text-area-field';
import { shortFigure, twoDecimals } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import type { ReviewView } from '@/contract/submission';
import type { CreditRange } from '@/domain/scoring/credit-range';
import { FindingChips } from './finding-chips';
import { CREDIT_STEP_HUNDREDTHS, creditSteps, type Judging, stepCredits, toggleWord } from './judging';
import { quickWordsFor } from './quick-words';
import { ReturnDue } from './return-due';

type JudgingFormProps = {
  readonly piece: ReviewView;
  readonly judging: Judging;
  readonly nowMs: number;
  readonly onJudge: (judging: Judging) => void;
};

/** 按细则评: credits where the book has them, deductions of the items that read this kind, and a word. */
export function JudgingForm({ piece, judging, nowMs, onJudge }: JudgingFormProps) {
  const change = (changes: Partial<Judging>) => onJudge({ ...judging, ...changes });
  const isJudged = piece.deciding?.step !== 'first';
  return (
    <>
      {isJudged && piece.credits !== null && (
        <Credits piece={piece} range={piece.credits} judging={judging} onChange={change} />
      )}
      {isJudged && <FindingChips piece={piece} judging={judging} onChange={change} />}
      <SectionHeader title="评语" aside="退回时要写" />
      <View className="yx-review__choices l-edge">
        {quickWordsFor(piece.form.kind).map((word) => (
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
      <ReturnDue day={judging.dueDay} nowMs={nowMs} onChange={(dueDay) => change({ dueDay })} />
    </>
  );
}

type CreditsProps = {
  readonly piece: ReviewView;
  readonly range: CreditRange;
  readonly judging: Judging;
  readonly onChange: (changes: Partial<Judging>) => void;
};

function Credits({ piece, range, judging, onChange }: CreditsProps) {
  const bounds = `${shortFigure(range.leastHundredths)} 到 ${shortFigure(range.mostHundredths)}`;
  const step = (by: number) =>
    onChange({ creditsHundredths: stepCredits(range, judging.creditsHundredths, by) });
  return (
    <>
      <SectionHeader title="学分" aside={piece.late ? '逾期，不计学分' : bounds} />
      {!piece.late && (
        <View className="l-edge">
          <ChoiceRow
            label="本篇学分"
            options={creditSteps(range).map((value) => ({ value, label: shortFigure(value) }))}
            value={judging.creditsHundredths}
            onChange={(creditsHundredths) => onChange({ creditsHundredths })}
            tone="red"
          />
          <View className="yx-review__fine">
            <Button
              id="credit-less"
              label="少 0.1"
              size="small"
              onPress={() => step(-CREDIT_STEP_HUNDREDTHS)}
            />
            <View className="t-figure">{twoDecimals(judging.creditsHundredths)}</View>
            <Button
              id="credit-more"
              label="多 0.1"
              size="small"
              onPress={() => step(CREDIT_STEP_HUNDREDTHS)}
            />
          </View>
        </View>
      )}
    </>
  );
}
