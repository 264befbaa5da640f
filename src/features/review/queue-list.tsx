import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceRow } from '@/components/action/choice-row';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { QueueEntry } from '@/contract/queue-entry';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { refreshQueue, useQueue } from './queue';
import './review-page.css';
import { chipOf, filtered, filterOptions, type QueueFilter } from './queue-filters';

export function QueueList() {
  return (
    <Reading state={useQueue()} onRetry={refreshQueue}>
      {({ entries }) =>
        entries.length === 0 ? (
          <StateBlock kind="empty" title="没有待审阅的作品" next="老师提交后会排在这里" />
        ) : (
          <Waiting entries={entries} />
        )
      }
    </Reading>
  );
}

function Waiting({ entries }: { readonly entries: readonly QueueEntry[] }) {
  const [filter, setFilter] = useState<QueueFilter>('all');
  const shown = filtered(entries, filter);
  return (
    <>
      <SectionHeader title="待审阅" aside={`${entries.length} 篇，先交的在前`} />
      <View className="yx-review__filters l-edge">
        <ChoiceRow label="看哪些" options={filterOptions(entries)} value={filter} onChange={setFilter} />
      </View>
      {shown.length === 0 && <StateBlock kind="empty" title="这一类没有" next="等了 3 天以上的，算等得久" />}
      <Paged id="pieces" rows={shown} counter="篇" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map((entry) => (
              <QueueRow key={entry.submissionId} entry={entry} />
            ))}
          </RuledList>
        )}
      </Paged>
      {entries.length > 1 && (
        <RuledList>
          <ListRow
            id="batch"
            title="没有问题的一起通过"
            note="部分齐全、按时交的，一次选好"
            onPress={() => open('/pages/leader/batch/index')}
            last
          />
        </RuledList>
      )}
    </>
  );
}

function QueueRow({ entry }: { readonly entry: QueueEntry }) {
  const note = [
    entry.kindName,
    entry.group,
    `${monthDay(entry.submittedAtMs)} ${clockTime(entry.submittedAtMs)}`,
    `${entry.characters} 字`,
    entry.draft > 1 ? `第 ${entry.draft} 稿` : '',
    entry.inSteadOf === null ? '' : `代${entry.inSteadOf}`,
  ];
  return (
    <ListRow
      title={`${entry.author}，${entry.title}`}
      note={note.filter((part) => part !== '').join('，')}
      chip={chipOf(entry)}
      onPress={() => open(`/pages/leader/review/index?submissionId=${entry.submissionId}`)}
    />
  );
}
