import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextLink } from '@/components/action/text-link';
import { Notice } from '@/components/state/notice';
import type { QuestionView } from '@/contract/questions';
import { beginAnswer, dropAnswer } from './answer-draft';
import { QuestionLine } from './question-line';
import './questions.css';

const nothing = () => undefined;

/** The question has an answer that is not the reader's to change: it is shown, beside what the reader had written. */
export function AnsweredByOther({ question }: { readonly question: QuestionView }) {
  const { tripId, questionId } = question;
  const [draft, setDraft] = useState(() => beginAnswer(tripId, questionId, null));

  function drop() {
    dropAnswer(tripId, questionId);
    setDraft({ ...draft, text: '' });
  }

  return (
    <>
      <Notice text="这个问题已经有了答复" note="先到的答复留着，不用再答。" />
      <View className="l-edge">
        <QuestionLine
          question={question}
          onCarry={nothing}
          onAnswer={nothing}
          onTakeBack={nothing}
          onTakeDown={nothing}
        />
        {draft.text !== '' && (
          <View className="yx-questions__form">
            <View className="t-note">您写的没有发出，还在手机里：</View>
            <View className="yx-questions__about t-body">{draft.text}</View>
            <View className="yx-question__place">
              <TextLink id="drop-answer" label="不留了" onPress={drop} />
            </View>
          </View>
        )}
      </View>
    </>
  );
}
