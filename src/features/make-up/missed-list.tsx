import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { MissedEntry } from '@/contract/make-up';
import { monthDay, weekday } from '@/domain/term/school-day';
import { open } from '@/platform/route';

/** The term's sessions that one missed, the latest first, and how far each make-up is. */
export function MissedList({ missed }: { readonly missed: readonly MissedEntry[] }) {
  if (missed.length === 0)
    return <StateBlock kind="empty" title="没有缺席的研修" next="缺席或请假的必修研修会列在这里。" />;
  return (
    <>
      <SectionHeader title="缺席的研修" aside={`${missed.length} 场`} />
      <RuledList>
        {missed.map((entry) => (
          <ListRow
            key={entry.sessionId}
            id={`missed-${entry.sessionId}`}
            title={entry.title}
            note={`第 ${entry.number} 次，${monthDay(entry.startsAtMs)} ${weekday(entry.startsAtMs)}${missedAs[entry.status]}`}
            chip={chipOf(entry)}
            onPress={() => open(`/pages/attendance/make-up/note/index?sessionId=${entry.sessionId}`)}
          />
        ))}
      </RuledList>
    </>
  );
}

const missedAs = { leave: '，请假', absent: '，缺席', madeUp: '' } as const;

function chipOf({ status, state, offered }: MissedEntry) {
  if (status === 'madeUp') return { text: '已补训', tone: 'ok' } as const;
  if (state === 'waiting') return { text: '待确认', tone: 'amber' } as const;
  if (state === 'returned') return { text: '请补充', tone: 'amber' } as const;
  return offered ? ({ text: '可以补训', tone: 'pine' } as const) : { text: '还没安排' };
}
