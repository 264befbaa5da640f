import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { TextAreaField } from '@/components/form/text-area-field';
import { shortFigure, twoDecimals } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { Homecoming, JudgingView } from '@/contract/homecoming';
import { say } from '@/platform/feedback';
import { judgeCascade } from './homecoming';
import './homecoming.css';

const STEPS = [100, 150, 200, 250, 300];
const FINE = 10;
const USUAL = 200;

type JudgingFormProps = {
  readonly tripId: string;
  readonly judging: JudgingView;
  /** Why it gives nothing, if it does. */
  readonly late: string | null;
  readonly onJudged: (view: Homecoming) => void;
};

/** 1 to 3 credits, one decimal at most, and a word. */
export function JudgingForm({ tripId, judging, late, onJudged }: JudgingFormProps) {
  const { memberId, name, n } = judging;
  const [credits, setCredits] = useState(USUAL);
  const [word, setWord] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const step = (by: number) => setCredits(Math.min(300, Math.max(100, credits + by)));

  async function judge() {
    const answer = await judgeCascade({ tripId, memberId, n, creditsHundredths: credits, word: word.trim() });
    setTrouble(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    say(late === null ? '已评定，学分记入研修簿' : '已评定，逾期不计学分');
    onJudged(answer.data);
  }

  return (
    <>
      <SectionHeader title={name} aside="1 到 3 学分" />
      <View className="yx-home l-edge">
        <ChoiceRow
          label={`${name}的学分`}
          options={STEPS.map((value) => ({ value, label: shortFigure(value) }))}
          value={credits}
          onChange={setCredits}
          tone="red"
        />
        <View className="yx-home__fine">
          <Button id={`less-${memberId}`} label="少 0.1" size="small" onPress={() => step(-FINE)} />
          <View className="t-figure">{twoDecimals(credits)}</View>
          <Button id={`more-${memberId}`} label="多 0.1" size="small" onPress={() => step(FINE)} />
        </View>
        <TextAreaField
          id={`word-${memberId}`}
          label="评语"
          value={word}
          onChange={setWord}
          placeholder="讲得怎样，同事能用上什么"
          maxLength={200}
        />
        {trouble !== null && <Notice text={trouble} />}
        <Button
          id={`judge-${memberId}`}
          label={late === null ? `评定，记 ${twoDecimals(credits)}` : '评定，不计学分'}
          look="primary"
          busyLabel="正在记入"
          missing={word.trim().length < 2 ? '还没写评语' : undefined}
          onPress={judge}
        />
      </View>
    </>
  );
}
