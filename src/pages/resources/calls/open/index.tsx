import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { callList, callOf } from '@/features/calls/calls';
import { OpenForm } from '@/features/calls/open-form';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back, replaceWith } from '@/platform/route';

const nobody = <StateBlock kind="empty" title="征集由组长和教务处发起" next="您可以在征集里交一个小发现" />;

/** A new call; or other words and another day for one that stands. */
export default function Page() {
  const { callId } = useRouter().params;
  return <Screen>{callId === undefined ? <NewCall /> : <Standing callId={callId} />}</Screen>;
}

function NewCall() {
  useOnShow(() => void callList.refresh());
  return (
    <Reading state={callList.use()} onRetry={callList.refresh}>
      {({ mayAsk }) =>
        mayAsk.length === 0 ? (
          nobody
        ) : (
          <OpenForm
            groups={mayAsk}
            standing={null}
            onDone={(callId) => {
              say('已经发起');
              replaceWith(`/pages/resources/calls/call/index?callId=${callId}`);
            }}
          />
        )
      }
    </Reading>
  );
}

function Standing({ callId }: { readonly callId: string }) {
  const call = useMemo(() => callOf(callId), [callId]);
  useOnShow(() => void call.refresh());
  return (
    <Reading state={call.use()} onRetry={call.refresh}>
      {(view) =>
        view.mayManage ? (
          <OpenForm
            groups={[]}
            standing={view}
            onDone={() => {
              say('已经保存');
              back();
            }}
          />
        ) : (
          nobody
        )
      }
    </Reading>
  );
}
