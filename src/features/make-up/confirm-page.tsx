import { View } from '@tarojs/components';
import { TextAreaField } from '@/components/form/text-area-field';
import { shortFigure } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { MakeUpToConfirm } from '@/contract/make-up';
import type { VerdictTime } from '@/domain/ledger/verdict-time';
import { countCharacters } from '@/domain/submission/text';
import { Material } from './material';
import { Rounds } from './rounds';
import './make-up.css';

type ConfirmPageProps = {
  readonly makeUp: MakeUpToConfirm;
  readonly remark: string;
  readonly onRemark: (remark: string) => void;
};

/** A make-up as whoever confirms it reads it. */
export function ConfirmPage({ makeUp, remark, onRemark }: ConfirmPageProps) {
  const late = lateNotes[makeUp.verdictTime];
  const waits = makeUp.state === 'waiting';
  return (
    <>
      <SectionHeader title={makeUp.name} aside={makeUp.group} />
      {waits && late !== null && <Notice text={late} />}
      {!waits && <Notice text={makeUp.state === 'confirmed' ? '已经确认' : '已经退回'} />}
      <Material session={makeUp.session} offer={makeUp.offer} />
      <SectionHeader title="学习小结" aside={`${countCharacters(makeUp.note)} 字`} />
      <View className="yx-make-up l-edge t-body yx-make-up__note">{makeUp.note}</View>
      {waits && (
        <View className="yx-make-up l-edge">
          <View className="t-note">
            {`确认后，记 ${shortFigure(makeUp.session.hoursHundredths)} 学时，这一场的缺席不再计。`}
          </View>
          <TextAreaField
            id="make-up-remark"
            label="留言"
            value={remark}
            onChange={onRemark}
            placeholder="确认时可以不写；退回请写怎样补充"
            maxLength={500}
          />
        </View>
      )}
      <Rounds rounds={makeUp.rounds} />
    </>
  );
}

const lateNotes: Readonly<Record<VerdictTime, string | null>> = {
  beforeResults: null,
  afterResults: '本学期的考核结果已经算过。这里的决定会在重新计算时计入，可能改变这位老师的结果。',
  afterCutoff: '本学期的考核结果已定稿。这里的决定会记下来，列在定稿之后的记录里，不再改变结果。',
};
