import { SectionHeader } from '@/components/layout/section-header';
import { DutyRow } from '@/components/list/duty-row';
import { dutyPath } from '@/components/list/duty-words';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { open } from '@/platform/route';
import { refreshDuties, useDuties } from './duties';

/** 我的任务: every piece of the term, owed or done. */
export function DutyList({ nowMs }: { readonly nowMs: number }) {
  const state = useDuties();
  const done = state.data?.duties.filter((duty) => duty.state === 'approved').length ?? 0;
  const all = state.data?.duties.length ?? 0;
  return (
    <>
      <SectionHeader title="我的任务" aside={all === 0 ? undefined : `通过 ${done} / ${all}`} />
      <Reading state={state} onRetry={refreshDuties}>
        {({ duties }) => (
          <RuledList>
            {duties.length === 0 && <ListRow title="本学期还没有任务" last />}
            {duties.map((duty) => (
              <DutyRow key={duty.dutyId} duty={duty} nowMs={nowMs} onPress={() => open(dutyPath(duty))} />
            ))}
          </RuledList>
        )}
      </Reading>
    </>
  );
}
