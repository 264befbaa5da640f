import { SectionHeader } from '@/components/layout/section-header';
import { DutyRow } from '@/components/list/duty-row';
import { dutyPath } from '@/components/list/duty-words';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { type DueRow, dueSections } from '@/domain/submission/due-rows';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { rowPath, rowWords, sectionTitles, weekEndOf } from './due-words';
import { refreshDuties, useDuties } from './duties';

const noTerm = <StateBlock kind="empty" title="还没有学期安排" next="学校排好本学期的任务后再来看。" />;
const noDuties = <StateBlock kind="empty" title="本学期还没有任务" next="学校布置后会按截止日期排在这里。" />;

/** Everything that is owed this term, section by section. Several of one series that fall due together are one row. */
export function AllDuties({ nowMs }: { readonly nowMs: number }) {
  return (
    <Reading state={useDuties()} onRetry={refreshDuties} instead={{ noTerm }}>
      {({ duties }) =>
        duties.length === 0
          ? noDuties
          : dueSections(duties, weekEndOf(nowMs)).map(({ name, rows }) => (
              <Section
                key={name}
                id={`duties-${name}`}
                title={sectionTitles[name]}
                rows={rows}
                nowMs={nowMs}
              />
            ))
      }
    </Reading>
  );
}

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly DueRow[];
  readonly nowMs: number;
};

function Section({ id, title, rows, nowMs }: SectionProps) {
  const count = rows.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <>
      <SectionHeader title={title} aside={`${count} 项`} />
      <Paged id={id} rows={rows} counter="行" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map((row) => (
              <Row key={row.first.dutyId} row={row} nowMs={nowMs} />
            ))}
          </RuledList>
        )}
      </Paged>
    </>
  );
}

function Row({ row, nowMs }: { readonly row: DueRow; readonly nowMs: number }) {
  const { first, lines } = row;
  if (lines.length === 1) return <DutyRow duty={first} nowMs={nowMs} onPress={() => open(dutyPath(first))} />;
  return (
    <ListRow id={`row-${first.seriesId}`} {...rowWords(row, nowMs)} onPress={() => open(rowPath(row))} />
  );
}
