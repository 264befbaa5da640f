import type { ChipProps } from '@/components/figure/chip';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import type { AppealView } from '@/contract/term-end';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { appealPath } from './paths';

export const appealChips: Readonly<Record<AppealView['state'], ChipProps>> = {
  open: { text: '待答复', tone: 'amber' },
  rejected: { text: '不成立' },
  upheld: { text: '成立', tone: 'ok', icon: 'check' },
};

type AppealListProps = { readonly appeals: readonly AppealView[]; readonly past: string | undefined };

/** 申诉, in the cloud's order: those that wait first, then the newest. */
export function AppealList({ appeals, past }: AppealListProps) {
  if (appeals.length === 0) return null;
  return (
    <>
      <SectionHeader title="申诉" aside={`${appeals.length} 件`} />
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
