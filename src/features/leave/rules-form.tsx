import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import type { LeaveRules } from '@/domain/attendance/leave-rules';
import { say } from '@/platform/feedback';
import { back } from '@/platform/route';
import { setLeaveRules } from './leaves';
import './leave.css';

const sessions = [0, 1, 2, 3, 4, 5].map((value) => ({
  value,
  label: value === 0 ? '都由教务处批' : `${value} 场`,
}));

/** How many sessions a leader may approve, and how long after a session one may still ask. */
export function RulesForm({ rules }: { readonly rules: LeaveRules }) {
  const [leaderSessions, setLeaderSessions] = useState(rules.leaderSessions);
  const [days, setDays] = useState(String(rules.daysAfter));
  const [reason, setReason] = useState('');
  const daysAfter = /^\d{1,2}$/.test(days) && Number(days) <= 30 ? Number(days) : null;
  const changed = leaderSessions !== rules.leaderSessions || daysAfter !== rules.daysAfter;

  async function save() {
    if (daysAfter === null) return;
    const trouble = await setLeaveRules({ leaderSessions, daysAfter, reason });
    say(trouble ?? '已保存');
    if (trouble === null) back();
  }

  return (
    <>
      <SectionHeader title="请假规则" />
      <View className="yx-leave__form l-edge">
        <View>
          <View className="yx-leave__label t-note">教研组长一次最多批几场</View>
          <ChoiceRow
            label="教研组长一次最多批几场"
            options={sessions}
            value={leaderSessions}
            onChange={setLeaderSessions}
            tone="ink"
          />
          <View className="yx-leave__words t-caption">更多的场次，和组长自己的请假，由教务处审批。</View>
        </View>
        <FormField
          id="days-after"
          label="研修之后几天内还可以补请"
          type="number"
          value={days}
          maxLength={2}
          onChange={setDays}
          hint="0 到 30 天，0 天是当天。补请批准后，记录和得分会跟着改正。"
          fault={daysAfter === null ? '请填 0 到 30 的整数' : undefined}
        />
        <TextAreaField
          id="rules-reason"
          label="为什么改"
          value={reason}
          onChange={setReason}
          placeholder="会留下记录，比如：校务会决定"
          maxLength={200}
        />
        <Button
          id="save-rules"
          label="保存"
          look="primary"
          busyLabel="正在保存"
          onPress={save}
          missing={missing(changed, daysAfter, reason)}
        />
      </View>
    </>
  );
}

function missing(changed: boolean, daysAfter: number | null, reason: string): string | undefined {
  if (daysAfter === null) return '天数还不对';
  if (!changed) return '还没有改动';
  return reason.trim().length < 2 ? '还没写为什么改' : undefined;
}
