import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { StatBar } from '@/components/figure/stat-bar';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { SurveyDesk } from '@/contract/after-session';
import type { Refusal } from '@/domain/refusal';
import { monthDay } from '@/domain/term/school-day';
import { QuestionChoice } from './question-choice';
import { closeSurvey } from './survey';
import { SurveyResultsView } from './survey-results-view';
import './survey.css';

type SurveyDeskPageProps = {
  readonly desk: SurveyDesk;
  /** Something was opened or ended. */
  readonly onActed: () => void;
};

/** The host's side of a survey: send it out, see how many answered, end it, read the totals. */
export function SurveyDeskPage({ desk, onActed }: SurveyDeskPageProps) {
  return (
    <>
      <View className="yx-survey__head l-edge">
        <View className="t-title">{desk.title}</View>
      </View>
      {desk.state === 'none' && <QuestionChoice desk={desk} onActed={onActed} />}
      {desk.state === 'open' && <Running desk={desk} onActed={onActed} />}
      {desk.state === 'closed' && <SurveyResultsView desk={desk} />}
    </>
  );
}

function Running({ desk, onActed }: SurveyDeskPageProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { answers, fewest, endsAtMs } = desk;
  async function close() {
    setRefusal(await closeSurvey(desk));
    onActed();
  }
  return (
    <>
      {refusal !== null && <Notice text={refusal.message} />}
      <Notice
        text="正在收，结束以后才出结果"
        note="收的时候只看得到份数：边收边看结果，就能猜出谁答了什么。"
      />
      <SectionHeader
        title="已收到"
        aside={endsAtMs === null ? undefined : `最晚 ${monthDay(endsAtMs)} 自动结束`}
      />
      <View className="l-edge">
        <StatBar
          stats={[
            { figure: String(answers), caption: '份答卷' },
            { figure: String(fewest), caption: '份起出结果' },
          ]}
        />
      </View>
      <View className="yx-survey__act l-edge">
        <Button id="close-survey" label="结束问卷" busyLabel="正在结束" onPress={close} />
      </View>
    </>
  );
}
