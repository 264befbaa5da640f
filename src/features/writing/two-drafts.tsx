import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Sheet } from '@/components/layout/sheet';
import type { PieceView } from '@/contract/submission';
import { charactersOf } from '@/domain/submission/parts';
import type { Parts } from '@/domain/submission/submission';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { chooseDraft, type Writing, type WritingState } from './writing';

type TwoDraftsProps = {
  readonly writing: Writing;
  readonly piece: PieceView;
  readonly here: Parts;
  readonly other: NonNullable<WritingState['other']>;
};

/** Two phones wrote on one piece: both are shown, the writer chooses, neither silently wins. */
export function TwoDrafts({ writing, piece, here, other }: TwoDraftsProps) {
  const when = other.savedAtMs === null ? '' : `${monthDay(other.savedAtMs)} ${clockTime(other.savedAtMs)}`;
  return (
    <>
      <SectionHeader title="两台设备都写过这一篇" aside="请选一份继续" />
      <Version piece={piece} title="这台设备上的" parts={here} />
      <View className="l-edge yx-writing__reminder">
        <Button id="keep-phone" label="用这台设备上的" onPress={() => chooseDraft(writing, 'phone')} />
      </View>
      <Version piece={piece} title={`另一台设备上的，${when} 保存`} parts={other.parts} />
      <View className="l-edge yx-writing__reminder">
        <Button id="take-other" label="用另一台设备上的" onPress={() => chooseDraft(writing, 'other')} />
      </View>
    </>
  );
}

function Version({
  piece,
  title,
  parts,
}: {
  readonly piece: PieceView;
  readonly title: string;
  readonly parts: Parts;
}) {
  return (
    <Sheet>
      <View className="t-body t-strong">{`${title}，${charactersOf(parts)} 字`}</View>
      {piece.form.parts.map((part) => (
        <View key={part.partId} className="yx-writing__version t-note">
          {`${part.name}：${parts[part.partId] ?? ''}`}
        </View>
      ))}
    </Sheet>
  );
}
