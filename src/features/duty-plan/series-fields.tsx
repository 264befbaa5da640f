import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { PickField } from '@/components/form/pick-field';
import { TimeField } from '@/components/form/time-field';
import type { DutyPlanView } from '@/contract/duty-series';
import { Labelled } from './labelled';
import { type SeriesForm, sameCohort, withKind } from './series-draft';
import { cohortName, NONE, opensOptions, seriesPeriodOptions, usualCohorts, weekdayOptions } from './words';
import './duty-plan.css';

export type SeriesFieldsProps = {
  readonly plan: DutyPlanView;
  readonly form: SeriesForm;
  readonly onChange: (change: (form: SeriesForm) => SeriesForm) => void;
};

/** What is asked for, and of whom. */
export function WhatFields({ plan, form, onChange }: SeriesFieldsProps) {
  const cohorts = usualCohorts.some((one) => sameCohort(one, form.owedBy))
    ? usualCohorts
    : [...usualCohorts, form.owedBy];
  return (
    <>
      <Labelled label="写哪一类" hint="选几类，就由老师任选其中一类来写。">
        <View className="yx-duties__chips">
          {plan.kinds.map(({ kind, name }) => (
            <ChoiceChip
              key={kind}
              label={name}
              tone="ink"
              chosen={form.kinds.includes(kind)}
              onToggle={() => onChange((known) => withKind(known, kind, plan.kinds))}
            />
          ))}
        </View>
      </Labelled>
      <FormField
        id="series-title"
        label="标题"
        value={form.title}
        onChange={(title) => onChange((known) => ({ ...known, title, titled: title !== '' }))}
        placeholder="老师在今日里看到的名字"
        maxLength={40}
      />
      <PickField
        id="series-whom"
        label="谁来写"
        options={cohorts.map((cohort, index) => ({ value: index, label: cohortName(cohort) }))}
        value={cohorts.findIndex((one) => sameCohort(one, form.owedBy))}
        onChange={(index) => onChange((known) => ({ ...known, owedBy: cohorts[index] ?? known.owedBy }))}
      />
    </>
  );
}

/** How often, from when until when, and when each is due. */
export function WhenFields({ plan, form, onChange }: SeriesFieldsProps) {
  const once = form.per === 'once';
  const set = (changes: Partial<SeriesForm>) => onChange((known) => ({ ...known, ...changes }));
  return (
    <>
      <Labelled label="多久一次">
        <ChoiceRow
          label="多久一次"
          options={seriesPeriodOptions}
          value={form.per}
          onChange={(per) => set({ per })}
        />
      </Labelled>
      <FormField
        id="series-count"
        label="每次几篇"
        type="number"
        value={form.count}
        onChange={(count) => set({ count })}
        placeholder="1 到 20"
        maxLength={2}
      />
      <View className="yx-duties__pair">
        <View className="yx-duties__half">
          <DateField
            id="series-from"
            label={once ? '从哪天起可以写' : '从哪天起'}
            value={form.from}
            onChange={(from) => set({ from })}
            from={plan.from}
            to={plan.to}
          />
        </View>
        <View className="yx-duties__half">
          <DateField
            id="series-until"
            label={once ? '截止日期' : '到哪天为止'}
            value={form.until}
            onChange={(until) => set({ until })}
            from={plan.from}
            to={plan.to}
          />
        </View>
      </View>
      <View className="yx-duties__pair">
        {!once && (
          <View className="yx-duties__half">
            <PickField
              id="series-weekday"
              label="每次哪天截止"
              options={weekdayOptions}
              value={form.weekday ?? NONE}
              onChange={(value) => set({ weekday: value === NONE ? null : value })}
            />
          </View>
        )}
        <View className="yx-duties__half">
          <TimeField id="series-time" label="截止时间" value={form.time} onChange={(time) => set({ time })} />
        </View>
      </View>
      {!once && (
        <PickField
          id="series-opens"
          label="什么时候可以开始写"
          options={opensOptions}
          value={form.opensDaysBefore ?? NONE}
          onChange={(value) => set({ opensDaysBefore: value === NONE ? null : value })}
        />
      )}
    </>
  );
}
