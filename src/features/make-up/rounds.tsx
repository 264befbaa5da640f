import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { MakeUpRoundView } from '@/contract/make-up';
import { clockTime, monthDay } from '@/domain/term/school-day';

const acts = { handedIn: '交了小结', returned: '请再补充', confirmed: '已确认' } as const;

/** What became of a make-up, the latest first. */
export function Rounds({ rounds }: { readonly rounds: readonly MakeUpRoundView[] }) {
  if (rounds.length === 0) return null;
  return (
    <>
      <SectionHeader title="经过" />
      <RuledList>
        {[...rounds].reverse().map(({ n, act, by, atMs, remark }) => (
          <ListRow
            key={n}
            title={`${by}，${acts[act]}`}
            note={remark === '' ? undefined : remark}
            value={`${monthDay(atMs)} ${clockTime(atMs)}`}
          />
        ))}
      </RuledList>
    </>
  );
}
