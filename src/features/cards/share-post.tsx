import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/action/button';
import { ShareButton } from '@/components/action/share-button';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { useOnShow } from '@/platform/on-show';
import { createResource } from '@/platform/resource';
import { open } from '@/platform/route';
import { canShare, useShareCard } from '@/platform/share';
import { readCard, type Shared } from './card';
import { usePictureOf } from './card-picture';
import './cards.css';

type SharePostProps = {
  readonly of: Shared;
  /** As the page knows it: a change of it makes another card. */
  readonly isPublic: boolean;
};

/**
 * 发到群里: the card as the chat will see it, the button that sends it, and who can open it. The page says
 * `enableShareAppMessage` in its config.
 */
export function SharePost({ of, isPublic }: SharePostProps) {
  const [card] = useState(() => createResource(() => readCard(of)));
  const { data, refusal, loading } = card.use();
  const picture = usePictureOf(data);
  useOnShow(() => void card.refresh());
  useEffect(() => {
    // A reading that was under way before the change tells how it was.
    void card.refresh().then(() => {
      const read = card.current().data;
      if (read !== null && read.isPublic !== isPublic) void card.refresh();
    });
  }, [card, isPublic]);
  const ready = data !== null && picture !== null && !loading ? data : null;
  useShareCard(ready && { title: ready.title, path: ready.path, imageUrl: picture?.path });
  if (data === null && refusal !== null)
    return (
      <Notice text={refusal.message} action={{ label: '再试一次', onPress: () => void card.refresh() }} />
    );
  return (
    <>
      <SectionHeader title="发到群里" />
      <View className="yx-share-post l-edge">
        {picture?.path && (
          <Image
            className="yx-share-post__picture"
            src={picture.path}
            mode="aspectFit"
            {...accessible('img', `卡片的样子：${data?.title ?? ''}`)}
          />
        )}
        {ready === null && <Button id="share-wait" label="正在备好卡片" busy onPress={() => undefined} />}
        {ready !== null && canShare && <ShareButton id="share-card" label="发到群里" />}
        {ready !== null && !canShare && (
          <Button id="see-card" label="看看卡片打开的页面" onPress={() => open(ready.path)} />
        )}
        {data !== null && (
          <View>
            <View className="t-body">这张卡片谁能看</View>
            <View className="t-note">{data.readers}</View>
          </View>
        )}
      </View>
    </>
  );
}
