import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { Chip } from '@/components/figure/chip';
import { PhotoGrid } from '@/components/writing/photo-grid';
import type { FindView } from '@/contract/calls';
import { monthDay } from '@/domain/term/school-day';
import { previewImages } from '@/platform/photos';

type FindCardProps = {
  readonly find: FindView;
  /** For one's own: until the call has ended. */
  readonly onChange?: (() => void) | undefined;
  readonly onWithdraw?: (() => void) | undefined;
  readonly onConsent?: (() => void) | undefined;
};

/** A small find: who, what, and its pictures. One's own can be changed, taken back, and kept out of a booklet. */
export function FindCard({ find, onChange, onWithdraw, onConsent }: FindCardProps) {
  const { entryId, author, mine, title, text, photos, handedInAtMs, mayCompile, compiled } = find;
  const urls = photos.flatMap(({ url }) => (url === null ? [] : [url]));
  const waiting = photos.some(({ check }) => check === 'pending');
  return (
    <View id={`find-${entryId}`} className="yx-calls__find">
      <View className="l-pair">
        <View className="t-strong">{title}</View>
        {compiled && <Chip text="已编入" tone="pine" />}
      </View>
      <View className="t-note c-ink-3">{`${mine ? '我' : author}，${monthDay(handedInAtMs)}`}</View>
      <View className="yx-calls__words t-body">{text}</View>
      {urls.length > 0 && (
        <View className="yx-calls__photos">
          <PhotoGrid urls={urls} onOpen={(url) => previewImages(urls, url)} />
        </View>
      )}
      {waiting && <View className="t-note c-ink-3">照片正在检查，别人暂时看不到。</View>}
      {mine && !mayCompile && <View className="t-note c-ink-3">没有留「可以编进汇编」。</View>}
      {mine && !mayCompile && compiled && (
        <View className="t-note c-ink-3">已经编好的汇编里还有，下次重新编时去掉。</View>
      )}
      {mine && (
        <View className="yx-calls__acts">
          {onChange && <TextLink id={`change-${entryId}`} label="改一改" onPress={onChange} />}
          {onConsent && (
            <TextLink
              id={`consent-${entryId}`}
              label={mayCompile ? '不编进汇编' : '可以编进汇编'}
              onPress={onConsent}
            />
          )}
          {onWithdraw && <TextLink id={`withdraw-${entryId}`} label="收回" onPress={onWithdraw} />}
        </View>
      )}
    </View>
  );
}
