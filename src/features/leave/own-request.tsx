import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { Notice } from '@/components/state/notice';
import type { LeaveView } from '@/contract/leave';
import type { Refusal } from '@/domain/refusal';
import { confirm, say } from '@/platform/feedback';
import { open } from '@/platform/route';
import { LeaveFacts } from './leave-facts';
import { withdrawLeave } from './leaves';
import './leave.css';

type OwnRequestProps = {
  readonly request: LeaveView;
  readonly onChanged: (request: LeaveView) => void;
};

/** One's own request; it can be taken back while it waits. */
export function OwnRequest({ request, onChanged }: OwnRequestProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function withdraw() {
    const sure = await confirm({ title: '撤回这份请假？', text: '撤回后可以重新申请。', yes: '撤回' });
    if (!sure) return;
    const { reply, refusal: why } = await withdrawLeave(request.requestId);
    setRefusal(why);
    if (reply === null) return;
    say('已撤回');
    onChanged(reply);
  }

  return (
    <>
      {refusal !== null && <Notice text={refusal.message} />}
      <LeaveFacts request={request} />
      <View className="yx-leave__after l-edge">
        {request.state === 'waiting' && (
          <Button id="withdraw" label="撤回" busyLabel="正在撤回" onPress={withdraw} />
        )}
        <TextLink
          id="all-leaves"
          label="我的请假"
          icon="document"
          opens
          onPress={() => open('/pages/attendance/leave/mine/index')}
        />
      </View>
    </>
  );
}
