import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { DeskPage } from '@/features/inspection/desk-page';
import { sendKeptMarks } from '@/features/inspection/kept-marks';
import { inspectionDesk } from '@/features/inspection/rounds';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

const guest = <GuestNote title="本子检查" next="绑定身份后，组长和教务处在这里发起检查。" />;
const notAllowed = (
  <StateBlock kind="empty" title="检查由教研组长和教务处来做" next="您自己的结果在「我的记录」里" />
);
const noTerm = (
  <StateBlock kind="empty" title="还没有学期安排" next="请教务处先导入学期计划，再来发起检查。" />
);

export default function Page() {
  usePullDown(inspectionDesk.refresh);
  useOnShow(() => void sendKeptMarks().then(inspectionDesk.refresh));
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {() => (
          <Reading
            state={inspectionDesk.use()}
            onRetry={inspectionDesk.refresh}
            instead={{ notAllowed, noTerm }}
          >
            {(desk) => <DeskPage desk={desk} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
