import { View } from '@tarojs/components';
import { ChoiceRow } from '@/components/action/choice-row';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { PickField } from '@/components/form/pick-field';
import type { ConductForm } from '@/contract/conduct';
import type { ReportDraft } from './report-draft';
import { dayText, organiserOptions } from './words';
import './conduct.css';

type TrainingFieldProps = {
  readonly form: Pick<ConductForm, 'sessions' | 'term'>;
  readonly draft: ReportDraft;
  readonly onChange: (changes: Partial<ReportDraft>) => void;
};

/** A session that the school held, or a training of the authority in words. */
export function TrainingField({ form, draft, onChange }: TrainingFieldProps) {
  const { organiser, sessionId, title, day } = draft;
  return (
    <>
      <View>
        <View className="yx-conduct__label t-note">哪里的培训</View>
        <ChoiceRow
          label="哪里的培训"
          options={organiserOptions}
          value={organiser}
          onChange={(chosen) => onChange({ organiser: chosen })}
        />
      </View>
      {organiser === 'school' && form.sessions.length === 0 && (
        <View className="t-note">本学期还没有办过的研修。</View>
      )}
      {organiser === 'school' && form.sessions.length > 0 && (
        <PickField
          id="conduct-session"
          label="哪一次"
          options={[
            { value: '', label: '请选择' },
            ...form.sessions.map((session) => ({
              value: session.sessionId,
              label: `${dayText(session.day)}，${session.title}`,
            })),
          ]}
          value={sessionId}
          onChange={(chosen) => onChange({ sessionId: chosen })}
        />
      )}
      {organiser === 'authority' && (
        <>
          <FormField
            id="conduct-training"
            label="培训名称"
            value={title}
            onChange={(written) => onChange({ title: written })}
            placeholder="例如：市教育局暑期培训"
            maxLength={40}
          />
          <DateField
            id="conduct-day"
            label="哪一天"
            value={day}
            onChange={(chosen) => onChange({ day: chosen })}
            from={form.term.from}
            to={form.term.until}
          />
        </>
      )}
    </>
  );
}
