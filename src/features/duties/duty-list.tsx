import { SectionHeader } from '@/components/layout/section-header';
import { isOwed } from '@/components/list/duty-words';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import type { DueView } from '@/contract/due-lists';
import { open } from '@/platform/route';
import { refreshDuties, useDuties } from './duties';

/**
 * 我的任务: one way to all of them, however many there are. The urgent ones stand on 今日 already, and this page carries a
 * whole term of sessions.
 */
export function DutyList({ leads }: { readonly leads: boolean }) {
  const state = useDuties();
  const all = state.data?.duties ?? [];
  const done = all.filter((duty) => duty.state === 'approved').length;
  return (
    <>
      <SectionHeader title="我的任务" aside={all.length === 0 ? undefined : `通过 ${done} / ${all.length}`} />
      <Reading state={state} onRetry={refreshDuties}>
        {({ duties }) => (
          <RuledList>
            {duties.length === 0 ? (
              <ListRow title="本学期还没有任务" last />
            ) : (
              <ListRow
                id="all-duties"
                title="全部任务"
                note={owedText(duties)}
                onPress={() => open('/pages/duties/index')}
                last
              />
            )}
          </RuledList>
        )}
      </Reading>
      <RuledList>
        {leads && (
          <ListRow
            id="group-duties"
            title="组里的任务"
            note="应交多少，交了多少"
            onPress={() => open('/pages/duties/group/index')}
          />
        )}
        <ListRow
          id="library"
          title="校内好作品"
          note="作者愿意给全校看的"
          onPress={() => open('/pages/library/index')}
          last
        />
      </RuledList>
    </>
  );
}

function owedText(duties: readonly DueView[]): string {
  const owed = duties.filter(isOwed);
  const overdue = owed.filter((duty) => duty.overdue).length;
  if (owed.length === 0) return '都交了';
  return overdue === 0
    ? `还要交 ${owed.length} 项`
    : `还要交 ${owed.length} 项，其中 ${overdue} 项已过截止日期`;
}
