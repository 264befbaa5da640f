import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { AddForm } from '@/features/resources/add-form';
import { changeWish, shelve, wishDraftOf } from '@/features/resources/desk';
import { emptyWish } from '@/features/resources/draft';
import { resourceOf } from '@/features/resources/requests';
import { WordsForm } from '@/features/resources/words-form';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

/** Something new, the words of what is in the library already, or a session's file. */
export default function Page() {
  const { resourceId, sessionId, materialId, name = '' } = useRouter().params;
  if (resourceId !== undefined) return <ChangePage resourceId={resourceId} />;
  if (sessionId !== undefined && materialId !== undefined)
    return <ShelvePage sessionId={sessionId} materialId={materialId} name={decodeURIComponent(name)} />;
  return <AddForm />;
}

function ChangePage({ resourceId }: { readonly resourceId: string }) {
  const resource = useMemo(() => resourceOf(resourceId), [resourceId]);
  const state = resource.use();
  useOnShow(() => void resource.refresh());
  if (state.data === null)
    return (
      <Screen>
        <Reading state={state} onRetry={resource.refresh}>
          {() => null}
        </Reading>
      </Screen>
    );
  return (
    <WordsForm
      of={resourceId}
      wish={wishDraftOf(state.data)}
      send={{ label: '存好', done: '已经改好' }}
      onSend={async (wish) => troubleOf(await changeWish(resourceId, wish))}
      onDone={back}
    />
  );
}

function ShelvePage(props: {
  readonly sessionId: string;
  readonly materialId: string;
  readonly name: string;
}) {
  const { sessionId, materialId, name } = props;
  const title = name.replace(/\.[a-z]+$/i, '').slice(0, 60);
  return (
    <WordsForm
      of={`${sessionId}/${materialId}`}
      wish={{ ...emptyWish, title }}
      about={`活动资料：${name}。放进资源库后，全校老师都能找到；从活动里移走也还在。`}
      send={{ label: '放进资源库', done: '已放进资源库' }}
      onSend={async (wish) => troubleOf(await shelve({ sessionId, materialId }, wish))}
      onDone={back}
    />
  );
}

function troubleOf(answer: { readonly trouble: string } | object): string | null {
  return 'trouble' in answer ? answer.trouble : null;
}
