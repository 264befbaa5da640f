import { SectionHeader } from '@/components/layout/section-header';
import { DutyRow } from '@/components/list/duty-row';
import { dutyPath } from '@/components/list/duty-words';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { TodayView } from '@/contract/ledger';
import { open } from '@/platform/route';

type DueListProps = {
  readonly duties: TodayView['duties'];
  /** How many more are open. */
  readonly more: number;
  /** Pieces that wait for this person's judgement; null for who judges none. */
  readonly queue: number | null;
  readonly waits: NonNullable<TodayView['waits']>;
  readonly nowMs: number;
};

/** 待完成: what waits for this person, whether to write or to decide. */
export function DueList({ duties, more, queue, waits, nowMs }: DueListProps) {
  const count = duties.length + more + waits.length + (queue !== null && queue > 0 ? 1 : 0);
  return (
    <>
      <SectionHeader title="待完成" aside={count === 0 ? '都做完了' : `${count} 项`} />
      {(count > 0 || queue !== null) && (
        <RuledList>
          {queue !== null && <QueueRow waiting={queue} />}
          {waits.map(({ id, title, note, count: text, link }) => (
            <ListRow
              key={id}
              id={id}
              title={title}
              note={note}
              chip={{ text, tone: 'pine' }}
              onPress={() => open(link)}
            />
          ))}
          {duties.map((duty) => (
            <DutyRow key={duty.dutyId} duty={duty} nowMs={nowMs} onPress={() => open(dutyPath(duty))} />
          ))}
          {more > 0 && (
            <ListRow id="more-duties" title={`还有 ${more} 项`} onPress={() => open('/pages/duties/index')} />
          )}
        </RuledList>
      )}
    </>
  );
}

function QueueRow({ waiting }: { readonly waiting: number }) {
  return (
    <ListRow
      id="queue"
      title="待审阅"
      note={waiting === 0 ? '没有等您审阅的作品' : '早交的排在前面'}
      value={waiting === 0 ? '0 篇' : undefined}
      chip={waiting === 0 ? undefined : { text: `${waiting} 篇`, tone: 'pine' }}
      onPress={() => open('/pages/leader/queue/index')}
    />
  );
}
