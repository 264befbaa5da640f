import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceChip } from '@/components/action/choice-chip';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import type { RosterEntry } from '@/contract/member';
import { type Role, roleNames } from '@/domain/people/role';
import { confirm, say } from '@/platform/feedback';
import { open } from '@/platform/route';
import { issueCodes, releaseBinding, setRoles } from './roster';
import './roster.css';

/** The roles that a school's office gives; the training school's comes with its own account. */
const schoolRoles: readonly Role[] = [
  'teacher',
  'prepLeader',
  'groupLeader',
  'academicAffairs',
  'principal',
  'expert',
];

function toggled(roles: readonly Role[], role: Role): readonly Role[] {
  return roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role];
}

/** 职务与绑定 of one person. Each change asks for its reason, which stays in the journal of the office. */
export function PersonForm({ entry }: { readonly entry: RosterEntry }) {
  const [chosen, setChosen] = useState<readonly Role[]>(entry.roles);
  const [reason, setReason] = useState('');
  const changed = chosen.length !== entry.roles.length || chosen.some((role) => !entry.roles.includes(role));

  async function saveRoles() {
    const trouble = await setRoles({ memberId: entry.memberId, roles: [...chosen], reason });
    say(trouble ?? '职务已改');
    if (trouble === null) setReason('');
  }

  async function release() {
    const sure = await confirm({
      title: `解除 ${entry.name} 的绑定？`,
      text: '他的记录都在；要再用手机，需要一个新的绑定码。',
      yes: '解除',
    });
    if (!sure) return;
    const trouble = await releaseBinding(entry.memberId, reason);
    say(trouble ?? '已解除绑定');
    if (trouble === null) setReason('');
  }

  async function issue() {
    const trouble = await issueCodes([entry.memberId]);
    if (trouble === null) open('/pages/office/codes/index');
    else say(trouble);
  }

  const noReason = reason.trim().length < 2;
  return (
    <>
      <SectionHeader title="职务" aside="可以兼任" />
      <View className="yx-roster__roles l-edge">
        {schoolRoles.map((role) => (
          <ChoiceChip
            key={role}
            label={roleNames[role]}
            tone="ink"
            chosen={chosen.includes(role)}
            onToggle={() => setChosen(toggled(chosen, role))}
          />
        ))}
      </View>
      <View className="l-edge">
        <TextAreaField
          id="reason"
          label="改动的原因"
          value={reason}
          onChange={setReason}
          placeholder="改职务、解除绑定要写一句原因，会留下记录"
          maxLength={200}
        />
      </View>
      <View className="yx-roster__acts l-edge">
        <Button
          id="save-roles"
          label="保存职务"
          look="primary"
          onPress={saveRoles}
          missing={
            chosen.length === 0
              ? '至少选一个职务'
              : changed && noReason
                ? '还没写原因'
                : changed
                  ? undefined
                  : '职务没有改动'
          }
        />
        {entry.boundAtMs === null ? (
          <Button id="issue-code" label="发一个绑定码" look="quiet" onPress={issue} />
        ) : (
          <Button
            id="release"
            label="解除微信绑定"
            onPress={release}
            missing={noReason ? '还没写原因' : undefined}
          />
        )}
      </View>
    </>
  );
}
