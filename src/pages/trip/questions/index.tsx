import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { useSending } from '@/features/feed/outbox';
import { SchoolQuestionList } from '@/features/questions/school-question-list';
import { TripQuestionList } from '@/features/questions/trip-question-list';

/** Of one trip when it is named; else of the school, one segment at a time. */
export default function Page() {
  const { tripId, segment } = useRouter().params;
  useSending();
  if (tripId !== undefined) return <TripQuestionList tripId={tripId} />;
  return (
    <Screen>
      <SchoolQuestionList begin={segment === 'toCarry' || segment === 'all' ? segment : 'mine'} />
    </Screen>
  );
}
