import { SectionHeader } from '@/components/layout/section-header';
import { DutyRow } from '@/components/list/duty-row';
import { dutyPath, isOwed } from '@/components/list/duty-words';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { commonTitle } from '@/domain/submission/due-rows';
import { open } from '@/platform/route';
import { ofSeries } from './due-words';
import { refreshDuties, useDuties } from './duties';

type SeriesDutiesProps = {
  readonly seriesId: string;
  /** Those that fall due then; null: all of the series. */
  readonly dueAtMs: number | null;
  readonly nowMs: number;
};

const gone = <StateBlock kind="empty" title="这些任务已不在您的清单里" next="返回看看最新的清单。" />;

/** The single duties behind one row: 听课 1 to 8. */
export function SeriesDuties({ seriesId, dueAtMs, nowMs }: SeriesDutiesProps) {
  return (
    <Reading state={useDuties()} onRetry={refreshDuties}>
      {({ duties }) => {
        const own = ofSeries(duties, seriesId, dueAtMs);
        if (own.length === 0) return gone;
        const handedIn = own.filter((duty) => !isOwed(duty)).length;
        return (
          <>
            <SectionHeader
              title={commonTitle(own.map(({ title }) => title))}
              aside={`已交 ${handedIn} / ${own.length}`}
            />
            <RuledList>
              {own.map((duty) => (
                <DutyRow key={duty.dutyId} duty={duty} nowMs={nowMs} onPress={() => open(dutyPath(duty))} />
              ))}
            </RuledList>
          </>
        );
      }}
    </Reading>
  );
}
