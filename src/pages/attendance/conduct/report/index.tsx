import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { conductForm } from '@/features/conduct/conduct';
import { ReportForm } from '@/features/conduct/report-form';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { replaceWith } from '@/platform/route';

const noTerm = <StateBlock kind="empty" title="还没有学期安排" next="学校排好本学期的研修后再来。" />;

export default function Page() {
  useOnShow(() => void conductForm.refresh());
  return (
    <Screen>
      <Reading state={conductForm.use()} onRetry={conductForm.refresh} instead={{ noTerm }}>
        {(form) => (
          <ReportForm
            form={form}
            onReported={({ reportId }) => {
              say('已提交，本人会收到消息');
              replaceWith(`/pages/attendance/conduct/case/index?reportId=${reportId}`);
            }}
          />
        )}
      </Reading>
    </Screen>
  );
}
