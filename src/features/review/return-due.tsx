import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceRow } from '@/components/action/choice-row';
import { DateField } from '@/components/form/date-field';
import { SectionHeader } from '@/components/layout/section-header';
import { endOfDayAfter, monthDay, schoolDay } from '@/domain/term/school-day';

const choices = [
  { value: 'none', label: '不限' },
  { value: 'one', label: '明天' },
  { value: 'three', label: '3 天' },
  { value: 'week', label: '一周' },
  { value: 'day', label: '选日期' },
] as const;
type Choice = (typeof choices)[number]['value'];
const days = { one: 1, three: 3, week: 7 } as const;
const LATEST_DAYS = 180;

type ReturnDueProps = {
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  readonly nowMs: number;
  readonly onChange: (day: string | null) => void;
};

/** Until when a piece is asked for again, where it is sent back. */
export function ReturnDue({ day, nowMs, onChange }: ReturnDueProps) {
  const [choice, setChoice] = useState<Choice>('none');
  const after = (count: number) => schoolDay(endOfDayAfter(nowMs, count));

  function choose(next: Choice) {
    setChoice(next);
    if (next === 'none') onChange(null);
    else onChange(after(next === 'day' ? days.week : days[next]));
  }
  return (
    <>
      <SectionHeader title="退回的话，改好的日期" aside={day === null ? '不写日期' : dayWords(day)} />
      <View className="l-edge">
        <ChoiceRow label="改好的日期" options={choices} value={choice} onChange={choose} />
        {choice === 'day' && (
          <View className="yx-review__remark">
            <DateField
              id="return-day"
              label="哪一天以前"
              value={day ?? ''}
              onChange={onChange}
              from={after(0)}
              to={after(LATEST_DAYS)}
            />
          </View>
        )}
      </View>
    </>
  );
}

function dayWords(day: string): string {
  return `${monthDay(Date.parse(`${day}T04:00:00Z`))} 以前`;
}
