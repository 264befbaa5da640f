import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import type { SettingsView } from '@/contract/rule-books';
import { say } from '@/platform/feedback';
import { back } from '@/platform/route';
import { Labelled } from './labelled';
import { setMemberStanding } from './term-settings';
import { isReason } from './words';
import './rule-books.css';

type StandingFormProps = { readonly view: SettingsView; readonly member: SettingsView['members'][number] };

/** 不参评与不适用 of one person, for this term, with a reason. */
export function StandingForm({ view, member }: StandingFormProps) {
  const [ranked, setRanked] = useState(member.ranked);
  const [notApplicable, setNotApplicable] = useState(member.notApplicable);
  const [reason, setReason] = useState('');
  const changed = ranked !== member.ranked || notApplicable.join() !== member.notApplicable.join();

  function toggle(itemId: string) {
    const wanted = notApplicable.includes(itemId)
      ? notApplicable.filter((one) => one !== itemId)
      : [...notApplicable, itemId];
    setNotApplicable(view.items.map((item) => item.itemId).filter((one) => wanted.includes(one)));
  }
  async function save() {
    const { memberId } = member;
    const trouble = await setMemberStanding({ memberId, ranked, notApplicable: [...notApplicable], reason });
    say(trouble ?? '已保存');
    if (trouble === null) back();
  }

  return (
    <>
      <SectionHeader title={member.name} aside={`${member.group}，${view.termName}`} />
      <View className="yx-rules__field">
        <Labelled label="参评吗" hint="不参评的保留各项得分和总分，不排名次、不定等次，也不算在人数里。">
          <ChoiceRow
            label="参评吗"
            options={[
              { value: 'ranked', label: '参评' },
              { value: 'unranked', label: '不参评' },
            ]}
            value={ranked ? 'ranked' : 'unranked'}
            onChange={(value) => setRanked(value === 'ranked')}
          />
        </Labelled>
      </View>
      <View className="yx-rules__field">
        <Labelled label="哪些考核项不适用" hint="不适用的项不计分，也不参与最高；总分按其余各项折算回满分。">
          <View className="yx-rules__chips">
            {view.items.map(({ itemId, title }) => (
              <ChoiceChip
                key={itemId}
                label={title}
                tone="ink"
                chosen={notApplicable.includes(itemId)}
                onToggle={() => toggle(itemId)}
              />
            ))}
          </View>
        </Labelled>
      </View>
      <View className="yx-rules__field">
        <TextAreaField
          id="standing-reason"
          label="原因"
          value={reason}
          onChange={setReason}
          placeholder="会留下记录，比如：借调一学期"
          maxLength={200}
        />
      </View>
      <View className="l-edge">
        <Button
          id="save-standing"
          label="保存"
          look="primary"
          busyLabel="正在保存"
          onPress={save}
          missing={changed ? (isReason(reason) ? undefined : '还没写原因') : '还没有改动'}
        />
      </View>
    </>
  );
}
