import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextLink } from '@/components/action/text-link';
import { Chip } from '@/components/figure/chip';
import { TakeDownForm } from '@/components/form/take-down-form';
import type { QuestionView } from '@/contract/questions';
import { open } from '@/platform/route';
import { answerSource, moment, stateChip } from './words';
import './questions.css';

type QuestionLineProps = {
  readonly question: QuestionView;
  readonly placed?: boolean | undefined;
  readonly onCarry: () => void;
  readonly onAnswer: () => void;
  readonly onTakeBack: () => void;
  readonly onTakeDown: (reason: string) => unknown;
};

/** A question, how far it is, and the answer behind its rule. */
export function QuestionLine({ question, placed, ...acts }: QuestionLineProps) {
  const { questionId, by, mine, text, atMs, carried, answer } = question;
  return (
    <View id={`question-${questionId}`} className="yx-question">
      <View className="yx-question__head">
        <View className="yx-question__who">
          <View className="t-note t-strong c-ink">{mine ? '我' : by}</View>
          <View className="t-note c-ink-3">{`问，${moment(atMs)}`}</View>
        </View>
        <Chip {...stateChip(question)} />
      </View>
      <View className="yx-question__words t-body">{text}</View>
      {carried !== null && answer === null && (
        <View className="t-caption">{`${carried.by} ${moment(carried.atMs)} 转问，等答复`}</View>
      )}
      {answer !== null && (
        <View className="yx-question__answer">
          <View className="yx-question__words t-body">{answer.text}</View>
          <View className="t-caption">{answerSource(answer)}</View>
        </View>
      )}
      {placed && <Place question={question} />}
      <Acts question={question} {...acts} />
    </View>
  );
}

/** Which trip it is about; to the post, where one is meant. */
function Place({ question: { tripId, postId, topic } }: Pick<QuestionLineProps, 'question'>) {
  const page =
    postId === null
      ? `/pages/trip/index?tripId=${tripId}`
      : `/pages/trip/post/index?tripId=${tripId}&postId=${postId}`;
  return (
    <View className="yx-question__place">
      <TextLink label={topic} onPress={() => open(page)} opens />
    </View>
  );
}

function Acts({ question, onCarry, onAnswer, onTakeBack, onTakeDown }: QuestionLineProps) {
  const [asksReason, askReason] = useState(false);
  const { questionId, mayCarry, mayAnswer, mayWithdraw, mayTakeDown, answer } = question;
  const mayCorrect = answer !== null && answer.replaces !== null;
  if (!mayCarry && !mayAnswer && !mayWithdraw && !mayTakeDown && !mayCorrect) return null;
  return (
    <>
      <View className="yx-question__acts">
        {mayCarry && <TextLink id={`carry-${questionId}`} label="已转问" tone="pine" onPress={onCarry} />}
        {mayAnswer && <TextLink id={`answer-${questionId}`} label="写答复" tone="pine" onPress={onAnswer} />}
        {mayCorrect && <TextLink id={`correct-${questionId}`} label="更正" onPress={onAnswer} />}
        {mayWithdraw && <TextLink id={`take-back-${questionId}`} label="收回" onPress={onTakeBack} />}
        {mayTakeDown && !asksReason && (
          <TextLink id={`take-down-${questionId}`} label="撤下" onPress={() => askReason(true)} />
        )}
      </View>
      {asksReason && <TakeDownForm example="写了学生的名字" onTakeDown={onTakeDown} />}
    </>
  );
}
