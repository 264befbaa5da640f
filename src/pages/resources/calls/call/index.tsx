import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { FindView } from '@/contract/calls';
import { CallPage } from '@/features/calls/call-page';
import { callOf, close, readOn, setMayCompile, withdraw } from '@/features/calls/calls';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';

const instead = {
  notAsked: <StateBlock kind="empty" title="这次征集不在您这边进行" next="可以返回，看看别的征集" />,
  notFound: <StateBlock kind="empty" title="没有这次征集" next="可能已经移走，请返回看看" />,
};

export default function Page() {
  const callId = useRouter().params.callId ?? '';
  const call = useMemo(() => callOf(callId), [callId]);
  const state = call.use();
  usePullDown(call.refresh);
  useOnShow(() => void call.refresh());

  async function end() {
    const sure = await confirm({
      title: '现在结束征集？',
      text: '老师们不能再交、再改，大家交的随即公开。以后还可以延长。',
      yes: '结束征集',
    });
    if (sure) say((await close(call, callId)) ?? '已经结束');
  }
  async function takeBack({ entryId, compiled }: FindView) {
    const sure = await confirm({
      title: '收回这一条？',
      text: compiled
        ? '别人马上看不到，编好的汇编里也没有了。收回后不能再恢复。'
        : '别人马上看不到，收回后不能再恢复。要再交，请重新写一条。',
      yes: '收回',
    });
    if (sure) say((await withdraw(call, callId, entryId)) ?? '已经收回');
  }
  async function consent({ entryId, mayCompile, compiled }: FindView) {
    const why = await setMayCompile(call, { callId, entryId, mayCompile: !mayCompile });
    const done = mayCompile ? (compiled ? '下次重新编时去掉' : '不会编进汇编') : '可以编进汇编';
    say(why ?? done);
  }
  async function more(): Promise<boolean> {
    const why = await readOn(call);
    if (why !== null) say(why);
    return why === null;
  }

  return (
    <Screen
      bar={
        state.data?.mayHandIn === true && (
          <BottomBar
            primary={
              <Button
                id="write-find"
                label="交一条"
                look="primary"
                onPress={() => open(`/pages/resources/calls/write/index?callId=${callId}`)}
              />
            }
          />
        )
      }
    >
      <Reading state={state} onRetry={call.refresh} instead={instead}>
        {(view) => (
          <CallPage
            call={view}
            onClose={() => void end()}
            onWithdraw={(find) => void takeBack(find)}
            onConsent={(find) => void consent(find)}
            onMore={more}
          />
        )}
      </Reading>
    </Screen>
  );
}
