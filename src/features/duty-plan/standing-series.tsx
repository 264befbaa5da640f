import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { SeriesView } from '@/contract/duty-series';
import { clockTime } from '@/domain/term/school-day';
import { serverNow } from '@/platform/clock';
import { confirm, say } from '@/platform/feedback';
import { ChangeForm } from './change-form';
import { refreshDutyPlan, seriesResource, stopSeries } from './duty-plan';
import { cohortName, dayName } from './words';
import './duty-plan.css';

type OneDuty = SeriesView['list'][number];

/** A series that stands: each of its duties, how far it is begun, and the way to stop it. */
export function StandingSeries({ series }: { readonly series: SeriesView }) {
  const [editing, setEditing] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { seriesId, title, kinds, owedBy, list, closed, stopped } = series;
  const now = serverNow();
  const ahead = list.filter(({ dueAtMs, begun }) => dueAtMs > now && begun === 0).length;

  function take(changed: SeriesView) {
    seriesResource(seriesId ?? '').replace(changed);
    void refreshDutyPlan();
    setEditing(null);
  }
  async function stop() {
    const text = `还没到期、也没有人动笔的 ${ahead} 项会收回；已经有人写的、已经截止的都留着。`;
    if (!(await confirm({ title: '停掉这一组任务？', text, yes: '停掉' }))) return;
    const result = await stopSeries(seriesId ?? '');
    setTrouble(result.ok ? null : result.error.message);
    if (!result.ok) return;
    take(result.data);
    say('已经停掉');
  }

  return (
    <>
      <View className="yx-duties__form yx-duties__head l-edge">
        <View className="t-title">{title}</View>
        <View className="t-note">{`${owedBy === null ? '全体教师' : cohortName(owedBy)}，${kinds}`}</View>
        {stopped && <Notice text="这一组已经停掉，下面是留着的。" />}
        {trouble !== null && <Notice text={trouble} />}
      </View>
      <SectionHeader title="每一项" aside={`${list.length} 项`} />
      {list.length === 0 && <View className="t-note c-ink-2 l-edge">都已收回，没有留下的。</View>}
      <RuledList>
        {list.map((duty) =>
          editing === duty.dutyId ? (
            <ChangeForm
              key={duty.dutyId}
              duty={duty}
              from={series.from}
              to={series.to}
              onDone={take}
              onCancel={() => setEditing(null)}
            />
          ) : (
            <DutyRow
              key={duty.dutyId}
              duty={duty}
              onPress={mayChange(duty, closed, now) ? () => setEditing(duty.dutyId) : undefined}
            />
          ),
        )}
      </RuledList>
      {!closed && !stopped && ahead > 0 && (
        <View className="yx-duties__form yx-duties__head l-edge">
          <Button id="series-stop" label="停掉这一组" onPress={stop} busyLabel="正在收回" />
          <View className="t-note c-ink-3">没有人动笔的那几项，点开可以改标题和截止时间。</View>
        </View>
      )}
    </>
  );
}

function mayChange({ begun, dueAtMs }: OneDuty, closed: boolean, now: number): boolean {
  return !closed && begun === 0 && dueAtMs > now;
}

function DutyRow({ duty, onPress }: { readonly duty: OneDuty; readonly onPress: (() => void) | undefined }) {
  const { dutyId, title, dueAtMs, begun } = duty;
  return (
    <ListRow
      id={`duty-${dutyId}`}
      title={title}
      note={`${dayName(dueAtMs)} ${clockTime(dueAtMs)} 截止`}
      value={begun === 0 ? '没人动笔' : `${begun} 人动笔`}
      onPress={onPress}
    />
  );
}
