import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { TripQuestions } from '@/contract/questions';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import type { Resource } from '@/platform/resource';
import { open } from '@/platform/route';
import { setFollows } from './thanks';

/** On a trip's page: whether one is told of what is new, and the way to what was asked. */
export function FollowRow({ resource }: { readonly resource: Resource<TripQuestions> }) {
  const { data } = resource.use();
  useOnShow(() => void resource.refresh());
  if (data === null) return null;
  const { tripId, follows, mayAsk, questions } = data;

  async function toggle() {
    const why = await setFollows(resource, !follows);
    say(why ?? (follows ? '不再告诉您新动态' : '有新动态会告诉您'));
  }

  const waiting = questions.filter(({ mayAnswer }) => mayAnswer).length;
  return (
    <RuledList>
      {(mayAsk || follows) && (
        <ListRow
          id="follow"
          title="关注这次外出"
          note={follows ? '再点一下，就不再提醒' : '有新动态时告诉您；您看过以前只告诉一次'}
          chip={follows ? { text: '已关注', tone: 'pine', icon: 'check' } : undefined}
          onPress={() => void toggle()}
        />
      )}
      <ListRow
        id="trip-questions"
        title="提问和答复"
        note="出行的老师可以把问题带给现场的专家"
        chip={waiting === 0 ? undefined : { text: `${waiting} 个等您`, tone: 'amber' }}
        onPress={() => open(`/pages/trip/questions/index?tripId=${tripId}`)}
        last
      />
    </RuledList>
  );
}
