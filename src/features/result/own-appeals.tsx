import type { ChipProps } from '@/components/figure/chip';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { AppealView } from '@/contract/term-end';
import { monthDay } from '@/domain/term/school-day';

const chips: Readonly<Record<AppealView['state'], ChipProps>> = {
  open: { text: '等答复', tone: 'amber' },
  rejected: { text: '不成立' },
  upheld: { text: '成立', tone: 'ok', icon: 'check' },
};

/** One's own appeals: what was said, and what was answered. */
export function OwnAppeals({ appeals }: { readonly appeals: readonly AppealView[] }) {
  if (appeals.length === 0) return null;
  return (
    <>
      <SectionHeader title="我的申诉" aside={`${appeals.length} 件`} />
      <RuledList>
        {appeals.map((appeal) => (
          <ListRow
            key={appeal.appealId}
            id={`own-appeal-${appeal.appealId}`}
            title={appeal.factId === null ? appeal.itemTitle : `${appeal.itemTitle}：${appeal.factTitle}`}
            note={appealNote(appeal)}
            chip={chips[appeal.state]}
          />
        ))}
      </RuledList>
    </>
  );
}

export function appealNote({ words, madeAtMs, answer, decidedAtMs }: AppealView): string {
  const said = `${monthDay(madeAtMs)}：${words}`;
  return decidedAtMs === null ? said : `${said} 教务处 ${monthDay(decidedAtMs)} 答复：${answer}`;
}
