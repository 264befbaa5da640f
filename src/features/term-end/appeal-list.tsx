import type { ChipProps } from '@/components/figure/chip';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import type { AppealView, TermEndView } from '@/contract/term-end';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { appealPath } from './paths';

export const appealChips: Readonly<Record<AppealView['state'], ChipProps>> = {
  open: { text: '待答复', tone: 'amber' },
  rejected: { text: '不成立' },
  upheld: { text: '成立', tone: 'ok', icon: 'check' },
};

type AppealListProps = Pick<TermEndView, 'appeals' | 'conductAppeals'> & {
  readonly past: string | undefined;
};

/** 申诉, in the cloud's order: those that wait first, then the newest. Before them those that are decided elsewhere. */
export function AppealList({ appeals, conductAppeals, past }: AppealListProps) {
  const all = appeals.length + conductAppeals;
  if (all === 0) return null;
  return (
    <>
      <SectionHeader title="申诉" aside={`${all} 件`} />
      {conductAppeals > 0 && (
        <RuledList>
          <ListRow
            id="conduct-appeals"
            title="缺训与违纪的申诉"
            note="答复了才能定稿"
            value={`${conductAppeals} 件`}
            onPress={() => open('/pages/attendance/conduct/index')}
          />
        </RuledList>
      )}
      <Paged id="appeals" rows={appeals} counter="件" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map((appeal) => (
              <ListRow
                key={appeal.appealId}
                id={`appeal-${appeal.appealId}`}
                title={`${appeal.name}，${appeal.itemTitle}`}
                note={`${monthDay(appeal.madeAtMs)} ${clockTime(appeal.madeAtMs)}${appeal.factId === null ? '' : `，${appeal.factTitle}`}`}
                chip={appealChips[appeal.state]}
                onPress={() => open(appealPath(past, appeal.appealId))}
              />
            ))}
          </RuledList>
        )}
      </Paged>
    </>
  );
}
