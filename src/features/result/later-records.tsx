import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { NoticeView } from '@/contract/term-end';
import { clockTime, monthDay } from '@/domain/term/school-day';

/** Recorded after the cut-off: in sight, and without weight for the result above. */
export function LaterRecords({ facts }: { readonly facts: NoticeView['laterFacts'] }) {
  if (facts.length === 0) return null;
  return (
    <>
      <SectionHeader title="定稿以后的记录" aside={`${facts.length} 条，不计入`} />
      <RuledList>
        {facts.map(({ factId, title, recordedAtMs }) => (
          <ListRow key={factId} title={title} note={`${monthDay(recordedAtMs)} ${clockTime(recordedAtMs)}`} />
        ))}
      </RuledList>
    </>
  );
}
