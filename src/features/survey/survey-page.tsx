import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ScaleRow } from '@/components/form/scale-row';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import type { SurveyQuestion, SurveySheet } from '@/contract/after-session';
import type { Refusal } from '@/domain/refusal';
import { monthDay } from '@/domain/term/school-day';
import { say } from '@/platform/feedback';
import { keepUnsent, marksFor, sendAnswer, type UnsentAnswer, unsentAnswer } from './survey';
import './survey.css';

/** A survey that asks this person. */
export function SurveyPage({ sheet }: { readonly sheet: SurveySheet }) {
  return (
    <>
      <View className="yx-survey__head l-edge">
        <View className="t-title">{sheet.title}</View>
      </View>
      {sheet.state === 'open' ? <AnswerForm sheet={sheet} /> : <Ended />}
    </>
  );
}

function Ended() {
  return (
    <StateBlock
      kind="empty"
      title="问卷已结束，答卷已经匿名"
      next="能把答卷对到人的密钥已销毁，连您自己的那份也找不出来了。满 5 份才出结果，主持人和教务处只看得到合计。"
    />
  );
}

function AnswerForm({ sheet }: { readonly sheet: SurveySheet }) {
  const { sessionId, answer, attended, aboutSession, aboutMaterial, endsAtMs } = sheet;
  const [own, setOwn] = useState<UnsentAnswer>(
    () => unsentAnswer(sessionId) ?? { marks: { ...answer?.marks }, words: answer?.words ?? '' },
  );
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = [...aboutSession, ...aboutMaterial];
  const left = asked.filter(({ questionId }) => own.marks[questionId] === undefined).length;

  function change(next: UnsentAnswer) {
    setOwn(next);
    keepUnsent(sessionId, next);
  }
  const mark = (questionId: string, value: number) =>
    change({ ...own, marks: { ...own.marks, [questionId]: value } });

  async function send() {
    const marks = marksFor(
      asked.map(({ questionId }) => questionId),
      own.marks,
    );
    const why = await sendAnswer(sessionId, { marks, words: own.words.trim() });
    setRefusal(why);
    if (why === null) say('已收到，谢谢您');
  }

  return (
    <>
      <Notice
        text={answer === null ? '保密：现在只有系统能对应到您' : '已收到您的答卷，结束前可以改'}
        note={`最晚 ${monthDay(endsAtMs)} 结束，那时对应关系销毁，从此匿名。主持人和教务处始终看不到谁答了什么。`}
      />
      {!attended && (
        <View className="yx-survey__away l-edge t-note">您没有参加这一场，只问您对材料的看法。</View>
      )}
      <Questions title="这次研修" questions={aboutSession} marks={own.marks} onMark={mark} />
      <Questions title="研修材料" questions={aboutMaterial} marks={own.marks} onMark={mark} />
      <View className="yx-survey__words l-edge">
        <TextAreaField
          id="survey-words"
          label="还想说的（可以不写）"
          value={own.words}
          onChange={(words) => change({ ...own, words })}
          placeholder="哪里好，哪里要改"
          maxLength={300}
        />
        {refusal !== null && <View className="t-note c-amber">{refusal.message}</View>}
        <Button
          id="send-survey"
          label={answer === null ? '交答卷' : '改好了，再交一次'}
          look="primary"
          busyLabel="正在交"
          missing={left === 0 ? undefined : `还有 ${left} 题没选`}
          onPress={send}
        />
        <View className="t-note c-ink-3">填不填随您，不计分。</View>
      </View>
    </>
  );
}

type QuestionsProps = {
  readonly title: string;
  readonly questions: readonly SurveyQuestion[];
  readonly marks: Readonly<Record<string, number>>;
  readonly onMark: (questionId: string, value: number) => void;
};

function Questions({ title, questions, marks, onMark }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <>
      <SectionHeader title={title} aside={`${questions.length} 题`} />
      <View className="l-ruled">
        {questions.map(({ questionId, text }) => (
          <ScaleRow
            key={questionId}
            id={`mark-${questionId}`}
            text={text}
            value={marks[questionId]}
            onChange={(value) => onMark(questionId, value)}
          />
        ))}
      </View>
    </>
  );
}
