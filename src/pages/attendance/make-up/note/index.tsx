import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { makeUpOf } from '@/features/make-up/make-ups';
import { NotePage } from '@/features/make-up/note-page';
import { SessionMaterials } from '@/features/session-plan/session-card';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  const sessionId = useRouter().params.sessionId ?? '';
  const makeUp = useMemo(() => makeUpOf(sessionId), [sessionId]);
  useOnShow(() => void makeUp.refresh());
  return (
    <Screen>
      <Reading state={makeUp.use()} onRetry={makeUp.refresh}>
        {(view) => (
          <NotePage
            view={view}
            onChanged={makeUp.replace}
            materials={<SessionMaterials sessionId={sessionId} />}
          />
        )}
      </Reading>
    </Screen>
  );
}
