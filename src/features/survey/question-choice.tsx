import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { SurveyDesk } from '@/contract/after-session';
import type { Refusal } from '@/domain/refusal';
import { say } from '@/platform/feedback';
import { openSurvey } from './survey';

type QuestionChoiceProps = { readonly desk: SurveyDesk; readonly onActed: () => void };

const FEWEST = 3;

/** Which of the ready questions are asked; all of them, as it begins. */
export function QuestionChoice({ desk, onActed }: QuestionChoiceProps) {
  const { sessionId, ready } = desk;
  const [chosen, setChosen] = useState<readonly string[]>(ready.map(({ questionId }) => questionId));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const hasMaterial = ready.some(
    ({ about, questionId }) => about === 'material' && chosen.includes(questionId),
  );

  const toggle = (questionId: string) =>
    setChosen(
      chosen.includes(questionId) ? chosen.filter((one) => one !== questionId) : [...chosen, questionId],
    );
  async function send() {
    const why = await openSurvey(sessionId, chosen);
    setRefusal(why);
    if (why !== null) return;
    say('问卷已发出');
    onActed();
  }
  const group = (about: 'session' | 'material', title: string, aside: string) => (
    <>
      <SectionHeader title={title} aside={aside} />
      <View className="yx-survey__choices l-edge">
        {ready
          .filter((question) => question.about === about)
          .map(({ questionId, text }) => (
            <ChoiceChip
              key={questionId}
              label={text}
              chosen={chosen.includes(questionId)}
              onToggle={() => toggle(questionId)}
              tone="ink"
            />
          ))}
      </View>
    </>
  );

  return (
    <>
      {refusal !== null && <Notice text={refusal.message} />}
      {group('session', '问这次研修', '参加的人答')}
      {group('material', '问研修材料', '没参加的也能答')}
      <View className="yx-survey__act l-edge">
        <View className="t-note">
          最后有一题「还想说的」，可以不写。收的时候保密，结束后匿名，满 5 份才出结果。
        </View>
        <Button
          id="open-survey"
          label="发出问卷"
          look="primary"
          busyLabel="正在发"
          missing={chosen.length < FEWEST ? '至少选 3 题' : hasMaterial ? undefined : '至少选一题问材料的'}
          onPress={send}
        />
      </View>
    </>
  );
}
