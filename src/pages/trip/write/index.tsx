import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { StateBlock } from '@/components/state/state-block';
import { isEmptyPost } from '@/domain/sharing/outbox';
import { beginPost, sendPost, useOutboxPost, useSending } from '@/features/feed/outbox';
import { WritePost } from '@/features/feed/write-post';
import { useOnline } from '@/platform/network';
import { back } from '@/platform/route';

export default function Page() {
  const { tripId = '', key: asked } = useRouter().params;
  const [key] = useState(() => asked ?? beginPost(tripId));
  const post = useOutboxPost(key);
  const online = useOnline();
  useSending();
  if (post === null || post.state !== 'writing')
    return (
      <Screen>
        <StateBlock kind="empty" title="这一条已经交给手机去传" next="返回就能看到它传到哪里" />
      </Screen>
    );

  function send() {
    sendPost(key);
    back();
  }
  const primary = (
    <Button id="send-post" label="发出" look="primary" disabled={isEmptyPost(post)} onPress={send} />
  );
  const bar = (
    <BottomBar status="已存在手机里" note={online ? '可以关掉再回来' : '有网后自动传'} primary={primary} />
  );
  return (
    <Screen bar={bar}>
      <WritePost post={post} />
    </Screen>
  );
}
