import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Sheet } from '@/components/layout/sheet';
import type { PieceView } from '@/contract/piece-view';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { type CloudDraft, type Draft, formOf } from './draft';
import { figuresOf } from './words';
import { chooseDraft, type Writing } from './writing';

type TwoDraftsProps = {
  readonly writing: Writing;
  readonly piece: PieceView;
  readonly here: Draft;
  readonly other: CloudDraft;
};

/** Two phones wrote on one piece: both are shown, the writer chooses, and the one not chosen stays on this phone. */
export function TwoDrafts({ writing, piece, here, other }: TwoDraftsProps) {
  const when = other.savedAtMs === null ? '' : `${monthDay(other.savedAtMs)} ${clockTime(other.savedAtMs)}`;
  return (
    <>
      <SectionHeader title="两台设备都写过这一篇" aside="请选一份继续" />
      <View className="yx-writing__hint l-edge t-note c-ink-3">
        没选的那一份也留在这台手机里，提交以前随时可以换回来。
      </View>
      <OneVersion piece={piece} title="这台设备上的" version={here} />
      <View className="l-edge yx-writing__reminder">
        <Button id="keep-phone" label="用这台设备上的" onPress={() => chooseDraft(writing, 'phone')} />
      </View>
      <OneVersion piece={piece} title={`另一台设备上的，${when} 保存`} version={other} />
      <View className="l-edge yx-writing__reminder">
        <Button id="take-other" label="用另一台设备上的" onPress={() => chooseDraft(writing, 'other')} />
      </View>
    </>
  );
}

type OneVersionProps = {
  readonly piece: PieceView;
  readonly title: string;
  readonly version: Pick<CloudDraft, 'kind' | 'parts' | 'shares'> & {
    readonly photos: readonly { readonly caption: string }[];
    readonly files: readonly { readonly name: string }[];
  };
};

function OneVersion({ piece, title, version }: OneVersionProps) {
  const form = formOf(piece, version);
  const captions = version.photos.map(({ caption }) => caption).filter((caption) => caption !== '');
  const names = version.files.map(({ name }) => name);
  return (
    <Sheet>
      <View className="t-body t-strong">{`${title}，${figuresOf(version)}`}</View>
      {piece.choices.length > 1 && <View className="t-note c-ink-3">{`写的是${form.name}`}</View>}
      {form.parts.map((part) => (
        <View key={part.partId} className="yx-writing__version t-note">
          {`${part.name}：${version.parts[part.partId] ?? ''}`}
        </View>
      ))}
      {captions.length > 0 && <View className="t-note">{`照片说明：${captions.join('；')}`}</View>}
      {names.length > 0 && <View className="t-note">{`文件：${names.join('、')}`}</View>}
      {version.shares && <View className="t-note">愿意放进校内好作品</View>}
    </Sheet>
  );
}
