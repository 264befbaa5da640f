import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import type { SettingsView, Trial } from '@/contract/rule-books';
import { say } from '@/platform/feedback';
import { back } from '@/platform/route';
import { readWhole } from './amount-text';
import { Labelled } from './labelled';
import { groupNote } from './settings-words';
import { setGroupRanking } from './term-settings';
import { Tried } from './tried';
import { dryRunOf } from './trying';
import { isReason } from './words';
import './rule-books.css';

type GroupFormProps = { readonly view: SettingsView; readonly group: SettingsView['groups'][number] };

const MOST_PERCENT = 70;

/** A group's own percent and whom it is ranked with: tried out in numbers, then saved with a reason. */
export function GroupForm({ view, group }: GroupFormProps) {
  const [typed, setTyped] = useState(group.excellentPercent === null ? '' : String(group.excellentPercent));
  const [rankWith, setRankWith] = useState(group.rankWith);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<Trial | null>(null);

  const percent = readWhole(typed);
  const isEmpty = typed.trim() === '';
  const isPercent = typeof percent === 'number' && percent <= MOST_PERCENT;
  const fault = isEmpty || isPercent ? undefined : `写 0 到 ${MOST_PERCENT} 的整数`;
  const excellentPercent = isPercent ? percent : null;
  const wanted = { groupId: group.groupId, excellentPercent, rankWith };
  const changed = excellentPercent !== group.excellentPercent || rankWith !== group.rankWith;
  const trial = { kind: 'group', ...wanted } as const;
  const first = view.bands[0]?.title ?? '优秀';

  function tryOut() {
    setTried(trial);
    return dryRunOf(trial).refresh();
  }
  async function save() {
    const trouble = await setGroupRanking({ ...wanted, reason });
    say(trouble ?? '已保存');
    if (trouble === null) back();
  }

  const unfit = fault ?? (changed ? undefined : '还没有改动');
  const untried = JSON.stringify(tried) === JSON.stringify(trial) ? undefined : '请先试算';
  return (
    <>
      <SectionHeader title={group.name} aside={`${group.teachers} 人`} />
      <View className="yx-rules__field t-note">{`现在：${groupNote(group, view)}`}</View>
      <View className="yx-rules__field">
        <FormField
          id="group-percent"
          label={`${first}的比例（%）`}
          value={typed}
          type="number"
          maxLength={3}
          onChange={setTyped}
          hint={`空着就按细则${group.bookPercent === null ? '' : `的 ${group.bookPercent}%`}；最多 ${MOST_PERCENT}%`}
          fault={fault}
        />
      </View>
      <View className="yx-rules__field">
        <Labelled label="和哪个组一起排名">
          <ChoiceRow
            label="和哪个组一起排名"
            options={[
              { value: '', label: '自己排' },
              ...view.groups
                .filter((other) => canHost(other, group))
                .map(({ groupId, name }) => ({ value: groupId, label: name })),
            ]}
            value={rankWith ?? ''}
            onChange={(groupId) => setRankWith(groupId === '' ? null : groupId)}
          />
        </Labelled>
      </View>
      <View className="l-edge">
        <Button
          id="try-group"
          label="试算"
          busyLabel="正在试算"
          look="quiet"
          onPress={tryOut}
          missing={unfit}
        />
      </View>
      <View className="yx-rules__gap" />
      {tried !== null && untried === undefined && <Tried trial={tried} />}
      <View className="yx-rules__field">
        <TextAreaField
          id="group-reason"
          label="为什么调整"
          value={reason}
          onChange={setReason}
          placeholder="会留下记录"
          maxLength={200}
        />
      </View>
      <View className="l-edge">
        <Button
          id="save-group"
          label="保存调整"
          look="primary"
          busyLabel="正在保存"
          onPress={save}
          missing={unfit ?? untried ?? (isReason(reason) ? undefined : '还没写原因')}
        />
      </View>
    </>
  );
}

/** Whom a group can be ranked with: another one with people in it, which stands by itself. */
function canHost(
  other: SettingsView['groups'][number],
  { groupId, rankWith }: GroupFormProps['group'],
): boolean {
  if (other.groupId === rankWith) return true;
  return other.groupId !== groupId && other.rankWith === null && other.teachers > 0;
}
