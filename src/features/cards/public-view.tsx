import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { Sheet } from '@/components/layout/sheet';
import { PhotoGrid } from '@/components/writing/photo-grid';
import type { PublicContent } from '@/contract/cards';
import type { CardRef } from '@/domain/sharing/card';
import { clockTime, longDay } from '@/domain/term/school-day';
import { previewImages } from '@/platform/photos';
import { open } from '@/platform/route';
import { FileActions } from './file-actions';
import './cards.css';

type PublicViewProps = { readonly card: CardRef; readonly content: PublicContent };

/** What anybody sees of something public: this one piece, and nothing else of the school. */
export function PublicView({ card, content }: PublicViewProps) {
  const { of, school, topic, by, atMs, parts, files, copyrightNote } = content;
  const when = of === 'post' ? `${longDay(atMs)} ${clockTime(atMs)}` : longDay(atMs);
  return (
    <>
      <Sheet bound>
        <View className="t-caption">{`${school}，${of === 'post' ? '外出学习' : '资源库'}`}</View>
        <View className="t-head yx-public__topic">{topic}</View>
        <View className="t-note">{`${by}，${when}`}</View>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never move
          <Part key={index} {...part} />
        ))}
        {copyrightNote !== '' && (
          <View className="t-note c-ink-3 yx-public__part">{`来源：${copyrightNote}`}</View>
        )}
        <FileActions of={card} files={files} />
      </Sheet>
      <View className="yx-public__below l-edge">
        <View className="t-note c-ink-3">发布的老师公开了这一条，其余内容只给本校老师看。</View>
        <Button
          id="go-bind"
          label="我是本校老师，绑定身份"
          size="small"
          onPress={() => open('/pages/bind/index')}
        />
      </View>
    </>
  );
}

function Part({ heading, text, photoUrls }: PublicContent['parts'][number]) {
  return (
    <View className="yx-public__part">
      {heading !== '' && <View className="t-title">{heading}</View>}
      {text !== '' && <View className="t-prose yx-public__words">{text}</View>}
      {photoUrls.length > 0 && <PhotoGrid urls={photoUrls} onOpen={(url) => previewImages(photoUrls, url)} />}
    </View>
  );
}
