import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { QueueEntry } from '@/contract/submission';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { refreshQueue, useQueue } from './queue';

export function QueueList() {
  return (
    <Reading state={useQueue()} onRetry={refreshQueue}>
      {({ entries }) =>
        entries.length === 0 ? (
          <StateBlock kind="empty" title="没有待审阅的作品" next="老师提交后会排在这里" />
        ) : (
          <>
            <SectionHeader title="待审阅" aside={`${entries.length} 篇，先交的在前`} />
            <Paged id="pieces" rows={entries} counter="篇" onTurn={scrollTo}>
              {(page) => (
                <RuledList>
                  {page.map((entry) => (
                    <QueueRow key={entry.submissionId} entry={entry} />
                  ))}
                </RuledList>
              )}
            </Paged>
          </>
        )
      }
    </Reading>
  );
}

function QueueRow({ entry }: { readonly entry: QueueEntry }) {
  const handedIn = `${monthDay(entry.submittedAtMs)} ${clockTime(entry.submittedAtMs)}`;
  return (
    <ListRow
      title={`${entry.author}，${entry.title}`}
      note={`${entry.group}，${handedIn}，${entry.characters} 字${entry.draft > 1 ? `，第 ${entry.draft} 稿` : ''}`}
      chip={entry.late ? { text: '逾期', tone: 'amber' } : undefined}
      onPress={() => open(`/pages/leader/review/index?submissionId=${entry.submissionId}`)}
    />
  );
}
