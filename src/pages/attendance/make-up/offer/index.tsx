import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { makeUpOf } from '@/features/make-up/make-ups';
import { OfferForm } from '@/features/make-up/offer-form';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  const sessionId = useRouter().params.sessionId ?? '';
  const makeUp = useMemo(() => makeUpOf(sessionId), [sessionId]);
  useOnShow(() => void makeUp.refresh());
  return (
    <Screen>
      <Reading state={makeUp.use()} onRetry={makeUp.refresh}>
        {(view) => <OfferForm view={view} />}
      </Reading>
    </Screen>
  );
}
