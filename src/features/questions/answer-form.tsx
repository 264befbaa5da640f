import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import type { QuestionView } from '@/contract/questions';
import { type AnswerDraft, beginAnswer, dropAnswer, keepAnswer } from './answer-draft';
import { moment } from './words';
import './questions.css';

type AnswerFormProps = {
  readonly question: QuestionView;
  /** Sends it; answers why it could not be sent, or null. */
  readonly onSend: (draft: AnswerDraft) => Promise<string | null>;
};

/** What was said there, and who said it; or one's own answer. */
export function AnswerForm({ question, onSend }: AnswerFormProps) {
  const { tripId, questionId, answer } = question;
  const [draft, setDraft] = useState(() => beginAnswer(tripId, questionId, answer));
  const [trouble, setTrouble] = useState<string | null>(null);
  const isNamed = draft.isOwn || draft.answeredBy.trim() !== '';

  const write = (changes: Partial<AnswerDraft>) =>
    setDraft(keepAnswer(tripId, questionId, { ...draft, ...changes }));

  async function send() {
    const why = await onSend(draft);
    setTrouble(why);
    if (why === null) dropAnswer(tripId, questionId);
  }

  return (
    <View className="yx-questions__form l-edge">
      <View className="yx-questions__about">
        <View className="t-body">{question.text}</View>
        <View className="t-caption">{`${question.by}问，${moment(question.atMs)}`}</View>
      </View>
      <TextAreaField
        id="answer-text"
        label="答复"
        value={draft.text}
        onChange={(text) => write({ text })}
        placeholder="专家怎样说的，记下要点就好"
        maxLength={1000}
        fault={trouble ?? undefined}
      />
      <ChoiceRow
        label="谁答的"
        options={[
          { value: 'expert', label: '现场的专家答的' },
          { value: 'self', label: '我自己答' },
        ]}
        value={draft.isOwn ? 'self' : 'expert'}
        onChange={(answerer) => write({ isOwn: answerer === 'self' })}
      />
      {!draft.isOwn && (
        <FormField
          id="answered-by"
          label="专家怎样称呼"
          value={draft.answeredBy}
          onChange={(answeredBy) => write({ answeredBy })}
          placeholder="例如：授课教师"
          maxLength={20}
        />
      )}
      <Button
        id="send-answer"
        label={answer === null ? '发出答复' : '改好了'}
        look="primary"
        busyLabel="正在发出"
        missing={draft.text.trim() === '' ? '还没有写答复' : isNamed ? undefined : '还没有写谁答的'}
        onPress={send}
      />
      <View className="t-note c-ink-3">写的都在手机里。发出以后，提问的老师会收到；一天之内可以更正。</View>
    </View>
  );
}
