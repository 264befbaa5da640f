import { Screen } from '@/components/layout/screen';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { holds, useMe } from '@/features/identity/me';
import { AwayQueue } from '@/features/leave/away-queue';
import { awayWaiting } from '@/features/leave/away-waiting';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';

export default function Page() {
  const isOffice = holds(useMe(), 'academicAffairs');
  useAwaitChange(() => void awayWaiting.refresh());
  usePullDown(awayWaiting.refresh);
  return (
    <Screen>
      <AwayQueue />
      {isOffice && (
        <>
          <SectionHeader title="规则" />
          <RuledList>
            <ListRow
              id="leave-rules"
              title="请假规则"
              note="组长可以批几场，研修之后几天内可以补请"
              onPress={() => open('/pages/attendance/leave/rules/index')}
            />
          </RuledList>
        </>
      )}
    </Screen>
  );
}
