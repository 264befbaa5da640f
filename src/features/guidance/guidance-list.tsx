import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { GuidanceEntry } from '@/contract/guidance';
import { monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { refreshGuidances, useGuidances } from './guidance';

/** 请您指导: what waits for this person's word first, then what its author is working on. */
export function GuidanceList() {
  return (
    <Reading state={useGuidances()} onRetry={refreshGuidances}>
      {({ entries }) =>
        entries.length === 0 ? (
          <StateBlock kind="empty" title="现在没有请您指导的作品" next="有老师请您看作品时，会排在这里" />
        ) : (
          <>
            <Part title="等您看" entries={entries.filter(({ waits }) => waits)} />
            <Part title="作者在改" entries={entries.filter(({ waits }) => !waits)} />
          </>
        )
      }
    </Reading>
  );
}

function Part({ title, entries }: { readonly title: string; readonly entries: readonly GuidanceEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <SectionHeader title={title} aside={`${entries.length} 篇`} />
      <RuledList>
        {entries.map((entry) => (
          <ListRow
            key={entry.submissionId}
            id={`guided-${entry.submissionId}`}
            title={`${entry.author}，${entry.title}`}
            note={`${entry.group}，第 ${entry.draft} 稿${entry.note === '' ? '' : `，${entry.invitedBy}：${entry.note}`}`}
            value={entry.submittedAtMs === null ? undefined : `${monthDay(entry.submittedAtMs)} 交`}
            onPress={() => open(`/pages/guidance/piece/index?submissionId=${entry.submissionId}`)}
          />
        ))}
      </RuledList>
    </>
  );
}
