import { View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import { Tabs } from '@/components/action/tabs';
import { Paged } from '@/components/list/paged';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { QuestionSegment } from '@/contract/questions';
import { useAwaitChange } from '@/platform/await-change';
import { say } from '@/platform/feedback';
import { usePullDown } from '@/platform/pull-down';
import { scrollTo } from '@/platform/scroll';
import { QuestionLines } from './question-lines';
import { questionsIn, readOn } from './questions';
import './questions.css';

const names: Readonly<Record<QuestionSegment, string>> = { mine: '我问的', toCarry: '待转问', all: '全部' };

const empty: Readonly<Record<QuestionSegment, { readonly title: string; readonly next: string }>> = {
  mine: { title: '您还没有提问', next: '看外出学习的动态时，点「问一句」，出行的老师可以带给现场的专家' },
  toCarry: { title: '没有等您转问的', next: '同事在您的动态下面提问，会排在这里' },
  all: { title: '这个学期还没有人提问', next: '外出学习批准以后，看得到的老师都可以提问' },
};

/** 提问 of the whole school: one's own, what waits for a traveller, all. */
export function SchoolQuestionList({ begin }: { readonly begin: QuestionSegment }) {
  const [segment, choose] = useState(begin);
  const resource = useMemo(() => questionsIn(segment), [segment]);
  const state = resource.use();
  const travels = useTravels(state.data, begin);
  useAwaitChange(() => void resource.refresh());
  useEffect(() => void resource.refresh(), [resource]);
  usePullDown(resource.refresh);

  async function onMore(): Promise<boolean> {
    const why = await readOn(resource, segment);
    if (why !== null) say(why);
    return why === null;
  }

  const segments = (['mine', 'toCarry', 'all'] as const).filter((each) => each !== 'toCarry' || travels);
  return (
    <>
      <Tabs
        tabs={segments.map((value) => ({ value, label: names[value] }))}
        value={segment}
        onChange={choose}
      />
      <Reading state={state} onRetry={resource.refresh}>
        {({ questions, next }) =>
          questions.length === 0 && next === null ? (
            <StateBlock kind="empty" {...empty[segment]} />
          ) : (
            <Paged
              id="questions"
              rows={questions}
              counter="个"
              onTurn={scrollTo}
              onMore={next === null ? undefined : onMore}
            >
              {(page) => (
                <View className="l-edge">
                  <QuestionLines questions={page} resource={resource} placed />
                </View>
              )}
            </Paged>
          )
        }
      </Reading>
    </>
  );
}

/** Whether 待转问 stands among the segments: known from any reading, and kept while another one is on its way. */
function useTravels(page: { readonly travels: boolean } | null, begin: QuestionSegment): boolean {
  const [travels, learn] = useState(begin === 'toCarry');
  if (page !== null && page.travels !== travels) learn(page.travels);
  return travels;
}
