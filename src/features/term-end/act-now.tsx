import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { ProgressLine } from '@/components/figure/progress-line';
import type { TermEndView } from '@/contract/term-end';
import type { Refusal } from '@/domain/refusal';
import { open } from '@/platform/route';
import { FreezeForm } from './freeze-form';
import { NoticeForm } from './notice-form';
import { appealPath, resultsPath } from './paths';
import { openAppeals, type StepId } from './steps';
import { recompute } from './term-end';
import './act-now.css';

type ActNowProps = {
  readonly view: TermEndView;
  readonly past: string | undefined;
  readonly step: StepId;
  readonly onDone: (refusal: Refusal | null) => void;
};

/** What the current step asks for: the screen's one red button, naming its effect. */
export function ActNow(props: ActNowProps) {
  const act = actOf(props);
  return act === null ? null : <View className="yx-act-now">{act}</View>;
}

function actOf({ view, past, step, onDone }: ActNowProps) {
  switch (step) {
    case 'recompute':
      return (
        <Button
          id="recompute"
          label="重新计算"
          look="primary"
          busyLabel="正在计算"
          onPress={async () => onDone(await recompute(view.termId))}
        />
      );
    case 'changes':
      return (
        <Button
          id="see-changes"
          label={`看 ${view.changeCount} 人的变化`}
          look="primary"
          onPress={() => open(resultsPath(past, 'changes'))}
        />
      );
    case 'notice':
      return <NoticeForm term={view} onDone={onDone} />;
    case 'appeals':
      return firstAppeal(view, past);
    case 'freeze':
      return view.state === 'freezing' ? (
        <Freezing progress={view.progress} />
      ) : (
        <FreezeForm view={view} onDone={onDone} />
      );
  }
}

/** With nothing to answer there is nothing to do but wait: no button. */
function firstAppeal(view: TermEndView, past: string | undefined) {
  const waiting = openAppeals(view);
  const first = waiting[0];
  if (first === undefined) return null;
  return (
    <Button
      id="answer-appeals"
      label={`答复 ${waiting.length} 件申诉`}
      look="primary"
      onPress={() => open(appealPath(past, first.appealId))}
    />
  );
}

function Freezing({ progress }: { readonly progress: TermEndView['progress'] }) {
  const { done, of } = progress ?? { done: 0, of: 0 };
  return (
    <View>
      <ProgressLine basePercent={of === 0 ? 0 : (done / of) * 100} label={`已写好 ${done} 份，共 ${of} 份`} />
      <View className="yx-act-now__wait t-note">
        {done === 0 ? '先等一分半钟，让还在路上的记录到齐。' : `已写好 ${done} 份，共 ${of} 份。`}
        可以离开这一页，定稿会自己做完。
      </View>
    </View>
  );
}
