import { View } from '@tarojs/components';
import type { TripQuestions } from '@/contract/questions';
import type { Resource } from '@/platform/resource';
import { QuestionLines } from './question-lines';
import './questions.css';

type FeedQuestionsProps = { readonly resource: Resource<TripQuestions>; readonly postId: string };

/** In a feed: what was asked about one post, right under it; nothing where nobody asked. */
export function FeedQuestions({ resource, postId }: FeedQuestionsProps) {
  const asked = resource.use().data?.questions.filter((question) => question.postId === postId) ?? [];
  if (asked.length === 0) return null;
  return (
    <View className="yx-question__under">
      <QuestionLines questions={asked} resource={resource} />
    </View>
  );
}
