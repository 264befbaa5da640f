import { Screen } from '@/components/layout/screen';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { refreshTermState, useTermState } from '@/features/term-state/term-state';
import { TermStatePage } from '@/features/term-state/term-state-page';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';

const noTerm = (
  <StateBlock kind="empty" title="还没有学期安排" next="教务处导入学期计划后，这里会写出学期的进展" />
);

export default function Page() {
  useOnShow(() => void refreshTermState());
  usePullDown(refreshTermState);
  return (
    <Screen>
      <Reading state={useTermState()} onRetry={refreshTermState} instead={{ noTerm }}>
        {(term) => <TermStatePage term={term} />}
      </Reading>
      <RuledList>
        <ListRow
          id="conduct"
          title="缺训与违纪"
          note="报告，和等您定的申诉"
          onPress={() => open('/pages/attendance/conduct/index')}
          last
        />
      </RuledList>
    </Screen>
  );
}
