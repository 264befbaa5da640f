import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ListRow } from '@/components/list/list-row';
import { Notice } from '@/components/state/notice';
import type { SessionRoster } from '@/contract/attendance';
import type { Refusal } from '@/domain/refusal';
import { confirm } from '@/platform/feedback';
import { acceptClaims, delayText } from './host-list';

type ClaimsNoticeProps = {
  readonly sessionId: string;
  readonly claims: SessionRoster['claims'];
};

/** Codes scanned in the room that arrived late: each with its delay, accepted together once the host has looked. */
export function ClaimsNotice({ sessionId, claims }: ClaimsNoticeProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (claims.length === 0) return null;

  async function accept() {
    const sure = await confirm({
      title: `确认 ${claims.length} 人到场`,
      text: '他们的码是当场扫的，只是网络慢，到得晚。确认后按扫码的时刻记到场。',
      yes: '都确认',
    });
    if (sure) setRefusal(await acceptClaims(sessionId));
  }

  return (
    <View>
      <Notice
        text={refusal?.message ?? `有 ${claims.length} 人的码到得晚，请核对`}
        note="下面是各人晚到的时间。人在场就确认。"
      />
      {claims.map((claim) => (
        <ListRow key={claim.memberId} title={claim.name} value={`晚到 ${delayText(claim.delayMs)}`} />
      ))}
      <View className="yx-host__submit">
        <Button id="accept-claims" label={`确认这 ${claims.length} 人到场`} onPress={accept} />
      </View>
    </View>
  );
}
