import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';
import { QuestionLines } from './question-lines';
import { questionsOf } from './questions';
import './questions.css';

/** All that was asked on one trip, about posts and about the whole, oldest first. */
export function TripQuestionList({ tripId }: { readonly tripId: string }) {
  const resource = useMemo(() => questionsOf(tripId), [tripId]);
  const state = resource.use();
  useAwaitChange(() => void resource.refresh());
  usePullDown(resource.refresh);

  const ask = (
    <Button
      id="ask-question"
      label="问一句"
      look="primary"
      onPress={() => open(`/pages/trip/questions/ask/index?tripId=${tripId}`)}
    />
  );
  return (
    <Screen bar={state.data?.mayAsk && <BottomBar primary={ask} />}>
      <Reading state={state} onRetry={resource.refresh}>
        {({ topic, questions }) => (
          <>
            <View className="yx-questions__head l-edge">
              <View className="t-title">{topic}</View>
            </View>
            {questions.length === 0 ? (
              <StateBlock
                kind="empty"
                title="还没有人提问"
                next="出行的老师可以把问题带给现场的专家，答复会附在问题下面"
              />
            ) : (
              <View className="l-edge">
                <QuestionLines questions={questions} resource={resource} />
              </View>
            )}
          </>
        )}
      </Reading>
    </Screen>
  );
}
