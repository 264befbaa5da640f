import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { InspectionView } from '@/contract/inspections';
import type { Refusal } from '@/domain/refusal';
import { confirm, say } from '@/platform/feedback';
import type { Row } from './kept-mark';
import { closeRound, reopenRound } from './rounds';
import './inspection.css';

/** An ending or a reopening that was cut off: the same act goes on from there. */
export function UnfinishedNotice({ view }: { readonly view: InspectionView }) {
  const { inspectionId, state, turn, reason } = view;
  if (state !== 'closing' && state !== 'reopening') return null;
  const mayGoOn = state === 'closing' ? view.mayClose : view.mayReopen;
  async function goOn() {
    const act = state === 'closing' ? closeRound : reopenRound;
    const refusal = await act(inspectionId, turn - 1, reason);
    say(refusal?.message ?? '已完成');
  }
  return (
    <Notice
      text={state === 'closing' ? '这一轮正在结束，还有几位没记完' : '这一轮正在重新打开，还有几位没撤完'}
      note="每一位只会记一次。"
      {...(mayGoOn ? { action: { label: '接着做完', onPress: () => void goOn() } } : {})}
    />
  );
}

/** The end of a round: what it does is said before, and whoever was not seen needs a reason. */
export function CloseForm({ view, rows }: { readonly view: InspectionView; readonly rows: readonly Row[] }) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waiting = rows.filter(({ kept }) => kept !== null).length;
  const isCounted = view.kind === 'notes';

  async function close() {
    const sure = await confirm({
      title: '结束这一轮？',
      text: isCounted
        ? '每位老师的等次会记入研修簿并收到消息。结束后要改，请教务处重新打开。'
        : '每位老师会收到自己的结果，不计分。结束后要改，请教务处重新打开。',
      yes: '结束',
    });
    if (!sure) return;
    const why = await closeRound(view.inspectionId, view.turn, view.unmarked === 0 ? '' : reason.trim());
    setRefusal(why);
    if (why === null) say('已结束，老师们都会收到结果');
  }

  return (
    <>
      <SectionHeader
        title="结束这一轮"
        aside={view.unmarked === 0 ? '都查到了' : `还有 ${view.unmarked} 位没查`}
      />
      <View className="yx-round__act l-edge">
        {view.unmarked > 0 && (
          <FormField
            id="unseen-reason"
            label="没查到的，记为未查，原因是"
            value={reason}
            onChange={setReason}
            placeholder={view.holdsOwn ? '比如：组长的本子由教务处查' : '比如：本子在区里参展'}
            hint="未查的没有等次，也不影响学习笔记的平均分。"
            maxLength={60}
          />
        )}
        {refusal !== null && <Notice text={refusal.message} />}
        <Button
          id="close-round"
          label={isCounted ? '结束，等次记入研修簿' : '结束，告诉每位老师'}
          busyLabel="正在结束"
          missing={missingOf(waiting, view.unmarked, reason)}
          onPress={close}
        />
      </View>
    </>
  );
}

function missingOf(waiting: number, unmarked: number, reason: string): string | undefined {
  if (waiting > 0) return `还有 ${waiting} 位没传上`;
  return unmarked > 0 && reason.trim() === '' ? '还没写没查的原因' : undefined;
}

/** For the office: takes an ending back. */
export function ReopenForm({ view }: { readonly view: InspectionView }) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function reopen() {
    const why = await reopenRound(view.inspectionId, view.turn, reason.trim());
    setRefusal(why);
    if (why === null) say('已重新打开，原来的记录已撤销');
  }
  return (
    <>
      <SectionHeader title="记错了，重新打开" />
      <View className="yx-round__act l-edge">
        <FormField
          id="reopen-reason"
          label="原因"
          value={reason}
          onChange={setReason}
          placeholder="哪里记错了"
          hint={
            view.kind === 'notes'
              ? '原来的等次会撤销，老师会收到消息；再结束时重新记。'
              : '再结束时重新告诉老师。'
          }
          maxLength={200}
        />
        {refusal !== null && <Notice text={refusal.message} />}
        <Button
          id="reopen-round"
          label="重新打开"
          busyLabel="正在打开"
          missing={reason.trim().length < 2 ? '还没写原因' : undefined}
          onPress={reopen}
        />
      </View>
    </>
  );
}
