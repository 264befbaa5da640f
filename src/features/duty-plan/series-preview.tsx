import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { PlannedDuties } from '@/contract/duty-series';
import type { SeriesDate } from '@/domain/term/duty-series-dates';
import { clockTime } from '@/domain/term/school-day';
import { BurdenMove } from './burden-view';
import { dayName } from './words';
import './duty-plan.css';

const SHOWN = 40;

/** The dates that a series would have and what it would make of everybody's burden, while the form is filled in. */
export function SeriesPreview({ found }: { readonly found: PlannedDuties }) {
  const { dates, duties, people, before, after } = found;
  return (
    <>
      <SectionHeader title="会多出多少" aside={`${people} 位老师`} />
      <View className="l-edge">
        <BurdenMove before={before} after={after} />
        <View className="t-note c-ink-3">写作品的大约用时，加上必修活动的时长。</View>
      </View>
      <SectionHeader title="排在这些日子" aside={`${duties} 项`} />
      <RuledList>
        {dates.slice(0, SHOWN).map((date) => (
          <ListRow
            key={`${date.from} ${date.dueOn}`}
            id={`date-${date.dueOn}`}
            title={date.label === '' ? dayName(date.dueAtMs) : `${date.label}，${dayName(date.dueAtMs)}`}
            note={noteOf(date)}
            value={date.skipped === null ? clockTime(date.dueAtMs) : '不排'}
          />
        ))}
      </RuledList>
    </>
  );
}

function noteOf({ skipped, movedFrom, swapped, provisional }: SeriesDate): string | undefined {
  if (skipped === 'past') return '已经过了截止时间';
  if (skipped === 'dayOff') return '整段都放假';
  const notes = [
    ...(movedFrom === null ? [] : [`原定的那天是${movedFrom.off}，挪到上学日`]),
    ...(swapped ? ['调休上班的那天'] : []),
    ...(provisional ? ['放假安排还没公布，暂定'] : []),
  ];
  return notes.length === 0 ? undefined : notes.join('；');
}
