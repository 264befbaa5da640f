import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import { ListRow } from '@/components/list/list-row';
import { Notice } from '@/components/state/notice';
import type { SessionRoster, WaitingClaim } from '@/contract/hosting';
import type { Refusal } from '@/domain/refusal';
import { confirm, say } from '@/platform/feedback';
import { acceptClaims, delayText, rejectClaim } from './host-list';

type ClaimsNoticeProps = {
  readonly sessionId: string;
  readonly claims: SessionRoster['claims'];
};

const acts = { checkIn: '签到', checkOut: '签退' } as const;

/** Codes scanned in the room that arrived late: each with its delay, accepted together once the host has looked. */
export function ClaimsNotice({ sessionId, claims }: ClaimsNoticeProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  if (claims.length === 0) return null;

  async function accept() {
    const sure = await confirm({
      title: `确认这 ${claims.length} 个码`,
      text: '这些码是当场扫的，只是网络慢，到得晚。确认后按扫码的时刻记签到、签退。不认得的，先点开名字不认。',
      yes: '都确认',
    });
    if (sure) setRefusal(await acceptClaims(sessionId));
  }

  return (
    <View>
      <Notice
        text={refusal?.message ?? `有 ${claims.length} 个码到得晚，请核对`}
        note="下面是各人晚到的时间。人在场就确认；不在场的，点开名字不认。"
      />
      {claims.map((claim) => {
        const key = `${claim.memberId}-${claim.act}`;
        return (
          <View key={key}>
            <ListRow
              id={`claim-${key}`}
              title={claim.name}
              note={acts[claim.act]}
              value={`晚到 ${delayText(claim.delayMs)}`}
              onPress={() => setChosen(chosen === key ? null : key)}
            />
            {chosen === key && (
              <RejectForm sessionId={sessionId} claim={claim} onDone={() => setChosen(null)} />
            )}
          </View>
        );
      })}
      <View className="yx-host__submit">
        <Button id="accept-claims" label={`确认这 ${claims.length} 个码`} onPress={accept} />
      </View>
    </View>
  );
}

type RejectFormProps = {
  readonly sessionId: string;
  readonly claim: WaitingClaim;
  readonly onDone: () => void;
};

const MIN_REASON = 2;

function RejectForm({ sessionId, claim, onDone }: RejectFormProps) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit() {
    const refused = await rejectClaim(sessionId, claim, reason);
    setRefusal(refused);
    if (refused !== null) return;
    say(`${claim.name}的码没有认`);
    onDone();
  }

  return (
    <View className="yx-host__form">
      <FormField
        id="reject-reason"
        label="为什么不认"
        value={reason}
        onChange={setReason}
        placeholder="没见到人，照片是转发的"
        maxLength={200}
        hint="本人会收到消息。人其实在场的，可以再按名单登记。"
        fault={refusal?.message}
      />
      <View className="yx-host__submit">
        <Button
          id="reject-submit"
          label={`不认${claim.name}的这个码`}
          missing={reason.trim().length < MIN_REASON ? '请写明原因' : undefined}
          onPress={submit}
        />
      </View>
    </View>
  );
}
