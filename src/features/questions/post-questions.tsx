import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { TextLink } from '@/components/action/text-link';
import { SectionHeader } from '@/components/layout/section-header';
import { Reading } from '@/components/state/reading';
import type { TripQuestions } from '@/contract/questions';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import type { Resource } from '@/platform/resource';
import { open } from '@/platform/route';
import { QuestionLines } from './question-lines';
import { questionsOf } from './questions';
import { setThanks } from './thanks';
import './questions.css';

type PostQuestionsProps = { readonly tripId: string; readonly postId: string };

/** Under a post: thanks for it, what colleagues asked about it, and the answers that came back. */
export function PostQuestions({ tripId, postId }: PostQuestionsProps) {
  const resource = useMemo(() => questionsOf(tripId, postId), [tripId, postId]);
  const state = resource.use();
  useOnShow(() => void resource.refresh());

  return (
    <Reading state={state} onRetry={resource.refresh}>
      {(view) => (
        <>
          <Thanks view={view} resource={resource} postId={postId} />
          <SectionHeader title="提问" />
          <View className="l-edge">
            {view.questions.length === 0 && (
              <View className="yx-question__empty t-note c-ink-3">{nobodyAsked(view)}</View>
            )}
            <QuestionLines questions={view.questions} resource={resource} />
            {view.mayAsk && (
              <View className="yx-question__place">
                <TextLink
                  id="ask-question"
                  label="问一句"
                  tone="pine"
                  onPress={() => open(`/pages/trip/questions/ask/index?tripId=${tripId}&postId=${postId}`)}
                  opens
                />
              </View>
            )}
          </View>
        </>
      )}
    </Reading>
  );
}

function nobodyAsked({ travels }: TripQuestions): string {
  return travels
    ? '还没有人提问。同事的问题会出现在这里，您可以带给现场的专家。'
    : '还没有人提问。出行的老师可以把问题带给现场的专家，答复会附在下面。';
}

type ThanksProps = {
  readonly view: TripQuestions;
  readonly resource: Resource<TripQuestions>;
  readonly postId: string;
};

/** A reader thanks with one tap and takes it back with another; the author alone reads who did. */
function Thanks({ view: { thanks }, resource, postId }: ThanksProps) {
  if (thanks === null) return null;
  if (thanks.kind === 'author') {
    if (thanks.names.length === 0) return null;
    return (
      <View id="thanks" className="l-edge">
        <View className="t-note">{`${thanks.names.join('、')} 谢谢您`}</View>
        <View className="t-caption">只有您看得到</View>
      </View>
    );
  }
  const { thanked } = thanks;
  async function toggle() {
    const why = await setThanks(resource, postId, !thanked);
    if (why !== null) say(why);
  }
  return (
    <View className="yx-question__thanks l-edge">
      <TextLink
        id="thank"
        label={thanked ? '已道谢，只有作者知道' : '谢谢分享'}
        icon={thanked ? 'check' : undefined}
        onPress={() => void toggle()}
      />
    </View>
  );
}
