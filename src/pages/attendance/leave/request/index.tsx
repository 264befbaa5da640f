import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { myLeaveOf } from '@/features/leave/leaves';
import { OwnRequest } from '@/features/leave/own-request';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const requestId = useRouter().params.requestId ?? '';
  const request = useMemo(() => myLeaveOf(requestId), [requestId]);
  const { acted } = useAwaitChange(() => void request.refresh());
  usePullDown(request.refresh);
  return (
    <Screen>
      <Reading state={request.use()} onRetry={request.refresh}>
        {(view) => (
          <OwnRequest
            request={view}
            onChanged={(changed) => {
              request.replace(changed);
              acted();
            }}
          />
        )}
      </Reading>
    </Screen>
  );
}
