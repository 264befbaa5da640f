import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { Notice } from '@/components/state/notice';
import type { KindView } from '@/contract/work-kinds';
import type { Refusal } from '@/domain/refusal';
import './duty-plan.css';

type KindConflictProps = {
  readonly refusal: Refusal;
  readonly onTakeTheirs: (theirs: KindView) => void;
  readonly onKeepMine: (theirs: KindView) => void;
};

/** Why a kind was not saved; where another officer was faster, both ways on, and nothing is lost before one is taken. */
export function KindConflict({ refusal, onTakeTheirs, onKeepMine }: KindConflictProps) {
  const theirs = refusal.code === 'kindChanged' ? (refusal.details as KindView | undefined) : undefined;
  if (theirs === undefined) return <Notice text={refusal.message} />;
  const parts = theirs.form.parts.map(({ name }) => name).join('、');
  return (
    <>
      <Notice text={refusal.message} note={`现在是「${theirs.form.name}」：${parts}`} />
      <View className="yx-duties__pair">
        <View className="yx-duties__half">
          <Button id="kind-theirs" label="改用现在的" onPress={() => onTakeTheirs(theirs)} />
        </View>
        <View className="yx-duties__half">
          <Button id="kind-mine" label="接着用我写的" onPress={() => onKeepMine(theirs)} />
        </View>
      </View>
    </>
  );
}
