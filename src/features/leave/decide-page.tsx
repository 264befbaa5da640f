import { View } from '@tarojs/components';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { LeaveToDecide } from '@/contract/leave';
import { LeaveFacts } from './leave-facts';
import { lateNote } from './words';
import './leave.css';

type DecidePageProps = {
  readonly request: LeaveToDecide;
  readonly remark: string;
  readonly onRemark: (remark: string) => void;
};

/** A request as whoever decides reads it: who, which sessions, why, and what approving will record. */
export function DecidePage({ request, remark, onRemark }: DecidePageProps) {
  const late = lateNote(request.verdictTime);
  const waits = request.state === 'waiting';
  return (
    <>
      <SectionHeader title={request.name} aside={request.group} />
      {waits && late !== null && <Notice text={late} />}
      <LeaveFacts request={request} />
      {waits && (
        <View className="yx-leave__after l-edge">
          <View className="t-note">{request.effect}</View>
          <TextAreaField
            id="leave-remark"
            label="留言"
            value={remark}
            onChange={onRemark}
            placeholder="批准时可以不写；不批准请写原因"
            maxLength={500}
          />
          <View className="t-caption">说明和照片只给您审批用，请不要转给别人；学期结束后删除。</View>
        </View>
      )}
    </>
  );
}
