import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import { ListRow } from '@/components/list/list-row';
import type { RosterPerson } from '@/contract/hosting';
import type { Refusal } from '@/domain/refusal';
import { say } from '@/platform/feedback';
import { HostForm } from './host-form';
import { withdraw } from './host-list';

type PersonCardProps = {
  readonly sessionId: string;
  readonly startsAtMs: number;
  readonly person: RosterPerson;
  readonly leaveOnly: boolean;
  readonly onDone: () => void;
};

/** One person of the list, opened: what stands, each to be taken back, and what can be entered. */
export function PersonCard(props: PersonCardProps) {
  const { sessionId, person } = props;
  const [taking, setTaking] = useState<string | null>(null);
  return (
    <View className="yx-host__card">
      {person.standing.map(({ factId, words }) => (
        <View key={factId}>
          <ListRow
            id={`standing-${factId.replaceAll(':', '-')}`}
            title={words}
            value="撤销"
            onPress={() => setTaking(taking === factId ? null : factId)}
          />
          {taking === factId && (
            <WithdrawForm sessionId={sessionId} factId={factId} onDone={() => setTaking(null)} />
          )}
        </View>
      ))}
      <HostForm {...props} />
    </View>
  );
}

type WithdrawFormProps = {
  readonly sessionId: string;
  readonly factId: string;
  readonly onDone: () => void;
};

const MIN_REASON = 2;

function WithdrawForm({ sessionId, factId, onDone }: WithdrawFormProps) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit() {
    const refused = await withdraw(sessionId, factId, reason);
    setRefusal(refused);
    if (refused !== null) return;
    say('这条记录已撤销');
    onDone();
  }

  return (
    <View className="yx-host__form">
      <FormField
        id="withdraw-reason"
        label="为什么撤销"
        value={reason}
        onChange={setReason}
        placeholder="认错人了"
        maxLength={200}
        hint="本人会收到消息，撤销和原因都会留下。"
        fault={refusal?.message}
      />
      <View className="yx-host__submit">
        <Button
          id="withdraw-submit"
          label="撤销这条记录"
          missing={reason.trim().length < MIN_REASON ? '请写明原因' : undefined}
          onPress={submit}
        />
      </View>
    </View>
  );
}
