import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { TextLink } from '@/components/action/text-link';
import { SectionHeader } from '@/components/layout/section-header';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { PlannedDay, SeriesReply } from '@/contract/session-planning';
import { atSchoolTime, monthDay, weekday } from '@/domain/term/school-day';
import type { PlanDraft } from './plan-draft';
import './plan-form.css';
import './series-preview.css';

type SeriesPreviewProps = {
  readonly draft: PlanDraft;
  readonly found: SeriesReply;
  readonly trouble: string | null;
  readonly onTake: (day: string, taken: boolean) => unknown;
  readonly onSave: () => unknown;
  readonly onBack: () => void;
};

/** The days of a series before it is saved: skipped ones stay to be seen, and each says what is in its way. */
export function SeriesPreview({ draft, found, trouble, onTake, onSave, onBack }: SeriesPreviewProps) {
  const { days, people } = found;
  const taken = days.filter((day) => day.taken);
  const warned = taken.filter(({ warnings }) => warnings.length > 0).length;
  const { from, to, place } = draft.slot;
  return (
    <>
      <View className="yx-preview__head l-edge">
        <View className="t-title">{draft.title}</View>
        <View className="t-note">{[`${from}–${to}`, place].filter((part) => part !== '').join('，')}</View>
      </View>
      <SectionHeader title={`${taken.length} 场，约 ${people} 人`} aside={warnedText(warned)} />
      <RuledList>
        {days.map((day) => (
          <DayRow key={day.day} day={day} fixed={draft.repeat === 'once'} onTake={onTake} />
        ))}
      </RuledList>
      <View className="yx-plan-form yx-preview__acts l-edge">
        {trouble !== null && <Notice text={trouble} />}
        <Button
          id="plan-save"
          label={`排上这 ${taken.length} 场`}
          look="primary"
          busyLabel="正在保存"
          onPress={onSave}
          missing={taken.length === 0 ? '一天也没有选' : undefined}
        />
        <TextLink id="plan-back" label="返回修改" onPress={onBack} />
      </View>
    </>
  );
}

function warnedText(warned: number): string {
  return warned === 0 ? '没有撞上的' : `${warned} 场要留意`;
}

type DayRowProps = {
  readonly day: PlannedDay;
  readonly fixed: boolean;
  readonly onTake: SeriesPreviewProps['onTake'];
};

function DayRow({ day: { day, taken, off, warnings }, fixed, onTake }: DayRowProps) {
  const atMs = atSchoolTime(day, '12:00');
  const name = `${monthDay(atMs)} ${weekday(atMs)}`;
  return (
    <View className="yx-preview__day" id={`day-${day}`}>
      <View className="yx-preview__words">
        <View className={taken ? 't-row' : 't-row c-ink-3'}>{name}</View>
        {!taken && <View className="t-note c-ink-3">{off === null ? '不排' : `${off}，跳过`}</View>}
        {taken &&
          warnings.map(({ text }) => (
            <View key={text} className="t-note c-amber">
              {text}
            </View>
          ))}
      </View>
      {!fixed && (
        <View className="yx-preview__choice">
          <ChoiceChip
            label={taken ? '排' : off === null ? '排上' : '照样排'}
            tone="ink"
            chosen={taken}
            onToggle={() => onTake(day, !taken)}
          />
        </View>
      )}
    </View>
  );
}
